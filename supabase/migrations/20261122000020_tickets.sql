-- Tickets out of the hat, and notes that are taken back with a receipt. The house knows no code and no receipt: of a ticket a
-- hash, and beside it three hashes locked with the code; of a receipt three hashes, and the hour at which its note goes.

create table app.ticket (
	hash bytea primary key check (octet_length(hash) = 32),
	session_id uuid not null references app.session on delete cascade,
	locked bytea not null check (octet_length(locked) = 136)
);
create index ticket_session on app.ticket (session_id);
alter table app.ticket enable row level security, force row level security;
grant select, insert, delete on app.ticket to service_role;

-- A full hour, never the moment of asking. Kept for a month, so that what comes later out of an opened envelope goes too.
create table app.receipt_wish (
	hash bytea primary key check (octet_length(hash) = 32),
	due timestamptz not null
);
alter table app.receipt_wish enable row level security, force row level security;
grant select, insert, delete on app.receipt_wish to service_role;

-- At most 96 a session: twelve sheets. Gives how many there are now.
create function api.add_tickets(_session uuid, _tickets json) returns int
language plpgsql set search_path = '' as $$
declare
	how_many int;
begin
	perform from app.session where id = _session and status in ('planned', 'live') for update;
	if not found then
		perform app.refuse('gone');
	end if;
	insert into app.ticket (session_id, hash, locked)
	select _session, decode(t.hash, 'base64'), decode(t.locked, 'base64')
	from json_to_recordset(_tickets) as t (hash text, locked text)
	order by gen_random_uuid();
	select count(*) into how_many from app.ticket where session_id = _session;
	if how_many > 96 then
		perform app.refuse('too_many');
	end if;
	return how_many;
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.count_tickets(_session uuid) returns int
language sql stable set search_path = '' as $$
	select count(*)::int from app.ticket where session_id = _session;
$$;

create function api.end_tickets(_session uuid) returns void
language sql set search_path = '' as $$
	delete from app.ticket where session_id = _session;
$$;

-- What is locked with a ticket's code, or null where there is no such ticket.
create function api.locked_in_ticket(_session uuid, _hash text) returns text
language sql stable set search_path = '' as $$
	select translate(encode(t.locked, 'base64'), E'\n', '')
	from app.ticket t where t.session_id = _session and t.hash = decode(_hash, 'base64');
$$;

create function api.wish_gone(_hashes text[], _due timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
	insert into app.receipt_wish (hash, due)
	select decode(hash, 'base64'), _due from unnest(_hashes) as hash
	order by gen_random_uuid()
	on conflict (hash) do nothing;
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

-- All at once, in all three places, in one transaction; nobody learns whether there was anything.
create function api.grant_wishes(_now timestamptz) returns void
language plpgsql set search_path = '' as $$
begin
	delete from app.envelope e using app.receipt_wish w where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.entry e using app.receipt_wish w where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.pool_envelope e using app.receipt_wish w
	where e.receipt_hash = w.hash and w.due <= _now;
	delete from app.receipt_wish where due <= _now - interval '30 days';
end;
$$;

-- As before, and the tickets that were used go in the same transaction: no copy of the tables holds both a used ticket and
-- its envelope.
drop function api.seal_round(uuid, uuid, text[], text[], int, int, int);

create function api.seal_round(
	_session uuid, _round uuid, _envelopes text[], _receipts text[], _phones int, _led int,
	_expected int default null, _tickets text[] default '{}'
) returns void
language plpgsql set search_path = '' as $$
begin
	if not exists (select from app.session where id = _session and status = 'live') then
		perform app.refuse('gone');
	end if;
	if _expected is not null then
		perform from app.live where session_id = _session and seq = _expected for update;
		if not found then
			perform app.stale();
		end if;
	end if;
	update app.box_round
	set envelopes = cardinality(_envelopes), phones = _phones, led = _led, issuer_secret = null
	where id = _round and session_id = _session and envelopes is null;
	if not found then
		if not exists (select from app.box_round where id = _round and session_id = _session) then
			perform app.refuse('gone');
		end if;
		return;
	end if;
	delete from app.box_issued where round_id = _round;
	delete from app.ticket
	where session_id = _session and hash in (select decode(t, 'base64') from unnest(_tickets) as t);
	insert into app.envelope (round_id, sealed, receipt_hash)
	select _round, decode(e.sealed, 'base64'), decode(e.receipt, 'base64')
	from unnest(_envelopes, _receipts) as e (sealed, receipt)
	order by gen_random_uuid();
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

-- Tickets go with what phones' tickets were given with: when the evening closes, and after a day without a move.
create or replace function app.forget_issuers(_session uuid) returns void
language sql set search_path = '' as $$
	update app.box_round set issuer_secret = null
	where session_id = _session and issuer_secret is not null;
	delete from app.box_issued i using app.box_round r
	where i.round_id = r.id and r.session_id = _session;
	delete from app.ticket where session_id = _session;
$$;

create or replace function api.sweep_issuers(_now timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
	over uuid;
begin
	for over in
		select distinct r.session_id
		from app.box_round r left join app.live l on l.session_id = r.session_id
		where (r.issuer_secret is not null
				or exists (select from app.box_issued i where i.round_id = r.id)
				or exists (select from app.ticket t where t.session_id = r.session_id))
			and (l.session_id is null
				or to_timestamp((l.state ->> 'began')::float8 / 1000) < _now - interval '24 hours')
	loop
		perform app.forget_issuers(over);
	end loop;
end;
$$;

revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
