import { describe, expect, test } from 'vitest';
import type { Database } from './ask.ts';
import { liveWriter } from './live-writes.ts';
import { NotKept, Refused, Stale, type LiveSession } from './store.ts';

const state = { without_phone: 1 } as LiveSession['state'];

/** A database that answers when told to; `calls` are the rooms of each call, in order. */
function slow() {
	const calls: string[][] = [];
	const answer: ((said: (string | null)[] | Error) => void)[] = [];
	const ask = ((_shape: unknown, name: string, args: { _writes: { session: string }[] }) => {
		calls.push([name, ...args._writes.map(({ session }) => session)]);
		return new Promise((resolve, reject) =>
			answer.push((said) => (said instanceof Error ? reject(said) : resolve(said)))
		);
	}) as unknown as Database['ask'];
	return { calls, answer, write: liveWriter(ask) };
}
const outcome = (write: Promise<void>) =>
	write.then(
		() => 'kept',
		(cause: unknown) => cause
	);
const turn = () => new Promise((go) => setImmediate(go));

describe('rooms that write within the same moment', () => {
	test('one alone is asked for at once; who comes meanwhile goes together', async () => {
		const { calls, answer, write } = slow();
		const kept = ['a', 'b', 'c', 'd', 'e'].map((room) => outcome(write(room, 0, 1, state)));
		expect(calls).toEqual([
			['write_live', 'a'],
			['write_live', 'b']
		]);
		answer[0]!([null]);
		await turn();
		expect(calls[2]).toEqual(['write_live', 'c', 'd', 'e']);
		answer[1]!([null]);
		answer[2]!([null, null, null]);
		expect(await Promise.all(kept)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept']);
		expect(calls).toHaveLength(3);
	});

	test('each hears what became of its own', async () => {
		const { answer, write } = slow();
		const kept = ['a', 'b', 'c', 'd', 'e', 'f'].map((room) => outcome(write(room, 0, 1, state)));
		answer[0]!([null]);
		await turn();
		answer[2]!(['stale', null, '23514', '53100']);
		answer[1]!([null]);
		const [, , c, d, e, f] = await Promise.all(kept);
		expect(c).toBeInstanceOf(Stale);
		expect(d).toBe('kept');
		expect(e).toMatchObject(new Refused('23514'));
		expect(f).toBeInstanceOf(NotKept);
	});

	test('a call that fails fails for those in it; the next ones go on', async () => {
		const { answer, write } = slow();
		const kept = ['a', 'b', 'c', 'd'].map((room) => outcome(write(room, 0, 1, state)));
		answer[0]!(new NotKept('no answer'));
		await turn();
		answer[1]!([null, null]);
		answer[2]!([null, null]);
		const [a, b, ...others] = await Promise.all(kept);
		expect(a).toBeInstanceOf(NotKept);
		expect(b, 'an answer for somebody else is no answer').toBeInstanceOf(NotKept);
		expect(others).toEqual(['kept', 'kept']);
	});

	test('a call takes so many rooms and no more', async () => {
		const { calls, answer, write } = slow();
		const rooms = Array.from({ length: 70 }, (_, nth) =>
			outcome(write(`room ${nth}`, 0, 1, state))
		);
		const settled = Promise.all(rooms);
		for (let nth = 0; nth < 4; nth++) {
			answer[nth]!(calls[nth]!.slice(1).map(() => null));
			await turn();
		}
		expect(calls.map((call) => call.length - 1)).toEqual([1, 1, 64, 4]);
		expect(new Set(await settled)).toEqual(new Set(['kept']));
	});

	test('long documents go in several calls, and the longest still goes', async () => {
		const { calls, answer, write } = slow();
		const long = { lines: 'x'.repeat(1_500_000) } as unknown as LiveSession['state'];
		const kept = ['a', 'b', 'c', 'd', 'e'].map((room) => outcome(write(room, 0, 1, long)));
		for (let nth = 0; nth < 5; nth++) {
			answer[nth]!([null]);
			await turn();
		}
		expect(calls.map((call) => call.length - 1)).toEqual([1, 1, 1, 1, 1]);
		expect(await Promise.all(kept)).toHaveLength(5);
	});
});
