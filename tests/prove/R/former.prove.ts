// A database of every former release opens in this one, and the evening that was going on in it goes on.

import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { Rooms } from '#lib/server/room/rooms.ts';
import { backUp, restore } from '#lib/server/store/embedded/backup.ts';
import { openEmbedded } from '#lib/server/store/embedded/embedded.ts';
import { query, removeFolder, temporaryFolder } from '#lib/server/store/embedded/temporary.ts';
import { supabaseStore } from '#lib/server/store/supabase.ts';
import { code, LiveStore, sessionId } from '../../support/live-store.ts';
import { ask, phone, shortPlan } from '../../support/evening.ts';
import { proof, type Proof } from '../proof.ts';

const migrations = path.resolve('supabase/migrations');
const steps = readdirSync(migrations).toSorted();
/** before this step there was nothing live that could go on */
const firstLive = steps.findIndex((name) => name.includes('_live.')) + 1;
const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));
const folder = () => {
	folders.push(temporaryFolder());
	return folders.at(-1)!;
};

const quoted = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
/** Pieces that the first releases did not keep yet. */
const younger = ['chair', 'unread'];

/** A data folder as the release with so many steps left it, in the middle of an evening; takes a copy of an empty database. */
async function former(level: number, empty: string): Promise<string> {
	const data = folder();
	await restore(empty, data, () => {});
	const theirs = path.join(folder(), 'migrations');
	mkdirSync(theirs);
	for (const name of steps.slice(0, level))
		copyFileSync(path.join(migrations, name), path.join(theirs, name));
	const database = await openEmbedded({ folder: data, migrations: theirs, log: () => {} });
	if (level >= firstLive) {
		const { plan, state, display_code } = new LiveStore(
			shortPlan(['lobby', 'forum', 'check_out'])
		).live.get(sessionId)!;
		const old = Object.fromEntries(
			Object.entries(state).filter(([name]) => !younger.includes(name))
		);
		const knowsDay = steps.slice(0, level).some((name) => name.includes('_level.'));
		await query(
			data,
			'postgres',
			`with g as (insert into app.group (name) values ('Stairwell') returning id),
			s as (insert into app.session (id, group_id, title, day, template, blocks, scenes, agreements,
				show_time, readers, small_group, fit, status, notes_until)
				select '${sessionId}', g.id, 'Who gets heard', '2026-11-23', 'evening', '[]', '{}', '{}',
					true, 'joker_too', false, '{}', 'live', '2026-12-23' from g returning id)
			insert into app.live (session_id, seq, plan, state, code, display_code${knowsDay ? ', moved_on' : ''})
			select s.id, 3, ${quoted(plan)}, ${quoted(old)}, '${code}', '${display_code}'${knowsDay ? ', current_date' : ''} from s`
		);
	}
	await database.stop();
	return data;
}

async function opens(p: Proof, levels: readonly number[]): Promise<void> {
	const made = folder();
	const bare = path.join(folder(), 'none');
	mkdirSync(bare);
	await (await openEmbedded({ folder: made, migrations: bare, log: () => {} })).stop();
	const empty = path.join(folder(), 'copy');
	await backUp(made, empty, () => {});
	let [opened, resumed] = [0, 0];
	for (const level of levels) {
		const data = await former(level, empty);
		const database = await openEmbedded({ folder: data, migrations, log: () => {} });
		expect(database.migrated).toHaveLength(steps.length - level);
		opened += 1;
		const rooms = new Rooms({
			store: supabaseStore(database),
			now: Date.now,
			log: () => {},
			seal: async () => 0
		});
		const room = await rooms.byCode(code);
		if (level >= firstLive) {
			expect(await room!.ask(ask({ type: 'join' }), phone(1))).toBeNull();
			expect(room!.session.seq).toBe(4);
			resumed += 1;
		} else expect(room).toBeNull();
		rooms.close();
		await database.stop();
	}
	const live = levels.filter((level) => level >= firstLive).length;
	p.value(
		`${opened} of ${levels.length} former databases open, ${resumed} of ${live} evenings go on`,
		'all'
	);
}

const all = steps.map((_name, at) => at + 1);
proof('R31', 'the first that kept an evening, and the one before this', (p) =>
	opens(p, [firstLive, steps.length - 1])
);
proof('R31', 'every former database', (p) => opens(p, all), { slow: true });
