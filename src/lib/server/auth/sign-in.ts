// Signing in, up and out, in one place: what is checked, in which order, and what is answered.

import { createHash } from 'node:crypto';
import { forgetFirstCode, isFirstCode } from '#lib/server/auth/first-code.ts';
import { halfFits, knownKeys } from '#lib/server/auth/half.ts';
import { beginSignIn, endEverySignIn } from '#lib/server/auth/lucia.ts';
import { Throttle } from '#lib/server/auth/throttle.ts';
import { log, type LogEvent } from '#lib/server/log.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';
import type { SignUpProblem } from '#lib/words/sign-in-problems.ts';

export type SignInAnswer =
	| { readonly id: string }
	| { readonly refused: 'wrong' }
	| { readonly refused: 'wait'; readonly seconds: number };

/** counts for the whole house, and with other processes where there are some */
export const throttle = new Throttle();
const cleanName = (name: string) =>
	name
		.normalize('NFKC')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim();

/** Facilitators’ sign-ins are written down, with the hour; a name nobody has is not. */
const note = (event: LogEvent, now: number, facilitator?: string) =>
	log(event, { facilitator, hour: new Date(now).toISOString().slice(0, 13) });

export interface Credentials {
	readonly name: string;
	/** what their browser has made of the passphrase, base64url; the passphrase itself never comes here */
	readonly signIn: string;
	/** where the request came from; used for slowing down, never kept */
	readonly address: string;
}

/** Asks for a try at somebody's sign-in: the seconds to wait, or what to say when it was right. */
function tryAt(name: string, address: string, now: number): number | (() => void) {
	const plain = cleanName(name).toLowerCase();
	const place = `place ${address}`;
	// who has signed in from here before is not kept out by others guessing at the name elsewhere
	const here = `name ${plain} at ${address}`;
	const who = throttle.knows(here) ? here : `name ${plain}`;
	const wait = throttle.begin([who, place], now);
	if (wait > 0) return Math.ceil(wait / 1000);
	return () => {
		throttle.right(who, place, now);
		throttle.meet(here);
	};
}

/** A new sign-in id for name and half. Says no in the same words whether the name exists or not. */
export async function signIn(
	store: Store,
	{ name, signIn: half, address }: Credentials,
	now = Date.now()
): Promise<SignInAnswer> {
	const right = tryAt(name, address, now);
	if (typeof right === 'number') {
		note('sign_in_slowed', now);
		return { refused: 'wait', seconds: right };
	}
	const found = await store.facilitatorNamed(cleanName(name));
	const fits = halfFits(found, half);
	note(found && fits ? 'signed_in' : 'sign_in_refused', now, found?.name);
	if (!found || !fits) return { refused: 'wrong' };
	right();
	return { id: await beginSignIn(store, found.id) };
}

export type SignUpAnswer =
	| { readonly id: string; readonly group: string }
	| { readonly refused: SignUpProblem }
	| { readonly refused: 'wait'; readonly seconds: number };

export interface NewFacilitator extends Credentials {
	/** what may be sealed to them, base64url */
	readonly publicKey: string;
	/** the one-time code of the terminal, with the name of the first group … */
	readonly code: string;
	readonly group: string;
	/** … or the code of an invitation */
	readonly invitation: string;
}

export const invitationHash = (code: string): string =>
	createHash('sha256').update(code).digest('hex');

let signingUp: Promise<unknown> = Promise.resolve();

/**
 * Makes a facilitator: the first one with the terminal's code and a group, later ones by invitation.
 * One after the other, so that two who hold the same code do not both get an account.
 */
export function signUp(
	store: Store,
	asked: NewFacilitator,
	now = Date.now()
): Promise<SignUpAnswer> {
	const turn = signingUp.then(() => makeFacilitator(store, asked, now));
	signingUp = turn.catch(() => {});
	return turn;
}

async function makeFacilitator(
	store: Store,
	{ name, signIn: half, publicKey, address, code, group, invitation }: NewFacilitator,
	now: number
): Promise<SignUpAnswer> {
	const place = `sign-up ${address}`;
	const wait = throttle.begin([place], now);
	if (wait > 0) return { refused: 'wait', seconds: Math.ceil(wait / 1000) };
	const invited = invitation ? await store.invitation(invitationHash(invitation)) : null;
	const first = !invitation && isFirstCode(code) && !(await store.anyFacilitator());
	if (!invited && !first) return { refused: 'wrong_code' };
	throttle.right(place, place, now);
	const plain = cleanName(name);
	if (plain.length < 2 || plain.length > 60) return { refused: 'no_name' };
	if (first && group.trim().length < 2) return { refused: 'no_group' };
	const keys = knownKeys(half, publicKey);
	if (!keys) return { refused: 'no_keys' };
	try {
		const made = await store.addFacilitator(
			plain,
			keys,
			invited ? { invitation: invitationHash(invitation) } : { firstGroup: group.trim() }
		);
		if (first) forgetFirstCode();
		note('signed_up', now, made.name);
		return { id: await beginSignIn(store, made.id), group: made.group ?? '' };
	} catch (cause) {
		if (cause instanceof Refused && cause.code === 'name_taken') return { refused: 'name_taken' };
		if (cause instanceof Refused && cause.code === 'gone') return { refused: 'wrong_code' };
		throw cause;
	}
}

export type ChangeAnswer =
	| { readonly id: string }
	| { readonly refused: 'wrong' | 'no_keys' | 'stale' }
	| { readonly refused: 'wait'; readonly seconds: number };

export interface NewKeys {
	/** the half of the passphrase until now */
	readonly old: string;
	readonly signIn: string;
	readonly publicKey: string;
	/** what was sealed to the old key is sealed to the new one, before and after it counts; null: something is missing */
	readonly reseal: (oldKey: string) => Promise<{ readonly after: () => Promise<void> } | null>;
}

/**
 * A new passphrase for somebody who knows the old one: both halves and everything sealed to them, or nothing. All sign-ins
 * end; gives the id of a new one.
 */
export async function changeKeys(
	store: Store,
	who: { readonly id: string; readonly name: string; readonly address: string },
	{ old, signIn: half, publicKey, reseal }: NewKeys,
	now = Date.now()
): Promise<ChangeAnswer> {
	const right = tryAt(who.name, who.address, now);
	if (typeof right === 'number') return { refused: 'wait', seconds: right };
	const found = await store.facilitatorNamed(who.name);
	if (!found || !halfFits(found, old)) {
		note('sign_in_refused', now, who.name);
		return { refused: 'wrong' };
	}
	right();
	const keys = knownKeys(half, publicKey);
	if (!keys || halfFits(found, half)) return { refused: 'no_keys' };
	const resealed = await reseal(found.public_key);
	if (!resealed) return { refused: 'stale' };
	await store.setKeys(who.id, keys);
	await resealed.after();
	await endEverySignIn(store, who.id);
	note('passphrase_changed', now, who.name);
	return { id: await beginSignIn(store, who.id) };
}
