// Which seat a phone holds: known by the hash of a secret that only the phone has.

import { createHash } from 'node:crypto';
import type { SeatId } from '#lib/session/session.ts';

/** 128 random bits */
export const secretBytes = 16;

/** The seat of a secret: the first 128 bits of its SHA-256, base64url. */
export function seatOf(secret: Uint8Array): SeatId {
	return createHash('sha256').update(secret).digest().subarray(0, 16).toString('base64url');
}

/** A secret as a phone writes it (base64url, 22 characters), or null. */
export function readSecret(written: string): Uint8Array | null {
	if (!/^[A-Za-z0-9_-]{22}$/.test(written)) return null;
	const secret = Buffer.from(written, 'base64url');
	return secret.length === secretBytes ? secret : null;
}
