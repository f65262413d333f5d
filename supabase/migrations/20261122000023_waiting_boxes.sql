-- A box of fewer than five waits, shut. It is opened with the box of a later evening of its group, or with other waiting ones,
-- once they are five or more together: as one set, which is fixed when it is first handed out, and never without one of them.

-- The box of the evening on whose page it was first handed out: its own, or a later one it waited for. Once set it stays.
alter table app.box_round add column opens_with uuid references app.box_round on delete cascade;
create index box_round_opens_with on app.box_round (opens_with);
grant update (opens_with) on app.box_round to service_role;
-- Those of before may have been handed out alone.
update app.box_round set opens_with = id where envelopes - led >= 5;

-- Waiting boxes that could be opened with this evening's: of its group, over, not later than it, and not gone.
create function app.could_join(_session uuid) returns setof app.box_round
language sql stable set search_path = '' as $$
	select w.*
	from app.session s
		join app.session e on e.group_id = s.group_id and e.id <> s.id and e.day <= s.day
		join app.box_round w on w.session_id = e.id
	where s.id = _session and e.status in ('review', 'published') and not e.notes_gone
		and w.opens_with is null and not w.read and w.envelopes - w.led between 1 and 4;
$$;

-- The set that this evening's box was handed out in, if it was, and on this evening's page.
create function app.opened_together(_session uuid) returns setof app.box_round
language sql stable set search_path = '' as $$
	select r.*
	from app.box_round h join app.box_round r on r.opens_with = h.id
	where h.session_id = _session and h.opens_with = h.id;
$$;

create or replace function app.readable(_session uuid) returns setof app.envelope
language sql stable set search_path = '' as $$
	select e.* from app.envelope e
	where e.round_id in (
		select r.id from app.opened_together(_session) r
		union
		select r.id from app.box_round r
		where r.session_id = _session and r.opens_with is null and r.envelopes - r.led >= 5
	);
$$;

create function app.box_seen(_round app.box_round) returns json
language sql stable set search_path = '' as $$
	select json_build_object('session', e.id, 'joker', k.joker_id, 'readers', e.readers,
		'until', e.notes_until, 'crowd', _round.envelopes - _round.led, 'gone', e.notes_gone)
	from app.session e left join app.summary k on k.session_id = e.id
	where e.id = _round.session_id;
$$;

