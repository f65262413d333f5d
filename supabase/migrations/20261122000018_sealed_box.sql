-- The box as phones seal it: envelopes that nobody here can open, and tickets given blindly, so that no envelope is anybody's.
-- What the house holds to give tickets goes when the box is sealed, when the evening closes, and after a day.

-- Those of before could be read here.
delete from app.envelope;

alter table app.box_round
	-- null: a round of before
	add column issuer_public bytea check (octet_length(issuer_public) = 32),
	-- null once the box is sealed
	add column issuer_secret bytea check (octet_length(issuer_secret) = 32),
	-- phones the box was opened for, and those of them that led
	add column phones smallint check (phones >= 0),
	add column led smallint not null default 0 check (led >= 0),
	-- null until the box is sealed
	alter column envelopes drop not null;
-- The keys of a round never change; its secret and its numbers do, once.
revoke update on app.box_round from service_role;
grant update (issuer_secret, phones, led, envelopes, read) on app.box_round to service_role;
alter table app.box_round set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0
);

-- Which seats have asked for their ticket, and with what, so that each gets one; nobody knows it again when it comes.
create table app.box_issued (
	round_id uuid not null references app.box_round on delete cascade,
	seat text not null check (char_length(seat) between 1 and 60),
	asked bytea not null check (octet_length(asked) = 32),
	primary key (round_id, seat)
);
alter table app.box_issued set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0
);
alter table app.box_issued enable row level security, force row level security;
grant select, insert, delete on app.box_issued to service_role;

alter table app.envelope
	drop column contents,
	add column sealed bytea not null check (octet_length(sealed) = 4144),
	-- of a receipt or of chance: nobody can tell
	add column receipt_hash bytea not null check (octet_length(receipt_hash) = 32);
create index envelope_receipt on app.envelope (receipt_hash);

drop function api.open_session(uuid, int, json, json, text);

create function api.open_session(
	_session uuid, _seq int, _plan json, _state json, _display_code text,
	_round uuid default null, _issuer_public text default null, _issuer_secret text default null
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
	if _round is not null then
		begin
			insert into app.box_round (id, session_id, issuer_public, issuer_secret)
			values (_round, _session, decode(_issuer_public, 'base64'), decode(_issuer_secret, 'base64'));
		exception when integrity_constraint_violation or data_exception then
			raise exception 'cannot be kept' using errcode = sqlstate;
		end;
	end if;
end;
$$;

create function api.kept_round(_round uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object('session', r.session_id, 'envelopes', r.envelopes,
		'issuer', case when r.issuer_secret is not null then json_build_object(
			'publicKey', encode(r.issuer_public, 'base64'),
			'secretKey', encode(r.issuer_secret, 'base64')) end)
	from app.box_round r where r.id = _round;
$$;

create function api.issue_ticket(_round uuid, _seat text, _asked text) returns boolean
language plpgsql set search_path = '' as $$
begin
	-- sealing waits for those that are asking now
	perform from app.box_round where id = _round and issuer_secret is not null for share;
	if not found then
		perform app.refuse('gone');
	end if;
	insert into app.box_issued (round_id, seat, asked) values (_round, _seat, decode(_asked, 'base64'))
	on conflict do nothing;
	return exists (
		select from app.box_issued
		where round_id = _round and seat = _seat and asked = decode(_asked, 'base64')
	);
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

-- Nothing is left by which a ticket could be given, or that says who asked for one.
create function app.forget_issuers(_session uuid) returns void
language sql set search_path = '' as $$
	update app.box_round set issuer_secret = null
	where session_id = _session and issuer_secret is not null;
	delete from app.box_issued i using app.box_round r
	where i.round_id = r.id and r.session_id = _session;
$$;

drop function api.seal_round(uuid, uuid, text[], int);
drop function api.round_sealed(uuid);

-- With `_expected` only while the evening stands there: whoever is behind has to look again first.
create function api.seal_round(
	_session uuid, _round uuid, _envelopes text[], _receipts text[], _phones int, _led int,
	_expected int default null
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
	insert into app.envelope (round_id, sealed, receipt_hash)
	select _round, decode(e.sealed, 'base64'), decode(e.receipt, 'base64')
	from unnest(_envelopes, _receipts) as e (sealed, receipt)
	order by gen_random_uuid();
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create or replace function api.envelope_kept(_round uuid, _hash text) returns boolean
language sql stable set search_path = '' as $$
	select exists (
		select from app.envelope e
		where e.round_id = _round and encode(sha256(e.sealed), 'base64') = _hash
	);
$$;

drop function api.open_round(uuid);

-- Rounds that were sealed with fewer than five besides those that led stay closed, also when another round has more. One that
-- is taken back later makes nobody's crowd smaller: who took it back is not known.
create function app.readable(_session uuid) returns setof app.envelope
language sql stable set search_path = '' as $$
	select e.* from app.envelope e
	where e.round_id in (
		select r.id from app.box_round r where r.session_id = _session and r.envelopes - r.led >= 5
	);
$$;

create function api.sealed_envelopes(_session uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
	found json;
begin
	select json_agg(translate(encode(e.sealed, 'base64'), E'\n', '') order by gen_random_uuid())
	into found from app.readable(_session) e;
	if found is null then
		perform app.refuse('too_few');
	end if;
	return found;
end;
$$;

-- How many envelopes may be opened; null below five besides those that led.
create or replace function app.sealed(_session uuid) returns bigint
language sql stable set search_path = '' as $$
	select nullif(count(*), 0) from app.readable(_session);
$$;

create or replace function api.release_notes(_session uuid, _notes json, _themes json) returns void
language plpgsql set search_path = '' as $$
begin
	update app.box_round set read = true
	where session_id = _session and not read and envelopes - led >= 5;
	if not found then
		perform app.refuse(case when exists (
			select from app.box_round where session_id = _session and read
		) then 'read_already' else 'too_few' end);
	end if;
	begin
		insert into app.note (session_id, prompt, text, aloud, keep, leave)
		select _session, n.prompt, n.text, n.aloud, n.keep, coalesce(n.leave, false)
		from json_to_recordset(_notes) as n (prompt text, text text, aloud boolean, keep boolean, leave boolean)
		order by gen_random_uuid();
		insert into app.theme (session_id, theme, count)
		select _session, t.theme, case when sum(t.count) >= 5 then sum(t.count) end
		from json_to_recordset(_themes) as t (theme text, count int)
		group by t.theme;
	exception when integrity_constraint_violation or data_exception then
		raise exception 'cannot be kept' using errcode = sqlstate;
	end;
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
	perform app.forget_issuers(_session);
	update app.session set status = 'review', notes_until = _notes_until where id = _session;
	insert into app.summary (session_id, record, token, joker_id, window_closes)
	values (_session, _record, _token, _joker, _window_closes);
	perform app.keep_record(_session, _record);
end;
$$;

-- For evenings that nobody closed: where nothing has moved for a day, nothing is collected any more.
create function api.sweep_issuers(_now timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
	over uuid;
begin
	for over in
		select distinct r.session_id
		from app.box_round r left join app.live l on l.session_id = r.session_id
		where (r.issuer_secret is not null or exists (
				select from app.box_issued i where i.round_id = r.id
			))
			and (l.session_id is null
				or to_timestamp((l.state ->> 'began')::float8 / 1000) < _now - interval '24 hours')
	loop
		perform app.forget_issuers(over);
	end loop;
end;
$$;

revoke execute on function app.forget_issuers(uuid), app.readable(uuid) from public;
grant execute on function app.forget_issuers(uuid), app.readable(uuid) to service_role;
revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
