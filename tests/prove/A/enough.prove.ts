// A box is opened from five envelopes on, phones that led not counted: by the house, by its database, and by the browser
// that would read. Source: trust.md 3.8 (1), 5.1, A21.

import { expect } from 'vitest';
import { openBox } from '#lib/notes/opened-box.ts';
import { newKeyPair } from '#lib/notes/sealing.ts';
import { readingFor } from '#lib/server/afterwards/reading.ts';
import {
	opened,
	newGroup,
	planned,
	document,
	sealing,
	envelope,
	record,
	someKeys,
	someName,
	someToken
} from '#lib/server/store/promises/gathering.ts';
import type { Store } from '#lib/server/store/store.ts';
import { anEvening } from '#lib/server/store/promises/waiting.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { openBox as openRound, sealBox } from '#lib/session/reflection.ts';
import type { Plan } from '#lib/session/plan.ts';
import { someTold } from '../../support/box-phone.ts';
import { byChance } from '../R/chance.ts';
import { proof, type Proof } from '../proof.ts';

const { store } = testDatabase();
const levels: readonly Plan['readers'][] = ['by_lot', 'other_facilitator', 'joker_too'];
const most = 12;

/** An evening at this level with so many envelopes, so many of them of phones that led, sealed and closed. */
async function over(of: Store, readers: Plan['readers'], envelopes: number, leading: number) {
	const gathered = await planned(of, { readers });
	const live = document(gathered);
	const { round } = live.state.box!;
	const issuer = { publicKey: new Uint8Array(32), secretKey: new Uint8Array(32).fill(1) };
	await of.openSession({ ...live, plan: { ...live.plan, readers } }, { round, issuer });
	const sent = Array.from({ length: envelopes }, (_, n) => envelope(n));
	await of.sealRound(sealing({ session: gathered.session, round }, sent, { leading }));
	await of.closeSession({
		session: gathered.session,
		expected: 0,
		record: record(),
		token: someToken(),
		joker: gathered.facilitator.id,
		windowCloses: '2026-11-27',
		notesUntil: '2026-12-20'
	});
	return { ...gathered, round };
}

proof('A21', 'no box is opened below five', async (p) => {
	let cases = 0;
	const wrong: string[] = [];
	const { live } = await opened(store());
	for (const readers of levels)
		for (let envelopes = 0; envelopes <= most; envelopes++)
			for (const leading of [0, 1, 2].filter((led) => led <= envelopes)) {
				cases += 1;
				const enough = envelopes - leading >= 5;
				const at = `${envelopes} with ${leading} leading, ${readers}`;
				const { session, facilitator } = await over(store(), readers, envelopes, leading);
				const kept = (await store().summary(session))!;

				// by the house's own interface, directly
				const handed = await store()
					.sealedEnvelopes(session)
					.then(
						(all) => all.length,
						() => 0
					);
				if (handed !== (enough ? envelopes : 0)) wrong.push(`${at}: ${handed} handed out`);
				const released = await store()
					.releaseEntries(session, [], '2026 autumn', [])
					.then(
						() => true,
						() => false
					);
				if (released !== enough) wrong.push(`${at}: released`);
				if ((kept.sealed === null) === enough) wrong.push(`${at}: says ${kept.sealed}`);
				// by the page
				for (const who of [facilitator.id, 'another'])
					if (!enough && readingFor(kept, who, [], '2026-11-21').state === 'may')
						wrong.push(`${at}: may be read`);

				// by the rules, as every face is told
				const seats = Object.fromEntries(
					Array.from({ length: envelopes }, (_, n) => [
						`seat-${n}`,
						{ stepped_in: 0, spoke: false }
					])
				);
				const session_ = openRound({
					...live.state,
					plan: { ...live.plan, readers },
					seq: 0,
					seats
				});
				const led = {
					...session_,
					box: { ...session_.box!, leading: Object.keys(seats).slice(0, leading) }
				};
				if ((sealBox(led, envelopes).box!.sealed === null) === enough) wrong.push(`${at}: counted`);
			}
	// a browser that asks nobody
	const { secretKey } = newKeyPair();
	for (let envelopes = 0; envelopes <= most; envelopes++) {
		const all = Array.from({ length: envelopes }, (_, n) => envelope(n).sealed);
		const opens = () => openBox(all, secretKey, 'round', envelopes, () => 0, someTold);
		cases += 1;
		if (envelopes < 5) expect(opens).toThrow();
		else expect(opens()).toEqual({ notes: [], forContacts: [], toldOtherwise: false });
	}
	p.value(
		`${cases} boxes of 0 to ${most} envelopes: ${wrong.length} opened or counted out wrongly`,
		'0'
	);
	expect(wrong).toEqual([]);
});

