// A seat as the browser sees it: the present view, whether the room can be reached, and how to ask.

import { wireVersion, type Answer, type Hello, type TurnedAway } from '#lib/wire.ts';
import type { Time } from '#lib/session/session.ts';
import type { View } from '#lib/session/views.ts';
import { drawer, type Drawer } from './drawer.ts';
import { Letters } from './letters.ts';
import { openLine, type Line, type LineEvents } from './line.ts';
import type { Asked } from './outbox.ts';
import { BEHIND_MS, DEAD_MS, KNOCK_AGAIN_MS, UNNOTICED_MS, waitBefore } from './patience.ts';
import { chance } from './random-id.ts';
import { ServerClock } from './server-clock.svelte.ts';
import { onWaking } from './waking.ts';

/** connected · looking for the room · saved on this device, not yet sent */
export type FaceStatus = 'connected' | 'looking' | 'unsent';
export type Ask = (asked: Asked) => Promise<Answer>;
type ViewOf<F extends Hello['face']> = Extract<View, { face: F }>;

interface Ports {
	readonly openLine: (hello: Hello, on: LineEvents) => Line;
	readonly drawer: Drawer;
}

/** Being told this, a face may knock again by itself, later. */
const passing: readonly TurnedAway[] = ['too_many_tries'];

export class Face<F extends Hello['face'] = Hello['face']> {
	/** the whole present view, replaced and never edited; null until the first one comes */
	view = $state.raw<ViewOf<F> | null>(null);
	/** why the room turned this face away, if it did */
	away = $state.raw<TurnedAway | null>(null);
	/** how often the line came up; whoever must say something anew after a gap watches this */
	connections = $state(0);

	#noticed = $state(true);
	#waiting = $state(false);
	readonly status: FaceStatus = $derived(
		!this.#noticed ? 'connected' : this.#waiting ? 'unsent' : 'looking'
	);

	#line: Line;
	#letters: Letters;
	#clock = new ServerClock();
	#open = false;
	#up = false;
	#tries = 0;
	#seq = -1;
	#beatAt = 0;
	#downAt = 0;
	#behindSince: Time | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#stopListening: (() => void) | undefined;

	constructor(hello: Hello & { face: F }, ports: Ports) {
		this.#letters = new Letters({
			drawer: ports.drawer,
			send: (command, answer) => {
				if (this.#up) this.#line.ask(command, answer);
				return this.#up;
			},
			waiting: (waits) => (this.#waiting = waits),
			seated: hello.face === 'phone'
		});
		this.#line = ports.openLine(hello, {
			up: () => this.#onUp(),
			down: () => this.#onDown(),
			view: ({ seq, view }) => this.#onView(seq, view as ViewOf<F>),
			beat: ({ seq, now }) => this.#onBeat(seq, now),
			away: (reason) => this.#onAway(reason)
		});
	}

	/** The server's time, moving on each second where it is shown. */
	get now(): Time {
		return this.#clock.now;
	}

	/** Connects, and keeps trying until `close`. */
	open(): void {
		if (this.#open) return;
		this.#open = true;
		this.#downAt = Date.now();
		const each = setInterval(() => this.#tick(), 1_000);
		const stop = onWaking(() => this.#onWake());
		this.#stopListening = () => {
			clearInterval(each);
			stop();
		};
		this.#connect();
	}

	/** Hangs up. What was not answered stays on this device. */
	close(): void {
		this.#open = false;
		this.#stopListening?.();
		this.#hangUp();
	}

	/** Lets go of what was not answered: the person has left, or the evening is over. */
	forget(): void {
		this.#letters.forget();
	}

	/** Knocks again at once, also after having been turned away. */
	knock(): void {
		this.away = null;
		this.#tries = 0;
		this.#hangUp();
		this.#connect();
	}

	/** Asks the room; the answer comes when the room has kept it, however long that takes. */
	ask: Ask = (asked) => this.#letters.ask(asked);

	#connect(): void {
		if (this.#open && !this.away) this.#line.connect();
	}

	#hangUp(): void {
		clearTimeout(this.#retry);
		this.#line.drop();
		if (this.#up) this.#downAt = Date.now();
		this.#up = false;
	}

	#onUp(): void {
		this.#up = true;
		this.#noticed = false;
		this.#tries = 0;
		this.#beatAt = Date.now();
		this.#behindSince = null;
		this.away = null;
		this.connections += 1;
		this.#letters.sendAll();
	}

	#onDown(): void {
		if (this.#up) this.#downAt = Date.now();
		this.#up = false;
		if (!this.#open) return;
		clearTimeout(this.#retry);
		if (this.away && !passing.includes(this.away)) return;
		const wait = this.away ? KNOCK_AGAIN_MS : waitBefore(this.#tries++, chance());
		this.#retry = setTimeout(() => {
			this.away = null;
			this.#connect();
		}, wait);
	}

	#onView(seq: number, view: ViewOf<F>): void {
		if (seq < this.#seq) return;
		this.#seq = seq;
		this.#behindSince = null;
		this.view = view;
	}

	#onBeat(seq: number, now: Time): void {
		this.#beatAt = Date.now();
		this.#clock.set(now);
		if (seq <= this.#seq) this.#behindSince = null;
		else this.#behindSince ??= this.#beatAt;
	}

	#onAway(reason: TurnedAway): void {
		this.away = reason;
		this.#noticed = true;
		if (!passing.includes(reason)) this.#hangUp();
	}

	/** The phone was in a pocket, or the network came back: whatever the line says, look. */
	#onWake(): void {
		if (!this.#open || this.away) return;
		if (this.#up && Date.now() - this.#beatAt < DEAD_MS / 2) this.#line.look();
		else this.knock();
	}

	#tick(): void {
		const now = Date.now();
		if (!this.#up) this.#noticed = now - this.#downAt > UNNOTICED_MS;
		if (this.#up && now - this.#beatAt > DEAD_MS) {
			this.#hangUp();
			this.#connect();
		} else if (this.#behindSince && now - this.#behindSince > BEHIND_MS) {
			this.#behindSince = now;
			this.#line.look();
		}
		this.#letters.remind();
	}
}

/** Takes who one is and to which room; gives a face that is not open yet. In the browser only. */
export function createFace<F extends Hello['face']>(
	hello: Omit<Hello, 'version' | 'face'> & { face: F }
): Face<F> {
	return new Face(
		{ ...hello, version: wireVersion },
		{
			openLine,
			drawer: drawer([() => sessionStorage], `spectactor.${hello.face}.${hello.room}.`)
		}
	);
}
