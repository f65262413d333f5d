// Once the doors are open, nobody can make the promise smaller: who may read, until when, with which keys, and for how many.
// Thirteen ways to try, and what is left to whoever may do everything in the database. Source: trust.md 3.1 (6), 5.1, A15.

import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { blankNote } from '#lib/notes/note.ts';
import { openBox } from '#lib/notes/opened-box.ts';
import { newIssuer } from '#lib/notes/token.ts';
import {
	envelope,
	planChange,
	sealing,
	someKeys,
	someName
} from '#lib/server/store/promises/gathering.ts';
import { commandTypes, readCommand } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { actions } from '../../../src/routes/console/[session]/+page.server.ts';
import { someSessionKey } from '../../support/box-phone.ts';
import { phone } from '../../support/evening.ts';
import { proof } from '../proof.ts';
import { NotesHouse, type NotesEvening } from './notes-house.ts';

const people = 7;

/** Everything the promise is made of, as it lies in the database and as the house goes on from it. */
async function promised(notes: NotesHouse, evening: NotesEvening) {
	const planned = (await notes.house.store.plannedSession(evening.session))!;
	const live = (await notes.house.store.liveSession(evening.session))!;
	const rows = await notes.rows(
		`select s.readers, s.level, s.notes_until, s.status, r.id, r.issuer_public, r.led
		from app.session s join app.box_round r on r.session_id = s.id where s.id = $1`,
		[evening.session]
	);
	const { round, keys, roster } = live.state.box!;
	return JSON.stringify([
		planned.readers,
		planned.level,
		planned.blocks,
		live.plan,
		rows,
		round,
		keys,
		roster
	]);
}

proof('A15', 'thirteen ways to weaken a box after the doors have opened', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const evening = await notes.writing(people, { level: 'high' });
		await evening.tickets();
		const { store } = notes.house;
		const { session, round, facilitator } = evening;
		const ana: Who = { is: 'facilitator', facilitator };
		const live = async () => (await store.liveSession(session))!;

		/** A form of the planner's page, as the facilitator's browser would send it. */
		const form = (action: keyof typeof actions, fields: Record<string, string>) => async () => {
			const event = {
				locals: {
					house: notes.house,
					facilitator: { id: facilitator, name: 'Ana' },
					language: 'en'
				},
				params: { session },
				request: new Request('http://here/', { method: 'POST', body: new URLSearchParams(fields) })
			};
			const answer = await actions[action]!(event as never);
			if (!answer || !('status' in answer)) throw new Error(`${action} was not refused`);
		};
		const commandsOf =
			(who: Who, types = commandTypes) =>
			async () => {
				const room = await evening.room();
				for (const type of types.filter(
					(one) => !['advance', 'skip', 'back', 'leave'].includes(one)
				)) {
					await room.ask(
						sampleCommand(room.session, type, `${type}-${randomUUID()}`.slice(0, 40)),
						who
					);
				}
			};
		/** As one of the database's roles; true when it says no. */
		const as =
			(role: string, ...statements: readonly string[]) =>
			async () => {
				for (const statement of statements) {
					const said = await notes.rows(`begin; set local role ${role}; ${statement}; commit`).then(
						() => 'done',
						() => 'refused'
					);
					if (said !== 'refused') throw new Error(`${role} could ${statement}`);
				}
			};
		const no = (attempt: () => Promise<unknown>) => async () => {
			await expect(attempt()).rejects.toThrow();
		};

		const ways: Record<string, () => Promise<unknown>> = {
			'the page: the Joker reads too': form('readers', { readers: 'joker_too' }),
			'the page: less care': form('level', { level: 'usual' }),
			'the page: another run sheet': form('restore', {}),
			'the page: the doors once more, with another key': () =>
				form('open', { word: 'Ana', session_public: someSessionKey() })().catch(() => null),
			'the store: another plan': no(() =>
				store.changePlan(session, { ...planChange, readers: 'joker_too', level: 'usual' })
			),
			'the store: the plan dropped': no(() => store.dropSession(session)),
			'the store: opened once more': no(async () => {
				const { group: _, ...again } = await live();
				await store.openSession(again, { round: randomUUID(), issuer: newIssuer() });
			}),
			'the store: a document with another plan': async () => {
				const now = await live();
				const plan = { ...now.plan, readers: 'joker_too' as const, level: 'usual' as const };
				const state = { ...now.state, plan } as typeof now.state;
				await store.writeLive(session, now.seq, now.seq + 1, state);
				(await evening.room()).heard(now.seq + 1);
				await evening.joker({ type: 'set_stage', blank: true });
			},
			'commands of the Joker, all of them': commandsOf(ana),
			'commands of a phone, all of them': commandsOf(phone(3)),
			'commands that do not exist': async () => {
				for (const made of ['set_readers', 'set_level', 'open_box', 'seal_box', 'set_keys'])
					expect(
						readCommand({ id: 'a-command-of-a-test', type: made, readers: 'joker_too' })
					).toBeNull();
				const more = {
					id: 'a-command-of-a-test',
					type: 'set_stage',
					blank: true,
					readers: 'joker_too'
				};
				expect(readCommand(more)).toBeNull();
			},
			'the database, as a stranger and as the server': async () => {
				const weaken = [
					`update app.session set readers = 'joker_too'`,
					`update app.box_round set led = 0`,
					`select api.sealed_envelopes('${session}')`
				];
				await as('anon', ...weaken)();
				await as('authenticated', ...weaken)();
				await as(
					'service_role',
					`update app.box_round set issuer_public = decode('${'00'.repeat(32)}', 'hex')`,
					`update app.box_round set session_id = '${randomUUID()}'`,
					`update app.envelope set receipt_hash = sealed`,
					`truncate app.box_issued`,
					`alter table app.envelope alter sealed drop not null`
				)();
			},
			'a restart, with all migrations': () => notes.again()
		};

		const before = await promised(notes, evening);
		const weakened: string[] = [];
		for (const [way, attempt] of Object.entries(ways)) {
			await attempt();
			if ((await promised(notes, evening)) !== before) weakened.push(way);
		}
		p.value(`${Object.keys(ways).length} ways: ${weakened.length} weakened anything`, '13; 0');
		expect(weakened).toEqual([]);
		expect(Object.keys(ways)).toHaveLength(13);

		// and when it is sealed, who led stays who led
		const sent = [1, 2, 3, 4, 5].map(envelope);
		const closing = { session, round };
		await notes.house.store.sealRound(sealing(closing, sent, { leading: 1 }));
		await notes.house.store.sealRound(sealing(closing, sent, { leading: 0 }));
		await expect(notes.house.store.sealedEnvelopes(session)).rejects.toThrow('too_few');
	} finally {
		await notes.close();
	}
});

