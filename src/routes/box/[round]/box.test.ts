import { describe, expect, test } from 'vitest';
import { Box, envelopeBytes } from '#lib/server/box/box.ts';
import { secretOf, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, notKept, roundId, sessionId } from '../../../../tests/support/live-store.ts';
import { GET, POST } from './+server.ts';

function put() {
	const store = new LiveStore(shortPlan(['reflection']));
	const box = new Box({
		store: store.store,
		roundOf: (id) =>
			id === roundId
				? {
						session: sessionId,
						round: id,
						step: 'collecting',
						seats: [seatNumber(1), seatNumber(2)],
						allSent() {}
					}
				: null,
		log: () => {}
	});
	const event = (round: string, request?: Request) =>
		({ params: { round }, request, locals: { house: { box } } }) as never;
	const answer = async (response: Response) => [response.status, await response.text()];
	const post = async (body: Uint8Array<ArrayBuffer>, round = roundId) =>
		answer(await POST(event(round, new Request('http://here/', { method: 'POST', body }))));
	const get = async (round = roundId) => answer(await GET(event(round)));
	return { store, box, post, get };
}
/** what phone `n` sends: its secret, then its envelope */
function body(n: number, bytes = envelopeBytes): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(16 + bytes).fill(n);
	whole.set(secretOf(n));
	return whole;
}

describe('the box over http', () => {
	test('takes a secret and an envelope, and keeps the envelope alone', async () => {
		const { box, store, post, get } = put();
		expect(await post(body(1))).toEqual([200, 'in_box']);
		expect(await get()).toEqual([200, 'open']);
		await box.seal(sessionId, roundId);
		expect(await get()).toEqual([200, 'sealed']);
		expect(store.rounds.get(roundId)).toEqual([new Uint8Array(envelopeBytes).fill(1)]);
		expect(await post(body(1))).toEqual([200, 'kept']);
		expect(await post(body(2))).toEqual([200, 'late']);
	});

	test('takes nothing from a phone it does not know', async () => {
		expect(await put().post(body(7))).toEqual([200, 'not_open']);
	});

	test.each([0, 15, 16, envelopeBytes + 15, envelopeBytes + 17, 100_000])(
		'a body of %d bytes is refused',
		async (length) => {
			expect(await put().post(new Uint8Array(length))).toEqual([400, 'not_open']);
		}
	);

	test.each(['x', '../health', `${roundId}0`, roundId.toUpperCase()])(
		'%j is no round',
		async (round) => {
			const { post, get } = put();
			expect(await post(body(1), round)).toEqual([400, 'not_open']);
			expect(await get(round)).toEqual([404, 'open']);
		}
	);

	test('when the store does not answer, the phone is asked to try again', async () => {
		const { store, post, get } = put();
		store.roundSealed = () => Promise.reject(notKept());
		const other = '00000000-0000-4000-8000-0000000000ff';
		expect(await post(body(1), other)).toEqual([503, 'not_open']);
		expect(await get(other)).toEqual([503, 'open']);
	});
});
