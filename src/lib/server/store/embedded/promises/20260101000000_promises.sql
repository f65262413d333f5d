-- A function of every kind, for the list in promises.ts. To run that list against a Supabase project, run this file
-- there once and expose the schema "api".
create schema if not exists api;
create schema promise;
revoke all on schema promise from public;
grant usage on schema api to anon, service_role;

create type api.promise_mood_kind as enum ('calm', 'stirred');
create table promise.thing (
	id bigint generated always as identity primary key,
	name text not null unique check (length(name) < 100),
	made timestamptz not null default '2026-11-22T21:04:05.678901Z',
	parent bigint references promise.thing
);
alter table promise.thing enable row level security;

create function api.promise_void() returns void language sql as 'select null::void';
create function api.promise_scalar() returns integer language sql as 'select 42';
create function api.promise_text(said text) returns text language sql as 'select said';
create function api.promise_null() returns text language sql as 'select null::text';
create function api.promise_json(given json) returns json language sql as 'select given';
create function api.promise_jsonb(given jsonb) returns jsonb language sql as 'select given';
create function api.promise_json_kind(given jsonb) returns text language sql as 'select jsonb_typeof(given)';
create function api.promise_json_null() returns json language sql as 'select null::json';
create function api.promise_setof() returns setof integer language sql as 'select * from generate_series(1, 3)';
create function api.promise_setof_none() returns setof integer language sql as 'select 1 where false';
create function api.promise_setof_json() returns setof jsonb language sql
	as $$ select jsonb_build_object('n', n) from generate_series(1, 2) n $$;
create function api.promise_table(many integer) returns table (n integer, word text) language sql
	as $$ select n, repeat('x', n) from generate_series(1, many) n $$;
create function api.promise_out(out first integer, out second text) language sql as $$ select 1, 'two' $$;
create function api.promise_one_column() returns table (only_one integer) language sql as 'select 7';
create function api.promise_things(wanted bigint) returns setof promise.thing language sql security definer
	set search_path = '' as 'select * from promise.thing where id = wanted';
create function api.promise_thing(wanted bigint) returns promise.thing language sql security definer
	set search_path = '' as 'select * from promise.thing where id = wanted';
create function api.promise_defaults(needed integer, extra integer default 10, more text default 'none')
	returns text language sql as $$ select format('%s %s %s', needed, extra, more) $$;
create function api.promise_timestamptz(at timestamptz) returns timestamptz language sql as 'select at';
create function api.promise_date(at date) returns date language sql as 'select at';
create function api.promise_bigint() returns bigint language sql as 'select 9007199254740993';
create function api.promise_bigint_text(given bigint) returns text language sql as 'select given::text';
create function api.promise_numeric(given numeric) returns text language sql as 'select given::text';
create function api.promise_bytea(given bytea) returns bytea language sql as 'select given';
create function api.promise_bytea_length(given bytea) returns integer language sql as 'select length(given)';
create function api.promise_texts(given text[]) returns text[] language sql as 'select given';
create function api.promise_sum(given integer[]) returns bigint language sql as 'select sum(n) from unnest(given) n';
create function api.promise_uuid(given uuid) returns uuid language sql as 'select given';
create function api.promise_boolean(given boolean) returns boolean language sql as 'select not given';
create function api.promise_mood(given api.promise_mood_kind) returns api.promise_mood_kind language sql as 'select given';
create function api.promise_variadic(variadic given integer[]) returns integer language sql as 'select cardinality(given)';
create function api.promise_overload(a integer) returns text language sql as $$ select 'one' $$;
create function api.promise_overload(a integer, b integer) returns text language sql as $$ select 'two' $$;
create function api."promise Odd-name"("an Argument" text) returns text language sql as 'select $1';

create function api.promise_who() returns text language sql as 'select current_user::text';
create function api.promise_search_path() returns text language sql as $$ select current_setting('search_path') $$;
create function api.promise_make(called text, under bigint default null) returns bigint
	language sql security definer set search_path = ''
	as 'insert into promise.thing (name, parent) values (called, under) returning id';
create function api.promise_make_then_fail(called text) returns void
	language plpgsql security definer set search_path = '' as $$
	begin
		insert into promise.thing (name) values (called);
		raise exception 'changed my mind';
	end $$;
create function api.promise_count(called text) returns bigint language sql security definer set search_path = ''
	as 'select count(*) from promise.thing where name = called';
create function api.promise_raise(code text, said text, more text default null, advice text default null) returns void
	language plpgsql as $$
	begin
		raise exception using errcode = code, message = said, detail = coalesce(more, ''), hint = coalesce(advice, '');
	end $$;
create function api.promise_raise_plain(said text) returns void language plpgsql
	as $$ begin raise exception '%', said; end $$;
create function api.promise_no_table() returns void language plpgsql
	as $$ begin perform 1 from api.promise_nothing_there; end $$;
create function api.promise_peek() returns bigint language sql as 'select count(*) from promise.thing';
create function api.promise_divide(a integer, b integer) returns integer language sql as 'select a / b';
create function api.promise_sleep(seconds double precision) returns void language sql as 'select pg_sleep(seconds)';
create function api.promise_public() returns text language sql immutable as $$ select 'for all'::text $$;

revoke execute on all functions in schema api from public, anon;
grant execute on all functions in schema api to service_role;
grant execute on function api.promise_who(), api.promise_public(), api.promise_peek() to anon;
