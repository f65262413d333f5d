// The house is killed while notes come in and while their box is sealed: each phone keeps what it sent until it hears that it
// is kept, and sends it again, so that none is lost and none is there twice. Source: trust.md 3.5 (phase 6), 5.3, R06.

import { expect } from 'vitest';
import { secretBytes } from '#lib/server/room/seat-of.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { boxPhoneAt, type BoxPhone } from '../../support/box-phone.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance, wait } from './chance.ts';
import { ProvedFace } from './faces.ts';

const people = 12;
/** A phone whose house is away tries again so soon, milliseconds. */
const again = 100;
/** The Joker seals what has come, where somebody’s house died too late to tell; milliseconds. */
const patience = 15_000;

/** As a phone does: the same bytes again and again, until they are kept or it is too late. */
async function brings(phone: BoxPhone, origin: string, secret: Uint8Array): Promise<string> {
	for (;;) {
		const answer = await phone.send(origin, secret).catch(() => '');
		if (answer === 'kept' || answer === 'late' || answer === 'refused') return answer;
		await wait(again);
	}
}

/** One evening up to its sealed box, with one death on the way; gives what the phones heard, and how many are kept. */
async function round(house: RunningHouse, facilitator: Facilitator, chance: () => number) {
	const { session } = await facilitator.openEvening(['sc01']);
	const { origin } = house;
	const joker = new ProvedFace<ConsoleView>(
		origin,
		{ face: 'console', room: session },
		{ cookie: facilitator.cookie }
	);
	await joker.until('the console', () => true);
	const secrets = Array.from({ length: people }, () =>
		crypto.getRandomValues(new Uint8Array(secretBytes))
	);
	const faces = secrets.map(
		(secret) =>
			new ProvedFace<PhoneView>(origin, {
				face: 'phone',
				room: joker.view.code,
				secret: Buffer.from(secret).toString('base64url')
			})
	);
	try {
		await Promise.all(faces.map((face) => face.must({ type: 'join' })));
		while (joker.view.moment !== 'reflection.writing') {
			const from = joker.view.moment;
			await joker.must({ type: 'skip', from, why: 'to the notes' });
			await joker.until(`on from ${from}`, ({ moment }) => moment !== from);
		}
		const phones = await Promise.all(
			faces.map(async (face, n) => {
				await face.until('the round', ({ body }) => body.kind === 'reflection');
				const phone = boxPhoneAt(face.view.body);
				await phone.fetchTicket(origin, secrets[n]!);
				return phone;
			})
		);
		await joker.must({ type: 'advance', from: 'reflection.writing' });
		const posting = phones.map(async (phone, n) => {
			await wait(chance() * 150);
			return brings(phone, origin, secrets[n]!);
		});
		await wait(chance() * 350);
		await house.kill();
		await house.start();
		const sealing = setTimeout(() => {
			void joker.ask({ type: 'advance', from: 'reflection.collecting' });
		}, patience);
		const heard = await Promise.all(posting);
		clearTimeout(sealing);
		await joker.until('sealed', ({ moment }) => moment === 'reflection.sealed');
		return { round: phones[0]!.round, heard };
	} finally {
		for (const face of [joker, ...faces]) face.close();
	}
}

async function killed(p: Proof, times: number): Promise<void> {
	const chance = byChance(p.seed);
	const house = await RunningHouse.open({ HOST: '127.0.0.1', PAUSE_DELAY_MS: '0' });
	try {
		const facilitator = await Facilitator.signUp({ origin: house.origin, firstCode: house.code });
		const heard: string[] = [];
		let lost = 0;
		let doubled = 0;
		for (let time = 0; time < times; time++) {
			const told = await round(house, facilitator, chance);
			heard.push(...told.heard);
			const { socketDir, port } = recordOf(clusterIn(house.folder))!.listening;
			const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
			const { rows } = await withConnection(at, 'postgres', (it) =>
				it.query<{ rows: number; different: number }>(
					`select count(*)::int as rows, count(distinct sealed)::int as different
					from app.envelope where round_id = $1`,
					[told.round]
				)
			);
			const [{ rows: kept, different } = { rows: NaN, different: NaN }] = rows;
			lost += people - different;
			doubled += kept - different;
		}
		const kept = heard.filter((answer) => answer === 'kept').length;
		p.value(
			`${times} rounds of ${people} phones, each killed while notes came in or were sealed: ${lost} lost, ${doubled} twice, ${kept} of ${heard.length} told that theirs is kept`,
			`0, 0, ${times * people}`
		);
		expect([lost, doubled, kept]).toEqual([0, 0, times * people]);
	} finally {
		if (!house.running) await house.start();
		await house.close();
	}
}

proof('R06', 'no note is lost or doubled when the house is killed', (p) => killed(p, 2));
proof('R06', 'the same, two hundred kills', (p) => killed(p, 200), { slow: true, seconds: 3_600 });
