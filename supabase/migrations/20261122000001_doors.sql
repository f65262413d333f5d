-- The two rooms of the house: `app` keeps the tables and is never shown, `api` holds the functions the server may call.
-- Functions run with the caller's own rights (security invoker). The one caller is `service_role`, whose key only our
-- server holds; `anon`, `authenticated` and everybody else can neither enter, nor read, nor execute.

create schema app;
create schema api;

revoke all on schema app, api from public, anon, authenticated;
grant usage on schema app, api to service_role;

-- PostgreSQL lets everybody execute every new function unless this is said for all schemas at once.
alter default privileges revoke execute on functions from public;
alter default privileges in schema app revoke all on tables from public, anon, authenticated, service_role;
alter default privileges in schema app revoke all on sequences from public, anon, authenticated, service_role;
alter default privileges in schema app revoke all on functions from public, anon, authenticated, service_role;
alter default privileges in schema api revoke all on tables from public, anon, authenticated, service_role;
alter default privileges in schema api revoke all on functions from public, anon, authenticated, service_role;

-- Names are the same when they look the same: spaces around them, capitals and ways of writing an accent do not count.
create function app.folded(_name text) returns text
language sql immutable parallel safe set search_path = '' as $$
	select lower(normalize(btrim(_name), NFKC));
$$;

-- Is this text here, not only spaces, and short enough? (characters)
create function app.says(_text text, _most int) returns boolean
language sql immutable parallel safe set search_path = '' as $$
	select _text is not null and btrim(_text) <> '' and char_length(_text) <= _most;
$$;

-- A list of short lines: how many, and how long each may be (characters).
create function app.lines_fit(_lines text[], _most int, _longest int) returns boolean
language sql immutable parallel safe set search_path = '' as $$
	select cardinality(_lines) <= _most
		and not exists (
			select from unnest(_lines) as line where line is null or char_length(line) > _longest
		);
$$;

-- A moment as JavaScript writes it.
create function app.moment(_at timestamptz) returns text
language sql stable parallel safe set search_path = '' as $$
	select to_char(_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
$$;

-- A refusal by name: supabase.ts turns it into Refused(name). Never holds what somebody wrote.
create function app.refuse(_name text) returns void
language plpgsql set search_path = '' as $$
begin
	raise exception '%', _name;
end;
$$;

create function api.ping() returns void
language sql stable set search_path = '' as $$
	select;
$$;

grant execute on function app.folded(text), app.says(text, int), app.lines_fit(text[], int, int),
	app.moment(timestamptz), app.refuse(text) to service_role;
grant execute on function api.ping() to service_role;
