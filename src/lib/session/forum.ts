// Trying it another way: Stop!, who steps in, the attempt and what the room makes of it.
// Source: domain.md 2.1, 4.3.

import type { CommandOf } from './commands.ts';
import { no, withLine, yes, type Outcome } from './outcome.ts';
import { enterStep, leaveBlock, logged, nextForumStep } from './phases.ts';
import { sceneIn } from './plan.ts';
import type { SceneRole } from './scene.ts';
import { chips, verdicts } from './answers.ts';
import type { Attempt, Offer, SeatId, Session, Time, Try } from './session.ts';
import type { ForumStep } from './moments.ts';
import { withSeat } from './taken-together.ts';
import { roomWord, saidByAThird } from './tally.ts';

/** A role of the present scene that may be taken over, or null. */
function replaceable(session: Session, role: string | null): SceneRole | null {
	const found = sceneIn(session.plan, session.scene)?.roles.find(({ id }) => id === role);
	return found?.replaceable ? found : null;
}

/** Stop! freezes at once. Called again, or by several, it only adds who would step in. */
export function callStop(
	session: Session,
	command: CommandOf<'call_stop'>,
	seat: SeatId | null,
	now: Time
): Outcome {
	const frozen = session.step === 'frozen' ? session : enterStep(session, 'frozen', now);
	if (seat === null || frozen.offers.some((offer) => offer.seat === seat)) return yes(frozen);
	const offer: Offer = {
		id: command.id,
		seat,
		answer: null,
		role: null,
		pair: false,
		suggestion: '',
		reading: 'free',
		first_time: session.seats[seat]?.stepped_in === 0
	};
	return yes({ ...frozen, offers: withLine(frozen.offers, offer) });
}

/** The caller says how: step in, tell the actor, or let someone else. */
export function answerStop(
	session: Session,
	command: CommandOf<'answer_stop'>,
	seat: SeatId
): Outcome {
	const offer = session.offers.find((other) => other.seat === seat);
	if (!offer) return no('gone');
	if (command.answer === 'let_other')
		return yes({ ...session, offers: session.offers.filter((other) => other !== offer) });
	if (command.role !== null && !replaceable(session, command.role)) return no('not_replaceable');
	if (command.role === null) return no('no_role');
	const { answer, role, pair, suggestion, reading } = command;
	return yes({
		...session,
		offers: withLine(session.offers, { ...offer, answer, role, pair, suggestion, reading })
	});
}

/** The Joker brings somebody in. Who has not yet stepped in tonight goes first, or a word why not. */
export function bringIn(session: Session, command: CommandOf<'bring_in'>, now: Time): Outcome {
	const offer = session.offers.find(({ id }) => id === command.offer);
	if (!offer) return no('gone');
	const role = replaceable(session, offer.role);
	if (!role || offer.answer === null) return no('no_role');
	const passedOver =
		!offer.first_time &&
		session.offers.some((other) => other.first_time && other.answer !== null && other !== offer);
	if (passedOver && command.why === '') return no('first_timers_first');
	const trying: Try = {
		id: command.id,
		seat: offer.seat,
		role: role.id,
		mode: offer.answer === 'tell_actor' ? 'tell_actor' : offer.pair ? 'pair' : 'alone',
		entry: session.entry,
		intention: '',
		suggestion: offer.suggestion,
		reading: offer.reading
	};
	const next = { ...enterStep(session, 'choose_step_in', now), trying };
	return yes(
		passedOver ? logged(next, { kind: 'passed_over_first_time', why: command.why }) : next
	);
}

/** Somebody without a phone steps in, on the Joker's word. */
export function bringInPerson(
	session: Session,
	command: CommandOf<'bring_in_person'>,
	now: Time
): Outcome {
	if (!replaceable(session, command.role)) return no('not_replaceable');
	const trying: Try = {
		id: command.id,
		seat: null,
		role: command.role,
		mode: command.mode,
		entry: session.entry,
		intention: '',
		suggestion: command.suggestion,
		reading: 'free'
	};
	return yes({ ...enterStep(session, 'choose_step_in', now), offers: [], trying });
}

export function chooseEntry(session: Session, command: CommandOf<'choose_entry'>): Outcome {
	const scene = sceneIn(session.plan, session.scene);
	if (!scene?.entry_points.some(({ id }) => id === command.entry)) return no('gone');
	return yes({ ...session, entry: command.entry });
}

/** Replaying, from the chosen way in or from the start; a false alarm plays on from where it froze. */
export function play(session: Session, now: Time): Outcome {
	if (!sceneIn(session.plan, session.scene)) return no('no_scene');
	return yes({ ...enterStep(session, 'replaying', now), offers: [], trying: null });
}

/** "Who would go about it differently?" */
export function invite(session: Session, now: Time): Outcome {
	return yes({ ...enterStep(session, 'invite', now), offers: [], trying: null });
}

/** The next step of the forum, with what it leaves in the ledger. */
export function advanceForum(session: Session, now: Time): Outcome {
	const step = session.step as ForumStep;
	if (step === 'replay_ready') return play(session, now);
	if (step === 'replaying' || step === 'frozen') return invite(session, now);
	if (step === 'intervening') return yes(cut(session, now));
	const told =
		step === 'ask_room'
			? withChips(session)
			: step === 'reality_check'
				? withReality(session)
				: session;
	const next = enterStep(step === 'capture' ? saved(told) : told, nextForumStep(step), now);
	return yes(
		step === 'capture' || step === 'invite' ? { ...next, trying: null, offers: [] } : next
	);
}

/** The attempt is over: it gets its row in the ledger, and its author one more time on stage. */
function cut(session: Session, now: Time): Session {
	const { trying } = session;
	const next: Session = { ...enterStep(session, 'cut', now), offers: [], spect_acted: true };
	if (!trying || session.attempts.some(({ id }) => id === trying.id)) return next;
	const attempt: Attempt = {
		id: trying.id,
		scene: session.scene ?? '',
		entry: trying.entry,
		role: trying.role,
		mode: trying.mode,
		intention: trying.mode === 'tell_actor' ? trying.suggestion.slice(0, 140) : '',
		moved: '',
		cost: '',
		for_whom: '',
		chips: [],
		reality: null,
		tactic: null,
		guessing: false,
		saved: false,
		corrected: false,
		seat: trying.seat
	};
	const seat = trying.seat === null ? undefined : session.seats[trying.seat];
	return {
		...next,
		attempts: [...session.attempts, attempt],
		seats:
			seat && trying.seat !== null && trying.mode !== 'tell_actor'
				? withSeat(session, session.seats, trying.seat, {
						...seat,
						stepped_in: seat.stepped_in + 1
					})
				: session.seats
	};
}

function changeRow(session: Session, change: Partial<Attempt>): Session {
	const id = session.trying?.id;
	return {
		...session,
		attempts: session.attempts.map((row) => (row.id === id ? { ...row, ...change } : row))
	};
}

const withChips = (session: Session) =>
	changeRow(session, { chips: saidByAThird(session.ballot, chips) ?? [] });

/** What the room taps counts from five; below that, what the Joker heard and wrote stays. */
function withReality(session: Session): Session {
	const word = roomWord(session.ballot, verdicts);
	return word === null ? session : changeRow(session, { reality: word });
}

const saved = (session: Session) => changeRow(session, { saved: true });

/** From the forum to the next part; the row being written is kept as it stands. */
export function endForum(session: Session, now: Time): Outcome {
	return yes(leaveBlock(saved(session), now));
}