proof(
	'A15',
	'whoever may do everything in the database changes what was told: no note opens',
	async (p) => {
		const notes = await NotesHouse.open();
		try {
			const evening = await notes.writing(people, { level: 'high' });
			await evening.tickets();
			await evening.collecting();
			for (let n = 0; n < people; n++)
				await evening.send(n, { ...blankNote, text: `note ${n}`, sharing: 'summary' });
			await evening.sealed();
			await evening.close();
			const { store } = notes.house;
			const { session } = evening;
			/** As a facilitator's browser opens it, with what the house says now. */
			const bela = await store.addFacilitator(someName('Bela'), someKeys);
			const today = '2026-11-23';
			const open = async () => {
				const [box] = await store.openBox(session, bela.id, today);
				const { sealed, crowd, readers, level, until } = box!;
				const envelopes = sealed.map((one) => Buffer.from(one, 'base64'));
				const { secretKey } = evening.keys;
				const now = { readers, level, until };
				return openBox(envelopes, secretKey, evening.round, crowd, () => 0, now);
			};
			expect(await open()).toMatchObject({ toldOtherwise: false });
			expect((await open()).notes).toHaveLength(people);
			const [kept] = await notes.rows<{ record: string }>(
				'select record::text as record from app.summary where session_id = $1',
				[session]
			);
			const later = JSON.stringify({ ...JSON.parse(kept!.record), notes_until: '2099-01-01' });
			const changes: readonly (readonly [change: string, back: string])[] = [
				[`session set readers = 'joker_too'`, `session set readers = '${evening.told.readers}'`],
				[`session set level = 'usual'`, `session set level = 'high'`],
				[
					`session set notes_until = '2099-01-01'`,
					`session set notes_until = '${evening.told.until}'`
				],
				['summary set record = $2::json', 'summary set record = $2::json']
			];
			let opened = 0;
			for (const [at, [change, back]] of changes.entries()) {
				const write = (what: string, record: string) =>
					notes.rows(
						`update app.${what} where ${at < changes.length - 1 ? 'id' : 'session_id'} = $1`,
						at < changes.length - 1 ? [session] : [session, record]
					);
				await write(change, later);
				const found = await open();
				expect(found.toldOtherwise, change).toBe(true);
				opened += found.notes.length + found.forContacts.length;
				await write(back, kept!.record);
			}
			expect((await open()).notes).toHaveLength(people);
			p.value(
				`${changes.length} changes: ${opened} of ${changes.length * people} notes opened`,
				'0'
			);
			expect(opened).toBe(0);
		} finally {
			await notes.close();
		}
	}
);
