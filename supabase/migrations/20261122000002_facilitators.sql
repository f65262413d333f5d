-- Facilitators and their sign-ins. Nobody else has an account; a sign-in keeps only the hash of what its cookie holds.

create table app.facilitator (
	id uuid primary key default gen_random_uuid(),
	name text not null check (app.says(name, 60)),
	passphrase_hash text not null check (passphrase_hash like '$argon2id$%' and length(passphrase_hash) <= 200)
);
create unique index facilitator_name on app.facilitator (app.folded(name));
alter table app.facilitator enable row level security, force row level security;
grant select, insert, update on app.facilitator to service_role;

create table app.sign_in (
	id_hash text primary key check (id_hash ~ '^[0-9a-f]{64}$'),
	facilitator_id uuid not null references app.facilitator on delete cascade,
	expires_at timestamptz not null check (expires_at <= ends_at),
	ends_at timestamptz not null
);
create index sign_in_facilitator on app.sign_in (facilitator_id);
alter table app.sign_in enable row level security, force row level security;
grant select, insert, update, delete on app.sign_in to service_role;

create function api.any_facilitator() returns boolean
language sql stable set search_path = '' as $$
	select exists (select from app.facilitator);
$$;

create function api.add_facilitator(_name text, _passphrase_hash text) returns json
language plpgsql set search_path = '' as $$
declare
	added app.facilitator;
begin
	insert into app.facilitator (name, passphrase_hash) values (btrim(_name), _passphrase_hash)
	on conflict do nothing returning * into added;
	if not found then
		perform app.refuse('name_taken');
	end if;
	return json_build_object('id', added.id, 'name', added.name);
end;
$$;

create function api.facilitator_named(_name text) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id', f.id, 'name', f.name, 'passphrase_hash', f.passphrase_hash)
	from app.facilitator f where app.folded(f.name) = app.folded(_name);
$$;

create function api.set_passphrase(_facilitator uuid, _passphrase_hash text) returns void
language plpgsql set search_path = '' as $$
begin
	update app.facilitator set passphrase_hash = _passphrase_hash where id = _facilitator;
	if not found then
		perform app.refuse('gone');
	end if;
end;
$$;

create function app.sign_in_seen(_sign_in app.sign_in) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id_hash', _sign_in.id_hash, 'facilitator', _sign_in.facilitator_id,
		'expires_at', app.moment(_sign_in.expires_at), 'ends_at', app.moment(_sign_in.ends_at));
$$;

create function api.add_sign_in(
	_id_hash text, _facilitator uuid, _expires_at timestamptz, _ends_at timestamptz
) returns void
language sql set search_path = '' as $$
	insert into app.sign_in (id_hash, facilitator_id, expires_at, ends_at)
	values (_id_hash, _facilitator, least(_expires_at, _ends_at), _ends_at);
$$;

create function api.sign_in(_id_hash text) returns json
language sql stable set search_path = '' as $$
	select json_build_object('signIn', app.sign_in_seen(s),
		'facilitator', json_build_object('id', f.id, 'name', f.name))
	from app.sign_in s join app.facilitator f on f.id = s.facilitator_id
	where s.id_hash = _id_hash;
$$;

create function api.sign_ins_of(_facilitator uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(app.sign_in_seen(s) order by s.id_hash), '[]')
	from app.sign_in s where s.facilitator_id = _facilitator;
$$;

-- The absolute end is never moved, nor passed.
create function api.move_sign_in_expiry(_id_hash text, _expires_at timestamptz) returns void
language sql set search_path = '' as $$
	update app.sign_in set expires_at = least(_expires_at, ends_at) where id_hash = _id_hash;
$$;

create function api.end_sign_in(_id_hash text) returns void
language sql set search_path = '' as $$
	delete from app.sign_in where id_hash = _id_hash;
$$;

create function api.end_sign_ins_of(_facilitator uuid) returns void
language sql set search_path = '' as $$
	delete from app.sign_in where facilitator_id = _facilitator;
$$;

create function api.sweep_sign_ins() returns void
language sql set search_path = '' as $$
	delete from app.sign_in where expires_at < now();
$$;

grant execute on function app.sign_in_seen(app.sign_in) to service_role;
grant execute on all functions in schema api to service_role;
