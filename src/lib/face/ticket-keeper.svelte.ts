// Holds on to the envelopes that were dropped in at a tablet, until each is kept; nobody can open them here. They outlive a
// reload of the page, in no order.

import type { Drawer } from './drawer.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { chance } from './random-id.ts';
import type { BoxAnswer } from '#lib/notes/post.ts';
import { dropIn } from './ticket-post.ts';

interface Ports {
	readonly post: (round: string, body: Uint8Array<ArrayBuffer>) => Promise<BoxAnswer | null>;
	readonly chance: () => number;
}

const browser: Ports = { post: dropIn, chance };

/** One closed envelope on its way: the round it is for, and what is posted, base64url. */
interface Held {
	readonly round: string;
	readonly body: string;
}

/** What became of all that was dropped in here: nothing yet · waits to be kept · all kept · one came too late */
export type Keeping = 'nothing' | 'waits' | 'kept' | 'late';

const name = 'dropped';

export class TicketKeeper {
	state = $state<Keeping>('nothing');

	readonly #drawer: Drawer;
	readonly #ports: Ports;
	#held: readonly Held[];
	#late = false;
	#kept = false;
	#going: Promise<void> | null = null;

	constructor(drawer: Drawer, ports: Ports = browser) {
		this.#drawer = drawer;
		this.#ports = ports;
		this.#held = read(drawer.read(name));
		if (this.#held.length > 0) this.state = 'waits';
	}

	/**
	 * Takes a round and what is posted for it. Kept here first, then posted once; gives the box's answer, null where
	 * there was none: then it goes again by itself. What is refused or late is let go of at once.
	 */
	async drop(round: string, body: Uint8Array<ArrayBuffer>): Promise<BoxAnswer | null> {
		const held = { round, body: toBase64url(body) };
		const at = Math.floor(this.#ports.chance() * (this.#held.length + 1));
		this.#hold(this.#held.toSpliced(at, 0, held));
		const answer = await this.#post(held);
		if (answer === 'late' || answer === 'refused') this.#letGo(held);
		return answer;
	}

	/** Posts all again, one after the other; with `over` the evening has ended, and nothing is waited for. */
	again(over = false): Promise<void> {
		this.#going ??= this.#all(over).finally(() => (this.#going = null));
		return this.#going;
	}

	async #all(over: boolean): Promise<void> {
		for (const held of this.#held) {
			const answer = await this.#post(held);
			if (answer === 'refused' || answer === 'late' || (over && answer === 'not_open')) {
				this.#late = true;
				this.#letGo(held);
			}
		}
	}

	async #post(held: Held): Promise<BoxAnswer | null> {
		const answer = await this.#ports.post(held.round, fromBase64url(held.body)!);
		if (answer === 'kept') {
			this.#kept = true;
			this.#letGo(held);
		}
		return answer;
	}

	#letGo(held: Held): void {
		this.#hold(this.#held.filter((one) => one !== held));
	}

	#hold(held: readonly Held[]): void {
		this.#held = held;
		if (held.length > 0) this.#drawer.write(name, JSON.stringify(held));
		else this.#drawer.clear(name);
		this.state = held.length > 0 ? 'waits' : this.#late ? 'late' : this.#kept ? 'kept' : 'nothing';
	}
}

function read(text: string | null): readonly Held[] {
	try {
		const held: unknown = JSON.parse(text ?? '[]');
		if (!Array.isArray(held)) return [];
		return held.filter(
			(one: Partial<Held> | null) =>
				typeof one?.round === 'string' &&
				typeof one.body === 'string' &&
				fromBase64url(one.body) !== null
		);
	} catch {
		return [];
	}
}
