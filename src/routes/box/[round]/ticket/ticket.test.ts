import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { Box, type Round } from '#lib/server/box/box.ts';
import { mostWrong } from '#lib/server/gateway/wrong-codes.ts';
import { shortPlan } from '../../../../../tests/support/evening.ts';
import { LiveStore, notKept, roundId, sessionId } from '../../../../../tests/support/live-store.ts';
import { POST as DROP } from './+server.ts';
import { POST as LOOK } from './look/+server.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
const bytes = (n: number) => new Uint8Array(randomBytes(n));
let places = 0;

/** A house with so many tickets; each call comes from the same place unless one is given. */
function put(tickets = 3) {
	const live = new LiveStore(shortPlan(['reflection']));
	const passes = Array.from({ length: tickets }, () => bytes(32));
	const locked = bytes(200);
	const counts = new Set(passes.map(hashOf));
	const store = Object.assign(live, {
		async lockedInTicket(session: string, hash: string) {
			if (live.tickets.includes(hash)) return null;
			const base64 = Buffer.from(locked).toString('base64');
			return session === sessionId && counts.has(hash) ? base64 : null;
		}
	});
	let step: Round['step'] = 'writing';
	const allSent = vi.fn();
	const box = new Box({
		store: live.store,
		roundOf: (id) =>
			id === roundId ? { session: sessionId, round: roundId, step, roster: [], allSent } : null,
		bring: async () => {},
		log: () => {}
	});
	places += 1;
	const place = `10.1.${places >> 8}.${places & 255}`;
	const event = (body: Uint8Array<ArrayBuffer>, round: string) =>
		({
			params: { round },
			request: new Request('http://here/', { method: 'POST', body }),
			locals: { house: { box, store, now: Date.now } },
			getClientAddress: () => place
		}) as never;
	const look = async (pass: Uint8Array<ArrayBuffer>, round = roundId) => {
		const answer = (await LOOK(event(pass, round))) as Response;
		const said = new Uint8Array(await answer.arrayBuffer());
		return [answer.status, answer.ok ? said : new TextDecoder().decode(said)];
	};
	const drop = async (body: Uint8Array<ArrayBuffer>, round = roundId) => {
		const answer = (await DROP(event(body, round))) as Response;
		return [answer.status, await answer.text()];
	};
	const seal = () => box.seal({ session: sessionId, round: roundId, phones: 0, leading: 0 });
	const goTo = (next: Round['step']) => void (step = next);
	return { live, passes, locked, look, drop, seal, goTo, allSent };
}

const body = (pass: Uint8Array, rest = bytes(32 + 4144)) => new Uint8Array([...pass, ...rest]);

describe('a hat ticket at the tablet', () => {
	test('shown, gives what its code opens; dropped in, counts once; sealed, is kept and gone', async () => {
		const { live, passes, locked, look, drop, seal, goTo } = put();
		const [mine] = passes as [Uint8Array<ArrayBuffer>];
		expect(await look(mine.slice())).toEqual([200, locked]);
		const sent = body(mine);
		expect(await drop(sent.slice())).toEqual([200, 'in_box']);
		expect(await drop(sent.slice())).toEqual([200, 'in_box']);
		expect(await drop(body(mine))).toEqual([200, 'refused']);
		expect(await look(mine.slice())).toEqual([409, 'used']);
		goTo('collecting');
		expect(await drop(sent.slice())).toEqual([200, 'in_box']);
		await seal();
		goTo('sealed');
		expect(live.tickets).toEqual([hashOf(mine)]);
		const kept = live.rounds.get(roundId)!;
		expect(kept).toEqual([{ receiptHash: sent.slice(32, 64), sealed: sent.slice(64) }]);
		expect(await drop(sent.slice())).toEqual([200, 'kept']);
		expect(await drop(body(mine))).toEqual([200, 'late']);
	});

	test('never shuts the box: where nobody has a phone, people write until the Joker shuts it', async () => {
		const { passes, drop, goTo, allSent } = put();
		await drop(body(passes[0]!));
		goTo('collecting');
		for (const pass of passes.slice(1)) expect(await drop(body(pass))).toEqual([200, 'in_box']);
		expect(allSent).not.toHaveBeenCalled();
	});

	test('that comes after the seal is late, and counts on for nothing', async () => {
		const { passes, drop, seal, goTo } = put();
		await drop(body(passes[0]!));
		await seal();
		goTo('sealed');
		expect(await drop(body(passes[1]!))).toEqual([200, 'late']);
	});

	test('of no session, or for another round, does not count', async () => {
		const { passes, look, drop } = put();
		expect(await look(bytes(32))).toEqual([404, 'unknown']);
		expect(await drop(body(bytes(32)))).toEqual([200, 'refused']);
		const other = '00000000-0000-4000-8000-0000000000ff';
		expect(await look(passes[0]!.slice(), other)).toEqual([404, 'unknown']);
		expect(await look(passes[0]!.slice(), 'no round')).toEqual([404, 'unknown']);
	});

	test('guessed at, has to wait; also a true one then', async () => {
		const { passes, look, drop } = put();
		for (let n = 0; n < mostWrong; n++) expect(await look(bytes(32))).toEqual([404, 'unknown']);
		expect(await look(passes[0]!.slice())).toEqual([429, 'wait']);
		expect(await drop(body(passes[0]!))).toEqual([429, 'not_open']);
	});

	test('right ones cost nothing, however often', async () => {
		const { passes, look } = put();
		for (let n = 0; n < 2 * mostWrong; n++)
			expect((await look(passes[n % 3]!.slice()))[0]).toBe(200);
	});

	test.each([0, 31, 33, 4207, 4209, 100_000])('%d bytes are refused', async (length) => {
		const { look, drop } = put();
		expect(await look(bytes(length))).toEqual([400, 'unknown']);
		expect(await drop(bytes(length))).toEqual([400, 'not_open']);
	});

	test('when the store does not answer, the tablet is asked to try again', async () => {
		const { live, passes, look, drop } = put();
		live.keptRound = () => Promise.reject(notKept());
		expect(await look(passes[0]!.slice())).toEqual([503, 'not_open']);
		expect(await drop(body(passes[0]!))).toEqual([503, 'not_open']);
	});
});
