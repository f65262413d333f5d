// Keeps live documents: a single one at once, and those of several rooms that write within the same moment with one call.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import { NotKept, Stale, type Store } from './store.ts';
import { thrownFor } from './thrown.ts';

/** Calls under way at once. Whoever writes meanwhile goes together with the others who wait. */
const mostCalls = 2;
/** Rooms in one call, and letters of their documents; a single one may be longer. */
const mostRooms = 64;
const mostLetters = 2_000_000;

interface Write {
	readonly row: {
		readonly session: string;
		readonly expected: number;
		readonly seq: number;
		/** the document, written as JSON */
		readonly state: string;
	};
	readonly kept: () => void;
	readonly failed: (cause: unknown) => void;
}

const answers = v.array(v.nullable(v.string()));

/** Takes how to ask the database; gives `writeLive` of the store. What fails of one room fails for that room alone. */
export function liveWriter(ask: Database['ask']): Store['writeLive'] {
	const waiting: Write[] = [];
	let calls = 0;

	async function call(): Promise<void> {
		const together = next(waiting);
		calls += 1;
		try {
			const said = await ask(answers, 'write_live', { _writes: together.map(({ row }) => row) });
			if (said.length !== together.length) throw new NotKept('write_live answered another number');
			together.forEach(({ kept, failed }, nth) => {
				const code = said[nth] ?? null;
				if (code === null) kept();
				else failed(code === 'stale' ? new Stale('stale') : thrownFor({ code }, 0));
			});
		} catch (cause) {
			for (const { failed } of together) failed(cause);
		} finally {
			calls -= 1;
			if (waiting.length > 0) void call();
		}
	}

	return (session, expected, seq, state) =>
		new Promise((kept, failed) => {
			const row = { session, expected, seq, state: JSON.stringify(state) };
			waiting.push({ row, kept, failed });
			if (calls < mostCalls) void call();
		});
}

/** Takes the first ones out of those who wait, as many as go into one call. */
function next(waiting: Write[]): Write[] {
	let letters = 0;
	let count = 0;
	for (const { row } of waiting) {
		letters += row.state.length;
		if (count > 0 && (count === mostRooms || letters > mostLetters)) break;
		count += 1;
	}
	return waiting.splice(0, count);
}
