// This phone's part of a round of notes: its ticket before anybody sends, one shut envelope when all send, and custody of it
// until it is kept. Every phone does the same, whether someone wrote on it or not. Source: trust.md 3.5.

import { blankNote, orBlank, readNote, type Note } from '#lib/notes/note.ts';
import { REDEEMING_BYTES, type BoxAnswer } from '#lib/notes/post.ts';
import { readTold, sameTold, toldBy, type Told } from '#lib/notes/told.ts';
import type { Ticket } from '#lib/notes/token.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import type { BoxKeys } from '#lib/session/round.ts';
import type { Drafts } from './drafts.ts';
import { waitBefore } from './patience.ts';
import { askTicket, MOST_DELAY_MS, postOnce } from './post-envelope.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { chance } from './random-id.ts';
import { fetchTicket, keysIn, MOST_TRIES, type TicketPorts } from './round-ticket.ts';

const crypto = () => import('#lib/notes/shutting.ts');

interface Ports extends TicketPorts {
	readonly post: (
		round: string,
		body: Uint8Array<ArrayBuffer>,
		signal: AbortSignal
	) => Promise<BoxAnswer | null>;
}

const browser: Ports = {
	ask: askTicket,
	post: postOnce,
	sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
	chance
};

/**
 * here: being written · sent: shut, on its way or in the box · late: the box was shut before it came ·
 * strange: the keys are not those of the wall, nothing is sent · changed: the room was told something else before anybody
 * wrote, nothing is sent · no_ticket: the house gives this phone none · differ: whoever holds it says that the words differ
 */
export type Carried = 'here' | 'sent' | 'late' | 'strange' | 'changed' | 'no_ticket' | 'differ';

/** Nothing is sent from this phone in this round. */
const out: readonly Carried[] = ['strange', 'changed', 'no_ticket', 'differ'];

/** Everything of a note and a round in the drawer. */
const names = ['note', 'receipt', 'round', 'told', 'ticket', 'envelope', 'paper'] as const;

export class NoteCarrier {
	state = $state<Carried>('here');
	/** four words for the keys of the round, once they are known */
	words = $state.raw<readonly string[]>([]);
	/** twelve words, once, for whoever asked for them and was told "kept" */
	receipt = $state<string | null>(null);

	#drafts: Drafts;
	#secret: () => Uint8Array | null;
	#ports: Ports;
	#going: AbortController | undefined;
	#preparing: Promise<Ticket | null> | undefined;
	#inBox = false;

	/** Takes the drawer with the note, and how to find the seat's secret. */
	constructor(drafts: Drafts, secret: () => Uint8Array | null, ports: Ports = browser) {
		this.#drafts = drafts;
		this.#secret = secret;
		this.#ports = ports;
	}

	/** Takes what the room shows now, after every view and every return of the line. */
	follow(body: PhoneBody): void {
		const round = this.#drafts.read('round');
		if (body.kind === 'reflection' && body.step !== 'sealed') {
			const { keys } = body;
			if (!keys || !body.of_round || this.#drafts.read('kept') === body.round) return;
			this.#drafts.handle(body.level);
			if (round !== body.round) this.#begin(body.round);
			if (this.#drafts.read('apart') === body.round) this.state = 'differ';
			if (out.includes(this.state)) return;
			if (!this.#isAsTold(toldBy(body))) return void this.#stop('changed');
			if (body.step === 'writing') void this.#prepared(body.round, keys);
			else if (!this.#inBox) void this.#carry(body.round, keys);
		} else if (round !== null && (this.state === 'here' || this.state === 'sent')) {
			// the box is shut: asked once more, for only "kept" lets a phone forget
			void this.#carry(round, null);
		}
	}

	/** The line is back: the house may have forgotten what was not yet kept. */
	again(): void {
		this.#inBox = false;
	}

	/** The four words on this phone are not those of the wall: it takes no part in the round, and forgets what was written. */
	differ(): void {
		this.#going?.abort();
		this.#going = undefined;
		this.#drafts.write('apart', this.#drafts.read('round') ?? '');
		for (const name of ['note', 'receipt', 'ticket']) this.#drafts.clear(name);
		this.#stop('differ');
	}

	/** The twelve words were written down; they are nowhere on this phone any more. */
	forgetReceipt(): void {
		this.receipt = null;
	}

	/** Takes the note and its envelope off this phone; remembers only that this round is over for it. */
	wipe(): void {
		const round = this.#drafts.read('round');
		this.#going?.abort();
		this.#going = undefined;
		this.#preparing = undefined;
		for (const name of names) this.#drafts.clear(name);
		if (round !== null) this.#drafts.write('kept', round);
		this.#inBox = false;
		this.state = 'here';
	}

	#begin(round: string): void {
		const was = this.#drafts.read('round');
		if (was !== null && was !== round) this.wipe();
		this.#drafts.write('round', round);
	}

	/** What the room was told first is what counts; an envelope that is shut already bears it. */
	#isAsTold(now: Told): boolean {
		const told = this.#told();
		if (told === null) this.#drafts.write('told', JSON.stringify(now));
		return told === null || this.#shut() !== null || sameTold(told, now);
	}

	#told(): Told | null {
		try {
			return readTold(JSON.parse(this.#drafts.read('told') ?? 'null'));
		} catch {
			return null;
		}
	}

	/** This phone's ticket, asked for until it is there; null when there is none to be had. Asked for once at a time. */
	#prepared(round: string, keys: BoxKeys): Promise<Ticket | null> {
		this.#preparing ??= this.#prepare(round, keys).catch(() => {
			// the parts that shut envelopes did not come through: the next view asks for them again
			this.#preparing = undefined;
			return null;
		});
		return this.#preparing;
	}

