-- The present of a session: one document, written whole, only over the one it was made from. Gone when the session closes.

create table app.live (
	session_id uuid primary key references app.session on delete cascade,
	seq int not null check (seq >= 0),
	plan json not null check (json_typeof(plan) = 'object' and octet_length(plan::text) <= 1000000),
	state json not null check (json_typeof(state) = 'object' and octet_length(state::text) <= 4000000),
	code text not null unique check (code ~ '^[A-Z0-9]{6}$'),
	display_code text not null unique check (display_code ~ '^[A-Za-z0-9_-]{6,64}$')
);
-- Old versions of the document go soon: they hold what the room was doing a moment ago.
alter table app.live set (
	fillfactor = 50, autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
-- Written often, read seldom: squeezing it would be a third of the time of a write.
alter table app.live alter column state set storage external;
alter table app.live enable row level security, force row level security;
grant select, insert, update, delete on app.live to service_role;

create function app.live_seen(_live app.live) returns json
language sql stable set search_path = '' as $$
	select json_build_object('session', _live.session_id, 'group', s.group_id, 'seq', _live.seq,
		'plan', _live.plan, 'state', _live.state, 'display_code', _live.display_code)
	from app.session s where s.id = _live.session_id;
$$;

-- A write that lost against a newer one. PostgREST answers 409; supabase.ts throws Stale.
create function app.stale() returns void
language plpgsql set search_path = '' as $$
begin
	raise exception 'stale' using errcode = 'PT409';
end;
$$;

create function api.open_session(
	_session uuid, _seq int, _plan json, _state json, _display_code text
) returns void
language plpgsql set search_path = '' as $$
begin
	update app.session set status = 'live', notes_until = (_plan ->> 'notes_until')::date
	where id = _session and status = 'planned';
	if not found then
		perform app.refuse('not_planned');
	end if;
	insert into app.live (session_id, seq, plan, state, code, display_code)
	values (_session, _seq, _plan, _state, _state ->> 'code', _display_code)
	on conflict do nothing;
	if not found then
		perform app.refuse('code_taken');
	end if;
end;
$$;

create function api.live_session(_session uuid) returns json
language sql stable set search_path = '' as $$
	select app.live_seen(l) from app.live l where l.session_id = _session;
$$;

create function api.live_by_code(_code text) returns json
language sql stable set search_path = '' as $$
	select app.live_seen(l) from app.live l where l.code = _code;
$$;

create function api.live_by_display_code(_display_code text) returns json
language sql stable set search_path = '' as $$
	select app.live_seen(l) from app.live l where l.display_code = _display_code;
$$;

create function api.write_live(_session uuid, _expected int, _seq int, _state json) returns void
language plpgsql set search_path = '' as $$
begin
	update app.live set seq = _seq, state = _state
	where session_id = _session and seq = _expected and _seq > _expected;
	if not found then
		perform app.stale();
	end if;
end;
$$;

grant execute on function app.live_seen(app.live), app.stale() to service_role;
grant execute on all functions in schema api to service_role;
