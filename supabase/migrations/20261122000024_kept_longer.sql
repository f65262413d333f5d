-- What a group keeps of a year stays for one more year when two of its facilitators say so; and a key that is written while the
-- group gets a new one is not lost.

-- Both names and the day, open to the group's facilitators as long as the group is. Nobody else is ever named here.
create table app.pool_renewal (
	group_id uuid not null references app.group on delete cascade,
	year smallint not null check (year between 2020 and 2199),
	-- the first, the second … time
	nth smallint not null check (nth between 1 and 99),
	proposed_by uuid references app.facilitator on delete set null,
	proposer text not null check (char_length(proposer) between 1 and 80),
	proposed_on date not null,
	confirmer text check (char_length(confirmer) between 1 and 80),
	confirmed_on date,
	primary key (group_id, year, nth),
	check ((confirmer is null) = (confirmed_on is null))
);
alter table app.pool_renewal enable row level security, force row level security;
grant select, insert, update, delete on app.pool_renewal to service_role;

drop function app.season_until(text);

-- What a group keeps of a season goes on the last day of the twelfth month after it, and a year later for each renewal.
create function app.season_until(_season text, _more int) returns date
language sql immutable set search_path = '' as $$
	select (make_date(left(_season, 4)::int + 1 + _more, 6, 1) + make_interval(months => case substr(_season, 6)
		when 'spring' then 0 when 'summer' then 3 when 'autumn' then 6 else 9 end) - interval '1 day')::date;
$$;

create function app.renewals(_group uuid, _year int) returns int
language sql stable set search_path = '' as $$
	select count(*)::int from app.pool_renewal r
	where r.group_id = _group and r.year = _year and r.confirmed_on is not null;
$$;

-- The day of the year's key: when its winter goes.
create function app.pool_until(_group uuid, _year int) returns date
language sql stable set search_path = '' as $$
	select app.season_until(_year || ' winter', app.renewals(_group, _year));
$$;

create or replace function api.sweep_notes(_today date) returns void
language sql set search_path = '' as $$
	update app.session set notes_gone = true where notes_until < _today and not notes_gone;
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.notes_until < _today;
	delete from app.entry e using app.session s where e.session_id = s.id and s.notes_until < _today;
	delete from app.pool_envelope e
	where app.season_until(e.season, app.renewals(e.group_id, left(e.season, 4)::int)) < _today;
	-- what nobody confirmed in time was no decision
	delete from app.pool_renewal where confirmed_on is null and proposed_on < _today - 14;
$$;

create or replace function api.pool(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('season', e.season,
		'until', app.season_until(e.season, app.renewals(_group, left(e.season, 4)::int)),
		'sealed', app.base64(e.sealed)) order by e.season, gen_random_uuid()), '[]')
	from app.pool_envelope e where e.group_id = _group;
$$;

-- Of each year that anything is kept of, or was renewed: until when, who proposes to keep it, and who decided so before.
create function api.pool_years(_group uuid, _today date) returns json
language sql stable set search_path = '' as $$
	with years as (
		select left(e.season, 4)::int as year, true as here from app.pool_envelope e where e.group_id = _group
		union
		select r.year::int, false from app.pool_renewal r where r.group_id = _group and r.confirmed_on is not null
	), each as (
		select y.year, bool_or(y.here) as here, app.pool_until(_group, y.year) as until
		from years y group by y.year
	)
	select coalesce(json_agg(json_build_object('year', e.year, 'until', e.until,
		'first', (
			select min(app.season_until(k.season, app.renewals(_group, e.year)))
			from app.pool_envelope k where k.group_id = _group and left(k.season, 4)::int = e.year
		),
		'state', case when not e.here or e.until < _today then 'over'
			when e.until > (_today + interval '1 year')::date then 'early' else 'may' end,
		'proposed', (
			select json_build_object('by', r.proposed_by, 'name', r.proposer, 'until', r.proposed_on + 14)
			from app.pool_renewal r
			where r.group_id = _group and r.year = e.year and r.confirmed_on is null
				and r.proposed_on >= _today - 14
		),
		'renewed', (
			select coalesce(json_agg(json_build_object('names', json_build_array(r.proposer, r.confirmer),
				'day', r.confirmed_on) order by r.nth), '[]')
			from app.pool_renewal r
			where r.group_id = _group and r.year = e.year and r.confirmed_on is not null
		)) order by e.year desc), '[]')
	from each e;
