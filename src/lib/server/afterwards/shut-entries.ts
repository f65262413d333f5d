// What a reader's browser brings when notes are let out: shut entries and their hashes, of fixed sizes. Nothing in it can be read.

import * as v from 'valibot';
import type { ShutEntry } from '#lib/server/store/let-out.ts';

const bytes = (many: number) =>
	v.pipe(
		v.string(),
		v.regex(/^[\w-]*$/),
		v.length(Math.ceil((many * 4) / 3)),
		v.transform((text) => Buffer.from(text, 'base64url').toString('base64'))
	);
const shut = (many: number) => v.strictObject({ sealed: bytes(many), receiptHash: bytes(32) });
/** more than any room has phones */
const most = 2000;

const number = () => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const brought = v.strictObject({
	entries: v.pipe(v.array(shut(4136)), v.maxLength(most)),
	season: v.pipe(v.string(), v.regex(/^\d{4} (spring|summer|autumn|winter)$/)),
	pool: v.pipe(v.array(shut(4144)), v.maxLength(most)),
	/** begins anew: what came before is forgotten */
	first: v.boolean(),
	/** how many there are in all parts together */
	all: v.strictObject({ entries: number(), pool: number() })
});

export interface Brought {
	readonly entries: readonly ShutEntry[];
	readonly season: string;
	readonly pool: readonly ShutEntry[];
	readonly first: boolean;
	readonly all: { readonly entries: number; readonly pool: number };
}

/** Takes anything that was posted; gives what to keep, or null where it is something else. */
export function readBrought(posted: unknown): Brought | null {
	const read = v.safeParse(brought, posted);
	return read.success ? read.output : null;
}

const questions = v.strictObject({
	questions: v.pipe(
		v.array(v.strictObject({ mailbox: bytes(32), sealed: bytes(4144) })),
		v.minLength(1),
		v.maxLength(200)
	)
});

/** Takes anything that was posted; gives sealed questions with their mailboxes, base64, or null where it is something else. */
export function readQuestions(posted: unknown) {
	const read = v.safeParse(questions, posted);
	return read.success ? read.output.questions : null;
}

/** Takes anything that was posted to have something removed; gives its SHA-256 in hexadecimal, or null. */
export function readHash(posted: unknown): string | null {
	const read = v.safeParse(
		v.strictObject({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
		posted
	);
	return read.success ? read.output.hash : null;
}
