-- What stays of an evening: the record as it was written, and the same in rows that later sessions can search.
-- No seat, no order of arrival, no time of day.

create table app.summary (
	session_id uuid primary key references app.session on delete cascade,
	record json not null check (record ->> 'version' is not distinct from '1' and octet_length(record::text) <= 1000000),
	-- kept as it is: the link must be shown again, and all it opens is the record beside it
	token text not null unique check (token ~ '^[A-Za-z0-9_-]{20,100}$'),
	window_closes date not null,
	joker_id uuid references app.facilitator on delete set null
);
create index summary_joker on app.summary (joker_id);
alter table app.summary enable row level security, force row level security;
grant select, insert, update on app.summary to service_role;

create table app.played_scene (
	session_id uuid not null references app.session on delete cascade,
	number smallint not null,
	scene text not null check (app.says(scene, 40)),
	main_problem text check (char_length(main_problem) <= 400),
	happens text check (happens in ('often', 'sometimes', 'no', 'skip', 'split')),
	ended_early boolean not null,
	primary key (session_id, number)
);
alter table app.played_scene enable row level security, force row level security;
grant select, insert on app.played_scene to service_role;

create table app.attempt (
	session_id uuid not null,
	scene_number smallint not null,
	number smallint not null,
	entry text check (char_length(entry) <= 40),
	role_name text not null check (char_length(role_name) <= 80),
	mode text not null check (mode in ('alone', 'pair', 'tell_actor')),
	intention text not null check (char_length(intention) <= 400),
	moved text not null check (char_length(moved) <= 400),
	cost text not null check (char_length(cost) <= 400),
	for_whom text not null check (char_length(for_whom) <= 400),
	chips text[] not null check (chips <@ '{heard,paid,joined,nothing,worse}'),
	reality text check (reality in ('could', 'hard', 'magic', 'cant_judge', 'split')),
	tactic text check (tactic in ('distract', 'delegate', 'document', 'delay', 'direct',
		'change_process', 'share_load', 'name_rule')),
	guessing boolean not null,
	corrected boolean not null,
	primary key (session_id, scene_number, number),
	foreign key (session_id, scene_number) references app.played_scene on delete cascade
);
alter table app.attempt enable row level security, force row level security;
grant select, insert on app.attempt to service_role;

create table app.session_pattern (
	session_id uuid not null references app.session on delete cascade,
	pattern text not null check (app.says(pattern, 80)),
	primary key (session_id, pattern)
);
alter table app.session_pattern enable row level security, force row level security;
grant select, insert on app.session_pattern to service_role;

create table app.kept_line (
	session_id uuid not null references app.session on delete cascade,
	kind text not null check (kind in ('agreement', 'agreement_open', 'line', 'open_question', 'commitment')),
	number smallint not null,
	text text not null check (char_length(text) <= 600),
	primary key (session_id, kind, number)
);
alter table app.kept_line enable row level security, force row level security;
grant select, insert on app.kept_line to service_role;

create table app.role_term (
	session_id uuid not null references app.session on delete cascade,
	role text not null check (role in
		('joker', 'scribe', 'timekeeper', 'care_person', 'host', 'tea_and_chairs')),
	words text[] not null check (app.lines_fit(words, 40, 60)),
	primary key (session_id, role)
);
alter table app.role_term enable row level security, force row level security;
grant select, insert on app.role_term to service_role;

create table app.log_line (
	session_id uuid not null references app.session on delete cascade,
	number smallint not null,
	line json not null check (line ->> 'kind' is not null and octet_length(line::text) <= 2000),
	primary key (session_id, number)
);
alter table app.log_line enable row level security, force row level security;
grant select, insert on app.log_line to service_role;

-- Writes the rows of a record. An error quotes no row.
create function app.keep_record(_session uuid, _record json) returns void
language plpgsql set search_path = '' as $$
begin
	insert into app.played_scene (session_id, number, scene, main_problem, happens, ended_early)
	select _session, p.number, p.scene, p.problem, p.happens, p.ended_early
	from rows from (json_to_recordset(_record -> 'scenes')
		as (scene text, problem text, happens text, ended_early boolean))
		with ordinality as p (scene, problem, happens, ended_early, number);

	insert into app.attempt (session_id, scene_number, number, entry, role_name, mode, intention,
		moved, cost, for_whom, chips, reality, tactic, guessing, corrected)
	select _session, s.number, r.number, r.entry, r.role_name, r.mode, r.intention,
		r.moved, r.cost, r.for_whom, r.chips, r.reality, r.tactic, r.guessing, r.corrected
	from json_array_elements(_record -> 'scenes') with ordinality as s (scene, number),
		rows from (json_to_recordset(s.scene -> 'rows') as (entry text, role_name text, mode text,
			intention text, moved text, cost text, for_whom text, chips text[], reality text,
			tactic text, guessing boolean, corrected boolean))
		with ordinality as r (entry, role_name, mode, intention, moved, cost, for_whom, chips,
			reality, tactic, guessing, corrected, number);

	insert into app.session_pattern (session_id, pattern)
	select distinct _session, p.pattern
	from json_array_elements(_record -> 'scenes') as s (scene),
		json_array_elements_text(s.scene -> 'patterns') as p (pattern);

	insert into app.kept_line (session_id, kind, number, text)
	select _session, k.kind, l.number, l.text
	from (values ('agreement', 'agreements'), ('agreement_open', 'agreements_open'),
			('line', 'lines'), ('open_question', 'open_questions'), ('commitment', 'commitments'))
			as k (kind, list),
		json_array_elements_text(_record -> k.list) with ordinality as l (text, number);

	insert into app.role_term (session_id, role, words)
	select _session, r.role, r.words
	from json_to_recordset(_record -> 'roles') as r (role text, words text[]);

	insert into app.log_line (session_id, number, line)
	select _session, l.number, l.line
	from json_array_elements(_record -> 'log') with ordinality as l (line, number);
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

-- One transaction: the live document goes, and with it every seat; the record stays.
create function api.close_session(
	_session uuid, _expected int, _record json, _token text, _joker uuid,
	_window_closes date, _notes_until date
) returns void
language plpgsql set search_path = '' as $$
begin
	delete from app.live where session_id = _session and seq = _expected;
	if not found then
		perform app.stale();
	end if;
	update app.session set status = 'review', notes_until = _notes_until where id = _session;
	insert into app.summary (session_id, record, token, joker_id, window_closes)
	values (_session, _record, _token, _joker, _window_closes);
	perform app.keep_record(_session, _record);
end;
$$;

grant execute on function app.keep_record(uuid, json) to service_role;
grant execute on all functions in schema api to service_role;
