-- What readers let out of the box, shut again: entries for the summary, and bundles of five or more for later sessions. The
-- database holds no word of any note and no theme; only browsers with the evening's or the group's key can open them.

-- Those of before could be read here.
drop function api.release_notes(uuid, json, json);
drop function api.take_notes(uuid);
drop function api.summary_by_token(text);
drop function api.summary(uuid);
drop function api.brief(uuid, uuid, date);
drop function app.notes_seen(uuid, boolean);
drop table app.note;
drop table app.theme;

-- The group let its notes go, or their time is over.
alter table app.session add column notes_gone boolean not null default false;

create table app.entry (
	id uuid primary key default gen_random_uuid(),
	session_id uuid not null references app.session on delete cascade,
	sealed bytea not null check (octet_length(sealed) = 4136),
	-- of a receipt or of chance: nobody can tell
	receipt_hash bytea not null check (octet_length(receipt_hash) = 32)
);
create index entry_session on app.entry (session_id);
create index entry_receipt on app.entry (receipt_hash);
alter table app.entry set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.entry enable row level security, force row level security;
grant select, insert, delete on app.entry to service_role;

-- Of all that could tell when, a season; of all that could tell where, the group.
create table app.pool_envelope (
	id uuid primary key default gen_random_uuid(),
	group_id uuid not null references app.group on delete cascade,
	season text not null check (season ~ '^\d{4} (spring|summer|autumn|winter)$'),
	sealed bytea not null check (octet_length(sealed) = 4144),
	receipt_hash bytea not null check (octet_length(receipt_hash) = 32)
);
create index pool_envelope_group on app.pool_envelope (group_id);
create index pool_envelope_receipt on app.pool_envelope (receipt_hash);
alter table app.pool_envelope set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.pool_envelope enable row level security, force row level security;
grant select, insert, delete on app.pool_envelope to service_role;

-- Whom a group chose for notes about harm to a person.
alter table app.key_holder add column care boolean not null default false;
grant update (care) on app.key_holder to service_role;

