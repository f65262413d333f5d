// One proof of the list: a Vitest test that says what it measured, against which bound, and from which seed.

import { expect, test } from 'vitest';

export interface Proof {
	/** from SEED when given, else new; printed with the result, so that a run can be repeated */
	seed: number;
	/** What was found and what it had to be, both in words: `value('0 of 300 lost', '0')`. May be said more than once. */
	value(found: string, bound: string): void;
}

export interface Found {
	found: string;
	bound: string;
}

declare module 'vitest' {
	interface TaskMeta {
		proof?: { id: string; found: Found[]; seed: number | null };
	}
}

interface How {
	/** runs only when the slow forms are asked for */
	slow?: true;
	/** time it may take; 60 for a fast form, 1,800 for a slow one, unless said */
	seconds?: number;
}

const given = Number(process.env['SEED']);

/** Proves `id` (a row of the list) by `run`, which expects something and says its value at least once. */
export function proof(
	id: string,
	says: string,
	run: (proof: Proof) => void | Promise<void>,
	how: How = {}
): void {
	const slow = how.slow === true;
	const wanted = process.env['PROVE'] ?? 'fast';
	const now = wanted === 'all' || wanted === (slow ? 'slow' : 'fast');
	const timeout = (how.seconds ?? (slow ? 1800 : 60)) * 1000;
	test.runIf(now)(`${id} ${says}`, { timeout }, async ({ task }) => {
		const found: Found[] = [];
		const seed = Number.isSafeInteger(given) && given > 0 ? given : fresh();
		let drawn = false;
		task.meta.proof = { id, found, seed: null };
		await run({
			get seed() {
				drawn = true;
				task.meta.proof = { id, found, seed: drawn ? seed : null };
				return seed;
			},
			value: (got, bound) => void found.push({ found: got, bound })
		});
		expect(found, 'a proof says what it found').not.toHaveLength(0);
	});
}

const fresh = () => 1 + Math.floor(Math.random() * 2_147_483_646);
