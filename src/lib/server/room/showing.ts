// Shows every face its view: at most ten times a second a room, newest only, and only where something changed.
// Answers go first; but where the evening takes a turn, the wall shows it before anybody hears anything.

import type { View } from '#lib/session/views.ts';
import { holdsRole, leads } from '#lib/session/etiquette.ts';
import { momentOf, type Session, type Time } from '#lib/session/session.ts';
import { consoleView, glassView } from '#lib/session/console-view.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { lineOf, type Face } from '#lib/server/room/face.ts';

/** milliseconds between two rounds of views */
const apart = 100;
/** milliseconds between two rounds that only say who is here */
const presenceApart = 1000;
/** milliseconds that what changes little waits for more of its kind */
const gather = 20;
/** milliseconds after which to look again whether the room is still busy */
const again = 10;

export interface Seen {
	readonly session: Session;
	/** connected phones and people without one */
	readonly here: number;
	/** the link to the summary once the evening is closed, else empty */
	readonly summary: string;
}

interface Shown {
	readonly seq: number;
	readonly written: string;
}

interface Made {
	readonly view: View;
	readonly written: string;
}

export class Showing {
	readonly #faces = new Map<Face, Shown | null>();
	readonly #now: () => Time;
	readonly #seen: () => Seen;
	readonly #busy: () => boolean;
	readonly #failed: () => void;
	/** each written view once, however many are shown the same */
	#texts = new Map<string, string>();
	#before: Session | null = null;
	#last = 0;
	#due: { at: Time; cancel: () => void } | null = null;

	/**
	 * `seen` gives what is kept at the moment of showing, `busy` whether somebody waits for an answer; `failed` hears
	 * when a view could not be made.
	 */
	constructor(options: {
		now: () => Time;
		seen: () => Seen;
		busy: () => boolean;
		failed: () => void;
	}) {
		this.#now = options.now;
		this.#seen = options.seen;
		this.#busy = options.busy;
		this.#failed = options.failed;
	}

	get faces(): readonly Face[] {
		return [...this.#faces.keys()];
	}

	/** A face has come: it is shown its view at once. */
	add(face: Face): void {
		this.#faces.set(face, null);
		this.again(face);
	}

	remove(face: Face): void {
		this.#faces.delete(face);
	}

	/** The newest seq shown to this face. */
	seqOf(face: Face): number {
		return this.#faces.get(face)?.seq ?? 0;
	}

	/** Shows one face its whole view, changed or not. */
	again(face: Face): void {
		if (!this.#faces.has(face)) return;
		this.#faces.set(face, null);
		this.#show([face]);
	}

	/** Something was kept: show it once it is answered, or as soon as the last round is long enough ago. */
	changed(): void {
		const { session } = this.#seen();
		const turned = this.#before === null || takesTurn(this.#before, session);
		this.#before = session;
		if (turned) this.#show(this.faces.filter(({ kind }) => kind === 'stage'));
		this.#by(Math.max(this.#now() + (turned ? 0 : gather), this.#last + apart));
	}

	/** Somebody came or went: no hurry. */
	presence(): void {
		this.#by(Math.max(this.#now(), this.#last) + presenceApart);
	}

	/** Everything that is due, now. */
	flush(): void {
		this.stop();
		this.#last = this.#now();
		this.#texts.clear();
		this.#show(this.#faces.keys());
	}

	stop(): void {
		this.#due?.cancel();
		this.#due = null;
	}

	#by(at: Time): void {
		if (this.#due && this.#due.at <= at) return;
		this.stop();
		const wait = at - this.#now();
		if (wait > 0) return this.#in(wait, at);
		const next = setImmediate(() => this.flush());
		this.#due = { at, cancel: () => clearImmediate(next) };
	}

	/** When the time has come, unless the room is busy; but it is never busy for longer than a round of views waits. */
	#in(wait: number, at: Time): void {
		const timer = setTimeout(() => {
			if (this.#busy() && this.#now() < at + apart) this.#in(again, at);
			else this.flush();
		}, wait);
		this.#due = { at, cancel: () => clearTimeout(timer) };
	}

	#show(faces: Iterable<Face>): void {
		const seen = this.#seen();
		const { seq } = seen.session;
		const shared = new Map<string, Made>();
		const groups = new Map<string, { view: View; faces: Face[] }>();
		for (const face of faces)
			try {
				const kind = sharedKind(face, seen.session);
				const made = shared.get(kind) ?? this.#made(face, seen);
				if (kind) shared.set(kind, made);
				const { view, written } = made;
				if (this.#faces.get(face)?.written === written) continue;
				this.#faces.set(face, { seq, written });
				const group = groups.get(written);
				if (group) group.faces.push(face);
				else groups.set(written, { view, faces: [face] });
			} catch {
				this.#failed();
			}
		for (const { view, faces } of groups.values()) this.#send(faces, seq, view);
	}

	#made(face: Face, seen: Seen): Made {
		const view = viewFor(face, seen);
		const fresh = JSON.stringify(view);
		const written = this.#texts.get(fresh) ?? fresh;
		this.#texts.set(written, written);
		return { view, written };
	}

	#send(faces: readonly Face[], seq: number, view: View): void {
		const together = faces[0]?.together;
		const alike = faces.filter((face) => together && face.together === together);
		const others = alike.length > 1 ? faces.filter((face) => face.together !== together) : faces;
		try {
			if (alike.length > 1) together?.(alike, seq, view);
		} catch {
			this.#failed();
		}
		for (const face of others)
			try {
				face.show(seq, view);
			} catch {
				this.#failed();
			}
	}
}

/** What changes for all at once: another part or step of the evening, a Pause, what the wall is told to show. */
const takesTurn = (before: Session, after: Session): boolean =>
	momentOf(before) !== momentOf(after) ||
	before.pause.since !== after.pause.since ||
	before.stage !== after.stage;

/** Faces of one kind are shown the same; a phone's view is its own (empty). */
function sharedKind({ kind, who, epoch }: Face, session: Session): string {
	if (kind === 'phone') return '';
	if (kind !== 'console' || !holdsRole(session, who)) return kind;
	return leads(session, lineOf({ who, epoch })) ? 'joker' : 'joker elsewhere';
}

/** What this face may see: the console is the Joker's, for another facilitator it is a glass one. */
export function viewFor(
	face: Pick<Face, 'kind' | 'who' | 'epoch'>,
	{ session, here, summary }: Seen
): View {
	switch (face.kind) {
		case 'phone':
			return phoneView(session, face.who.is === 'seat' ? face.who.seat : '', summary, {
				here,
				epoch: face.epoch
			});
		case 'stage':
			return stageView(session);
		case 'console':
			return leads(session, lineOf(face))
				? consoleView(session, here)
				: glassView(session, here, holdsRole(session, face.who));
		case 'glass':
			return glassView(session, here);
	}
}
