// One thing asked, one answer: the next state of the session, or a reason for a no.
// Pure: whoever calls it brings the time. The parts of the evening are in the files beside this one.

import { moveRole } from './chair-commands.ts';
import * as choosing from './choosing.ts';
import { adds, type Command } from './commands.ts';
import { leads, refusalFor, type Who } from './etiquette.ts';
import * as forum from './forum.ts';
import { withoutSeat } from './joker-role.ts';
import * as ledger from './ledger.ts';
import { no, yes, type Outcome } from './outcome.ts';
import * as pause from './pause.ts';
import * as phases from './phases.ts';
import { sceneIn } from './plan.ts';
import { noteLeading, openBox } from './reflection.ts';
import * as readers from './readers.ts';
import * as roles from './roles.ts';
import { momentOf, type SeatId, type Session, type Time } from './session.ts';
import * as talk from './talk.ts';
import { wasDone, withDone } from './taken-together.ts';
import { roomWord } from './tally.ts';
import * as unread from './unread.ts';

export type { Outcome } from './outcome.ts';

/**
 * Takes the session, a well-formed command, who asks, the time (ms) and how many phones are awake.
 * Gives the next session or a refusal. A command already done is answered yes and changes nothing.
 */
export function step(
	session: Session,
	command: Command,
	who: Who,
	now: Time,
	here = Object.keys(session.seats).length
): Outcome {
	if (wasDone(session, command.id)) return yes(session);
	const refusal = refusalFor(session, command.type, who);
	if (refusal) return no(refusal);
	if ('from' in command && command.from !== momentOf(session)) return no('moved_on');
	if ('epoch' in command && command.epoch !== session.chair.epoch) return no('moved_on');
	// a Joker with a phone calls Stop! for the room, as a Joker at a console does
	const aloud = command.type === 'call_stop' && leads(session, who);
	const outcome =
		moveRole(session, command, who, now, here) ??
		decide(session, command, who.is === 'seat' && !aloud ? who.seat : null, now);
	if (!outcome.ok || outcome.session === session) return outcome;
	return yes(withDone(noteLeading(outcome.session), command.id, adds(command.type)));
}

/** What an allowed command does. `seat` is null for the console. */
function decide(session: Session, command: Command, seat: SeatId | null, now: Time): Outcome {
	switch (command.type) {
		case 'call_pause':
			return pause.callPause(session, now);
		case 'call_stop':
			return forum.callStop(session, command, seat, now);
		case 'resume':
			return pause.resume(session, command.how, now);
		case 'end_scene':
			return yes(pause.endScene(session, now));
		case 'advance':
			return advance(session, now);
		case 'back':
			return phases.back(session, now);
		case 'skip':
			return phases.skip(session, command.why, now);
		case 'close_session':
			return yes(phases.enterBlock(session, session.plan.blocks.length, now));
		case 'set_stage':
			return yes({ ...session, stage: { ...session.stage, blank: command.blank } });
		case 'show_card':
			return yes({ ...session, stage: { ...session.stage, card: command.card, blank: false } });
		case 'show_time':
			return yes({ ...session, stage: { ...session.stage, time: command.on } });
		case 'next_prompt':
			return yes({ ...session, debrief_prompt: command.prompt });
		case 'set_role':
			return roles.setRole(session, command);
		case 'count_person':
			return roles.countPerson(session, command.by);
		case 'write_agreement':
			return choosing.writeAgreement(session, command);
		case 'settle_change':
			return choosing.settleChange(session, command);
		case 'set_method':
			return yes(
				command.method === session.method
					? session
					: phases.logged(
							{ ...session, method: command.method },
							{ kind: 'method', method: command.method }
						)
			);
		case 'choose_scene':
			return choosing.chooseScene(session, command);
		case 'cast_role':
			return choosing.castRole(session, command);
		case 'write_problem':
			return talk.writeProblem(session, command);
		case 'choose_entry':
			return forum.chooseEntry(session, command);
		case 'play':
			return forum.play(session, now);
		case 'invite':
			return forum.invite(session, now);
		case 'end_forum':
			return forum.endForum(session, now);
		case 'bring_in':
			return forum.bringIn(session, command, now);
		case 'bring_in_person':
			return forum.bringInPerson(session, command, now);
		case 'write_attempt':
			return ledger.writeAttempt(session, command);
		case 'strike_attempt':
			return ledger.strikeAttempt(session, command);
		case 'confirm_out':
			return talk.confirmOut(session, command);
		case 'next_speaker':
			return talk.nextSpeaker(session);
		case 'raise_hand_for':
			return talk.raiseHand(session, command.id, null, false);
		case 'write_line':
			return talk.writeInto(session, 'lines', command);
		case 'write_open_question':
			return talk.writeInto(session, 'open_questions', command);
		case 'write_commitment':
			return talk.writeInto(session, 'commitments', command);
		case 'settle_unread':
			return unread.settleUnread(session, command);
		case 'draw_readers':
			return readers.drawReaders(session);
		case 'hand_key':
			// a phone that leads holds no key of the group's
			return seat === null ? readers.handKey(session, command) : no('gone');
		default:
			return seat === null ? no('not_yours') : decideForSeat(session, command, seat, now);
	}
}

