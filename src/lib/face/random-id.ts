// Random names for seats and commands, made on this device; works on plain http in a hall as well.

import { toBase64url } from '#lib/notes/base64url.ts';

/** Gives `bytes` random bytes as base64url: 16 of them make 22 letters. */
export function randomId(bytes = 16): string {
	return toBase64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** A number from 0 up to 1, by chance. */
export const chance = (): number => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;
