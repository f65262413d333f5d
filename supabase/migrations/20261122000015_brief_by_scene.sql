-- The brief looks up the tries of the few scenes it tells of, one by one, instead of reading all tries of all groups:
-- `offset 0` keeps the database from joining them otherwise. What it says stays as it was.

create or replace function api.brief(_group uuid, _series uuid, _before date) returns json
language sql stable set search_path = '' as $$
	with past as materialized (
		select s.id, s.day from app.session s
		where s.group_id = _group and (_series is null or s.series_id = _series)
			and s.day < _before and s.status in ('review', 'published')
	), latest as (
		select p.id, p.day from past p order by p.day desc, p.id limit 5
	), seen as (
		select sp.pattern, count(*) as sessions, (array_agg(p.day order by p.day desc))[1:12] as days
		from past p join app.session_pattern sp on sp.session_id = p.id
		group by sp.pattern order by 2 desc, 1 limit 60
	), played as (
		select ps.session_id, ps.number, ps.scene, p.day,
			dense_rank() over (partition by ps.scene order by p.day desc, p.id) as ago
		from past p join app.played_scene ps on ps.session_id = p.id
	), tried as (
		select p.session_id, p.day, p.scene, p.number as scene_number, a.number, a.role_name,
			a.intention, a.moved, a.reality, a.tactic
		from played p cross join lateral (
			select * from app.attempt of_scene
			where of_scene.session_id = p.session_id and of_scene.scene_number = p.number
			offset 0
		) a
		where p.ago <= 3
		order by p.day desc, p.session_id, p.number, a.number limit 400
	)
	select json_build_object(
		'records', (
			select coalesce(json_agg(json_build_object(
				'session', l.id, 'record', k.record,
				'minority_notes', (select count(*) from app.reply r
					where r.session_id = l.id and r.kind = 'minority_note' and not r.waits),
				'replies', app.replies_seen(l.id),
				'notes', app.notes_seen(l.id, true)) order by l.day desc, l.id), '[]')
			from latest l join app.summary k on k.session_id = l.id
		),
		'patterns', (
			select coalesce(json_agg(json_build_object(
				'pattern', s.pattern, 'sessions', s.sessions, 'days', s.days)
				order by s.sessions desc, s.pattern), '[]')
			from seen s
		),
		'attempts', (
			select coalesce(json_agg(json_build_object(
				'session', t.session_id, 'day', t.day, 'scene', t.scene, 'role_name', t.role_name,
				'intention', t.intention, 'moved', t.moved, 'reality', t.reality, 'tactic', t.tactic)
				order by t.day desc, t.session_id, t.scene_number, t.number), '[]')
			from tried t
		)
	);
$$;
