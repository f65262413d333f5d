// A phone that reads the notes for all: its key for the occasion, the notes in this page's memory only, and what becomes of
// each, sealed before it leaves. Source: trust.md 3.5 (phase 7); domain.md 8.3 (7).

import { readMarks, type Marks } from '#lib/notes/marks.ts';
import { openBox, type OpenedBox } from '#lib/notes/opened-box.ts';
import { newKeyPair, publicKeyOf, seal, unseal } from '#lib/notes/sealing.ts';
import type { MyReading } from '#lib/session/readers.ts';
import type { Drawer } from './drawer.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { chance } from './random-id.ts';
import { postUnsigned } from './unsigned-post.ts';

const PAGE = 4_096;
const below = (n: number) => Math.floor(chance() * n);

/** The public key (base64url) of this phone for reading; made once, its secret half kept with the drafts of this tab. */
export function readingKey(drafts: Drawer): string {
	const kept = fromBase64url(drafts.read('reading') ?? '');
	if (kept?.length === 32) return toBase64url(publicKeyOf(kept));
	const pair = newKeyPair();
	drafts.write('reading', toBase64url(pair.secretKey));
	return toBase64url(pair.publicKey);
}

/** Nothing of the reading stays on this phone. */
export function forgetReading(drafts: Drawer): void {
	for (const name of ['reading', 'marks']) drafts.clear(name);
}

/** What was marked so far, and kept through a reload. */
export const marksIn = (drafts: Drawer): Marks => {
	try {
		return readMarks(JSON.parse(drafts.read('marks') ?? '{}'));
	} catch {
		return {};
	}
};
export const putMarks = (drafts: Drawer, marks: Marks): void =>
	drafts.write('marks', JSON.stringify(marks));

/**
 * Fetches and opens the notes for a phone that was handed the key. lost: this phone has not the key it offered with ·
 * away: no answer, or not now.
 */
export async function openForAll(
	{ round, sealed, level, until }: MyReading,
	drafts: Drawer,
	secret: Uint8Array
): Promise<OpenedBox | 'lost' | 'away'> {
	const mine = fromBase64url(drafts.read('reading') ?? '');
	const handed = fromBase64url(sealed ?? '');
	if (mine?.length !== 32 || !handed) return 'lost';
	let key: Uint8Array;
	try {
		key = unseal(handed, mine, 'session key', `reader ${round}`);
	} catch {
		return 'lost';
	}
	const answer = await postUnsigned(
		`/box/${encodeURIComponent(round)}/read`,
		new Uint8Array(secret)
	);
	if (!answer?.ok) return 'away';
	const box = (await answer.json()) as { crowd: number; sealed: string[] };
	const envelopes = box.sealed.flatMap((one) => fromBase64url(one) ?? []);
	try {
		const now = { readers: 'by_lot', level, until } as const;
		return openBox(envelopes, key, round, box.crowd, below, now);
	} catch {
		return 'lost';
	} finally {
		key.fill(0);
	}
}

/** Seals what becomes of the notes for a key-holder's browser, in whole pages, and brings it. True when it is kept. */
export async function bringMarks(
	{ round, to }: MyReading,
	marks: Marks,
	secret: Uint8Array
): Promise<boolean> {
	const key = fromBase64url(to);
	if (key?.length !== 32) return false;
	const text = new TextEncoder().encode(JSON.stringify(marks));
	const paged = new Uint8Array(Math.max(1, Math.ceil(text.length / PAGE)) * PAGE).fill(0x20);
	paged.set(text);
	const sealed = seal(paged, key, 'marks', round);
	const body = new Uint8Array([...secret, ...sealed]);
	const answer = await postUnsigned(`/box/${encodeURIComponent(round)}/marks`, body);
	return answer?.ok === true;
}

/** Opens the marks (base64url) of those who read, with the gathering's secret key; what does not open is left out. */
export function openMarks(
	sealed: readonly string[],
	sessionSecret: Uint8Array,
	round: string
): readonly Marks[] {
	return sealed.flatMap((one) => {
		try {
			const bytes = unseal(fromBase64url(one) ?? new Uint8Array(), sessionSecret, 'marks', round);
			return [readMarks(JSON.parse(new TextDecoder().decode(bytes)))];
		} catch {
			return [];
		}
	});
}

/** A key-holder's browser hands the gathering's secret key to a reader's (base64url); gives 80 bytes, base64url. */
export function sealForReader(
	sessionSecret: Uint8Array,
	reader: string,
	round: string
): string | null {
	const key = fromBase64url(reader);
	if (key?.length !== 32) return null;
	return toBase64url(seal(sessionSecret, key, 'session key', `reader ${round}`));
}
