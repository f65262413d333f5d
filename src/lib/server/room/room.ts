// One evening, live: takes everything that is waiting, one after the other, keeps it with one write, then shows it.
// Nothing is answered or shown before it is kept.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command } from '#lib/session/commands.ts';
import { holderOf, type Who } from '#lib/session/etiquette.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import { inKeptOrder } from '#lib/session/kept-order.ts';
import { sealBox } from '#lib/session/reflection.ts';
import type { SeatId, Session, Time } from '#lib/session/session.ts';
import type { Round } from '#lib/server/box/box.ts';
import { closedAt, closedElsewhere, closeEvening } from '#lib/server/room/closing.ts';
import { decide, type Decided, type Wish } from '#lib/server/room/decide.ts';
import type { Face } from '#lib/server/room/face.ts';
import { Here } from '#lib/server/room/here.ts';
import type { RoomParts } from '#lib/server/room/room-parts.ts';
import type { Present } from '#lib/server/room/outside.ts';
import { allSent, roundIn } from '#lib/server/room/round-in.ts';
import { sessionOf } from '#lib/server/room/sound.ts';
import { isFull, mostAttempts, type Waiting } from '#lib/server/room/waiting-line.ts';
import { NoSpace, Stale, type LiveSession } from '#lib/server/store/store.ts';

export class Room {
	readonly id: string;
	readonly group: string;
	readonly code: string;
	readonly displayCode: string;
	readonly #parts: RoomParts;
	readonly #here: Here;
	#kept: Session;
	#waiting: Waiting[] = [];
	#since: Time | null = null;
	/** how far another process says the evening has gone */
	#heard = 0;
	#over = false;
	#summary = '';

