// The door as this phone stands before it: whether it is in, whether others use it too, what is left of an evening.

import { keepNamedKeys } from '#lib/face/named-keys.ts';
import { draftDrawer, newSecret, seatDrawer, secretIn } from '#lib/face/seat-secret.ts';

export class Doorway {
	/** has a seat, or is on the way to one */
	inside = $state(false);
	/** has just left, of their own wish */
	left = $state(false);

	readonly code: string;
	/** what belongs to the seat */
	readonly seat;
	/** private words, for this tab only */
	readonly drafts;
	#shared = $state(false);

	/** Takes the session's code; finds the seat again that this phone had, if it had one. In the browser only. */
	constructor(code: string) {
		this.code = code;
		this.seat = seatDrawer(code);
		this.drafts = draftDrawer(code);
		this.#shared = this.seat.read('shared') !== null;
		this.inside = secretIn(this.seat) !== null;
	}

	/** the way to the summary of an evening that is over; the only thing that stays */
	get summary(): string {
		return this.drafts.read('summary') ?? '';
	}

	/** other people use this phone too */
	get shared(): boolean {
		return this.#shared;
	}

	set shared(shared: boolean) {
		this.#shared = shared;
		if (shared) this.seat.write('shared', '1');
		else this.seat.clear('shared');
	}

	/** Takes what stands behind the address: it is for this phone only, and leaves the address at once. */
	readHash({ hash, pathname }: Pick<Location, 'hash' | 'pathname'>): void {
		keepNamedKeys(this.drafts, hash);
		if (hash) history.replaceState(history.state, '', pathname);
	}

	/** Comes in with a new seat. */
	comeIn(): void {
		newSecret(this.seat);
		// leaving has taken the mark away with everything else
		this.shared = this.#shared;
		this.left = false;
		this.inside = true;
	}

	/** Out again, of one's own wish. */
	goOut(): void {
		this.left = true;
		this.inside = false;
	}
}
