-- Groups own what is kept. A group's facilitators hold its keys; an invitation, used once, makes another one.

create table app.group (
	id uuid primary key default gen_random_uuid(),
	name text not null check (app.says(name, 80)),
	contacts text[] not null default '{}' check (app.lines_fit(contacts, 12, 300)),
	quiet_place text not null default '' check (char_length(quiet_place) <= 300),
	notes_days smallint not null default 30 check (notes_days between 0 and 90),
	review_days smallint not null default 7 check (review_days in (1, 7))
);
alter table app.group enable row level security, force row level security;
grant select, insert, update on app.group to service_role;

create table app.key_holder (
	group_id uuid not null references app.group on delete cascade,
	facilitator_id uuid not null references app.facilitator on delete cascade,
	primary key (group_id, facilitator_id)
);
create index key_holder_facilitator on app.key_holder (facilitator_id);
alter table app.key_holder enable row level security, force row level security;
grant select, insert, delete on app.key_holder to service_role;

create table app.invitation (
	code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
	group_id uuid not null references app.group on delete cascade,
	expires_at timestamptz not null
);
create index invitation_group on app.invitation (group_id);
alter table app.invitation enable row level security, force row level security;
grant select, insert, delete on app.invitation to service_role;

create function app.group_seen(_group app.group) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id', _group.id, 'name', _group.name, 'contacts', _group.contacts,
		'quiet_place', _group.quiet_place, 'notes_days', _group.notes_days,
		'review_days', _group.review_days, 'facilitators',
		(select count(*) from app.key_holder k where k.group_id = _group.id));
$$;

create function api.add_group(_name text, _facilitator uuid) returns json
language plpgsql set search_path = '' as $$
declare
	added app.group;
begin
	insert into app.group (name) values (btrim(_name)) returning * into added;
	insert into app.key_holder (group_id, facilitator_id) values (added.id, _facilitator);
	return app.group_seen(added);
end;
$$;

create function api.groups_of(_facilitator uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(app.group_seen(g) order by app.folded(g.name), g.id), '[]')
	from app.key_holder k join app.group g on g.id = k.group_id
	where k.facilitator_id = _facilitator;
$$;

create function api.change_group(
	_group uuid, _name text, _contacts text[], _quiet_place text, _notes_days int, _review_days int
) returns void
language plpgsql set search_path = '' as $$
begin
	update app.group set name = btrim(_name), contacts = _contacts, quiet_place = _quiet_place,
		notes_days = _notes_days, review_days = _review_days
	where id = _group;
	if not found then
		perform app.refuse('gone');
	end if;
end;
$$;

create function api.facilitators_in(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name)
		order by app.folded(f.name)), '[]')
	from app.key_holder k join app.facilitator f on f.id = k.facilitator_id
	where k.group_id = _group;
$$;

create function api.add_invitation(_group uuid, _code_hash text, _expires_at timestamptz) returns void
language sql set search_path = '' as $$
	delete from app.invitation where expires_at < now();
	insert into app.invitation (group_id, code_hash, expires_at)
	values (_group, _code_hash, _expires_at);
$$;

create function api.invitation(_code_hash text) returns json
language sql stable set search_path = '' as $$
	select json_build_object('group', g.id, 'group_name', g.name)
	from app.invitation i join app.group g on g.id = i.group_id
	where i.code_hash = _code_hash and i.expires_at > now();
$$;

create function api.use_invitation(_code_hash text, _facilitator uuid) returns uuid
language plpgsql set search_path = '' as $$
declare
	joined uuid;
begin
	delete from app.invitation where code_hash = _code_hash and expires_at > now()
	returning group_id into joined;
	if not found then
		perform app.refuse('gone');
	end if;
	insert into app.key_holder (group_id, facilitator_id) values (joined, _facilitator)
	on conflict do nothing;
	return joined;
end;
$$;

-- The last one stays: what the group keeps would be out of everybody's reach.
create function api.leave_group(_group uuid, _facilitator uuid) returns void
language plpgsql set search_path = '' as $$
begin
	-- Two who leave at the same moment come one after the other.
	perform from app.group where id = _group for update;
	if exists (select from app.key_holder where group_id = _group and facilitator_id = _facilitator)
		and not exists (
			select from app.key_holder where group_id = _group and facilitator_id <> _facilitator
		) then
		perform app.refuse('last_facilitator');
	end if;
	delete from app.key_holder where group_id = _group and facilitator_id = _facilitator;
end;
$$;

grant execute on function app.group_seen(app.group) to service_role;
grant execute on all functions in schema api to service_role;