	constructor(live: LiveSession, parts: RoomParts) {
		this.id = live.session;
		this.group = live.group;
		this.code = live.state.code;
		this.displayCode = live.display_code;
		this.#parts = parts;
		this.#kept = sessionOf(live);
		this.#here = new Here({
			...parts,
			id: this.id,
			session: () => this.#kept,
			summary: () => this.#summary,
			busy: () => this.#waiting.length > 0,
			over: () => this.#over,
			ask: (command) => this.ask(command, { is: 'house' })
		});
	}

	/** The newest state that is kept. */
	get session(): Session {
		return this.#kept;
	}

	/** Something that was asked has no answer yet. */
	get working(): boolean {
		return this.#since !== null;
	}

	get over(): boolean {
		return this.#over;
	}

	/** The round of notes of this evening as the box has to know it, or null when there is none. */
	get round(): Round | null {
		return roundIn(this.#kept, () => {
			const wish = allSent(this.#kept);
			if (wish) void this.ask(wish, holderOf(this.#kept));
		});
	}

	/** Milliseconds since anybody was here or asked anything; 0 while somebody is. */
	idleFor(now: Time): number {
		return this.working ? 0 : this.#here.idleFor(now);
	}

	/**
	 * A face comes in and is shown its view. The newest face of a phone stays, the one before goes.
	 * Gives the way out, which hears since when (ms) the face has been silent.
	 */
	enter(face: Face): (ago?: number) => void {
		return this.#here.enter(face);
	}

	/** The same phone has come in to another process at `at`: its older line here goes. */
	cameElsewhere(seat: SeatId, at: Time): void {
		this.#here.cameElsewhere(seat, at);
	}

	/** Who came or went in other processes counts here too. */
	othersChanged(): void {
		if (!this.#over) this.#here.othersChanged();
	}

	/** Another process says how far the evening has gone: what it kept is fetched and shown. */
	heard(seq: number): void {
		this.#heard = Math.max(this.#heard, seq);
		if (this.#isBehind && !this.working) void this.#work();
	}

	/** Who is connected to this process. */
	get present(): Present {
		return this.#here.present;
	}

	/** Shows a face its view once more. */
	look(face: Face): void {
		this.#here.look(face);
	}

	/** The seq of the view a face should have by now. */
	seqFor(face: Face): number {
		return this.#here.seqFor(face);
	}

	/** Asks for something. Gives null when it is done and kept, or the refusal. Never rejects. */
	ask(command: Command, who: Who, face?: Face): Promise<Refusal | null> {
		this.#here.used();
		if (this.#over) return Promise.resolve('gone');
		if (isFull(this.#waiting, this.#since, this.#parts.now())) return Promise.resolve('not_kept');
		return new Promise((answer) => {
			this.#waiting.push({ command, who, face, answer });
			if (!this.working) void this.#work();
		});
	}

	/** Stops timers; for a room that is put away while its evening goes on elsewhere or later. */
	putAway(): void {
		this.#here.stop();
	}

	async #work(): Promise<void> {
		this.#since = this.#parts.now();
		// everything that arrives in this turn of the event loop is decided and written together
		await nextTurn();
		while (this.#waiting.length > 0 || this.#isBehind) {
			if (this.#isBehind) await this.#catchUp();
			const batch = this.#waiting;
			this.#waiting = [];
			this.#since = this.#parts.now();
			const answers = this.#over ? batch.map(() => 'gone' as const) : await this.#settle(batch);
			this.#waiting = [...batch.slice(answers.length), ...this.#waiting];
			answers.forEach((refusal, index) => batch[index]!.answer(refusal));
		}
		this.#since = null;
	}

	/** Decides and keeps; gives the answers of as many as were taken. */
	async #settle(batch: readonly Wish[]): Promise<readonly (Refusal | null)[]> {
		const { log, now } = this.#parts;
		const failed = () => log('ask_failed');
		try {
			for (let attempt = 0; attempt < mostAttempts; attempt++) {
				const decided = decide(this.#kept, batch, now(), failed, this.#here.awake);
				if (decided.session === this.#kept) return decided.answers;
				try {
					await this.#keep(decided, batch);
					return decided.answers;
				} catch (cause) {
					if (!(cause instanceof Stale)) throw cause;
					log('write_lost_to_newer');
					if (!(await this.#reload())) return batch.map(() => 'gone');
				}
			}
		} catch (cause) {
			log('write_failed');
			if (cause instanceof NoSpace) return batch.map(() => 'no_space');
		}
		return batch.map(() => 'not_kept');
	}

	async #keep({ session, then }: Decided, batch: readonly Wish[]): Promise<void> {
		const { store, seal, now } = this.#parts;
		const expected = this.#kept.seq;
		let next: Session = { ...inKeptOrder(session), seq: expected + 1 };
		if (then === 'close') {
			const token = await closeEvening(store, {
				session: next,
				group: this.group,
				expected,
				now: now()
			});
			this.#kept = next;
			this.#parts.outside?.moved(this.id, next.seq);
			return this.#end(token);
		}
		if (then === 'seal' && next.box) {
			const { round, roster, leading } = next.box;
			const phones = roster?.length ?? 0;
			const closing = { session: this.id, round, phones, leading: leading.length, expected };
			next = sealBox(next, await seal(closing));
		}
		const { plan: _plan, seq, ...state } = next;
		await store.writeLive(this.id, expected, seq, state);
		this.#kept = next;
		this.#parts.outside?.moved(this.id, seq);
		this.#here.changed(batch.flatMap(({ face }) => face ?? []));
	}

	/** Another process was faster: go on from what it kept. False when the evening is over. */
	async #reload(): Promise<boolean> {
		const { store, now, outside } = this.#parts;
		const live = await store.liveSession(this.id);
		if (!live) {
			const token = await closedElsewhere(store, this.id);
			if (token !== null) this.#kept = closedAt(this.#kept, now());
			this.#end(token);
			return false;
		}
		this.#kept = sessionOf(live);
		outside?.followed(this.round);
		this.#here.changed();
		return true;
	}

	get #isBehind(): boolean {
		return !this.#over && this.#heard > this.#kept.seq;
	}

	async #catchUp(): Promise<void> {
		await this.#reload().catch(() => this.#parts.log('store_unreachable'));
		// told again by whoever asks the store how far it is
		this.#heard = 0;
	}

	/** The last view to all, then the lines are cut. Without a token nobody knows where the summary is. */
	#end(token: string | null): void {
		this.#over = true;
		if (token !== null) this.#summary = `/summary/${token}`;
		this.#parts.closed();
		this.#here.end(token !== null);
	}
}
