// A seat as the browser sees it: the present view, whether the room can be reached, and how to ask.

import { wireVersion, type Answer, type Hello, type TurnedAway } from '#lib/wire.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { Time } from '#lib/session/session.ts';
import type { View } from '#lib/session/views.ts';
import { drawer, type Drawer } from './drawer.ts';
import { Letters, type Waits } from './letters.ts';
import { Led } from './led.ts';
import { openLine, type Line, type LineEvents } from './line.ts';
import type { Asked } from './outbox.ts';
import { Later } from './later.ts';
import * as patience from './patience.ts';
import { chance } from './random-id.ts';
import { ServerClock } from './server-clock.svelte.ts';
import { SignsOfLife } from './signs-of-life.ts';
import { onWaking, type Woken } from './waking.ts';

/** connected · out of reach for a moment, or longer · kept on this device and not yet sent */
export type FaceStatus = 'connected' | 'moment' | 'looking' | 'unsent';
export type Ask = (asked: Asked) => Promise<Answer>;
type ViewOf<F extends Hello['face']> = Extract<View, { face: F }>;

interface Ports {
	readonly openLine: (hello: Hello, on: LineEvents) => Line;
	readonly drawer: Drawer;
}

/** Being told this, a face may knock again by itself, later. */
const passing: readonly TurnedAway[] = ['too_many_tries'];
/** A page that was not asked for so long has slept, whatever nobody told it. */
const SLEPT_MS = 5_000;

export class Face<F extends Hello['face'] = Hello['face']> {
	/** the whole present view, replaced and never edited; null until the first one comes */
	view = $state.raw<ViewOf<F> | null>(null);
	/** why the room turned this face away, if it did */
	away = $state.raw<TurnedAway | null>(null);
	/** how often the line came up; whoever must say something anew after a gap watches this */
	connections = $state(0);
	/** a no to something asked before this page was loaded; whoever has shown it may take it away */
	unheard = $state.raw<Refusal | null>(null);

	#gap = $state<'none' | 'moment' | 'looking'>('looking');
	#waits = $state<Waits>('none');
	readonly status: FaceStatus = $derived.by(() => {
		if (this.#gap === 'none') return this.#waits === 'long' ? 'unsent' : 'connected';
		return this.#waits === 'none' ? this.#gap : 'unsent';
	});

	#line: Line;
	#letters: Letters;
	#led: Led;
	#clock = new ServerClock();
	#life = new SignsOfLife();
	#open = false;
	#up = false;
	#tries = 0;
	#seq = -1;
	// by a clock that nobody can set, in milliseconds
	#downAt = 0;
	#knockedAt = -Infinity;
	#ticked = { at: 0, time: 0 };
	readonly #retry = new Later();
	#stopListening: (() => void) | undefined;

	constructor(hello: Hello & { face: F }, ports: Ports) {
		this.#letters = new Letters({
			drawer: ports.drawer,
			send: (command, answer) => {
				if (this.#up) this.#line.ask(command, answer);
				return this.#up;
			},
			waiting: (waits) => (this.#waits = waits),
			unheard: (why) => (this.unheard = why),
			seated: hello.face === 'phone'
		});
		this.#led = new Led(ports.drawer);
		this.#line = ports.openLine(hello, {
			up: () => this.#onUp(),
			down: () => this.#onDown(),
			alive: () => this.#life.heard(),
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
		this.#downAt = performance.now();
		this.#ticked = { at: performance.now(), time: Date.now() };
		const each = setInterval(() => this.#tick(), 1_000);
		const stop = onWaking({
			wake: (woken) => this.#onWake(woken),
			leave: () => this.#hangUp()
		});
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

	/** Lets go of what was not answered and of having led: the person leaves, begins anew, or the evening is over. */
	forget(): void {
		this.#letters.forget();
		this.#led.forget();
	}

	/** Knocks again at once, also after having been turned away. */
	knock(): void {
		this.away = null;
		this.#tries = 0;
		this.#hangUp();
		this.#connect();
	}

	/** Asks the room; the answer comes when the room has kept it, however long that takes. */
	ask: Ask = (asked) => {
		this.unheard = null;
		return this.#letters.ask(asked);
	};

	#connect(): void {
		if (!this.#open || this.away) return;
		this.#knockedAt = performance.now();
		this.#line.connect(this.#tries, this.#led.epoch);
	}

	#hangUp(): void {
		this.#retry.stop();
		this.#line.drop();
		if (this.#up) this.#downAt = performance.now();
		this.#up = false;
		this.#knockedAt = -Infinity;
	}

	#onUp(): void {
		this.#up = true;
		this.#gap = 'none';
		this.#tries = 0;
		this.#life.shown();
		this.away = null;
		this.connections += 1;
		this.#letters.lineUp();
	}

	#onDown(): void {
		if (this.#up) this.#downAt = performance.now();
		this.#up = false;
		if (!this.#open) return;
		this.#retry.stop();
		if (this.away && !passing.includes(this.away)) return;
		const wait = this.away ? patience.KNOCK_AGAIN_MS : patience.waitBefore(this.#tries++, chance());
		this.#retry.after(wait, () => {
			this.away = null;
			this.#connect();
		});
	}

	#onView(seq: number, view: ViewOf<F>): void {
		this.#life.heard();
		// late is allowed, back is not
		if (seq < this.#seq) return;
		this.#seq = seq;
		this.#life.shown();
		this.view = view;
		this.#led.follow(view);
		const pause = 'paused' in view ? view.paused : view.pause;
		this.#clock.await(pause && pause.quiet_until);
		this.#letters.paused(pause !== null);
	}

	#onBeat(seq: number, now?: Time): void {
		if (now !== undefined) this.#clock.set(now);
		if (seq <= this.#seq) return this.#life.shown();
		this.#life.heard();
		this.#life.behind();
	}

	#onAway(reason: TurnedAway): void {
		this.away = reason;
		this.#gap = 'looking';
		if (!passing.includes(reason)) this.#hangUp();
	}

	#look(): void {
		this.#life.looked();
		this.#line.look();
	}

	/** The phone was in a pocket, or the network came back: whatever the line says, it is dead until it speaks. */
	#onWake(woken: Woken): void {
		if (!this.#open || this.away) return;
		const early = patience.LEAST_MS - (performance.now() - this.#knockedAt);
		if (early > 0) {
			// a browser tells it in several ways at once: one knock. But where that one has failed, the next is not far
			if (this.#retry.waits) this.#retry.after(early, () => this.knock());
		} else if (this.#up && woken === 'maybe' && this.#life.fresh) this.#look();
		else this.knock();
	}

	#tick(): void {
		const now = performance.now();
		const slept = Math.max(now - this.#ticked.at, Date.now() - this.#ticked.time) > SLEPT_MS;
		this.#ticked = { at: now, time: Date.now() };
		if (slept && !document.hidden) this.#onWake('sure');
		if (!this.#up && !this.away) {
			// nobody called after the page was put away, yet it is here
			if (now - this.#knockedAt > patience.FORGOTTEN_MS) this.knock();
			const down = now - this.#downAt;
			if (this.#gap !== 'looking' && down > patience.UNNOTICED_MS)
				this.#gap = down > patience.MOMENT_MS ? 'looking' : 'moment';
		}
		const verdict = this.#up ? this.#life.verdict : 'alive';
		if (verdict === 'dead') {
			this.#hangUp();
			this.#connect();
		} else if (verdict === 'behind') this.#look();
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
