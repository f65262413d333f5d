-- Several rooms are kept with one call, each answered for itself: null, `stale`, or the SQLSTATE of what went wrong.
-- The document comes as text, so that it is written as JSON once and read once on its way.

drop function api.write_live(uuid, int, int, json);

create function api.write_live(_writes json) returns json
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
			update app.live set seq = _write.seq, state = _write.state::json
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

revoke execute on function api.write_live(json) from public;
grant execute on function api.write_live(json) to service_role;
