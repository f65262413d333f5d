// A phone's part of a round of notes, without a screen: it takes its ticket, shuts an envelope and brings both.

import { pack } from '#lib/notes/envelope.ts';
import type { Note } from '#lib/notes/note.ts';
import {
	readGiven,
	writeAsking,
	writeRedeeming,
	type BoxAnswer,
	type Given,
	type Redeeming
} from '#lib/notes/post.ts';
import { receiptHash } from '#lib/notes/receipt.ts';
import { newKeyPair, seal, unseal } from '#lib/notes/sealing.ts';
import { askForTicket, newIssuer, tagOf, takeTicket, type Ticket } from '#lib/notes/token.ts';
import { toldBy, type Told } from '#lib/notes/told.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import type { BoxKeys } from '#lib/session/round.ts';

const written = (key: Uint8Array) => Buffer.from(key).toString('base64url');
const read = (key: string) => new Uint8Array(Buffer.from(key, 'base64url'));

/** Both halves of the keys of a gathering and its round, as the facilitator's browser and the house hold them. */
export function newBoxKeys() {
	const session = newKeyPair();
	const issuer = newIssuer();
	const keys: BoxKeys = {
		session: written(session.publicKey),
		tokens: written(issuer.publicKey)
	};
	return { keys, issuer, session };
}

/** A gathering's public key, as a browser would post it. */
export const someSessionKey = (): string => written(newKeyPair().publicKey);

/** What a facilitator's browser sees in a sealed envelope: its 4,096 bytes. Throws where it is for another key or round. */
export const opened = (sealed: Uint8Array, secretKey: Uint8Array, round: string): Uint8Array =>
	unseal(sealed, secretKey, 'note', round);

/** What a phone of a test was told, unless it says otherwise. */
export const someTold: Told = {
	readers: 'other_facilitator',
	level: 'usual',
	until: '2026-12-20'
};

export class BoxPhone {
	readonly #asked = askForTicket();
	#ticket: Ticket | null = null;

	constructor(
		readonly round: string,
		readonly keys: BoxKeys,
		readonly told: Told = someTold
	) {}

	get blinded(): Uint8Array {
		return this.#asked.blinded;
	}

	/** Takes what the house gave; throws when it used another key than everybody was shown. */
	take(given: Given): void {
		this.#ticket = takeTicket(this.#asked, given, read(this.keys.tokens));
	}

	/** What the phone brings with its note, or with an empty envelope; made anew each time. */
	redeeming(note: Note | null = null, receipt: Uint8Array | null = null): Redeeming {
		const packed = pack(note, this.told);
		return this.bringing(seal(packed, read(this.keys.session), 'note', this.round), receipt);
	}

	/** The same with an envelope that is shut already. */
	bringing(sealed: Uint8Array, receipt: Uint8Array | null = null): Redeeming {
		if (!this.#ticket) throw new Error('this phone has no ticket yet');
		const { token, mac } = this.#ticket;
		const hash = receiptHash(receipt);
		return { token, tag: tagOf(mac, this.round, sealed, hash), receiptHash: hash, sealed };
	}

	/** Asks a running house for the ticket. Throws with the status when there is none to be had. */
	async fetchTicket(origin: string, secret: Uint8Array): Promise<void> {
		const answer = await fetch(`${origin}/box/${this.round}/token`, {
			method: 'POST',
			body: writeAsking({ seat: secret, blinded: this.blinded }),
			headers: { 'content-type': 'application/octet-stream', origin }
		});
		const given = answer.ok ? readGiven(new Uint8Array(await answer.arrayBuffer())) : null;
		if (!given) throw new Error(`no ticket: ${answer.status}`);
		this.take(given);
	}

	/** Gets the ticket if there is none yet, and brings the envelope: the same one as often as this is asked. */
	async send(origin: string, secret: Uint8Array, note: Note | null = null): Promise<BoxAnswer> {
		if (!this.#ticket) await this.fetchTicket(origin, secret);
		this.#brought ??= this.redeeming(note);
		return postTo(origin, this.round, this.#brought);
	}
	#brought: Redeeming | null = null;
}

/** The phone's part of the round that a view shows. Throws in every other moment. */
export function boxPhoneAt(body: PhoneBody): BoxPhone {
	if (body.kind !== 'reflection' || !body.keys) throw new Error(`no round in ${body.kind}`);
	return new BoxPhone(body.round, body.keys, toldBy(body));
}

/** One request, as a phone makes it. */
export async function postTo(
	origin: string,
	round: string,
	redeeming: Redeeming
): Promise<BoxAnswer> {
	const answer = await fetch(`${origin}/box/${round}`, {
		method: 'POST',
		body: writeRedeeming(redeeming),
		headers: { 'content-type': 'application/octet-stream', origin }
	});
	return (await answer.text()) as BoxAnswer;
}
