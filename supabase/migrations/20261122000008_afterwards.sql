-- After the evening: the summary behind its link, answers to it, and publishing when the review window is over.

create table app.reply (
	id uuid primary key default gen_random_uuid(),
	session_id uuid not null references app.summary on delete cascade,
	kind text not null check (kind in ('correction', 'minority_note')),
	about text not null check (char_length(about) <= 200),
	text text not null check (app.says(text, 4096)),
	-- has names in it: counted, shown to nobody
	waits boolean not null
);
create index reply_session on app.reply (session_id);
alter table app.reply enable row level security, force row level security;
grant select, insert on app.reply to service_role;

create function app.notes_seen(_session uuid, _only_kept boolean) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('text', n.text, 'prompt', n.prompt, 'aloud', n.aloud)
		order by n.id), '[]')
	from app.note n where n.session_id = _session and (n.keep or not _only_kept);
$$;

-- Ids are random: their order tells nothing of who answered first.
create function app.replies_seen(_session uuid) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'about', r.about,
		'text', r.text) order by r.id), '[]')
	from app.reply r where r.session_id = _session and not r.waits;
$$;

-- How many envelopes may be opened; null below five.
create function app.sealed(_session uuid) returns bigint
language sql stable set search_path = '' as $$
	select nullif(sum(r.held), 0)::bigint
	from (
		select count(*) as held from app.box_round b join app.envelope e on e.round_id = b.id
		where b.session_id = _session group by b.id having count(*) >= 5
	) r;
$$;

create function api.summary(_session uuid) returns json
language sql stable set search_path = '' as $$
	select json_build_object(
		'session', s.id, 'group', s.group_id, 'status', s.status, 'record', k.record,
		'window_closes', k.window_closes, 'token', k.token,
		'notes', app.notes_seen(s.id, false),
		'themes', (
			select coalesce(json_agg(json_build_object('theme', t.theme, 'count', t.count)
				order by t.count desc nulls last, t.theme), '[]')
			from app.theme t where t.session_id = s.id
		),
		'replies', app.replies_seen(s.id),
		'waiting_replies', (select count(*) from app.reply r where r.session_id = s.id and r.waits),
		'sealed', app.sealed(s.id),
		'notes_read', exists (select from app.box_round b where b.session_id = s.id and b.read),
		'joker', k.joker_id, 'readers', s.readers)
	from app.summary k join app.session s on s.id = k.session_id
	where k.session_id = _session;
$$;

create function api.summary_by_token(_token text) returns json
language sql stable set search_path = '' as $$
	select api.summary(k.session_id) from app.summary k where k.token = _token;
$$;

-- At most 200 answers, so that a link that got around cannot fill the disk.
create function api.add_reply(_token text, _kind text, _about text, _text text, _waits boolean) returns void
language plpgsql set search_path = '' as $$
declare
	answered uuid;
	published boolean;
begin
	select k.session_id, s.status = 'published' into answered, published
	from app.summary k join app.session s on s.id = k.session_id
	where k.token = _token for update of k;
	if answered is null then
		perform app.refuse('gone');
	elsif published then
		perform app.refuse('published');
	elsif (select count(*) from app.reply where session_id = answered) >= 200 then
		perform app.refuse('full');
	end if;
	insert into app.reply (session_id, kind, about, text, waits)
	values (answered, _kind, _about, _text, _waits);
exception when integrity_constraint_violation or data_exception then
	raise exception 'cannot be kept' using errcode = sqlstate;
end;
$$;

create function api.publish(_session uuid, _today date) returns void
language plpgsql set search_path = '' as $$
declare
	closes date;
begin
	select window_closes into closes from app.summary where session_id = _session;
	if not found then
		perform app.refuse('gone');
	elsif _today <= closes then
		perform app.refuse('window_open');
	end if;
	update app.session set status = 'published' where id = _session and status = 'review';
end;
$$;

create function api.renew_summary_token(_session uuid, _token text) returns void
language plpgsql set search_path = '' as $$
begin
	update app.summary set token = _token where session_id = _session;
	if not found then
		perform app.refuse('gone');
	end if;
end;
$$;

grant execute on function app.notes_seen(uuid, boolean), app.replies_seen(uuid), app.sealed(uuid)
	to service_role;
grant execute on all functions in schema api to service_role;
