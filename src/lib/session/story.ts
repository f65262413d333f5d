// An evening told as people would tell it, turned into commands. Feeds tests, seed, deck and benchmarks.
//   tell(doors(plan), arrive(12), testPause(), on('check_in'), …).session

import type { Command, CommandType } from './commands.ts';
import type { Who } from './etiquette.ts';
import { openingSession } from './opening.ts';
import type { Plan } from './plan.ts';
import { sealBox } from './reflection.ts';
import type { BoxKeys } from './round.ts';
import type { Refusal } from './refusals.ts';
import { momentOf, type SeatId, type Session, type Time } from './session.ts';
import type { Moment } from './moments.ts';
import { step } from './step.ts';

export interface Told {
	readonly session: Session;
	readonly now: Time;
	/** how many commands were asked so far; makes ids */
	readonly count: number;
	/** snapshots with a caption, for the deck */
	readonly frames: readonly {
		readonly caption: string;
		readonly session: Session;
		readonly now: Time;
	}[];
}
/** A sentence of the story. */
export type Line = (told: Told) => Told;

/** The rules said no to something the story took for granted. */
export class NotToldSo extends Error {
	constructor(
		readonly refusal: Refusal,
		type: CommandType,
		moment: Moment
	) {
		super(`${type} in ${moment}: ${refusal}`);
	}
}

const joker: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };

/** The phone number `n` of the story, from 1. */
export const seatId = (n: number): SeatId => `seat-${String(n).padStart(4, '0')}-of-the-story`;
const phone = (n: number): Who => ({ is: 'seat', seat: seatId(n) });

type Asked = { [T in CommandType]: Omit<Extract<Command, { type: T }>, 'id'> }[CommandType];

/** Public keys as an evening has them; nobody keeps their secret halves. */
export const storyKeys: BoxKeys = {
	session: '09z-v7gSZ5GRxsDCyQ7wIm2Qi1Ip3l_dTvUNbkLH_wU',
	tokens: 'io2mck_XAiV72WxsZdwHCs5clcnjgkGSaoe4DQFor2Y'
};

/** The doors open at seven, with the facilitator Ana as Joker. */
export function doors(plan: Plan, now: Time = Date.UTC(2026, 10, 20, 19)): Told {
	const session = openingSession({
		id: '00000000-0000-4000-8000-000000000001',
		code: 'K7M2QX',
		plan,
		joker: { facilitator: 'facilitator-ana', word: 'Ana' },
		round: '00000000-0000-4000-8000-00000000000a',
		keys: storyKeys,
		now
	});
	return { session, now, count: 0, frames: [] };
}

export function tell(start: Told, ...lines: readonly Line[]): Told {
	return lines.reduce((told, line) => line(told), start);
}

/** Several sentences as one. */
export const and =
	(...lines: readonly Line[]): Line =>
	(told) =>
		tell(told, ...lines);

/** Somebody asks; the story breaks off (NotToldSo) when the rules say no. */
export const asks =
	(who: Who, asked: Asked): Line =>
	(told) => {
		const command = { id: `told-${String(told.count).padStart(6, '0')}`, ...asked } as Command;
		const outcome = step(told.session, command, who, told.now);
		if (!outcome.ok) throw new NotToldSo(outcome.refusal, asked.type, momentOf(told.session));
		const session = { ...outcome.session, seq: told.session.seq + 1 };
		return { ...told, session, count: told.count + 1 };
	};

export const jokerAsks = (asked: Asked): Line => asks(joker, asked);
export const phoneAsks = (n: number, asked: Asked): Line => asks(phone(n), asked);

/** Every phone that is here asks, in turn. */
export const phonesAsk =
	(asked: (n: number) => Asked | null): Line =>
	(told) =>
		Object.keys(told.session.seats).reduce((next, _, index) => {
			const one = asked(index + 1);
			return one ? phoneAsks(index + 1, one)(next) : next;
		}, told);

/** Keeps this moment for the deck. */
export const frame =
	(caption: string): Line =>
	(told) => ({
		...told,
		frames: [...told.frames, { caption, session: told.session, now: told.now }]
	});

export const wait =
	(minutes: number): Line =>
	(told) => ({ ...told, now: told.now + minutes * 60_000 });

