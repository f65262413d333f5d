// What a facilitator's browser makes of a passphrase, for tests that send forms without one: the same 0.6 s of work, done
// once for each house, name and passphrase.

import { masterOf, saltOf, type Master } from '#lib/notes/keyring.ts';
import { publicKeyOf } from '#lib/notes/sealing.ts';

export const passphrase = 'unlikely kettles hum beside six rivers';

const made = new Map<string, Promise<Master>>();
const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Takes the house's salt in base64url. */
export function masterFor(salt: string, name: string, said = passphrase): Promise<Master> {
	const own = saltOf(new Uint8Array(Buffer.from(salt, 'base64url')), name);
	const key = `${written(own)} ${said}`;
	const known = made.get(key) ?? masterOf(said, own);
	made.set(key, known);
	return known;
}

/** The fields of the form, as the page's script fills them. */
export async function halvesFor(salt: string, name: string, said = passphrase) {
	const { signIn, secretKey } = await masterFor(salt, name, said);
	return { sign_in: written(signIn), public_key: written(publicKeyOf(secretKey)) };
}

/** The salt of a house, as its sign-in page has it for everybody; takes what `/sign-up` answered. */
export function saltIn(page: string): string {
	const found = /\bsalt:"([A-Za-z0-9_-]{22})"/.exec(page)?.[1];
	if (!found) throw new Error('this page told no salt');
	return found;
}
