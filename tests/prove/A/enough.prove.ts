// A box is opened from five envelopes on, phones that led not counted: by the house, by its database, and by the browser
// that would read. Source: trust.md 3.8 (1), 5.1, A21.

import { expect } from 'vitest';
import { openBox } from '#lib/notes/opened-box.ts';
import { newKeyPair } from '#lib/notes/sealing.ts';
import { readingFor } from '#lib/server/afterwards/reading.ts';
import {
	opened,
	planned,
	document,
	sealing,
	envelope,
	record,
	someToken
} from '#lib/server/store/promises/gathering.ts';
import type { Store } from '#lib/server/store/store.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { openBox as openRound, sealBox } from '#lib/session/reflection.ts';
import type { Plan } from '#lib/session/plan.ts';
import { someTold } from '../../support/box-phone.ts';
import { proof } from '../proof.ts';

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
