-- The Joker role moves on: a co-Joker, and the hand-over code on the run sheet. One code a session, used once, gone when it closes.

alter table app.role_term drop constraint role_term_role_check, add constraint role_term_role_check
	check (role in ('joker', 'co_joker', 'scribe', 'timekeeper', 'care_person', 'host', 'tea_and_chairs'));

create table app.hand_over (
	session_id uuid primary key references app.session on delete cascade,
	code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$')
);
alter table app.hand_over enable row level security, force row level security;
grant select, insert, update, delete on app.hand_over to service_role;

create function api.set_hand_over(_session uuid, _code_hash text) returns void
language plpgsql set search_path = '' as $$
begin
	if not exists (select from app.session where id = _session and status in ('planned', 'live')) then
		perform app.refuse('gone');
	end if;
	insert into app.hand_over (session_id, code_hash) values (_session, _code_hash)
	on conflict (session_id) do update set code_hash = excluded.code_hash;
end;
$$;

create function api.use_hand_over(_session uuid, _code_hash text) returns boolean
language plpgsql set search_path = '' as $$
begin
	delete from app.hand_over where session_id = _session and code_hash = _code_hash
		and exists (select from app.live l where l.session_id = _session);
	return found;
end;
$$;

create or replace function api.close_session(
	_session uuid, _expected int, _record json, _token text, _joker uuid,
	_window_closes date, _notes_until date
) returns void
language plpgsql set search_path = '' as $$
begin
	delete from app.live where session_id = _session and seq = _expected;
	if not found then
		perform app.stale();
	end if;
	delete from app.hand_over where session_id = _session;
	update app.session set status = 'review', notes_until = _notes_until where id = _session;
	insert into app.summary (session_id, record, token, joker_id, window_closes)
	values (_session, _record, _token, _joker, _window_closes);
	perform app.keep_record(_session, _record);
end;
$$;

grant execute on all functions in schema api to service_role;
