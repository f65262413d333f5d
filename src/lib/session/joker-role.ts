// How the Joker role moves from one person or device to another: offered, asked back by the room, or left behind.
// At most one leads; there is always a way for somebody to. Source: domain.md 2.5 (no monopoly), 4.4; trust.md 4.4.

import { goneAfter, openAfter } from './chair-turn.ts';
import type { CommandOf } from './commands.ts';
import { leads, type Who } from './etiquette.ts';
import type { HandOver } from './log-line.ts';
import { no, yes, type Outcome } from './outcome.ts';
import { logged } from './phases.ts';
import { momentOf, type Chair, type SeatId, type Session, type Time } from './session.ts';

/** How long a room that asked for a hand-over waits for the co-Joker before anyone may take the role. */
export const recallWithin = 120_000;
/** How long one person's question to the room keeps others from asking theirs. */
const claimLasts = 120_000;
/** Fewer hands than these move nothing. */
export const fewestHands = 3;

const chairOf = (session: Session, change: Partial<Chair>): Session => ({
	...session,
	chair: { ...session.chair, ...change }
});

/** The role, with its console, is with `who` from now on; the evening stays exactly where it is. */
function passTo(session: Session, who: Holder, how: HandOver, now: Time): Session {
	const seat = who.is === 'seat' ? who.seat : null;
	const word = seat === null ? '' : wordOf(session, seat);
	const roles = Object.entries(session.roles).filter(
		([role, holder]) => role !== 'joker' && (role !== 'co_joker' || holder.seat !== seat)
	);
	const next: Session = {
		...session,
		joker: {
			facilitator: who.is === 'facilitator' ? who.facilitator : session.joker.facilitator,
			seat,
			word
		},
		roles: { ...Object.fromEntries(roles), ...(word ? { joker: { word, seat: null } } : {}) },
		chair: {
			epoch: session.chair.epoch + 1,
			offered: null,
			recalled_until: null,
			recalled: session.chair.recalled,
			wishes: {},
			away_since: null,
			claim: null,
			moved: { how, at: now }
		}
	};
	return logged(next, { kind: 'role', role: 'joker', word, at: momentOf(session), how });
}
type Holder = Extract<Who, { is: 'seat' | 'facilitator' }>;

/** The word by which somebody is shown already, because a person has let it through; else none. */
const wordOf = (session: Session, seat: SeatId): string =>
	Object.values(session.roles).find((holder) => holder.seat === seat && holder.word !== '')?.word ??
	'';

const isCoJoker = (session: Session, who: Who): boolean =>
	who.is === 'seat' && session.roles.co_joker?.seat === who.seat;

/** Whether there is a co-Joker whom the room can reach by phone. */
export const hasCoJoker = (session: Session): boolean =>
	typeof session.roles.co_joker?.seat === 'string';

export function offerChair(session: Session, { to }: CommandOf<'offer_chair'>): Outcome {
	if (to === 'co_joker' && !hasCoJoker(session)) return no('gone');
	return yes(chairOf(session, { offered: to }));
}

export const withdrawOffer = (session: Session): Outcome =>
	yes(session.chair.offered === null ? session : chairOf(session, { offered: null }));

/** Somebody takes what was offered, or what the room asked to be passed on: the co-Joker first. */
export function acceptChair(session: Session, who: Holder, now: Time): Outcome {
	const { offered, recalled_until } = session.chair;
	if (leads(session, who)) return no('not_yours');
	if (offered === null && recalled_until === null) return no('gone');
	const open =
		offered === 'anyone' ||
		isCoJoker(session, who) ||
		(recalled_until !== null && (!hasCoJoker(session) || now >= recalled_until));
	return open ? yes(passTo(session, who, 'accepted', now)) : no('not_yours');
}

/** The co-Joker would rather not. Nobody is told more than that the role is still to be had. */
export function declineChair(session: Session, now: Time): Outcome {
	const { offered, recalled_until } = session.chair;
	return yes(
		chairOf(session, {
			offered: offered === 'co_joker' ? null : offered,
			recalled_until: recalled_until && Math.min(recalled_until, now)
		})
	);
}

/** Milliseconds for which no device of the Joker was heard; 0 while one is. */
const awayFor = ({ chair }: Session, now: Time): number =>
	chair.away_since === null ? 0 : now - chair.away_since;

