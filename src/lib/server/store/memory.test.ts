// A group with a long memory: a thousand sessions, forty thousand attempts. Prints how long the brief takes.

import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { newGroup, record } from './promises/gathering.ts';
import { testDatabase } from './test-database.ts';

const { store, sql } = testDatabase();

it('briefs a group of a thousand sessions, and says how long that took', async () => {
	const { group } = await newGroup(store());
	const series = await store().addSeries(group.id, 'Every Tuesday');
	const attempts = Array.from({ length: 20 }, (_, n) => ({
		...record().scenes[0]!.rows[0]!,
		number: n + 1
	}));
	await sql(async (connection) => {
		await connection.query(
			`insert into app.session (group_id, series_id, title, day, template, blocks, scenes,
				agreements, show_time, readers, small_group, fit, status, notes_until)
			select $1, case when n % 2 = 0 then $2::uuid end, 'Evening ' || n, date '2007-01-01' + 7 * n,
				'evening', '[]', '{}', '{}', true, 'joker_too', false, '{}', 'published', '2026-01-01'
			from generate_series(1, 1000) n`,
			[group.id, series.id]
		);
		await connection.query(
			`insert into app.summary (session_id, record, token, window_closes)
			select id, $2::json, replace(id::text, '-', ''), day + 7 from app.session where group_id = $1`,
			[group.id, JSON.stringify(record())]
		);
		const scene = (n: string) =>
			`json_build_object('scene', 'sc' || ${n}, 'problem', 'Who decides?', 'happens', 'often',
				'ended_early', false, 'patterns', json_build_array('pattern ' || ${n}, 'interruption'),
				'rows', $2::json)`;
		const day = `extract(epoch from day)::int / 604800`;
		await connection.query(
			`select app.keep_record(id, json_build_object('scenes', json_build_array(
				${scene(`(${day} % 12)::text`)}, ${scene(`(12 + ${day} % 12)::text`)})))
			from app.session where group_id = $1`,
			[group.id, JSON.stringify(attempts)]
		);
		const { rows } = await connection.query<{ sessions: number; attempts: number }>(
			`select count(distinct session_id)::int as sessions, count(*)::int as attempts from app.attempt`
		);
		expect(rows[0]).toEqual({ sessions: 1000, attempts: 40_000 });
		await connection.query('analyze');
	});

	for (const [title, of] of [
		['group', null],
		['series', series.id]
	] as const) {
		const times: number[] = [];
		for (let time = 0; time < 9; time++) {
			const from = performance.now();
			const brief = await store().brief(group.id, of, '2026-11-20');
			times.push(performance.now() - from);
			expect(brief.records).toHaveLength(5);
			expect(brief.patterns[0]).toMatchObject({
				pattern: 'interruption',
				sessions: of ? 500 : 1000
			});
			expect(brief.patterns[0]?.days).toHaveLength(12);
			expect(brief.attempts).toHaveLength(400);
		}
		const [fastest, , , , median] = times.sort((a, b) => a - b);
		console.info(
			`brief of a ${title}, 1,000 sessions, 40,000 attempts: median ${median!.toFixed(1)} ms, ` +
				`fastest ${fastest!.toFixed(1)} ms (budget 50 ms)`
		);
	}
}, 120_000);
