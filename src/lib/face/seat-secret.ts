// The secret that makes this phone this seat. Kept under the session's code, gone when one leaves.

import { drawer, pocket, type Drawer } from './drawer.ts';
import { randomId } from './random-id.ts';

/**
 * Where this phone keeps what belongs to its seat in this session. On a shared phone nothing
 * outlives the tab; where the browser keeps nothing at all, nothing outlives the page.
 */
export function seatDrawer(code: string): Drawer {
	return drawer([() => localStorage, () => sessionStorage], `spectactor.seat.${code}.`);
}

/** Drafts and other private words: this tab only. */
export function draftDrawer(code: string): Drawer {
	return typeof sessionStorage === 'undefined'
		? pocket()
		: drawer([() => sessionStorage], `spectactor.draft.${code}.`);
}

/** The secret of this seat, or null where nobody has come in with this phone yet. */
export const secretIn = (seat: Drawer): string | null => seat.read('secret');

/** Makes a new secret, keeps it and gives it: 16 random bytes as base64url. */
export function newSecret(seat: Drawer): string {
	const secret = randomId(16);
	seat.write('secret', secret);
	return secret;
}
