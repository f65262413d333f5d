// What was kept of one evening is damaged: it is refused in a sentence, and everything else goes on.

import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { sessionOf, sound, isDamaged } from '#lib/server/room/sound.ts';
import { viewFor } from '#lib/server/room/showing.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import type { LiveSession } from '#lib/server/store/store.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { shortPlan } from '../../support/evening.ts';
import { LiveStore, sessionId } from '../../support/live-store.ts';
import { proof } from '../proof.ts';
import { byChance, wait } from './chance.ts';
import { ProvedFace } from './faces.ts';
import { Hall } from './hall.ts';

type Tree = Record<string, unknown>;

/** One place of a document, any, becomes something else. */
function harm(document: Tree, chance: () => number): void {
	const pick = <T>(some: readonly T[]): T => some[Math.floor(chance() * some.length)]!;
	let at = document;
	for (;;) {
		const key = pick(Object.keys(at));
		const below = at[key];
		if (below !== null && typeof below === 'object' && Object.keys(below).length && chance() < 0.6)
			at = below as Tree;
		else {
			const harms = [null, 7, -1, 'x', '', [], {}, true, [null], { a: 1 }];
			if (chance() < 0.2) delete at[key];
			else at[key] = pick(harms);
			return;
		}
	}
}

proof('R32', 'any damage of the document is refused, or can be shown', (p) => {
	const chance = byChance(p.seed);
	const whole = new LiveStore(shortPlan(['lobby', 'agreements', 'forum', 'check_out'])).live.get(
		sessionId
	)!;
	const count = { refused: 0, shown: 0, fell: 0 };
	for (let n = 0; n < 2_000; n++) {
		const live = structuredClone(whole) as LiveSession;
		harm(live.state as unknown as Tree, chance);
		try {
			const session = sessionOf(sound(live));
			for (const kind of ['stage', 'console', 'glass', 'phone'] as const)
				viewFor({ kind, who: { is: 'stage' } }, { session, here: 3, summary: '' });
			count.shown += 1;
		} catch (cause) {
			if (isDamaged(cause)) count.refused += 1;
			else count.fell += 1;
		}
	}
	p.value(
		`of 2,000 harmed documents ${count.refused} refused, ${count.shown} shown, ${count.fell} fell over`,
		'0 fell over'
	);
	expect(count.fell).toBe(0);
	expect(count.refused).toBeGreaterThan(500);
});

proof(
	'R32',
	'one evening is damaged, the other goes on; a page of the disk is damaged',
	async (p) => {
		const hall = await Hall.open({ phones: 2 });
		const faces: ProvedFace[] = [];
		try {
			await hall.reach('agreements');
			const { listening } = recordOf(clusterIn(hall.house.folder))!;
			const at = {
				host: listening.socketDir ?? '127.0.0.1',
				port: listening.port,
				password: undefined
			};
			const sql = (text: string, values: unknown[] = []) =>
				withConnection(at, 'postgres', (it) => it.query<Record<string, string>>(text, values));
			// a second evening of the same house, harmed while nobody is in it
			const { house } = hall;
			const other = await Facilitator.again({
				origin: house.origin,
				cookie: hall.cookie
			}).openEvening();
			await sql(
				`update app.live set state = (state::jsonb || '{"seats": 7, "pause": null}')::json where session_id = $1`,
				[other.session]
			);
			const away = async (face: ProvedFace) => {
				faces.push(face);
				for (let n = 0; n < 400 && face.face.away === null; n++) await wait(20);
				return face.face.away;
			};
			const stage = { face: 'stage', room: other.displayCode } as const;
			const told = await away(new ProvedFace(house.origin, stage));
			const toldJoker = await away(
				new ProvedFace(
					house.origin,
					{ face: 'console', room: other.session },
					{ cookie: hall.cookie }
				)
			);
			expect([told, toldJoker]).toEqual(['damaged', 'damaged']);
			await hall.console.must({ type: 'count_person', by: 1 });
			await hall.shownBy(hall.faces, 0);
			p.value('the damaged evening is refused in words, the other one goes on', 'both');

			// a bit of the file itself turns over: the database's own check finds it
			const { rows } = await sql(`select pg_relation_filepath('app.live') as file`);
			await hall.house.kill();
			const { pid } = recordOf(clusterIn(house.folder))!;
			process.kill(pid, 'SIGINT');
			while (recordOf(clusterIn(house.folder))) await wait(20);
			const file = path.join(clusterIn(house.folder), rows[0]!['file']!);
			const handle = openSync(file, 'r+');
			const size = readFileSync(file).length;
			for (let block = 0; block < size; block += 8192) {
				const byte = Buffer.alloc(1);
				readSync(handle, byte, 0, 1, block + 8000);
				writeSync(handle, Buffer.from([byte[0]! ^ 0x10]), 0, 1, block + 8000);
			}
			closeSync(handle);
			await hall.house.start();
			const harmed = await away(new ProvedFace(house.origin, stage));
			const page = await fetch(`${house.origin}/console`, { headers: { cookie: hall.cookie } });
			p.value(
				`${harmed} after a bit of the file turned over; the console's page answers ${page.status}`,
				'damaged, 200'
			);
			expect([harmed, page.status]).toEqual(['damaged', 200]);
		} finally {
			for (const face of faces) face.close();
			for (const face of hall.faces) face.close();
			await hall.network.close();
			await hall.house.close();
		}
	}
);
