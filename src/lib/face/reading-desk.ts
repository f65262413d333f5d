// A facilitator's browser with the notes: opens the sealed box and what was let out of it, and brings what is let out, all of
// it shut again. What it opens stays in this tab.

import { entryKey, openEntry, openFromPool, type Entry } from '#lib/notes/entry.ts';
import { letOut } from '#lib/notes/letting-out.ts';
import { nameOfEnvelope, type Marks } from '#lib/notes/marks.ts';
import type { OpenedBox, OpenedNote } from '#lib/notes/opened-box.ts';
import { enoughTogether, openTogether, type ShutBox } from '#lib/notes/opened-together.ts';
import { newKeyPair, seal } from '#lib/notes/sealing.ts';
import { seasonOf, yearOf, type Season } from '#lib/notes/season.ts';
import { KeyProblem, keyPost } from './keys-post.ts';
import type { Keys } from './keys.svelte.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { chance, randomId } from './random-id.ts';
import { openMarks } from './reader.ts';

/** Which evening, of which group. */
export interface Evening {
	readonly group: string;
	readonly session: string;
}

export interface OpenedEntry {
	/** the name of its sealed form, under which it can be removed */
	readonly name: string;
	readonly entry: Entry;
}

export interface OpenedKept extends OpenedEntry {
	readonly season: Season;
}

export type Secrets = Pick<Keys, 'sessionSecret' | 'poolSecret'>;

/** Fair dice: 0 … n − 1. */
export const below = (n: number) => Math.floor(chance() * n);
const bytesOf = (sealed: readonly string[]) => sealed.flatMap((one) => fromBase64url(one) ?? []);

/** A box as the page brings it; its envelopes are base64url. */
export interface BroughtBox extends Omit<ShutBox, 'sealed'> {
	/** its evening */
	readonly session: string;
	readonly sealed: readonly string[];
}

/**
 * Takes the boxes of one group that are opened together. Throws KeyProblem, also when the key of one of them is gone, and,
 * before it asks for any key, below five in all.
 */
export async function readBox(
	keys: Secrets,
	group: string,
	boxes: readonly BroughtBox[]
): Promise<OpenedBox> {
	enoughTogether(boxes);
	const opened = await Promise.all(
		boxes.map(async (box) => ({
			...box,
			sealed: bytesOf(box.sealed),
			secretKey: await keys.sessionSecret(group, box.session)
		}))
	);
	return openTogether(opened, below);
}

/** What those who read for all said becomes of the notes (sealed, base64url). Throws KeyProblem. */
export async function readMarksOf(
	keys: Secrets,
	{ group, session }: Evening,
	round: string,
	sealed: readonly string[]
): Promise<readonly Marks[]> {
	return openMarks(sealed, await keys.sessionSecret(group, session), round);
}

/** The key that opens an evening's entries, as it stands behind the # of the whole link. Throws KeyProblem. */
export async function keyForLink(keys: Secrets, { group, session }: Evening): Promise<string> {
	return toBase64url(entryKey(await keys.sessionSecret(group, session), session));
}

/** Takes the key out of a link and sealed entries (base64url); gives those that open, or null for a key that is none. */
export function readEntries(key: string, sealed: readonly string[]): readonly OpenedEntry[] | null {
	const opener = fromBase64url(key);
	if (opener?.length !== 32) return null;
	return bytesOf(sealed).flatMap((one) => {
		try {
			return [{ name: nameOfEnvelope(one), entry: openEntry(one, opener) }];
		} catch {
			return [];
		}
	});
}

/** Takes what a group keeps; gives what opens, by season, the newest first. Throws KeyProblem 'locked', 'not_let_in'. */
export async function readPool(
	keys: Secrets,
	group: string,
	pool: readonly { readonly season: string; readonly sealed: string }[]
): Promise<readonly OpenedKept[]> {
	const opened: OpenedKept[] = [];
	const secrets = new Map<number, Uint8Array | null>();
	for (const { season: written, sealed } of pool) {
		const season = written as Season;
		const year = yearOf(season);
		if (!secrets.has(year)) secrets.set(year, await secretOf(keys, group, year));
		const secret = secrets.get(year);
		const bytes = fromBase64url(sealed);
		if (!secret || !bytes) continue;
		try {
			const entry = openFromPool(bytes, secret, group, season);
			opened.push({ name: nameOfEnvelope(bytes), season, entry });
		} catch {
			// of another key, or changed: nobody can open it
		}
	}
	return opened;
}

