// What everything that was waiting leads to: one next state, and an answer for each who asked.

import type { Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import { momentOf, type Session, type Time } from '#lib/session/session.ts';
import { step } from '#lib/session/step.ts';
import { atDesk, fromDesk, keepWritten, takeBack } from '#lib/session/taken-together.ts';
import type { Face } from '#lib/server/room/face.ts';

export interface Wish {
	readonly command: Command;
	readonly who: Who;
	/** the line it came on */
	readonly face?: Face;
}

export interface Decided {
	/** the very same object when nothing changed */
	readonly session: Session;
	/** for as many wishes as were taken, in their order; null: done */
	readonly answers: readonly (Refusal | null)[];
	/** what has to be done besides keeping the state; nothing behind it was taken */
	readonly then: 'seal' | 'close' | null;
}

/**
 * Takes wishes one after the other, until one seals the box or closes the evening.
 * A rule that throws refuses its own wish and touches nobody else's; `failed` hears of it. `here`: phones awake.
 */
export function decide(
	from: Session,
	wishes: readonly Wish[],
	now: Time,
	failed: () => void,
	here?: number
): Decided {
	const start = wishes.length > 1 ? atDesk(from) : from;
	let session = start;
	const answers: (Refusal | null)[] = [];
	const away = (to: Session) => (to === start ? from : fromDesk(to));
	for (const { command, who } of wishes) {
		const before = session;
		try {
			const outcome = step(before, command, who, now, here);
			if (outcome.ok) session = outcome.session;
			if (outcome.ok) keepWritten(before);
			else takeBack(before);
			answers.push(outcome.ok ? null : outcome.refusal);
		} catch {
			takeBack(before);
			failed();
			answers.push('not_kept');
		}
		const then = consequence(before, session);
		if (then) return { session: away(session), answers, then };
	}
	return { session: away(session), answers, then: null };
}

function consequence(before: Session, after: Session): 'seal' | 'close' | null {
	if (before === after) return null;
	const moment = momentOf(after);
	if (moment === 'closed') return 'close';
	return moment === 'reflection.sealed' && after.box !== null && !after.box.done ? 'seal' : null;
}
