-- Keys: the house knows a facilitator by a hash and a public key, a group by a public key, and no passphrase at all.
-- What is locked with these keys lies in a folder of files, never here.

-- Accounts of before cannot be carried over: the house never knew what their passphrases would have made in a browser.
do $$
begin
	if exists (select from app.facilitator) then
		raise exception 'these accounts were made before passphrases stayed in the browser; begin with a new database';
	end if;
end;
$$;

-- One row: what every name is salted with, so that nobody can prepare guesses for many houses at once. No secret.
create table app.house (
	one boolean primary key default true check (one),
	salt bytea not null check (octet_length(salt) = 16)
);
insert into app.house (salt) values (substring(
	sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) from 1 for 16
));
alter table app.house enable row level security, force row level security;
grant select on app.house to service_role;

drop function api.add_facilitator(text, text);
drop function api.facilitator_named(text);
drop function api.set_passphrase(uuid, text);
drop function api.facilitators_in(uuid);

alter table app.facilitator
	drop column passphrase_hash,
	-- SHA-256 of the half that signs in; 256 bits that took Argon2id to make
	add column sign_in_hash bytea not null check (octet_length(sign_in_hash) = 32),
	add column public_key bytea not null check (octet_length(public_key) = 32);

alter table app.group
	add column public_key bytea check (octet_length(public_key) = 32),
	add column key_generation int not null default 0 check (key_generation >= 0),
	add check ((public_key is null) = (key_generation = 0));

create function app.base64(_bytes bytea) returns text
language sql immutable parallel safe set search_path = '' as $$
	select translate(encode(_bytes, 'base64'), E'\n', '');
$$;

create function api.house_salt() returns text
language sql stable set search_path = '' as $$
	select app.base64(h.salt) from app.house h;
$$;

create function api.add_facilitator(_name text, _sign_in_hash text, _public_key text) returns json
language plpgsql set search_path = '' as $$
declare
	added app.facilitator;
begin
	insert into app.facilitator (name, sign_in_hash, public_key)
	values (btrim(_name), decode(_sign_in_hash, 'base64'), decode(_public_key, 'base64'))
	on conflict do nothing returning * into added;
	if not found then
		perform app.refuse('name_taken');
	end if;
	return json_build_object('id', added.id, 'name', added.name);
end;
$$;

create function api.facilitator_named(_name text) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id', f.id, 'name', f.name,
		'sign_in_hash', app.base64(f.sign_in_hash), 'public_key', app.base64(f.public_key))
	from app.facilitator f where app.folded(f.name) = app.folded(_name);
$$;

-- Both halves of a passphrase change together.
create function api.set_keys(_facilitator uuid, _sign_in_hash text, _public_key text) returns void
language plpgsql set search_path = '' as $$
begin
	update app.facilitator
	set sign_in_hash = decode(_sign_in_hash, 'base64'), public_key = decode(_public_key, 'base64')
	where id = _facilitator;
	if not found then
		perform app.refuse('gone');
	end if;
end;
$$;

create function api.facilitators_in(_group uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name,
		'public_key', app.base64(f.public_key)) order by app.folded(f.name)), '[]')
	from app.key_holder k join app.facilitator f on f.id = k.facilitator_id
	where k.group_id = _group;
$$;

-- The key that the group's facilitators share; null as long as it has none.
create function api.group_key(_group uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object('generation', g.key_generation, 'public_key', app.base64(g.public_key))
	from app.group g where g.id = _group;
$$;

-- A first key, or a new one in place of generation _expected.
create function api.set_group_key(_group uuid, _expected int, _public_key text) returns void
language plpgsql set search_path = '' as $$
begin
	update app.group set public_key = decode(_public_key, 'base64'), key_generation = _expected + 1
	where id = _group and key_generation = _expected;
	if not found then
		perform app.stale();
	end if;
end;
$$;

grant execute on function app.base64(bytea) to service_role;
grant execute on all functions in schema api to service_role;