create or replace function api.summary(_session uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object(
		'session', s.id, 'group', s.group_id, 'status', s.status, 'record', k.record,
		'window_closes', k.window_closes, 'token', k.token,
		'replies', app.replies_seen(s.id),
		'waiting_replies', (select count(*) from app.reply r where r.session_id = s.id and r.waits),
		'sealed', app.sealed(s.id),
		'crowd', coalesce(b.envelopes - b.led, 0),
		'opened', case when b.opens_with is null then 'not' when b.opens_with = b.id then 'here' else 'elsewhere' end,
		-- besides its own: the boxes of its set, or those that could be opened with it
		'together', coalesce(case when b.opens_with is null then (
				select json_agg(app.box_seen(w) order by w.id) from app.could_join(s.id) w
			) else (
				select json_agg(app.box_seen(w) order by w.id)
				from app.opened_together(s.id) w where w.id <> b.id
			) end, '[]'),
		'notes_read', coalesce(b.read, false),
		'notes_gone', s.notes_gone,
		'entries', (select count(*) from app.entry e where e.session_id = s.id),
		'joker', k.joker_id, 'readers', s.readers)
	from app.summary k
		join app.session s on s.id = k.session_id
		left join app.box_round b on b.session_id = s.id
	where k.session_id = _session;
$$;

-- For those who read for all while the evening lasts: its own box alone, from five on, and from then on always alone.
create or replace function api.sealed_envelopes(_session uuid) returns json
language plpgsql volatile set search_path = '' as $$
declare
	found json;
begin
	update app.box_round set opens_with = id
	where session_id = _session and opens_with is null and envelopes - led >= 5;
	select json_agg(app.base64(e.sealed) order by gen_random_uuid()) into found
	from app.readable(_session) e
	where not exists (select from app.opened_together(_session) r where r.session_id <> _session);
	if found is null then
		perform app.refuse('too_few');
	end if;
	return found;
end;
$$;

-- The box of an evening that is over, with those that waited for it: handed out all together, or not at all. Whoever led one of
-- the waiting evenings is not handed its box, unless its group chose so before: then it goes on waiting.
create function api.open_box(_session uuid, _reader uuid, _today date) returns json
language plpgsql set search_path = '' as $$
declare
	owner uuid;
	host app.box_round;
	crowd bigint;
	shut bigint;
begin
	select s.group_id into owner from app.session s
	where s.id = _session and s.status in ('review', 'published');
	-- one set of a group at a time, so that no waiting box is in two
	perform from app.group g where g.id = owner for no key update;
	select r.* into host from app.box_round r
	where r.session_id = _session and owner is not null and r.envelopes - r.led >= 1
	for update;
	if host.opens_with is null then
		with chosen as (
			select w.id, w.envelopes - w.led as crowd
			from app.could_join(_session) w
				join app.session e on e.id = w.session_id
				left join app.summary k on k.session_id = e.id
			where e.notes_until > _today and not host.read
				and (e.readers = 'joker_too' or k.joker_id is distinct from _reader)
		)
		update app.box_round r set opens_with = host.id
		where (r.id = host.id or r.id in (select c.id from chosen c))
			and host.envelopes - host.led + coalesce((select sum(c.crowd) from chosen c), 0) >= 5;
	end if;
	select sum(r.envelopes - r.led), count(*) filter (where e.notes_gone or e.notes_until < _today)
	into crowd, shut
	from app.opened_together(_session) r join app.session e on e.id = r.session_id;
	if crowd is null or crowd < 5 or shut > 0 then
		perform app.refuse('too_few');
	end if;
	return (
		select json_agg(json_build_object(
			'session', e.id, 'round', r.id, 'crowd', r.envelopes - r.led,
			'readers', e.readers, 'level', e.level,
			-- what stands on the pages, so that a browser sees where it is not what phones were told
			'until', greatest(e.notes_until, left(k.record ->> 'notes_until', 10)::date),
			'sealed', (
				select coalesce(json_agg(app.base64(n.sealed) order by gen_random_uuid()), '[]')
				from app.envelope n where n.round_id = r.id
			)) order by gen_random_uuid())
		from app.opened_together(_session) r
			join app.session e on e.id = r.session_id
			join app.summary k on k.session_id = e.id
	);
end;
$$;

-- As before, for all boxes that were opened together: read, once, and only as long as none of them is gone.
create or replace function api.release_entries(
	_session uuid, _entries text[], _receipts text[], _season text, _pool text[], _pool_receipts text[]
) returns void
language plpgsql set search_path = '' as $$
declare
	owner uuid;
begin
	select group_id into owner from app.session where id = _session and not notes_gone for update;
	perform from app.group g where g.id = owner for no key update;
	update app.box_round set opens_with = id
	where session_id = _session and opens_with is null and envelopes - led >= 5 and owner is not null;
	if owner is null
		or (select coalesce(sum(r.envelopes - r.led), 0) from app.opened_together(_session) r) < 5
		or exists (
			select from app.opened_together(_session) r join app.session e on e.id = r.session_id
			where e.notes_gone
		) then
		perform app.refuse(case when exists (
			select from app.box_round where session_id = _session and read
		) then 'read_already' else 'too_few' end);
	end if;
	update app.box_round set read = true
	where not read and id in (select r.id from app.opened_together(_session) r);
	if not found then
		perform app.refuse('read_already');
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

-- For a harmful text: whatever of this evening, or of what was opened with it, has this SHA-256, is gone now.
create or replace function api.remove_now(_session uuid, _hash text) returns boolean
language plpgsql set search_path = '' as $$
declare
	hash bytea := decode(_hash, 'hex');
	gone int;
	also int;
begin
	delete from app.envelope e
	where sha256(e.sealed) = hash and e.round_id in (
		select r.id from app.box_round r where r.session_id = _session
		union
		select r.id from app.opened_together(_session) r
	);
	get diagnostics gone = row_count;
	delete from app.entry where session_id = _session and sha256(sealed) = hash;
	get diagnostics also = row_count;
	return (gone + also) > 0;
end;
$$;

revoke execute on function app.could_join(uuid), app.opened_together(uuid), app.box_seen(app.box_round) from public;
grant execute on function app.could_join(uuid), app.opened_together(uuid), app.box_seen(app.box_round)
	to service_role;
revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
