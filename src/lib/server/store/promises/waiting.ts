// What the store promises about boxes of fewer than five: they wait, and are opened together with others, or not at all.

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SealedEnvelope, ShutBox } from '../sealed-box.ts';
import type { Store } from '../store.ts';
import {
	document,
	envelope,
	newGroup,
	planChange,
	record,
	sealing,
	someKeys,
	someName,
	someToken,
	type Gathered
} from './gathering.ts';

const today = '2026-11-21';
const until = '2026-12-20';
const season = '2026 autumn';

type Of = Omit<Gathered, 'session'>;
interface Evening {
	readonly envelopes: number;
	readonly leading?: number;
	readonly day?: string;
	readonly joker?: string;
	readonly readers?: 'joker_too' | 'other_facilitator';
	readonly until?: string;
	/** in place of so many envelopes of one kind */
	readonly sent?: (round: string) => readonly SealedEnvelope[];
}

/** An evening of this group that is over, with so many envelopes. */
export async function anEvening(store: Store, of: Of, evening: Evening) {
	const { envelopes, leading = 0, day = '2026-11-20', readers = 'other_facilitator' } = evening;
	const { id } = await store.planSession(of.group.id, { ...planChange, day, readers });
	const live = document({ ...of, session: id });
	const { round } = live.state.box!;
	const plan = { ...live.plan, notes_until: evening.until ?? until };
	const issuer = { publicKey: new Uint8Array(32), secretKey: new Uint8Array(32).fill(1) };
	await store.openSession({ ...live, plan }, { round, issuer });
	const sent = evening.sent?.(round) ?? Array.from({ length: envelopes }, (_, n) => envelope(n));
	await store.sealRound(sealing({ session: id, round }, sent, { leading }));
	await store.closeSession({
		session: id,
		expected: 0,
		record: record({ notes_until: evening.until ?? until }),
		token: someToken(),
		joker: evening.joker ?? of.facilitator.id,
		windowCloses: '2026-11-27',
		notesUntil: evening.until ?? until
	});
	return { session: id, round };
}

const sessionsIn = (boxes: readonly ShutBox[]) => boxes.map(({ session }) => session).sort();
const sorted = (...evenings: readonly { readonly session: string }[]) =>
	evenings.map(({ session }) => session).sort();

