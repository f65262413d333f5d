-- Whether one envelope is among those kept, told to whoever holds the same bytes: a phone that sends again after a restart.

create function api.envelope_kept(_round uuid, _hash text) returns boolean
language sql stable set search_path = '' as $$
	select exists (
		select from app.envelope e
		where e.round_id = _round and encode(sha256(e.contents), 'base64') = _hash
	);
$$;

revoke execute on function api.envelope_kept(uuid, text) from public;
grant execute on function api.envelope_kept(uuid, text) to service_role;
