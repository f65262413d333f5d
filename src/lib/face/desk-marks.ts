// What a facilitator has marked so far, kept in this browser through a reload or a day of waiting for an answer: sealed with the
// evening's own key, so that it opens only where that key does, and with it no more.

import type { Marks } from '#lib/notes/marks.ts';
import { publicKeyOf, seal } from '#lib/notes/sealing.ts';
import type { Drawer } from './drawer.ts';
import { toBase64url } from '#lib/notes/base64url.ts';
import { openMarks } from './reader.ts';
import type { Evening, Secrets } from './reading-desk.ts';

const name = 'marks';

/** What was marked before; nothing where there is none, or the key is another. Throws KeyProblem. */
export async function marksKept(
	keys: Secrets,
	{ group, session }: Evening,
	drawer: Drawer
): Promise<Marks> {
	const kept = drawer.read(name);
	if (kept === null) return {};
	return openMarks([kept], await keys.sessionSecret(group, session), session)[0] ?? {};
}

/** Throws KeyProblem. */
export async function keepMarks(
	keys: Secrets,
	{ group, session }: Evening,
	drawer: Drawer,
	marks: Marks
): Promise<void> {
	const to = publicKeyOf(await keys.sessionSecret(group, session));
	const text = new TextEncoder().encode(JSON.stringify(marks));
	drawer.write(name, toBase64url(seal(text, to, 'marks', session)));
}

export const forgetMarks = (drawer: Drawer): void => drawer.clear(name);
