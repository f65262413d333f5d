-- A file of the notes to take along: asked for by one facilitator, ready when a second one agrees, or, in a group that has
-- only one, ten minutes later. Until then and afterwards the summary says so to everybody who reads it.

-- its writer said that it may leave the group
alter table app.note add column leave boolean not null default false;

create table app.notes_file (
	session_id uuid primary key references app.summary on delete cascade,
	facilitator_id uuid not null references app.facilitator on delete cascade,
	-- from here on for an hour; null while a second facilitator is waited for
	ready_at timestamptz,
	taken boolean not null default false
);
create index notes_file_facilitator on app.notes_file (facilitator_id);
alter table app.notes_file enable row level security, force row level security;
grant select, insert, update, delete on app.notes_file to service_role;

create or replace function api.release_notes(_session uuid, _notes json, _themes json) returns void
language plpgsql set search_path = '' as $$
begin
	update app.box_round set read = true where session_id = _session and not read and envelopes >= 5;
	if not found then
		perform app.refuse(case when exists (
			select from app.box_round where session_id = _session and read
		) then 'read_already' else 'too_few' end);
	end if;
	begin
		insert into app.note (session_id, prompt, text, aloud, keep, leave)
		select _session, n.prompt, n.text, n.aloud, n.keep, coalesce(n.leave, false)
		from json_to_recordset(_notes) as n (prompt text, text text, aloud boolean, keep boolean, leave boolean)
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

-- How things stand with the file: nobody asked, asked for, ready for an hour, over.
create function api.notes_file(_session uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object('facilitator', f.facilitator_id, 'ready_at', app.moment(f.ready_at),
		'state', case
			when f.ready_at is null then 'waits_for_second'
			when f.ready_at > now() then 'waits'
			when f.ready_at > now() - interval '1 hour' then 'ready'
			else 'over' end,
		'taken', f.taken)
	from app.notes_file f where f.session_id = _session;
$$;

create function api.ask_notes_file(_session uuid, _facilitator uuid) returns void
language plpgsql set search_path = '' as $$
declare
	alone boolean;
begin
	select count(*) = 1 into alone from app.key_holder h join app.session s on s.group_id = h.group_id
	where s.id = _session;
	insert into app.notes_file as f (session_id, facilitator_id, ready_at)
	values (_session, _facilitator, case when alone then now() + interval '10 minutes' end)
	on conflict (session_id) do update
	set facilitator_id = excluded.facilitator_id, ready_at = excluded.ready_at
	-- what is asked for already is not asked for anew: that would move the moment
	where f.ready_at < now() - interval '1 hour';
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.agree_notes_file(_session uuid, _facilitator uuid) returns void
language plpgsql set search_path = '' as $$
begin
	update app.notes_file f set ready_at = now()
	where f.session_id = _session and f.ready_at is null and f.facilitator_id <> _facilitator
		and exists (
			select from app.key_holder h join app.session s on s.group_id = h.group_id
			where s.id = _session and h.facilitator_id = _facilitator
		);
	if not found then
		perform app.refuse('not_second');
	end if;
end;
$$;

-- Anybody of the group may stop it; that one has been taken stays written down.
create function api.stop_notes_file(_session uuid) returns void
language sql set search_path = '' as $$
	delete from app.notes_file where session_id = _session and not taken;
	update app.notes_file set ready_at = 'epoch' where session_id = _session;
$$;

create function api.take_notes(_session uuid) returns json
language plpgsql set search_path = '' as $$
begin
	update app.notes_file set taken = true
	where session_id = _session and ready_at <= now() and ready_at > now() - interval '1 hour';
	if not found then
		perform app.refuse('not_ready');
	end if;
	return (
		select coalesce(json_agg(json_build_object('text', n.text, 'prompt', n.prompt, 'aloud', n.aloud)
			order by n.id), '[]')
		from app.note n where n.session_id = _session and n.leave
	);
end;
$$;

grant execute on all functions in schema api to service_role;
