// What may be asked about the Joker role, and which rule decides it.

import type { Command } from './commands.ts';
import type { Who } from './etiquette.ts';
import * as chair from './joker-role.ts';
import type { Outcome } from './outcome.ts';
import type { Session, Time } from './session.ts';

/** Moves the Joker role, if that is what is asked; null for everything else. `here`: phones that are awake. */
export function moveRole(
	session: Session,
	command: Command,
	who: Who,
	now: Time,
	here: number
): Outcome | null {
	switch (command.type) {
		case 'offer_chair':
			return chair.offerChair(session, command);
		case 'withdraw_offer':
			return chair.withdrawOffer(session);
		case 'decline_chair':
			return chair.declineChair(session, now);
		case 'note_joker':
			return chair.noteJoker(session, command, now);
	}
	if (who.is !== 'seat' && who.is !== 'facilitator') return null;
	switch (command.type) {
		case 'accept_chair':
			return chair.acceptChair(session, who, now);
		case 'stand_in':
			return chair.standIn(session, who, now);
		case 'claim_chair':
			return chair.claimChair(session, command, who, now);
		case 'confirm_chair':
			return chair.confirmChair(session, command, who, now, here);
		case 'take_by_code':
			return chair.takeByCode(session, who, now);
		case 'wish_recall':
			return who.is === 'seat' ? chair.wishRecall(session, command, who, now) : null;
		default:
			return null;
	}
}
