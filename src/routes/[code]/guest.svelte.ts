// Whoever holds this phone and is in the room: stays through reloads, leaves, and clears it for the next person.

import { Face, createFace } from '#lib/face/face.svelte.ts';
import { Drafts } from '#lib/face/drafts.ts';
import { NoteCarrier } from '#lib/face/note-carrier.svelte.ts';
import { fromBase64url } from '#lib/notes/base64url.ts';
import { secretIn } from '#lib/face/seat-secret.ts';
import { keepAwake } from '#lib/face/wake-lock.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { preloadData } from '$app/navigation';
import type { Doorway } from './doorway.svelte.ts';
import { lightOf, type LeadDesk, type Place } from './phone-context.ts';

/** A line that is down must not keep anyone from leaving. */
const LEAVE_WITHIN_MS = 1_500;

export class Guest implements Place {
	readonly face: Face<'phone'>;
	welcomed = $state(false);

	readonly code: string;
	readonly drafts;
	#door: Doorway;
	#seat;
	readonly notes: NoteCarrier;
	#seen = 0;
	#sleep: (() => void) | undefined;
	#watch = new AbortController();
	#desk: LeadDesk | null = null;

	/** Takes the door one has come in by. In the browser only. */
	constructor(door: Doorway) {
		this.#door = door;
		this.code = door.code;
		this.#seat = door.seat;
		this.drafts = new Drafts(door.drafts);
		this.welcomed = this.#seat.read('welcomed') !== null;
		this.notes = new NoteCarrier(this.drafts, () => this.secret());
		const secret = secretIn(this.#seat) ?? '';
		this.face = createFace({ face: 'phone', room: this.code, secret });
	}

	secret(): Uint8Array | null {
		return fromBase64url(secretIn(this.#seat) ?? '');
	}

	get shared(): boolean {
		return this.#door.shared;
	}

	set shared(shared: boolean) {
		this.#door.shared = shared;
	}

	/** Sits down, where this phone sat before if it did. */
	arrive(): void {
		this.face.open();
		void this.face.ask({ type: 'join' });
		// an old copy of this page, brought back by the browser, must not show who was here before
		window.addEventListener(
			'pageshow',
			(event) => {
				if (event.persisted && secretIn(this.#seat) === null) location.reload();
			},
			{ signal: this.#watch.signal }
		);
	}

	welcome(): void {
		this.welcomed = true;
		this.#seat.write('welcomed', '1');
	}

	/** Takes each view as it comes, and how often the line has come up. */
	follow(view: PhoneView, connections: number): void {
		if (connections !== this.#seen) this.notes.again();
		this.#seen = connections;
		this.notes.follow(view.body);
		const awake =
			view.lead !== null || lightOf(view) !== undefined || view.body.kind === 'reflection';
		if (awake) this.#sleep ??= keepAwake();
		else this.#restless();
		if (view.body.kind === 'closed') {
			this.#forget();
			this.drafts.write('summary', view.body.summary);
		}
	}

	/** Leaves the room, and may come back as somebody new to it. */
	leave(): void {
		void this.#goodbye().then(() => this.#door.goOut());
	}

	/** Clears this phone; the page begins anew, and the way back leads to nobody's evening. */
	nextPerson(): void {
		void this.#goodbye().then(() => {
			this.#seat.write('shared', '1');
			history.replaceState(null, '', `/${this.code}`);
			location.replace(`/${this.code}`);
		});
	}

	/** The plan and words of tonight's console, as its own page would have them. */
	async desk(): Promise<LeadDesk | null> {
		if (this.#desk) return this.#desk;
		const page = await preloadData(`/${this.code}/console`);
		const data = page.type === 'loaded' && page.status === 200 ? page.data : null;
		return data?.['plan'] ? (this.#desk = data as LeadDesk) : null;
	}

	leadHere(): void {
		this.face.forget();
		this.face.knock();
	}

	/** The room is gone; so is what belonged to it. */
	done(): void {
		this.#forget();
	}

	/** The page goes away; the seat stays. */
	away(): void {
		this.#watch.abort();
		this.#restless();
		this.face.close();
	}

	async #goodbye(): Promise<void> {
		await Promise.race([
			this.face.ask({ type: 'leave' }),
			new Promise((late) => setTimeout(late, LEAVE_WITHIN_MS))
		]);
		this.face.close();
		this.#restless();
		this.#forget();
	}

	#forget(): void {
		this.notes.wipe();
		this.#seat.empty();
		this.drafts.empty();
		this.face.forget();
	}

	#restless(): void {
		this.#sleep?.();
		this.#sleep = undefined;
	}
}
