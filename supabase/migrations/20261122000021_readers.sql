-- Two people of the room read the notes for all, drawn by lot. What each says becomes of the notes waits here, sealed by their
-- phone, until a key-holder's browser lets out what both allow. It is kept under the key made for the occasion, never a seat.

alter table app.session drop constraint session_readers_check;
alter table app.session add constraint session_readers_check
	check (readers in ('by_lot', 'other_facilitator', 'joker_too'));

create table app.reader_marks (
	round_id uuid not null references app.box_round on delete cascade,
	key bytea not null check (octet_length(key) = 32),
	-- always whole pages, so that how much was said cannot be seen
	sealed bytea not null check (octet_length(sealed) between 4144 and 65584 and (octet_length(sealed) - 48) % 4096 = 0),
	primary key (round_id, key)
);
alter table app.reader_marks set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.reader_marks enable row level security, force row level security;
grant select, insert, update, delete on app.reader_marks to service_role;

-- Once kept they stand; the same reader may put others in their place until the notes are let out.
create function api.keep_marks(_round uuid, _key text, _sealed text) returns void
language plpgsql set search_path = '' as $$
begin
	perform from app.box_round r join app.session s on s.id = r.session_id
	where r.id = _round and r.envelopes is not null and not r.read and s.status = 'live' for update of r;
	if not found then
		perform app.refuse('gone');
	end if;
	if (select count(*) from app.reader_marks
		where round_id = _round and key <> decode(_key, 'base64')) >= 2 then
		perform app.refuse('full');
	end if;
	insert into app.reader_marks (round_id, key, sealed)
	values (_round, decode(_key, 'base64'), decode(_sealed, 'base64'))
	on conflict (round_id, key) do update set sealed = excluded.sealed;
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.marks(_session uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(translate(encode(m.sealed, 'base64'), E'\n', '') order by gen_random_uuid()), '[]')
	from app.reader_marks m join app.box_round r on r.id = m.round_id where r.session_id = _session;
$$;

-- What was settled, let go or is over leaves no marks behind.
create function app.forget_marks() returns trigger
language plpgsql set search_path = '' as $$
begin
	delete from app.reader_marks where round_id = new.id;
	return null;
end;
$$;
create trigger marks_settled after update of read on app.box_round
for each row when (new.read) execute function app.forget_marks();

create function app.forget_marks_of_session() returns trigger
language plpgsql set search_path = '' as $$
begin
	delete from app.reader_marks m using app.box_round r
	where m.round_id = r.id and r.session_id = new.id;
	return null;
end;
$$;
create trigger marks_gone after update of notes_gone on app.session
for each row when (new.notes_gone) execute function app.forget_marks_of_session();

revoke execute on function app.forget_marks(), app.forget_marks_of_session() from public;
grant execute on function app.forget_marks(), app.forget_marks_of_session() to service_role;
revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
