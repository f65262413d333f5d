-- What is planned: series, and sessions with their run sheet. Days, never times of day.

create table app.series (
	id uuid primary key default gen_random_uuid(),
	group_id uuid not null references app.group on delete cascade,
	name text not null check (app.says(name, 80)),
	unique (id, group_id)
);
create unique index series_name on app.series (group_id, app.folded(name));
alter table app.series enable row level security, force row level security;
grant select, insert on app.series to service_role;

create table app.session (
	id uuid primary key default gen_random_uuid(),
	group_id uuid not null references app.group on delete cascade,
	series_id uuid,
	title text not null check (app.says(title, 120)),
	day date not null check (day between '2000-01-01' and '2199-12-31'),
	template text not null check (app.says(template, 40)),
	blocks json not null check (json_typeof(blocks) = 'array' and octet_length(blocks::text) <= 100000),
	scenes text[] not null check (app.lines_fit(scenes, 40, 40)),
	agreements text[] not null check (app.lines_fit(agreements, 40, 300)),
	show_time boolean not null,
	readers text not null check (readers in ('other_facilitator', 'joker_too')),
	small_group boolean not null,
	fit text[] not null check (app.lines_fit(fit, 40, 60)),
	status text not null default 'planned' check (status in ('planned', 'live', 'review', 'published')),
	-- day after which unsigned notes are destroyed; decided when the doors open
	notes_until date check (notes_until is not null or status = 'planned'),
	foreign key (series_id, group_id) references app.series (id, group_id)
);
create index session_group on app.session (group_id, day desc);
create index session_series on app.session (series_id, day desc) where series_id is not null;
alter table app.session enable row level security, force row level security;
grant select, insert, update, delete on app.session to service_role;

create function app.session_seen(_session app.session) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id', _session.id, 'group', _session.group_id,
		'series', _session.series_id, 'title', _session.title, 'day', _session.day,
		'template', _session.template, 'blocks', _session.blocks, 'scenes', _session.scenes,
		'agreements', _session.agreements, 'show_time', _session.show_time,
		'readers', _session.readers, 'small_group', _session.small_group, 'fit', _session.fit,
		'status', _session.status);
$$;

create function api.series_of(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('id', s.id, 'group', s.group_id, 'name', s.name)
		order by app.folded(s.name)), '[]')
	from app.series s where s.group_id = _group;
$$;

create function api.add_series(_group uuid, _name text) returns json
language plpgsql set search_path = '' as $$
declare
	added app.series;
begin
	insert into app.series (group_id, name) values (_group, btrim(_name))
	on conflict do nothing returning * into added;
	if not found then
		perform app.refuse('name_taken');
	end if;
	return json_build_object('id', added.id, 'group', added.group_id, 'name', added.name);
end;
$$;

create function api.plan_session(
	_group uuid, _series uuid, _title text, _day date, _template text, _blocks json, _scenes text[],
	_agreements text[], _show_time boolean, _readers text, _small_group boolean, _fit text[]
) returns json
language sql set search_path = '' as $$
	insert into app.session as s (group_id, series_id, title, day, template, blocks, scenes,
		agreements, show_time, readers, small_group, fit)
	values (_group, _series, _title, _day, _template, _blocks, _scenes,
		_agreements, _show_time, _readers, _small_group, _fit)
	returning app.session_seen(s);
$$;

create function api.change_plan(
	_session uuid, _series uuid, _title text, _day date, _template text, _blocks json, _scenes text[],
	_agreements text[], _show_time boolean, _readers text, _small_group boolean, _fit text[]
) returns void
language plpgsql set search_path = '' as $$
begin
	update app.session set series_id = _series, title = _title, day = _day, template = _template,
		blocks = _blocks, scenes = _scenes, agreements = _agreements, show_time = _show_time,
		readers = _readers, small_group = _small_group, fit = _fit
	where id = _session and status = 'planned';
	if not found then
		perform app.refuse('not_planned');
	end if;
end;
$$;

create function api.planned_session(_session uuid) returns json
language sql stable set search_path = '' as $$
	select app.session_seen(s) from app.session s where s.id = _session;
$$;

create function api.sessions_of(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(app.session_seen(s) order by s.day desc, s.title, s.id), '[]')
	from app.session s where s.group_id = _group;
$$;

-- Only what has not happened yet can be dropped.
create function api.drop_session(_session uuid) returns void
language plpgsql set search_path = '' as $$
begin
	delete from app.session where id = _session and status = 'planned';
	if not found then
		perform app.refuse('not_planned');
	end if;
end;
$$;

grant execute on function app.session_seen(app.session) to service_role;
grant execute on all functions in schema api to service_role;