export function promisesAboutWaitingBoxes(store: () => Store): void {
	const group = async (): Promise<Of & { readonly bela: string }> => {
		const bela = await store().addFacilitator(someName('Bela'), someKeys);
		return { ...(await newGroup(store())), bela: bela.id };
	};

	describe('a box of fewer than five', () => {
		it('waits alone, and is opened with that of a later evening, all at once', async () => {
			const of = await group();
			const first = await anEvening(store(), of, { envelopes: 3, day: '2026-11-10' });
			const open = () => store().openBox(first.session, of.bela, today);
			await expect(open()).rejects.toThrow('too_few');
			const second = await anEvening(store(), of, { envelopes: 4, leading: 1, day: '2026-11-17' });
			const boxes = await store().openBox(second.session, of.bela, today);
			expect(sessionsIn(boxes)).toEqual(sorted(first, second));
			expect(boxes.find(({ session }) => session === second.session)).toMatchObject({
				round: second.round,
				crowd: 3,
				readers: 'other_facilitator',
				level: 'usual',
				until
			});
			expect(boxes.map(({ sealed }) => sealed.length).sort()).toEqual([3, 4]);
			await expect(open()).rejects.toThrow('too_few');
			expect(await store().summary(first.session)).toMatchObject({ opened: 'elsewhere' });
		});

		it('stays in its set: none comes to it later, and without one of them none is handed out', async () => {
			const of = await group();
			const early = await anEvening(store(), of, { envelopes: 2, day: '2026-11-10' });
			const late = await anEvening(store(), of, { envelopes: 9, day: '2026-11-17' });
			const open = (at = today) => store().openBox(late.session, of.bela, at);
			expect(sessionsIn(await open())).toEqual(sorted(early, late));
			await anEvening(store(), of, { envelopes: 4, day: '2026-11-12' });
			expect(sessionsIn(await open())).toEqual(sorted(early, late));
			await expect(open('2026-12-21')).rejects.toThrow('too_few');
			await store().letGo(early.session);
			await expect(open()).rejects.toThrow('too_few');
			await expect(store().sealedEnvelopes(late.session)).rejects.toThrow('too_few');
			await expect(store().releaseEntries(late.session, [], season, [])).rejects.toThrow('too_few');
		});

		it('is not added to one that was handed out alone', async () => {
			const of = await group();
			const small = await anEvening(store(), of, { envelopes: 2, day: '2026-11-10' });
			const alone = await anEvening(store(), of, { envelopes: 6, day: '2026-11-17' });
			expect(await store().sealedEnvelopes(alone.session)).toHaveLength(6);
			expect(sessionsIn(await store().openBox(alone.session, of.bela, today))).toEqual(
				sorted(alone)
			);
			expect(await store().summary(small.session)).toMatchObject({ opened: 'not', crowd: 2 });
		});

		it('is not handed to who led its evening, unless the group chose so: then it goes on waiting', async () => {
			const of = await group();
			const ana = of.facilitator.id;
			const hers = await anEvening(store(), of, { envelopes: 4, day: '2026-11-10' });
			const chosen = await anEvening(store(), of, {
				envelopes: 1,
				day: '2026-11-11',
				readers: 'joker_too'
			});
			const theirs = await anEvening(store(), of, { envelopes: 4, joker: of.bela });
			expect(sessionsIn(await store().openBox(theirs.session, ana, today))).toEqual(
				sorted(chosen, theirs)
			);
			expect(await store().summary(hers.session)).toMatchObject({ opened: 'not' });
		});

		it('joins no earlier evening, no other group, nothing past its day, and none that is gone', async () => {
			const [of, others] = [await group(), await group()];
			await anEvening(store(), others, { envelopes: 4, day: '2026-11-10' });
			await anEvening(store(), of, { envelopes: 4, day: '2026-11-30' });
			await anEvening(store(), of, { envelopes: 4, day: '2026-11-10', until: today });
			const gone = await anEvening(store(), of, { envelopes: 4, day: '2026-11-10' });
			await store().letGo(gone.session);
			await anEvening(store(), of, { envelopes: 4, leading: 4, day: '2026-11-10' });
			const one = await anEvening(store(), of, { envelopes: 1 });
			await expect(store().openBox(one.session, of.bela, today)).rejects.toThrow('too_few');
			for (const odd of [randomUUID(), gone.session])
				await expect(store().openBox(odd, of.bela, today)).rejects.toThrow('too_few');
		});

		it('is in one set, also when two open at the same moment', async () => {
			const of = await group();
			await anEvening(store(), of, { envelopes: 4, day: '2026-11-10' });
			const both = [
				await anEvening(store(), of, { envelopes: 2 }),
				await anEvening(store(), of, { envelopes: 2 })
			];
			const opened = await Promise.allSettled(
				both.map(({ session }) => store().openBox(session, of.bela, today))
			);
			const rounds = opened.flatMap((one) =>
				one.status === 'fulfilled' ? one.value.map(({ round }) => round) : []
			);
			expect(new Set(rounds).size).toBe(rounds.length);
			expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});

		it('is let out with its set, once; a text of any of them can be removed', async () => {
			const of = await group();
			const first = await anEvening(store(), of, { envelopes: 3, day: '2026-11-10' });
			const second = await anEvening(store(), of, { envelopes: 3 });
			const release = (session: string) => store().releaseEntries(session, [], season, []);
			await expect(release(second.session)).rejects.toThrow('too_few');
			const boxes = await store().openBox(second.session, of.bela, today);
			const { sealed } = boxes.find(({ session }) => session === first.session)!;
			const hash = await crypto.subtle.digest('SHA-256', Buffer.from(sealed[0]!, 'base64'));
			const name = Buffer.from(hash).toString('hex');
			expect(await store().removeNow(second.session, name)).toBe(true);
			await expect(release(first.session)).rejects.toThrow('too_few');
			await release(second.session);
			for (const { session } of [first, second]) {
				expect(await store().summary(session)).toMatchObject({ notes_read: true });
				await expect(release(session)).rejects.toThrow('read_already');
			}
		});
	});
}
