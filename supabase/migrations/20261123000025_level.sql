-- How carefully the notes of a session are handled, chosen in its plan; and evenings that go over a day: what gives tickets
-- stays while anything still happens, and a session that nobody closed is found a whole day later.

alter table app.session add column level text not null default 'usual' check (level in ('usual', 'high'));

create or replace function app.session_seen(_session app.session) returns json
language sql stable set search_path = '' as $$
	select json_build_object('id', _session.id, 'group', _session.group_id,
		'series', _session.series_id, 'title', _session.title, 'day', _session.day,
		'template', _session.template, 'blocks', _session.blocks, 'scenes', _session.scenes,
		'agreements', _session.agreements, 'show_time', _session.show_time,
		'readers', _session.readers, 'level', _session.level, 'small_group', _session.small_group,
		'fit', _session.fit, 'status', _session.status);
$$;

drop function api.plan_session(uuid, uuid, text, date, text, json, text[], text[], boolean, text, boolean, text[]);
drop function api.change_plan(uuid, uuid, text, date, text, json, text[], text[], boolean, text, boolean, text[]);

create function api.plan_session(
	_group uuid, _series uuid, _title text, _day date, _template text, _blocks json, _scenes text[],
	_agreements text[], _show_time boolean, _readers text, _small_group boolean, _fit text[],
	_level text default null
) returns json
language sql set search_path = '' as $$
	insert into app.session as s (group_id, series_id, title, day, template, blocks, scenes,
		agreements, show_time, readers, small_group, fit, level)
	values (_group, _series, _title, _day, _template, _blocks, _scenes,
		_agreements, _show_time, _readers, _small_group, _fit, coalesce(_level, 'usual'))
	returning app.session_seen(s);
$$;

-- Without a level it stays what it was.
create function api.change_plan(
	_session uuid, _series uuid, _title text, _day date, _template text, _blocks json, _scenes text[],
	_agreements text[], _show_time boolean, _readers text, _small_group boolean, _fit text[],
	_level text default null
) returns void
language plpgsql set search_path = '' as $$
begin
	update app.session set series_id = _series, title = _title, day = _day, template = _template,
		blocks = _blocks, scenes = _scenes, agreements = _agreements, show_time = _show_time,
		readers = _readers, small_group = _small_group, fit = _fit, level = coalesce(_level, level)
	where id = _session and status = 'planned';
	if not found then
		perform app.refuse('not_planned');
	end if;
end;
$$;

-- The day on which something last happened in it; never a time of day.
alter table app.live add column moved_on date;
update app.live set moved_on = (now() at time zone 'utc')::date;
alter table app.live alter column moved_on set not null;

create or replace function api.open_session(
	_session uuid, _seq int, _plan json, _state json, _display_code text,
	_round uuid default null, _issuer_public text default null, _issuer_secret text default null
) returns void
language plpgsql set search_path = '' as $$
begin
	update app.session set status = 'live', notes_until = (_plan ->> 'notes_until')::date
	where id = _session and status = 'planned';
	if not found then
		perform app.refuse('not_planned');
	end if;
	insert into app.live (session_id, seq, plan, state, code, display_code, moved_on)
	values (_session, _seq, _plan, _state, _state ->> 'code', _display_code, (now() at time zone 'utc')::date)
	on conflict do nothing;
	if not found then
		perform app.refuse('code_taken');
	end if;
	if _round is not null then
		begin
			insert into app.box_round (id, session_id, issuer_public, issuer_secret)
			values (_round, _session, decode(_issuer_public, 'base64'), decode(_issuer_secret, 'base64'));
		exception when integrity_constraint_violation or data_exception then
			raise exception 'cannot be kept' using errcode = sqlstate;
		end;
	end if;
end;
$$;

create or replace function api.write_live(_writes json) returns json
language plpgsql set search_path = '' as $$
declare
	_write record;
	_answers text[] := array_fill(null::text, array[json_array_length(_writes)]);
begin
	-- in the order of their ids, so that two calls about the same rooms never wait for each other
	for _write in
		select * from rows from (
			json_to_recordset(_writes) as (session uuid, expected int, seq int, state text)
		) with ordinality as w (session, expected, seq, state, nth)
		order by session, nth
	loop
		begin
			update app.live set seq = _write.seq, state = _write.state::json,
				moved_on = (now() at time zone 'utc')::date
			where session_id = _write.session and seq = _write.expected and _write.seq > _write.expected;
			if not found then
				_answers[_write.nth] := 'stale';
			end if;
		exception when others then
			_answers[_write.nth] := sqlstate;
		end;
	end loop;
	return array_to_json(_answers);
end;
$$;

-- Sessions in which nothing has happened for a whole day: neither today, nor yesterday.
create function api.forgotten(_today date) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(l.session_id order by l.session_id), '[]')
	from app.live l where l.moved_on < _today - 1;
$$;

-- As before, but an evening that goes on keeps what it needs, however long ago its doors opened.
create or replace function api.sweep_issuers(_now timestamptz) returns void
language plpgsql set search_path = '' as $$
declare
	over uuid;
begin
	for over in
		select distinct r.session_id
		from app.box_round r left join app.live l on l.session_id = r.session_id
		where (r.issuer_secret is not null
				or exists (select from app.box_issued i where i.round_id = r.id)
				or exists (select from app.ticket t where t.session_id = r.session_id))
			and (l.session_id is null or l.moved_on < (_now at time zone 'utc')::date - 1)
	loop
		perform app.forget_issuers(over);
	end loop;
end;
$$;

revoke execute on all functions in schema api from public;
grant execute on all functions in schema api to service_role;
