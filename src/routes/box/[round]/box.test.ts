import { describe, expect, test } from 'vitest';
import { REDEEMING_BYTES, readGiven, writeAsking, writeRedeeming } from '#lib/notes/post.ts';
import { Box, type Round } from '#lib/server/box/box.ts';
import { BoxPhone } from '../../../../tests/support/box-phone.ts';
import { secretOf, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, notKept, roundId, sessionId } from '../../../../tests/support/live-store.ts';
import { GET, POST } from './+server.ts';
import { POST as ASK } from './token/+server.ts';

const closing = { session: sessionId, round: roundId, phones: 2, leading: 0 };

let places = 0;

/** A house, and phones that all come from one place. */
function put(phones = 2) {
	places += 1;
	const place = `10.2.${places >> 8}.${places & 255}`;
	const store = new LiveStore(shortPlan(['reflection']));
	const round: Round = {
		session: sessionId,
		round: roundId,
		step: 'collecting',
		roster: Array.from({ length: phones }, (_, n) => seatNumber(n + 1)),
		allSent() {}
	};
	const box = new Box({
		store: store.store,
		roundOf: (id) => (id === roundId ? round : null),
		bring: async () => {},
		log: () => {}
	});
	const event = (id: string, body?: Uint8Array<ArrayBuffer>, from = place) =>
		({
			params: { round: id },
			request: body && new Request('http://here/', { method: 'POST', body }),
			locals: { house: { box, now: Date.now } },
			getClientAddress: () => from
		}) as never;
	const answer = async (response: Response) => [response.status, await response.text()];
	const post = async (body: Uint8Array<ArrayBuffer>, id = roundId, from = place) =>
		answer(await POST(event(id, body, from)));
	const get = async (id = roundId) => answer(await GET(event(id)));
	const ask = (body: Uint8Array<ArrayBuffer>, id = roundId) =>
		ASK(event(id, body)) as Promise<Response>;
	/** Phone number `n` with its ticket. */
	const phone = async (n: number) => {
		const one = new BoxPhone(roundId, store.box.keys);
		const given = await ask(writeAsking({ seat: secretOf(n), blinded: one.blinded }));
		one.take(readGiven(new Uint8Array(await given.arrayBuffer()))!);
		return one;
	};
	return { store, box, post, get, ask, phone };
}

describe('the box over http', () => {
	test('gives a ticket for a secret, takes a sealed envelope for the ticket, and keeps the envelope alone', async () => {
		const { box, store, post, get, phone } = put();
		const [mine, late] = [(await phone(1)).redeeming(), (await phone(2)).redeeming()];
		expect(await post(writeRedeeming(mine))).toEqual([200, 'in_box']);
		expect(await get()).toEqual([200, 'open']);
		await box.seal(closing);
		expect(await get()).toEqual([200, 'sealed']);
		const { sealed, receiptHash } = mine;
		expect(store.rounds.get(roundId)).toEqual([{ sealed, receiptHash }]);
		expect(await post(writeRedeeming(mine))).toEqual([200, 'kept']);
		expect(await post(writeRedeeming(late))).toEqual([200, 'late']);
	});

	test('gives nothing to a phone it does not know, and one ticket to each that it knows', async () => {
		const { ask, phone, store } = put();
		await phone(1);
		const other = new BoxPhone(roundId, store.box.keys);
		const asking = (n: number) => writeAsking({ seat: secretOf(n), blinded: other.blinded });
		expect((await ask(asking(7))).status).toBe(404);
		expect((await ask(asking(1))).status).toBe(409);
		const given = await ask(asking(2));
		expect([given.status, (await given.arrayBuffer()).byteLength]).toEqual([200, 96]);
		expect(given.headers.get('cache-control')).toBe('no-store');
	});

	test('takes nothing without a ticket', async () => {
		const { post } = put();
		const body = crypto.getRandomValues(new Uint8Array(REDEEMING_BYTES));
		expect(await post(body)).toEqual([200, 'refused']);
	});

	test('takes those of forty phones behind one router at once, and again, and once more', async () => {
		const { post, phone } = put(40);
		const bodies = [];
		for (let n = 1; n <= 40; n++) bodies.push(writeRedeeming((await phone(n)).redeeming()));
		for (const time of ['first', 'second', 'third'])
			expect(await Promise.all(bodies.map((body) => post(body))), time).toEqual(
				bodies.map(() => [200, 'in_box'])
			);
	});

	test('looks at no more than a trickle of a flood, and true ones come through it', async () => {
		const { post, phone } = put(3);
		const mine = writeRedeeming((await phone(1)).redeeming());
		const untrue = () => crypto.getRandomValues(new Uint8Array(REDEEMING_BYTES));
		const flood = await Promise.all(Array.from({ length: 1_000 }, () => post(untrue())));
		const looked = flood.filter(([status]) => status === 200);
		expect(looked.length).toBeGreaterThanOrEqual(200);
		expect(looked.length).toBeLessThan(260);
		expect(flood.filter(([status]) => status === 429)).toHaveLength(1_000 - looked.length);
		// what a phone does: it comes again, while the flood goes on
		await expect
			.poll(
				async () => {
					const [answer] = await Promise.all([post(mine), post(untrue()), post(untrue())]);
					return answer;
				},
				{ timeout: 10_000, interval: 20 }
			)
			.toEqual([200, 'in_box']);
		// nobody elsewhere notices
		expect(await post(writeRedeeming((await phone(2)).redeeming()), roundId, '192.0.2.9')).toEqual([
			200,
			'in_box'
		]);
	});

	test.each([0, 16, 48, REDEEMING_BYTES - 1, REDEEMING_BYTES + 1, 100_000])(
		'a body of %d bytes is refused',
		async (length) => {
			const { post, ask } = put();
			expect(await post(new Uint8Array(length))).toEqual([400, 'not_open']);
			expect((await ask(new Uint8Array(length + 1))).status).toBe(400);
		}
	);

	test.each(['x', '../health', `${roundId}0`, roundId.toUpperCase()])(
		'%j is no round',
		async (round) => {
			const { post, get, ask, phone } = put();
			expect(await post(writeRedeeming((await phone(1)).redeeming()), round)).toEqual([
				400,
				'not_open'
			]);
			expect(await get(round)).toEqual([404, 'open']);
			expect((await ask(new Uint8Array(48), round)).status).toBe(400);
		}
	);

	test('when the store does not answer, the phone is asked to try again', async () => {
		const { store, post, get, ask, phone } = put();
		const body = writeRedeeming((await phone(1)).redeeming());
		store.keptRound = () => Promise.reject(notKept());
		store.issueTicket = () => Promise.reject(notKept());
		const other = '00000000-0000-4000-8000-0000000000ff';
		expect(await post(body, other)).toEqual([503, 'not_open']);
		expect(await get(other)).toEqual([503, 'open']);
		const { blinded } = new BoxPhone(roundId, store.box.keys);
		expect((await ask(writeAsking({ seat: secretOf(2), blinded }))).status).toBe(503);
	});
});