$$;

-- In the last twelve months of its key, and only where a second facilitator can confirm it.
create function api.propose_renewal(_group uuid, _year int, _facilitator uuid, _today date) returns void
language plpgsql set search_path = '' as $$
declare
	ends date;
begin
	perform from app.group g where g.id = _group for no key update;
	perform from app.key_holder k where k.group_id = _group and k.facilitator_id = _facilitator;
	if not found or not exists (
		select from app.pool_envelope e where e.group_id = _group and left(e.season, 4)::int = _year
	) then
		perform app.refuse('gone');
	end if;
	if (select count(*) from app.key_holder k where k.group_id = _group) < 2 then
		perform app.refuse('alone');
	end if;
	ends := app.pool_until(_group, _year);
	if ends < _today then
		perform app.refuse('gone');
	elsif ends > (_today + interval '1 year')::date then
		perform app.refuse('early');
	end if;
	delete from app.pool_renewal
	where group_id = _group and year = _year and confirmed_on is null and proposed_on < _today - 14;
	insert into app.pool_renewal (group_id, year, nth, proposed_by, proposer, proposed_on)
	select _group, _year, app.renewals(_group, _year) + 1, f.id, f.name, _today
	from app.facilitator f where f.id = _facilitator
	on conflict do nothing;
end;
$$;

-- Another facilitator than who proposed it, while both are of the group, within fourteen days. Gives the new day of the key.
create function api.confirm_renewal(_group uuid, _year int, _facilitator uuid, _today date) returns date
language plpgsql set search_path = '' as $$
begin
	perform from app.group g where g.id = _group for no key update;
	update app.pool_renewal r set confirmer = f.name, confirmed_on = _today
	from app.facilitator f, app.key_holder mine, app.key_holder theirs
	where r.group_id = _group and r.year = _year and r.confirmed_on is null
		and r.proposed_on between _today - 14 and _today and r.proposed_by <> _facilitator
		and f.id = _facilitator
		and mine.group_id = _group and mine.facilitator_id = _facilitator
		and theirs.group_id = _group and theirs.facilitator_id = r.proposed_by
		and app.pool_until(_group, _year) >= _today;
	if not found then
		perform app.refuse('not_second');
	end if;
	return app.pool_until(_group, _year);
end;
$$;

-- How many keys were written for the group's key. Whoever writes one for a session or a year says so before it counts, and
-- whoever brings a new key of the group has to have seen all of them: of two at the same moment one is told to look again.
alter table app.group add column keys_written int not null default 0 check (keys_written >= 0);

create or replace function api.group_key(_group uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object('generation', g.key_generation, 'public_key', app.base64(g.public_key),
		'written', g.keys_written)
	from app.group g where g.id = _group;
$$;

create function api.key_written(_group uuid, _generation int) returns void
language plpgsql set search_path = '' as $$
begin
	update app.group set keys_written = keys_written + 1
	where id = _group and key_generation = _generation;
	if not found then
		perform app.stale();
	end if;
end;
$$;

drop function api.set_group_key(uuid, int, text);

-- A first key, or a new one in place of generation _expected, by whoever saw as many keys as are written.
create function api.set_group_key(_group uuid, _expected int, _public_key text, _written int) returns void
language plpgsql set search_path = '' as $$
begin
	update app.group set public_key = decode(_public_key, 'base64'), key_generation = _expected + 1
	where id = _group and key_generation = _expected and keys_written = _written;
	if not found then
		perform app.stale();
	end if;
end;
$$;

revoke execute on function app.season_until(text, int), app.renewals(uuid, int), app.pool_until(uuid, int) from public;
grant execute on function app.season_until(text, int), app.renewals(uuid, int), app.pool_until(uuid, int)
	to service_role;
revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