/** The co-Joker takes over from a Joker who is gone. */
export function standIn(session: Session, who: Holder, now: Time): Outcome {
	if (awayFor(session, now) < goneAfter) return no('joker_here');
	return yes(passTo(session, who, 'stood_in', now));
}

/** Somebody would lead while the Joker is gone. Whoever holds a key to the group confirms it by themselves. */
export function claimChair(
	session: Session,
	{ on }: CommandOf<'claim_chair'>,
	who: Holder,
	now: Time
): Outcome {
	const { claim } = session.chair;
	const mine = who.is === 'seat' && claim?.seat === who.seat;
	if (!on) return yes(mine ? chairOf(session, { claim: null }) : session);
	if (awayFor(session, now) < openAfter) return no('joker_here');
	if (who.is === 'facilitator') return yes(passTo(session, who, 'confirmed', now));
	if (mine) return yes(session);
	if (claim && now - claim.at < claimLasts) return no('role_taken');
	return yes(chairOf(session, { claim: { seat: who.seat, at: now, said: { [who.seat]: true } } }));
}

/**
 * A show of hands about whoever asks for the role: more than half of the `here` phones that are awake, at least
 * three, or one who holds a key to the group.
 */
export function confirmChair(
	session: Session,
	command: CommandOf<'confirm_chair'>,
	who: Holder,
	now: Time,
	here: number
): Outcome {
	const { claim } = session.chair;
	if (!claim) return no('gone');
	const claimant: Holder = { is: 'seat', seat: claim.seat };
	if (who.is === 'facilitator')
		return yes(command.yes ? passTo(session, claimant, 'confirmed', now) : session);
	if (who.seat === claim.seat) return no('not_yours');
	const said = { ...claim.said, [who.seat]: command.yes };
	const enough = Math.max(fewestHands, Math.floor(here / 2) + 1);
	const hands = (yes: boolean) => Object.values(said).filter((one) => one === yes).length;
	if (hands(true) >= enough) return yes(passTo(session, claimant, 'confirmed', now));
	return yes(chairOf(session, { claim: hands(false) >= enough ? null : { ...claim, said } }));
}

/**
 * A private "please pass the role on", or its taking back. Nothing of it shows before a third of all phones that came
 * in, at least three, ask for it; then the wall asks once, and the taps are gone.
 */
export function wishRecall(
	session: Session,
	{ on }: CommandOf<'wish_recall'>,
	who: Holder & { is: 'seat' },
	now: Time
): Outcome {
	if (leads(session, who)) return no('not_yours');
	if (session.chair.recalled) return no('not_now');
	const { [who.seat]: _, ...others } = session.chair.wishes;
	if (!on) return yes(chairOf(session, { wishes: others }));
	const wishes = { ...others, [who.seat]: true as const };
	const enough = Math.max(fewestHands, Math.ceil(Object.keys(session.seats).length / 3));
	if (Object.keys(wishes).length < enough) return yes(chairOf(session, { wishes }));
	return yes(chairOf(session, { wishes: {}, recalled: true, recalled_until: now + recallWithin }));
}

/** Whoever gave the printed code leads. */
export const takeByCode = (session: Session, who: Holder, now: Time): Outcome =>
	yes(leads(session, who) ? session : passTo(session, who, 'code', now));

/** The house has noticed that the Joker's device is gone, or back; a device they did not lead on before shuts the old one out. */
export function noteJoker(
	session: Session,
	{ here, ago, other }: CommandOf<'note_joker'>,
	now: Time
): Outcome {
	const { away_since, epoch } = session.chair;
	if (here === (away_since === null)) return yes(session);
	if (!here) return yes(chairOf(session, { away_since: now - ago }));
	return yes(chairOf(session, { away_since: null, claim: null, epoch: epoch + (other ? 1 : 0) }));
}

/** A phone has gone: its taps with it, and what it led goes back to the facilitator who led before. */
export function withoutSeat(session: Session, seat: SeatId, now: Time): Session {
	const { claim, wishes } = session.chair;
	const { [seat]: _, ...others } = wishes;
	const { [seat]: __, ...said } = claim?.said ?? {};
	const without = chairOf(session, {
		wishes: others,
		claim: claim && claim.seat !== seat ? { ...claim, said } : null
	});
	if (session.joker.seat !== seat) return without;
	const { facilitator } = session.joker;
	const back = passTo(without, { is: 'facilitator', facilitator }, 'fell_back', now);
	return chairOf(back, { away_since: now });
}
