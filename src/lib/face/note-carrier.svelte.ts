// Sends this phone's one envelope when all phones send, and holds on to the note until it is kept.

import { pack, unpack } from '#lib/notes/envelope.ts';
import { blankNote, orBlank, readNote } from '#lib/notes/note.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import type { Drawer } from './drawer.ts';
import { waitBefore } from './patience.ts';
import { bodyOf, MOST_DELAY_MS, postOnce, type BoxAnswer } from './post-envelope.ts';
import { chance, fromBase64url, toBase64url } from './random-id.ts';

type Post = (
	round: string,
	body: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
) => Promise<BoxAnswer | null>;

interface Ports {
	readonly post: Post;
	readonly sleep: (ms: number) => Promise<void>;
	readonly chance: () => number;
}

const browser: Ports = {
	post: postOnce,
	sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
	chance
};

/** here: being written · sent: on its way or in the box · late: the box was shut before it came */
export type Carried = 'here' | 'sent' | 'late';

/** Then it waits for the next word from the room, or for the line to come back. */
const MOST_TRIES = 40;

export class NoteCarrier {
	state = $state<Carried>('here');

	#drafts: Drawer;
	#secret: () => Uint8Array | null;
	#ports: Ports;
	#going: AbortController | undefined;
	#inBox = false;

	/** Takes the drawer with the note, and how to find the seat's secret. */
	constructor(drafts: Drawer, secret: () => Uint8Array | null, ports: Ports = browser) {
		this.#drafts = drafts;
		this.#secret = secret;
		this.#ports = ports;
	}

	/**
	 * Takes what the room shows now, after every view and every return of the line. Every phone is
	 * treated alike, whether someone wrote on it or not.
	 */
	follow(body: PhoneBody): void {
		const round = this.#drafts.read('round');
		if (body.kind === 'reflection' && body.step !== 'sealed') {
			if (body.round === '' || this.#drafts.read('kept') === body.round) return;
			if (round !== body.round) this.#begin(body.round);
			if (body.step === 'collecting' && !this.#inBox) void this.#carry(body.round);
		} else if (round !== null && this.state !== 'late') {
			// the box is shut: asked once more, for only "kept" lets a phone forget
			void this.#carry(round);
		}
	}

	/** The line is back: the house may have forgotten what was not yet kept. */
	again(): void {
		this.#inBox = false;
	}

	/** Takes the note and its envelope off this phone; remembers only that this round is over for it. */
	wipe(): void {
		const round = this.#drafts.read('round');
		this.#going?.abort();
		this.#going = undefined;
		for (const name of ['note', 'round', 'envelope']) this.#drafts.clear(name);
		if (round !== null) this.#drafts.write('kept', round);
		this.#inBox = false;
		this.state = 'here';
	}

	#begin(round: string): void {
		const was = this.#drafts.read('round');
		if (was !== null && was !== round) this.wipe();
		this.#drafts.write('round', round);
	}

	/** The same bytes each time: packed once, kept until the box has them for good. */
	#envelope(): Uint8Array<ArrayBuffer> {
		const kept = fromBase64url(this.#drafts.read('envelope') ?? '');
		if (kept && isEnvelope(kept)) return kept;
		const note = readNote(JSON.parse(this.#drafts.read('note') ?? 'null')) ?? blankNote;
		const envelope = pack(orBlank(note));
		this.#drafts.write('envelope', toBase64url(envelope));
		return envelope;
	}

	async #carry(round: string): Promise<void> {
		const secret = this.#secret();
		if (this.#going || !secret) return;
		const going = (this.#going = new AbortController());
		this.state = 'sent';
		const body = bodyOf(secret, this.#envelope());
		await this.#ports.sleep(this.#ports.chance() * MOST_DELAY_MS);
		for (let tries = 0; !going.signal.aborted; tries += 1) {
			const answer = await this.#ports.post(round, body, going.signal);
			if (going.signal.aborted) return;
			if (answer === 'kept') return this.wipe();
			if (answer === 'late' || answer === 'in_box' || tries === MOST_TRIES) {
				this.#going = undefined;
				this.#inBox = answer === 'in_box';
				if (answer === 'late') this.state = 'late';
				return;
			}
			await this.#ports.sleep(waitBefore(tries, this.#ports.chance()));
		}
	}
}

function isEnvelope(bytes: Uint8Array): boolean {
	try {
		unpack(bytes);
		return true;
	} catch {
		return false;
	}
}
