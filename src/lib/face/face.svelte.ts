// A seat as the browser sees it: the present view, whether the room can be reached, and how to ask.

import { createSubscriber } from 'svelte/reactivity';
import { wireVersion, type Answer, type Hello, type TurnedAway } from '#lib/wire.ts';
import type { Time } from '#lib/session/session.ts';
import type { View } from '#lib/session/views.ts';
import { drawer, type Drawer } from './drawer.ts';
import { openLine, type Line, type LineEvents } from './line.ts';
import { isSpokenOf, isTooLate, Outbox, type Asked, type Letter } from './outbox.ts';
import { BEHIND_MS, DEAD_MS, UNANSWERED_MS, UNNOTICED_MS, waitBefore } from './patience.ts';
import { randomId } from './random-id.ts';
import { onWaking } from './waking.ts';

/** connected · looking for the room · saved on this device, not yet sent */
export type FaceStatus = 'connected' | 'looking' | 'unsent';
export type ViewOf<F extends Hello['face']> = Extract<View, { face: F }>;
export type Ask = (asked: Asked) => Promise<Answer>;

interface Ports {
	openLine: (hello: Hello, on: LineEvents) => Line;
	drawer: Drawer;
}

/** Being told this, a face may knock again by itself, later. */
const passing: readonly TurnedAway[] = ['too_many_tries'];
const KNOCK_AGAIN_MS = 20_000;
/** Answers worth another try of the same letter. */
const again: readonly string[] = ['not_kept', 'too_fast', 'no_seat'];
const MOST_TRIES = 5;

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
	#outbox: Outbox;
	#answers = new Map<string, (answer: Answer) => void>();
	#sent = new Map<string, { at: Time; tries: number }>();
	#join: boolean;
	#open = false;
	#up = false;
	#tries = 0;
	#seq = -1;
	#offset = $state(0);
	#beatAt = 0;
	#downAt = 0;
	#behindSince: Time | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#stopListening: (() => void) | undefined;
	#clock = createSubscriber((update) => {
		const each = setInterval(update, 1_000);
		return () => clearInterval(each);
	});

	constructor(hello: Hello & { face: F }, ports: Ports) {
		this.#outbox = new Outbox(ports.drawer, randomId);
		this.#join = hello.face === 'phone';
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
		this.#clock();
		return Date.now() + this.#offset;
	}

	/** Connects, and keeps trying until `close`. */
	open(): void {
		if (this.#open) return;
		this.#open = true;
		this.#downAt = Date.now();
		this.#count();
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
		for (const { command } of this.#outbox.letters) this.#settle(command.id, { refused: 'gone' });
	}

	/** Knocks again after having been turned away. */
	knock(): void {
		this.away = null;
		this.#tries = 0;
		this.#hangUp();
		this.#connect();
	}

	/** Asks the room; the answer comes when the room has kept it, however long that takes. */
	ask: Ask = (asked) => {
		const letter = this.#outbox.put(asked, Date.now());
		return new Promise<Answer>((resolve) => {
			this.#answers.set(letter.command.id, resolve);
			this.#send(letter);
			this.#count();
		});
	};

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
		this.#giveUpLate();
		for (const letter of this.#outbox.letters) this.#send(letter);
	}

	#onDown(): void {
		if (this.#up) this.#downAt = Date.now();
		this.#up = false;
		if (!this.#open) return;
		clearTimeout(this.#retry);
		if (this.away && !passing.includes(this.away)) return;
		const wait = this.away ? KNOCK_AGAIN_MS : waitBefore(this.#tries++, Math.random());
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
		this.#offset = now - this.#beatAt;
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
		if (this.#up && Date.now() - this.#beatAt < DEAD_MS / 2) return this.#line.look();
		this.#hangUp();
		this.#tries = 0;
		this.#connect();
	}

	#tick(): void {
		const now = Date.now();
		if (!this.#up) this.#noticed = now - this.#downAt > UNNOTICED_MS;
		this.#giveUpLate();
		if (this.#up && now - this.#beatAt > DEAD_MS) {
			this.#hangUp();
			this.#connect();
		} else if (this.#behindSince && now - this.#behindSince > BEHIND_MS) {
			this.#behindSince = now;
			this.#line.look();
		}
		for (const letter of this.#outbox.letters) {
			const sent = this.#sent.get(letter.command.id);
			if (sent && now - sent.at > UNANSWERED_MS) this.#send(letter);
		}
	}

	#send(letter: Letter): void {
		if (!this.#up || isTooLate(letter, Date.now())) return;
		const { id } = letter.command;
		this.#sent.set(id, { at: Date.now(), tries: this.#sent.get(id)?.tries ?? 0 });
		this.#line.ask(letter.command, (answer) => this.#onAnswer(letter, answer));
	}

	#onAnswer(letter: Letter, answer: Answer): void {
		const { id } = letter.command;
		const sent = this.#sent.get(id);
		if (!sent) return;
		if ('refused' in answer && again.includes(answer.refused) && sent.tries < MOST_TRIES) {
			sent.tries += 1;
			if (answer.refused === 'no_seat' && this.#join) void this.ask({ type: 'join' });
			setTimeout(() => this.#send(letter), waitBefore(sent.tries, Math.random()));
			return;
		}
		this.#settle(id, answer);
	}

	#giveUpLate(): void {
		for (const { command } of this.#outbox.giveUp(Date.now()))
			this.#settle(command.id, { refused: 'moved_on' });
	}

	#settle(id: string, answer: Answer): void {
		this.#outbox.answered(id);
		this.#sent.delete(id);
		this.#answers.get(id)?.(answer);
		this.#answers.delete(id);
		this.#count();
	}

	#count(): void {
		this.#waiting = this.#outbox.letters.some(isSpokenOf);
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
