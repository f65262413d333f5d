-- What several processes need that hold the same evenings: how far each has gone, and no box sealed by one that is behind.

-- Of those that are still live; one that is not in the answer is over.
create function api.live_seqs(_sessions uuid[]) returns json
language sql stable set search_path = '' as $$
	select coalesce(json_agg(json_build_object('session', l.session_id, 'seq', l.seq)), '[]')
	from app.live l where l.session_id = any (_sessions);
$$;

drop function api.seal_round(uuid, uuid, text[]);

-- With `_expected` only while the evening stands there: whoever is behind has to look again first.
create function api.seal_round(
	_session uuid, _round uuid, _envelopes text[], _expected int default null
) returns void
language plpgsql set search_path = '' as $$
begin
	if not exists (
		select from app.session where id = _session and status in ('live', 'review')
	) then
		perform app.refuse('gone');
	end if;
	if _expected is not null then
		perform from app.live where session_id = _session and seq = _expected for update;
		if not found then
			perform app.stale();
		end if;
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

revoke execute on function api.live_seqs(uuid[]), api.seal_round(uuid, uuid, text[], int) from public;
grant execute on function api.live_seqs(uuid[]), api.seal_round(uuid, uuid, text[], int) to service_role;