/** What only a phone asks for. */
function decideForSeat(session: Session, command: Command, seat: SeatId, now: Time): Outcome {
	switch (command.type) {
		case 'join':
			return roles.join(session, seat);
		case 'leave':
			return roles.leave(readers.withoutReader(withoutSeat(session, seat, now), seat), seat);
		case 'say_need':
			return pause.sayNeed(session, command.need, seat);
		case 'answer_stop':
			return forum.answerStop(session, command, seat);
		case 'set_intention':
			return yes(
				session.trying
					? { ...session, trying: { ...session.trying, intention: command.text } }
					: session
			);
		case 'tap_weather':
			return yes(choosing.tap(session, seat, command.weather ? [command.weather] : []));
		case 'consent':
			return choosing.consent(session, command, seat);
		case 'mark_scene':
			return choosing.markScene(session, command, seat);
		case 'volunteer':
			return choosing.volunteer(session, command, seat);
		case 'say_happens':
			return yes(choosing.tap(session, seat, [command.answer]));
		case 'wish_entry':
			return wishEntry(session, command.entry, seat);
		case 'send_chips':
			return yes(choosing.tap(session, seat, [...new Set(command.chips)]));
		case 'check_reality':
			return yes(choosing.tap(session, seat, [command.verdict]));
		case 'correct_attempt':
			return ledger.correctAttempt(session, command, seat);
		case 'ask_to_speak':
			return talk.raiseHand(session, command.id, seat, command.sooner);
		case 'stop_asking':
			return talk.lowerHand(session, seat);
		case 'say_out':
			return talk.sayOut(session, seat);
		case 'observe':
			return unread.observe(session, command);
		case 'share_commitment':
			return unread.shareCommitment(session, command);
		case 'ask_check':
			return yes({ ...session, care: withCare(session, seat, command.asked) });
		case 'offer_to_read':
			return readers.offerToRead(session, command, seat);
		case 'done_reading':
			return readers.doneReading(session, seat);
		case 'take_role':
			return roles.takeRole(session, command, seat);
		case 'leave_role':
			return roles.leaveRole(session, command, seat);
		default:
			return no('not_yours');
	}
}

function advance(session: Session, now: Time): Outcome {
	const moment = momentOf(session);
	if (moment === 'check_out') return no('not_now');
	if (moment.startsWith('forum.')) return forum.advanceForum(session, now);
	if (moment === 'reflection.writing') {
		// an evening that begins with its notes has not opened the box yet
		const opened = session.box?.roster ? session : openBox(session);
		return yes(phases.enterStep(opened, 'collecting', now));
	}
	if (moment === 'reflection.collecting') return yes(phases.enterStep(session, 'sealed', now));
	const gate = phases.gateOf(session);
	if (gate) return no(gate);
	return yes(phases.leaveBlock(moment === 'first_talk' ? withHappens(session) : session, now));
}

/** The room's word on "does this happen here", when five or more said something. */
function withHappens(session: Session): Session {
	const word = roomWord(session.ballot, ['often', 'sometimes', 'no'] as const);
	if (word === null || session.scene === null) return session;
	return { ...session, happens_here: { ...session.happens_here, [session.scene]: word } };
}

function wishEntry(session: Session, entry: string | null, seat: SeatId): Outcome {
	const scene = sceneIn(session.plan, session.scene);
	if (entry !== null && !scene?.entry_points.some(({ id }) => id === entry)) return no('gone');
	return yes(choosing.tap(session, seat, entry === null ? [] : [entry]));
}

function withCare(session: Session, seat: SeatId, asked: boolean): Session['care'] {
	const { [seat]: _, ...others } = session.care;
	return asked ? { ...others, [seat]: true } : others;
}