export const arrive =
	(people: number): Line =>
	(told) => {
		const here = Object.keys(told.session.seats).length;
		const each = Array.from({ length: people }, (_, i) =>
			phoneAsks(here + i + 1, { type: 'join' })
		);
		return tell(told, ...each);
	};

/** On to the next step or part, which the story names so that it cannot get lost. */
export const on =
	(to: Moment): Line =>
	(told) => {
		const next = jokerAsks({ type: 'advance', from: momentOf(told.session) })(wait(1)(told));
		const there = momentOf(next.session);
		if (there !== to) throw new Error(`the story goes on to ${to}, the evening to ${there}`);
		return next;
	};

export const pauseFrom = (n: number): Line => phoneAsks(n, { type: 'call_pause' });
/** Quiet, then carry on. */
export const carryOn: Line = and(wait(1), jokerAsks({ type: 'resume', how: 'carry_on' }));
export const testPause = (n = 1): Line => and(pauseFrom(n), carryOn);

/** Every role of the chosen scene is taken: by phones `from`, `from + 1`, … or, with null, without phones. */
export const castAll =
	(from: number | null): Line =>
	(told) => {
		const scene = told.session.plan.scenes.find(({ id }) => id === told.session.scene);
		return tell(
			told,
			...(scene?.roles ?? []).map((role, index) =>
				from === null
					? jokerAsks({ type: 'cast_role', role: role.id, filled: true })
					: phoneAsks(from + index, { type: 'volunteer', role: role.id, answer: 'play' })
			)
		);
	};

export const problem = (text: string): Line => jokerAsks({ type: 'write_problem', text });
export const replayFrom = (entry: string): Line =>
	and(jokerAsks({ type: 'choose_entry', entry }), on('forum.replaying'));
export const stop = (n: number): Line => phoneAsks(n, { type: 'call_stop' });

/** A caller would step in for this role. */
export const offer = (n: number, role: string, pair = false): Line =>
	phoneAsks(n, {
		type: 'answer_stop',
		answer: 'step_in',
		role,
		pair,
		suggestion: '',
		reading: 'free'
	});

/** The Joker brings in who offered this role. */
export const bringIn =
	(role: string, why = ''): Line =>
	(told) => {
		const found = told.session.offers.find((one) => one.role === role);
		return jokerAsks({ type: 'bring_in', offer: found?.id ?? 'nobody-offered', why })(told);
	};

export interface ToldTry {
	readonly intention: string;
	readonly moved: string;
	readonly cost?: string;
	readonly for_whom?: string;
	readonly reality: 'could' | 'hard' | 'magic' | 'cant_judge' | 'split' | null;
}

/** The scribe writes the row of the attempt that is being talked about. */
export const write =
	(row: ToldTry): Line =>
	(told) =>
		jokerAsks({
			type: 'write_attempt',
			attempt: told.session.trying?.id ?? 'no-attempt-now',
			intention: row.intention,
			moved: row.moved,
			cost: row.cost ?? '',
			for_whom: row.for_whom ?? '',
			reality: row.reality,
			tactic: null,
			guessing: false
		})(told);

/** From brief through the talk to the saved row. */
export const tryIt = (row: ToldTry): Line =>
	and(
		on('forum.brief'),
		on('forum.intervening'),
		on('forum.cut'),
		on('forum.thank'),
		on('forum.ask_person'),
		on('forum.ask_room'),
		on('forum.reality_check'),
		on('forum.capture'),
		write(row),
		on('forum.replay_ready')
	);

/** All players, and all who stepped in, say aloud that they are out. */
export const everybodyOut: Line = (told) =>
	tell(
		told,
		...[...Object.keys(told.session.cast), 'spect_actors'].map((who) =>
			jokerAsks({ type: 'confirm_out', who })
		)
	);

/** The Joker reads what waits and lets all of it through. */
export const letThrough: Line = (told) =>
	tell(
		told,
		...told.session.unread.map(({ id }) =>
			jokerAsks({ type: 'settle_unread', unread: id, keep: true })
		)
	);

/** All phones send together and the box is sealed with this many envelopes. */
export const seal =
	(envelopes: number): Line =>
	(told) => {
		const next = tell(told, on('reflection.collecting'), on('reflection.sealed'));
		return { ...next, session: sealBox(next.session, envelopes) };
	};

export const close: Line = jokerAsks({ type: 'close_session', from: 'check_out' });