create function api.summary(_session uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object(
		'session', s.id, 'group', s.group_id, 'status', s.status, 'record', k.record,
		'window_closes', k.window_closes, 'token', k.token,
		'replies', app.replies_seen(s.id),
		'waiting_replies', (select count(*) from app.reply r where r.session_id = s.id and r.waits),
		'sealed', app.sealed(s.id),
		'round', (
			select r.id from app.box_round r
			where r.session_id = s.id and r.envelopes - r.led >= 5 limit 1
		),
		'crowd', (
			select coalesce(max(r.envelopes - r.led), 0) from app.box_round r where r.session_id = s.id
				and r.envelopes - r.led >= 5
		),
		'notes_read', exists (select from app.box_round b where b.session_id = s.id and b.read),
		'notes_gone', s.notes_gone,
		'entries', (select count(*) from app.entry e where e.session_id = s.id),
		'joker', k.joker_id, 'readers', s.readers)
	from app.summary k join app.session s on s.id = k.session_id
	where k.session_id = _session;
$$;

create function api.summary_by_token(_token text) returns json
language sql stable set search_path = '' as $$
	select api.summary(k.session_id) from app.summary k where k.token = _token;
$$;

-- In one transaction, once, both in random order; a bundle for later sessions has five or is none.
create function api.release_entries(
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

create function api.entries(_session uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(translate(encode(e.sealed, 'base64'), E'\n', '') order by gen_random_uuid()), '[]')
	from app.entry e where e.session_id = _session;
$$;

create function api.pool(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('season', e.season,
		'sealed', translate(encode(e.sealed, 'base64'), E'\n', '')) order by e.season, gen_random_uuid()), '[]')
	from app.pool_envelope e where e.group_id = _group;
$$;

-- For the file of notes: written down as taken.
create function api.take_entries(_session uuid) returns json
language plpgsql set search_path = '' as $$
begin
	update app.notes_file set taken = true
	where session_id = _session and ready_at <= now() and ready_at > now() - interval '1 hour';
	if not found then
		perform app.refuse('not_ready');
	end if;
	return api.entries(_session);
end;
$$;

-- For a harmful text: whatever of this evening, or kept by its group, has this SHA-256, is gone now.
create function api.remove_now(_session uuid, _hash text) returns boolean
language plpgsql set search_path = '' as $$
declare
	hash bytea := decode(_hash, 'hex');
	gone int;
	also int;
begin
	delete from app.envelope e using app.box_round r
	where e.round_id = r.id and r.session_id = _session and sha256(e.sealed) = hash;
	get diagnostics gone = row_count;
	delete from app.entry where session_id = _session and sha256(sealed) = hash;
	get diagnostics also = row_count;
	return (gone + also) > 0;
end;
$$;

create function api.remove_from_pool(_group uuid, _hash text) returns boolean
language plpgsql set search_path = '' as $$
begin
	delete from app.pool_envelope where group_id = _group and sha256(sealed) = decode(_hash, 'hex');
	return found;
end;
$$;

create function api.let_go(_session uuid) returns void
language sql set search_path = '' as $$
	update app.session set notes_gone = true where id = _session and status in ('review', 'published');
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.id = _session and s.notes_gone;
	delete from app.entry e using app.session s
	where e.session_id = s.id and s.id = _session and s.notes_gone;
$$;

-- What a group keeps of a season goes on the last day of the twelfth month after it.
create function app.season_until(_season text) returns date
language sql immutable set search_path = '' as $$
	select (make_date(left(_season, 4)::int + 1, 6, 1) + make_interval(months => case substr(_season, 6)
		when 'spring' then 0 when 'summer' then 3 when 'autumn' then 6 else 9 end) - interval '1 day')::date;
$$;

create or replace function api.sweep_notes(_today date) returns void
language sql set search_path = '' as $$
	update app.session set notes_gone = true where notes_until < _today and not notes_gone;
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.notes_until < _today;
	delete from app.entry e using app.session s where e.session_id = s.id and s.notes_until < _today;
	delete from app.pool_envelope where app.season_until(season) < _today;
$$;

create function api.care_contacts(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(k.facilitator_id), '[]')
	from app.key_holder k where k.group_id = _group and k.care;
$$;

create function api.set_care(_group uuid, _facilitator uuid, _care boolean) returns void
language plpgsql set search_path = '' as $$
begin
	update app.key_holder set care = _care where group_id = _group and facilitator_id = _facilitator;
	if not found then
		perform app.refuse('gone');
	end if;
end;
$$;

-- The last five records; patterns with the number of sessions they came up in (their last twelve days); and what was
-- tried the last three times each scene was played: shown when a scene comes back, newest first, never ranked.
create function api.brief(_group uuid, _series uuid, _before date) returns json
language sql stable set search_path = '' as $$
	with past as materialized (
		select s.id, s.day from app.session s
		where s.group_id = _group and (_series is null or s.series_id = _series)
			and s.day < _before and s.status in ('review', 'published')
	), latest as (
		select p.id, p.day from past p order by p.day desc, p.id limit 5
	), seen as (
		select sp.pattern, count(*) as sessions, (array_agg(p.day order by p.day desc))[1:12] as days
		from past p join app.session_pattern sp on sp.session_id = p.id
		group by sp.pattern order by 2 desc, 1 limit 60
	), played as (
		select ps.session_id, ps.number, ps.scene, p.day,
			dense_rank() over (partition by ps.scene order by p.day desc, p.id) as ago
		from past p join app.played_scene ps on ps.session_id = p.id
	), tried as (
		select p.session_id, p.day, p.scene, p.number as scene_number, a.number, a.role_name,
			a.intention, a.moved, a.reality, a.tactic
		from played p join app.attempt a on a.session_id = p.session_id and a.scene_number = p.number
		where p.ago <= 3
		order by p.day desc, p.session_id, p.number, a.number limit 400
	)
	select json_build_object(
		'records', (
			select coalesce(json_agg(json_build_object(
				'session', l.id, 'record', k.record,
				'minority_notes', (select count(*) from app.reply r
					where r.session_id = l.id and r.kind = 'minority_note' and not r.waits),
				'replies', app.replies_seen(l.id)) order by l.day desc, l.id), '[]')
			from latest l join app.summary k on k.session_id = l.id
		),
		'patterns', (
			select coalesce(json_agg(json_build_object(
				'pattern', s.pattern, 'sessions', s.sessions, 'days', s.days)
				order by s.sessions desc, s.pattern), '[]')
			from seen s
		),
		'attempts', (
			select coalesce(json_agg(json_build_object(
				'session', t.session_id, 'day', t.day, 'scene', t.scene, 'role_name', t.role_name,
				'intention', t.intention, 'moved', t.moved, 'reality', t.reality, 'tactic', t.tactic)
				order by t.day desc, t.session_id, t.scene_number, t.number), '[]')
			from tried t
		)
	);
$$;

revoke execute on function app.season_until(text) from public;
grant execute on function app.season_until(text) to service_role;
revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