const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10);

interface Past {
	readonly session: string;
	readonly round: string;
	readonly crowd: number;
	readonly joker: string;
	readonly open: boolean;
	readonly until: string;
	readonly at: number;
	gone: boolean;
}

/**
 * One group's story: evenings of any size, read or not, let go, and asked for by anybody on any day, also while they last.
 * Gives every set that was handed out, and what went wrong.
 */
async function story(of: Store, chance: () => number) {
	const upTo = (n: number) => Math.floor(chance() * n);
	const group = await newGroup(of);
	const people = [group.facilitator.id];
	for (const name of ['Bela', 'Cem'])
		people.push((await of.addFacilitator(someName(name), someKeys)).id);
	const past: Past[] = [];
	const wrong: string[] = [];
	const sets = new Map<string, string>();
	let [asked, together, missed] = [0, 0, 0];

	/** What must hold of whatever is handed out, judged by what this test knows and not by what it was told. */
	const handed = (host: Past, boxes: readonly Past[], reader: string | null, today: string) => {
		const set = boxes
			.map(({ round }) => round)
			.sort()
			.join(' ');
		const first = !sets.has(host.round);
		if (boxes.reduce((sum, { crowd }) => sum + crowd, 0) < 5) wrong.push('below five');
		if (boxes.some(({ gone, until }) => gone || until < today)) wrong.push('without one of them');
		if (!boxes.includes(host)) wrong.push('without its own');
		if (!first && sets.get(host.round) !== set) wrong.push('another set than before');
		for (const [other, known] of sets)
			if (other !== host.round && known.split(' ').some((round) => set.includes(round)))
				wrong.push('in two sets');
		for (const box of boxes)
			if (box !== host && (box.crowd >= 5 || box.at > host.at)) wrong.push('not one that waited');
			else if (first && box !== host && box.joker === reader && !box.open) wrong.push('its Joker');
		sets.set(host.round, set);
		if (boxes.length > 1) together += 1;
	};

	for (let step = 0; step < 24; step++) {
		const what = upTo(10);
		const today = day(step + upTo(8));
		const host = past[upTo(past.length)];
		if (what < 4 || !host) {
			const [envelopes, joker] = [upTo(8), people[upTo(people.length)]!];
			const leading = Math.min(upTo(3), envelopes);
			const readers = chance() < 0.3 ? 'joker_too' : 'other_facilitator';
			const until = day(step + 4 + upTo(20));
			const made = { envelopes, leading, joker, readers, until, day: day(step) } as const;
			past.push({
				...(await anEvening(of, group, made)),
				...{ crowd: envelopes - leading, joker, open: readers === 'joker_too', until, at: step },
				gone: false
			});
		} else if (what === 4) {
			await of.letGo(host.session);
			host.gone = true;
		} else if (what === 5) {
			const sealed = await of.sealedEnvelopes(host.session).catch(() => null);
			if (sealed && host.crowd < 5) wrong.push('alone, below five');
			else if (sealed && !host.gone) handed(host, [host], null, day(0));
		} else {
			asked += 1;
			const reader = people[upTo(people.length)]!;
			const boxes = await of.openBox(host.session, reader, today).catch(() => null);
			const found = boxes?.map(({ round }) => past.find((one) => one.round === round)!);
			if (found) handed(host, found, reader, today);
			else if (host.crowd >= 5 && !host.gone && host.until > today && !sets.has(host.round))
				missed += 1;
		}
	}
	return { asked, together, sets: sets.size, missed, wrong };
}

async function histories(p: Proof, groups: number) {
	const chance = byChance(p.seed);
	const told: Awaited<ReturnType<typeof story>>[] = [];
	for (let at = 0; at < groups; at++) told.push(await story(store(), chance));
	const sum = (of: 'asked' | 'together' | 'sets' | 'missed') =>
		told.reduce((all, one) => all + one[of], 0);
	const wrong = told.flatMap((one) => one.wrong);
	// what cannot be opened at all proves nothing
	expect(sum('together')).toBeGreaterThan(groups / 2);
	expect(sum('missed'), 'a full box of its own was refused').toBe(0);
	p.value(
		`${groups} groups, asked ${sum('asked')} times, ${sum('sets')} sets, ${sum('together')} times boxes that waited: ${wrong.length} below five, in two sets, changed, led or without one of them`,
		'0'
	);
	expect(wrong).toEqual([]);
}

proof('A21', 'no box is opened below five in any history of boxes that wait', (p) =>
	histories(p, 25)
);
proof(
	'A21',
	'no box is opened below five in five hundred histories of boxes that wait',
	(p) => histories(p, 500),
	{ slow: true }
);
