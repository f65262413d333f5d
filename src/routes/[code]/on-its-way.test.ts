import { describe, expect, it } from 'vitest';
import {
	MOST_RELOADS,
	MOST_TRIES,
	OnItsWay,
	TRIES_IN_SILENCE,
	type Ports
} from './on-its-way.svelte.ts';

/** A page whose piece fails so many times first; the house answers or does not; `kept` outlives the page, as a tab's storage does. */
function page(fails: number, { answers = false, kept = { reloads: 0 as number | null } } = {}) {
	const seen = { loads: 0, rests: 0, reloads: 0, stuckAt: [] as boolean[] };
	const ports: Ports<string> = {
		load: async () => {
			seen.stuckAt.push(piece.stuck);
			if (seen.loads++ < fails) throw new TypeError('not through');
			return 'the room';
		},
		rest: async () => void (seen.rests += 1),
		houseAnswers: async () => answers,
		reload: () => void (seen.reloads += 1),
		reloads: {
			read: () => kept.reloads,
			write: (times) => {
				if (kept.reloads !== null) kept.reloads = times;
			}
		}
	};
	const piece = new OnItsWay<string>(ports);
	return { piece, seen, kept };
}

describe('a piece on its way', () => {
	it('comes, and is asked for once', async () => {
		const { piece, seen } = page(0);
		await Promise.all([piece.fetch(), piece.fetch()]);
		await piece.fetch();
		expect(piece.piece).toBe('the room');
		expect(seen).toMatchObject({ loads: 1, rests: 0, reloads: 0 });
	});

	it('is asked for again, in silence at first', async () => {
		const { piece, seen } = page(TRIES_IN_SILENCE);
		piece.awaited = true;
		await piece.fetch();
		expect(piece.piece).toBe('the room');
		expect(seen.stuckAt).toEqual([...Array<boolean>(TRIES_IN_SILENCE).fill(false), true]);
		expect(piece.stuck).toBe(false);
	});

	it('is not asked for without end, and can be asked for anew', async () => {
		const { piece, seen } = page(MOST_TRIES + 1);
		piece.awaited = true;
		await piece.fetch();
		expect(seen).toMatchObject({ loads: MOST_TRIES, reloads: 0 });
		expect(piece.stuck).toBe(true);
		await piece.fetch();
		expect(piece.piece).toBe('the room');
	});

	it('loads the page again where the house answers, but not over and over', async () => {
		const kept = { reloads: 0 as number | null };
		for (let loaded = 0; loaded < MOST_RELOADS; loaded += 1) {
			const { piece, seen } = page(Infinity, { answers: true, kept });
			piece.awaited = true;
			await piece.fetch();
			expect(seen).toMatchObject({ loads: TRIES_IN_SILENCE, reloads: 1 });
		}
		const last = page(Infinity, { answers: true, kept });
		last.piece.awaited = true;
		await last.piece.fetch();
		expect(last.seen).toMatchObject({ loads: MOST_TRIES, reloads: 0 });
		expect(last.piece.stuck).toBe(true);
	});

	it('counts reloads anew once it has come', async () => {
		const { piece, kept } = page(0, { kept: { reloads: MOST_RELOADS } });
		await piece.fetch();
		expect(kept.reloads).toBe(0);
	});

	it('never loads the page again by itself where that cannot be counted, or nobody waits', async () => {
		const uncounted = page(MOST_TRIES, { answers: true, kept: { reloads: null } });
		uncounted.piece.awaited = true;
		const unawaited = page(MOST_TRIES, { answers: true });
		await Promise.all([uncounted.piece.fetch(), unawaited.piece.fetch()]);
		expect([uncounted.seen.reloads, unawaited.seen.reloads]).toEqual([0, 0]);
	});

	it('pressed: everything anew where the house answers, one more try where it does not', async () => {
		const reached = page(0, { answers: true, kept: { reloads: MOST_RELOADS } });
		await reached.piece.again();
		expect(reached.seen).toMatchObject({ loads: 0, reloads: 1 });
		const lost = page(0);
		await lost.piece.again();
		await expect.poll(() => lost.piece.piece).toBe('the room');
		expect(lost.seen.reloads).toBe(0);
	});
});
