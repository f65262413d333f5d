-- The box of unsigned notes. All envelopes of a round come at once, in an order nobody chose, each of the same size.
-- Nothing here knows a seat, a time, an order, a length or a language; a test holds the list of columns.

create table app.box_round (
	id uuid primary key,
	session_id uuid not null references app.session on delete cascade,
	envelopes smallint not null check (envelopes >= 0),
	read boolean not null default false
);
create index box_round_session on app.box_round (session_id);
alter table app.box_round enable row level security, force row level security;
grant select, insert, update on app.box_round to service_role;

create table app.envelope (
	id uuid primary key default gen_random_uuid(),
	round_id uuid not null references app.box_round on delete cascade,
	contents bytea not null check (octet_length(contents) = 4096)
);
create index envelope_round on app.envelope (round_id);
-- What is destroyed leaves the file soon, however little it is.
alter table app.envelope set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.envelope enable row level security, force row level security;
grant select, insert, delete on app.envelope to service_role;

-- What the readers let out, in their words or the writer's.
create table app.note (
	id uuid primary key default gen_random_uuid(),
	session_id uuid not null references app.session on delete cascade,
	prompt text not null check (char_length(prompt) <= 200),
	text text not null check (app.says(text, 4096)),
	aloud boolean not null,
	-- may it be remembered by later sessions
	keep boolean not null
);
create index note_session on app.note (session_id);
alter table app.note set (
	autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0,
	toast.autovacuum_vacuum_threshold = 0, toast.autovacuum_vacuum_scale_factor = 0
);
alter table app.note enable row level security, force row level security;
grant select, insert, delete on app.note to service_role;

create table app.theme (
	session_id uuid not null references app.session on delete cascade,
	theme text not null check (app.says(theme, 200)),
	-- below five is not even kept
	count smallint check (count >= 5),
	primary key (session_id, theme)
);
alter table app.theme enable row level security, force row level security;
grant select, insert on app.theme to service_role;

-- A row that cannot be kept must not be quoted in any log, as PostgreSQL would, so its error is replaced: here, and
-- wherever people's words come in.
create function api.seal_round(_session uuid, _round uuid, _envelopes text[]) returns void
language plpgsql set search_path = '' as $$
begin
	if not exists (
		select from app.session where id = _session and status in ('live', 'review')
	) then
		perform app.refuse('gone');
	end if;
	insert into app.box_round (id, session_id, envelopes)
	values (_round, _session, cardinality(_envelopes))
	on conflict (id) do nothing;
	if not found then
		return;
	end if;
	insert into app.envelope (round_id, contents)
	select _round, decode(envelope, 'base64') from unnest(_envelopes) as envelope
	order by gen_random_uuid();
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.round_sealed(_round uuid) returns boolean
language sql stable set search_path = '' as $$
	select exists (select from app.box_round where id = _round);
$$;

-- Rounds with fewer than five stay closed, also when another round of the session has more.
create function api.open_round(_session uuid) returns json
language plpgsql stable set search_path = '' as $$
declare
	contents json;
begin
	select json_agg(translate(encode(e.contents, 'base64'), E'\n', '') order by gen_random_uuid())
	into contents
	from app.envelope e
	where e.round_id in (
		select r.id from app.box_round r join app.envelope mine on mine.round_id = r.id
		where r.session_id = _session group by r.id having count(*) >= 5
	);
	if contents is null then
		perform app.refuse('too_few');
	end if;
	return contents;
end;
$$;

create function api.release_notes(_session uuid, _notes json, _themes json) returns void
language plpgsql set search_path = '' as $$
begin
	update app.box_round set read = true where session_id = _session and not read and envelopes >= 5;
	if not found then
		perform app.refuse(case when exists (
			select from app.box_round where session_id = _session and read
		) then 'read_already' else 'too_few' end);
	end if;
	begin
		insert into app.note (session_id, prompt, text, aloud, keep)
		select _session, n.prompt, n.text, n.aloud, n.keep
		from json_to_recordset(_notes) as n (prompt text, text text, aloud boolean, keep boolean)
		order by gen_random_uuid();
		insert into app.theme (session_id, theme, count)
		select _session, t.theme, case when sum(t.count) >= 5 then sum(t.count) end
		from json_to_recordset(_themes) as t (theme text, count int)
		group by t.theme;
	exception when integrity_constraint_violation or data_exception then
		raise exception 'cannot be kept' using errcode = sqlstate;
	end;
end;
$$;

create function api.sweep_notes(_today date) returns void
language sql set search_path = '' as $$
	delete from app.envelope e using app.box_round r, app.session s
	where e.round_id = r.id and r.session_id = s.id and s.notes_until < _today;
	delete from app.note n using app.session s
	where n.session_id = s.id and not n.keep and s.notes_until < _today;
$$;

grant execute on all functions in schema api to service_role;
