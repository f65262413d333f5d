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

-- What was settled, let go or is over leaves no marks behind: as before, and the marks too.
create or replace function api.release_entries(
	_session uuid, _entries text[], _receipts text[], _season text, _pool text[], _pool_receipts text[]
) returns void
language plpgsql set search_path = '' as $$
declare
	owner uuid;
begin
	select group_id into owner from app.session where id = _session and not notes_gone for update;
	update app.box_round set read = true
	where session_id = _session and not read and envelopes - led >= 5 and owner is not null;
	if not found then
		perform app.refuse(case when exists (
			select from app.box_round where session_id = _session and read
		) then 'read_already' else 'too_few' end);
	end if;
	delete from app.reader_marks m using app.box_round r
	where m.round_id = r.id and r.session_id = _session;
	if cardinality(_pool) between 1 and 4 then
		perform app.refuse('too_few_to_keep');
	end if;
	insert into app.entry (session_id, sealed, receipt_hash)
	select _session, decode(e.sealed, 'base64'), decode(e.receipt, 'base64')
	from unnest(_entries, _receipts) as e (sealed, receipt)
	order by gen_random_uuid();
	insert into app.pool_envelope (group_id, season, sealed, receipt_hash)
	select owner, _season, decode(e.sealed, 'base64'), decode(e.receipt, 'base64')
	from unnest(_pool, _pool_receipts) as e (sealed, receipt)
	order by gen_random_uuid();
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create or replace function api.let_go(_session uuid) returns void
language sql set search_path = '' as $$
	update app.session set notes_gone = true where id = _session and status in ('review', 'published');
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.id = _session and s.notes_gone;
	delete from app.reader_marks m using app.box_round r, app.session s
	where m.round_id = r.id and r.session_id = s.id and s.id = _session and s.notes_gone;
	delete from app.entry e using app.session s
	where e.session_id = s.id and s.id = _session and s.notes_gone;
$$;

create or replace function api.sweep_notes(_today date) returns void
language sql set search_path = '' as $$
	update app.session set notes_gone = true where notes_until < _today and not notes_gone;
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.notes_until < _today;
	delete from app.reader_marks m using app.box_round r, app.session s
	where m.round_id = r.id and r.session_id = s.id and s.notes_until < _today;
	delete from app.entry e using app.session s where e.session_id = s.id and s.notes_until < _today;
	delete from app.pool_envelope where app.season_until(season) < _today;
$$;

revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