	async #prepare(round: string, written: BoxKeys): Promise<Ticket | null> {
		const made = await crypto();
		const keys = keysIn(written);
		if (!keys || !made.areNamed(keys, this.#drafts.read('named'))) return this.#stop('strange');
		this.words = made.wordsOf(keys);
		const found = await fetchTicket(round, keys.tokens, this.#drafts, this.#secret, this.#ports);
		if (found === 'strange' || found === 'no_ticket') return this.#stop(found);
		if (!found) this.#preparing = undefined;
		return found;
	}

	#stop(why: 'strange' | 'changed' | 'no_ticket' | 'differ'): null {
		this.state = why;
		return null;
	}

	/** What is posted: shut once, the same bytes ever after. From then on nothing of the words is on this phone. */
	async #body(round: string, keys: BoxKeys | null): Promise<Uint8Array<ArrayBuffer> | null> {
		const before = this.#shut();
		if (before) return before;
		const ticket = keys && (await this.#prepared(round, keys));
		const shown = keys && keysIn(keys);
		const told = this.#told();
		if (!ticket || !shown || !told || out.includes(this.state)) return null;
		if (this.#drafts.read('round') !== round) return null;
		const made = await crypto();
		const wants = this.#drafts.read('receipt') !== null;
		const { body, receipt } = made.shut(this.#note(), wants, shown, round, ticket, told);
		this.#drafts.write('envelope', toBase64url(body));
		if (receipt) this.#drafts.write('paper', toBase64url(receipt));
		for (const name of ['note', 'receipt', 'ticket']) this.#drafts.clear(name);
		return body;
	}

	#shut(): Uint8Array<ArrayBuffer> | null {
		const kept = fromBase64url(this.#drafts.read('envelope') ?? '');
		return kept?.length === REDEEMING_BYTES ? kept : null;
	}

	#note(): Note {
		try {
			return readNote(JSON.parse(this.#drafts.read('note') ?? 'null')) ?? blankNote;
		} catch {
			return blankNote;
		}
	}

	async #carry(round: string, keys: BoxKeys | null): Promise<void> {
		if (this.#going) return;
		const going = (this.#going = new AbortController());
		const body = await this.#body(round, keys);
		if (going.signal.aborted) return;
		if (!body) {
			this.#going = undefined;
			// the box was shut before this phone could shut its envelope; an empty one is no loss
			if (keys === null) {
				if (orBlank(this.#note())) this.state = 'late';
				else this.wipe();
			}
			return;
		}
		this.state = 'sent';
		// also after a reload: a line that comes back and an envelope right behind it would belong together
		if (keys !== null) await this.#ports.sleep(this.#ports.chance() * MOST_DELAY_MS);
		for (let tries = 0; !going.signal.aborted; tries += 1) {
			const answer = await this.#ports.post(round, body, going.signal);
			if (going.signal.aborted) return;
			if (answer === 'kept') return this.#isKept();
			const lost = answer === 'late' || answer === 'refused';
			if (lost || answer === 'in_box' || tries === MOST_TRIES) {
				this.#going = undefined;
				this.#inBox = answer === 'in_box';
				if (lost) this.state = 'late';
				return;
			}
			await this.#ports.sleep(waitBefore(tries, this.#ports.chance()));
		}
	}

	/** The words are worked out first: what the phone let go of before could not be shown any more. */
	async #isKept(): Promise<void> {
		const paper = fromBase64url(this.#drafts.read('paper') ?? '');
		try {
			const words = paper?.length === 16 ? (await crypto()).wordsOfReceipt(paper) : null;
			this.wipe();
			this.receipt = words;
		} catch {
			// the part that knows the words did not come through: asked again at the next word from the room
			this.#going = undefined;
		}
	}
}
