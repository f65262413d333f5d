// Shows every face its view: at most ten times a second a room, newest only, and only where something changed.

import type { Session, Time } from '#lib/session/session.ts';
import type { View } from '#lib/session/views.ts';
import { holdsRole, leads } from '#lib/session/etiquette.ts';
import { consoleView, glassView } from '#lib/session/console-view.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { lineOf, type Face } from '#lib/server/room/face.ts';

/** milliseconds between two rounds of views */
const apart = 100;
/** milliseconds between two rounds that only say who is here */
const presenceApart = 1000;

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

export class Showing {
	readonly #faces = new Map<Face, Shown | null>();
	readonly #now: () => Time;
	readonly #seen: () => Seen;
	readonly #failed: () => void;
	#last = 0;
	#due: { at: Time; timer: NodeJS.Timeout } | null = null;

	/** `seen` gives what is kept at the moment of showing; `failed` hears when a view could not be made. */
	constructor(options: { now: () => Time; seen: () => Seen; failed: () => void }) {
		this.#now = options.now;
		this.#seen = options.seen;
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

	/** Something was kept: show it now, or as soon as the last round is long enough ago. */
	changed(): void {
		this.#by(Math.max(this.#now(), this.#last + apart));
	}

	/** Somebody came or went: no hurry. */
	presence(): void {
		this.#by(Math.max(this.#now(), this.#last) + presenceApart);
	}

	/** Everything that is due, now. */
	flush(): void {
		this.stop();
		this.#last = this.#now();
		this.#show(this.#faces.keys());
	}

	stop(): void {
		if (this.#due) clearTimeout(this.#due.timer);
		this.#due = null;
	}

	#by(at: Time): void {
		if (at <= this.#now()) return this.flush();
		if (this.#due && this.#due.at <= at) return;
		this.stop();
		const timer = setTimeout(() => this.flush(), at - this.#now());
		this.#due = { at, timer };
	}

	#show(faces: Iterable<Face>): void {
		const seen = this.#seen();
		const shared = new Map<string, { view: View; written: string }>();
		for (const face of faces)
			try {
				const kind = sharedKind(face, seen.session);
				let made = shared.get(kind);
				if (!made) {
					const view = viewFor(face, seen);
					made = { view, written: JSON.stringify(view) };
					if (kind) shared.set(kind, made);
				}
				if (this.#faces.get(face)?.written === made.written) continue;
				this.#faces.set(face, { seq: seen.session.seq, written: made.written });
				face.show(seen.session.seq, made.view);
			} catch {
				this.#failed();
			}
	}
}

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