async function secretOf(keys: Secrets, group: string, year: number): Promise<Uint8Array | null> {
	try {
		return await keys.poolSecret(group, String(year));
	} catch (cause) {
		if (cause instanceof KeyProblem && cause.what === 'gone') return null;
		throw cause;
	}
}

/** The public half of the key of a year's kept notes; made here when this is the first. Throws KeyProblem. */
async function poolKey(group: string, year: number): Promise<Uint8Array> {
	const kept = async () => fromBase64url((await keyPost.pool(group, String(year))).public_key);
	try {
		return (await kept())!;
	} catch (cause) {
		if (!(cause instanceof KeyProblem) || cause.what !== 'gone') throw cause;
	}
	const { generation, public_key } = await keyPost.group(group);
	const groupKey = public_key === null ? null : fromBase64url(public_key);
	if (!groupKey) throw new KeyProblem('not_let_in');
	const pair = newKeyPair();
	const sealed = seal(pair.secretKey, groupKey, 'group key', `pool ${group} ${year}`);
	pair.secretKey.fill(0);
	try {
		await keyPost.setPool(group, String(year), {
			generation,
			public_key: toBase64url(pair.publicKey),
			sealed: toBase64url(sealed)
		});
		return pair.publicKey;
	} catch (cause) {
		// somebody else was faster: theirs counts
		if (!(cause instanceof KeyProblem) || cause.what !== 'changed') throw cause;
		return (await kept())!;
	}
}

export type Brought = 'kept' | 'read_already' | 'too_few' | 'not_kept';

/**
 * Lets out what the marks allow, once and for good: entries for the summary, and bundles of five or more for later sessions.
 * `day` is the evening's ISO day. Throws KeyProblem.
 */
export async function bringOut(
	keys: Secrets,
	{ group, session }: Evening,
	day: string,
	notes: readonly OpenedNote[],
	marks: Marks
): Promise<Brought> {
	const season = seasonOf(day);
	const out = letOut(notes, marks, {
		group,
		session,
		season,
		sessionSecret: await keys.sessionSecret(group, session),
		poolPublicKey: await poolKey(group, yearOf(season))
	});
	const shut = (list: typeof out.entries) =>
		list.map(({ sealed, withdraw }) => ({
			sealed: toBase64url(sealed),
			// without a receipt as many bytes of chance, so that wanting one cannot be seen
			receiptHash: withdraw ?? randomId(32)
		}));
	return inParts(`/console/${session}/review/notes/let-out`, season, {
		entries: shut(out.entries),
		pool: shut(out.pool)
	});
}

type Shut = readonly { readonly sealed: string; readonly receiptHash: string }[];

/** so many of each are well below what one request may carry */
const mostInPart = 30;

/** The house lets nothing out before all parts are there, and then all at once. */
async function inParts(
	path: string,
	season: Season,
	{ entries, pool }: { readonly entries: Shut; readonly pool: Shut }
): Promise<Brought> {
	const all = { entries: entries.length, pool: pool.length };
	for (let at = 0; ; at += mostInPart) {
		const [some, kept] = [entries, pool].map((list) => list.slice(at, at + mostInPart));
		const last = at + mostInPart >= Math.max(all.entries, all.pool);
		const body = { entries: some, season, pool: kept, first: at === 0, all };
		const { status, said } = await postTo(path, body);
		if (status === 200) return 'kept';
		if (status === 202 && !last) continue;
		return said === 'read_already' || said === 'too_few' ? said : 'not_kept';
	}
}

/** Brings something to the house; gives what it says, and 0 where there was no answer. Never throws. */
export async function postTo(
	path: string,
	body: object
): Promise<{ status: number; said: string }> {
	const answer = await fetch(path, {
		method: 'POST',
		cache: 'no-store',
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json' }
	}).catch(() => null);
	return { status: answer?.status ?? 0, said: (await answer?.text().catch(() => '')) ?? '' };
}

/** For a harmful text: gone at once, whatever it is. False when it could not be done. */
export async function removeNow(path: string, name: string): Promise<boolean> {
	return (await postTo(path, { hash: name })).status === 200;
}
