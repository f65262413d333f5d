-- Before the doors open: a write that can be timed, and what somebody has ticked off for an evening.

-- Leaves nothing behind but its place in the log, which has to be on the disk before this returns.
create function api.try_write() returns void
language sql set search_path = '' as $$
	select pg_catalog.pg_logical_emit_message(true, 'spectactor', '');
$$;

create table app.prepared (
	session_id uuid primary key references app.session on delete cascade,
	ticks text[] not null check (app.lines_fit(ticks, 20, 40))
);
alter table app.prepared enable row level security, force row level security;
grant select, insert, update, delete on app.prepared to service_role;

create function api.prepared(_session uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce((select to_json(p.ticks) from app.prepared p where p.session_id = _session), '[]');
$$;

create function api.prepare(_session uuid, _ticks text[]) returns void
language plpgsql set search_path = '' as $$
begin
	if not exists (select from app.session where id = _session and status in ('planned', 'live')) then
		perform app.refuse('gone');
	end if;
	insert into app.prepared (session_id, ticks) values (_session, _ticks)
	on conflict (session_id) do update set ticks = excluded.ticks;
end;
$$;

grant execute on all functions in schema api to service_role;
