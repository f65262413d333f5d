-- An account and its group are made together or not at all: nobody is left over whose name is taken and who is nowhere.

drop function api.add_facilitator(text, text, text);

-- With `_invitation` its group, with `_first_group` the house's first one, with neither none.
create function api.add_facilitator(
	_name text, _sign_in_hash text, _public_key text, _invitation text default null, _first_group text default null
) returns json
language plpgsql set search_path = '' as $$
declare
	added app.facilitator;
	joined uuid;
begin
	if _first_group is not null then
		-- two who hold the code of the terminal come one after the other
		lock table app.facilitator in share row exclusive mode;
		if exists (select from app.facilitator) then
			perform app.refuse('gone');
		end if;
	end if;
	insert into app.facilitator (name, sign_in_hash, public_key)
	values (btrim(_name), decode(_sign_in_hash, 'base64'), decode(_public_key, 'base64'))
	on conflict do nothing returning * into added;
	if not found then
		perform app.refuse('name_taken');
	end if;
	if _invitation is not null then
		joined := api.use_invitation(_invitation, added.id);
	elsif _first_group is not null then
		joined := (api.add_group(_first_group, added.id) ->> 'id')::uuid;
	end if;
	return json_strip_nulls(json_build_object('id', added.id, 'name', added.name, 'group', joined));
end;
$$;

revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
