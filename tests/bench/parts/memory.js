// A group with a long memory: a thousand sessions, forty thousand rows of the ledger. How long the store takes for
// what the group remembers, and how long the pages take that stand on it. Floor: the same pages of a group without.

import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { quantile, ratio, spread } from '../numbers.js';

const sessions = 1000;
const rowsOfSession = 40;
const rounds = 15;
const warmUp = 3;

/** Fills the past of the only group, as app.keep_record would have over the years. @param {pg.Client} client */
async function remember(client) {
	const attempt = {
		scene_title: 'As I was saying',
		entry: 'W1',
		entry_caption: 'the first cut-in',
		role: 'petra',
		role_name: 'Petra',
		shape: 'circle',
		mode: 'alone',
		intention: 'Asks whose idea it was',
		moved: 'Colm looks up',
		chips: ['heard'],
		cost: 'a joke at her expense',
		for_whom: 'whoever takes the minutes',
		reality: 'could',
		tactic: 'name_rule',
		guessing: false,
		saved: true,
		corrected: false
	};
	const rows = Array.from({ length: rowsOfSession / 2 }, (_, at) => ({
		id: `attempt-${at + 1}`,
		number: at + 1,
		scene: 'sc01',
		...attempt
	}));
	const record = {
		version: 1,
		title: 'Who gets heard',
		scenes: [{ scene: 'sc01', title: 'As I was saying', patterns: [], problem: '', rows }],
		open_questions: ['Who reads the minutes?'],
		agreements: [],
		agreements_open: [],
		lines: [],
		commitments: ['When somebody is cut off, I will ask them to finish.'],
		roles: [],
		log: [],
		contacts: []
	};
	await client.query(
		`insert into app.session (group_id, title, day, template, blocks, scenes, agreements, show_time,
			readers, small_group, fit, status, notes_until)
		select g.id, 'Evening ' || n, current_date - 7 * n, 'evening', '[]', '{}', '{}', true,
			'joker_too', false, '{}', 'published', '2026-01-01'
		from app.group g, generate_series(1, $1::int) n`,
		[sessions]
	);
	await client.query(
		`insert into app.summary (session_id, record, token, window_closes)
		select id, $1::json, replace(id::text, '-', ''), day + 7 from app.session where status = 'published'`,
		[JSON.stringify(record)]
	);
	const scene = (/** @type {string} */ n) =>
		`json_build_object('scene', 'sc' || ${n}, 'problem', 'Who decides?', 'happens', 'often',
			'ended_early', false, 'patterns', json_build_array('pattern ' || ${n}, 'interruption'),
			'rows', $1::json)`;
	const week = `(current_date - day) / 7`;
	await client.query(
		`select app.keep_record(id, json_build_object('scenes', json_build_array(
			${scene(`(${week} % 12)::text`)}, ${scene(`(12 + ${week} % 12)::text`)})))
		from app.session where status = 'published'`,
		[JSON.stringify(rows)]
	);
	const kept = await client.query('select count(*)::int as rows from app.attempt');
	if (kept.rows[0].rows !== sessions * rowsOfSession) throw new Error('the past is not as planned');
	await client.query('analyze');
}

/** Milliseconds of each of many times, the first ones left out. @param {() => Promise<unknown>} act */
async function timed(act) {
	const took = [];
	for (let round = -warmUp; round < rounds; round++) {
		const began = performance.now();
		await act();
		if (round >= 0) took.push(performance.now() - began);
	}
	return took;
}

/** @returns {Promise<import('../numbers.js').Row[]>} */
export const memory = () =>
	withHouse(async (house) => {
		const facilitator = await Facilitator.signUp(house);
		const { planned, group } = await facilitator.plan();
		const pages = {
			'planner of an evening, with its “previously” card': planned,
			'the console’s first page, every session in it': '/console',
			'a new session': `/console/new?group=${group}`
		};
		const load = (/** @type {string} */ address) => timed(() => facilitator.page(address));
		const before = new Map();
		for (const address of Object.values(pages)) before.set(address, await load(address));
		const client = new pg.Client(house.database);
		await client.connect();
		const ask = () => client.query('select api.brief($1, null, current_date)::text', [group]);
		const empty = await timed(ask);
		await remember(client);
		const brief = await timed(ask);
		await client.end();
		/** @type {import('../numbers.js').Row[]} */
		const rows = [
			{
				figure: 'memory of 1,000 sessions and 40,000 tries, as the store tells it',
				value: spread(brief),
				floor: spread(empty),
				ratio: ratio(brief, empty),
				budget: 'median ≤ 50 ms',
				met: quantile(brief, 0.5) <= 50
			}
		];
		for (const [name, address] of Object.entries(pages)) {
			const took = await load(address);
			// the budget is the planner's; a list of a thousand sessions is written out in full
			const bound = address !== '/console';
			rows.push({
				figure: `with 1,000 sessions: ${name}`,
				value: spread(took),
				floor: spread(before.get(address)),
				ratio: ratio(took, before.get(address)),
				budget: bound ? 'median ≤ 50 ms' : '',
				met: bound ? quantile(took, 0.5) <= 50 : null
			});
		}
		return rows;
	});
