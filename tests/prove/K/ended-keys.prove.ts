// The key of a session ends on its day: by itself, also where nothing ran on that day. Nothing that is left anywhere
// opens its notes after. Source: trust.md 5.2, K02 and K05.

import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, vi } from 'vitest';
import { readSettings } from '#settings';
import { blankNote } from '#lib/notes/note.ts';
import { newKeyPair, seal, type KeyPair } from '#lib/notes/sealing.ts';
import { openHouse } from '#lib/server/house.ts';
import { backUp, restore } from '#lib/server/store/embedded/backup.ts';
import { opened } from '../../support/box-phone.ts';
import { filesLeft, holding } from '../A/left-behind.ts';
import { NotesHouse, type NotesEvening } from '../A/notes-house.ts';
import { wait } from '../R/chance.ts';
import { proof } from '../proof.ts';

const people = 5;
const oneDay = 86_400_000;
const began = Date.now();
const dayAfter = (days: number) => new Date(began + days * oneDay).toISOString().slice(0, 10);
const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

afterEach(() => void vi.useRealTimers());

/** The machine's calendar so many days on. */
const daysLater = (days: number) => vi.setSystemTime(began + days * oneDay);

interface Kept {
	readonly evening: NotesEvening;
	/** the group's, which its facilitators' browsers can open */
	readonly group: KeyPair;
	/** the evening's secret as it lies in the folder of keys */
	readonly sealed: string;
	readonly texts: readonly string[];
}

/** An evening with notes in its box, and its key in the folder as a facilitator's browser sends it, for so many days. */
async function kept(notes: NotesHouse, days: number): Promise<Kept> {
	const until = dayAfter(days);
	const evening = await notes.writing(people, { notes_until: until });
	const group = newKeyPair();
	const secret = seal(evening.keys.secretKey, group.publicKey, 'session key', evening.session);
	const sealed = written(secret);
	const { store, keys } = notes.house;
	const owner = (await store.plannedSession(evening.session))!.group;
	const file = { generation: 1, group: owner, until, sealed };
	await keys.keepSession(evening.session, written(group.publicKey), file);
	await evening.tickets();
	await evening.collecting();
	const texts = Array.from({ length: people }, (_, n) => `canary ${n} for ${days} days`);
	for (const [n, text] of texts.entries()) await evening.send(n, { ...blankNote, text });
	await evening.sealed();
	await evening.close();
	return { evening, group, sealed, texts };
}

/** How many of these any of the keys opens. */
const openedBy = (envelopes: readonly string[], keys: readonly Uint8Array[], round: string) =>
	envelopes.filter((one) =>
		keys.some((key) => {
			try {
				return opened(Buffer.from(one, 'base64'), key, round).length > 0;
			} catch {
				return false;
			}
		})
	).length;

const keyFile = (notes: NotesHouse, session: string) => {
	const folder = path.join(notes.folder, 'keys');
	return existsSync(folder) && readdirSync(folder).some((name) => name.includes(session));
};

const rowsOf = (notes: NotesHouse, session: string) =>
	notes.rows(
		`select from app.envelope e join app.box_round r on r.id = e.round_id where r.session_id = $1`,
		[session]
	);

proof(
	'K05',
	'what is past its day goes, at the next start as well as while the house runs',
	async (p) => {
		vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: began });
		const notes = await NotesHouse.open();
		try {
			const [first, second] = [await kept(notes, 30), await kept(notes, 45)];
			const all = [first, second].map(({ evening }) => evening.session);
			const still = () => all.map((session) => keyFile(notes, session));
			expect(still()).toEqual([true, true]);
			// on its last day it can be read still
			await notes.house.close();
			daysLater(30);
			await notes.again();
			await vi.advanceTimersByTimeAsync(3_600_000);
			expect(still()).toEqual([true, true]);

			// nothing runs when the day is over
			await notes.house.close();
			daysLater(33);
			const from = performance.now();
			await notes.again();
			while (keyFile(notes, all[0]!) && performance.now() - from < 60_000) await wait(20);
			const took = performance.now() - from;
			expect(still()).toEqual([false, true]);
			while ((await rowsOf(notes, all[0]!)).length > 0 && performance.now() - from < 60_000)
				await wait(20);
			const rows = () =>
				Promise.all(all.map(async (session) => (await rowsOf(notes, session)).length));
			expect(await rows()).toEqual([0, people]);

			// and the house looks each hour while it runs
			daysLater(46);
			await vi.advanceTimersByTimeAsync(3_600_000);
			const until = performance.now() + 10_000;
			while (((await rows())[1]! > 0 || still()[1]) && performance.now() < until) await wait(20);
			expect(still()).toEqual([false, false]);
			expect(await rows()).toEqual([0, 0]);
			p.value(
				`key gone ${(took / 1000).toFixed(1)} s after the start, and at the next full hour of a running house`,
				'60 s'
			);
		} finally {
			vi.useRealTimers();
			await notes.close();
		}
	}
);

proof(
	'K02',
	'with the key gone nothing opens: not from the database, not from a copy of before',
	async (p) => {
		vi.useFakeTimers({ toFake: ['Date'], now: began });
		const above = mkdtempSync(path.join(tmpdir(), 'spectactor-ended-'));
		const notes = await NotesHouse.open();
		try {
			const { evening, group, sealed, texts } = await kept(notes, 30);
			// another evening's key, which goes on living, is in the same hands
			const living = await kept(notes, 80);
			const others = [group.secretKey, living.group.secretKey, living.evening.keys.secretKey];
			const before = await notes.house.store.sealedEnvelopes(evening.session);
			expect(openedBy(before, [evening.keys.secretKey], evening.round)).toBe(people);
			await notes.house.close();
			const copy = path.join(above, 'copy');
			await backUp(notes.folder, copy, () => {});
			expect(holding(filesLeft(path.join(notes.folder, 'keys')), [sealed])).toHaveLength(1);

			daysLater(31);
			await notes.again();
			await notes.house.close();
			// everything that is left: the folder with its log, the copy of before, the keys of the group
			const left = [...filesLeft(notes.folder), ...filesLeft(copy)];
			expect(holding(left, [sealed, written(evening.keys.secretKey), ...texts])).toEqual([]);

			// whoever has all that sets the clock back and puts the copy back
			daysLater(0);
			const data = path.join(above, 'data');
			await restore(copy, data, () => {});
			cpSync(path.join(notes.folder, 'keys'), path.join(data, 'keys'), { recursive: true });
			const again = await openHouse(readSettings({ DATA_FOLDER: data }), {
				facilitatorOf: async () => null,
				firstCode: async () => null,
				say: () => {}
			});
			try {
				const found = await again.store.sealedEnvelopes(evening.session);
				expect(found.toSorted()).toEqual(before.toSorted());
				expect(await again.keys.session(evening.session, written(group.publicKey))).toBeNull();
				const open = openedBy(found, others, evening.round);
				expect(open).toBe(0);
				const alive = await again.store.sealedEnvelopes(living.evening.session);
				expect(openedBy(alive, others, living.evening.round)).toBe(people);
				p.value(
					`${found.length} envelopes in a copy of before, ${left.length} files left: ${open} opened, 0 files with the key`,
					'0'
				);
			} finally {
				await again.close();
			}
		} finally {
			vi.useRealTimers();
			await notes.close();
			rmSync(above, { recursive: true, force: true });
		}
	}
);
