// How the Joker role is offered, taken, asked back and left behind; who leads, and who no longer does.

import { describe, expect, test } from 'vitest';
import { consoleView, glassView } from './console-view.ts';
import { leads, type Who } from './etiquette.ts';
import { goneAfter, openAfter } from './chair-turn.ts';
import { fewestHands, recallWithin } from './joker-role.ts';
import { phoneView } from './phone-view.ts';
import type { Session } from './session.ts';
import { stageView } from './stage-view.ts';
import { step } from './step.ts';
import {
	arrive,
	asks,
	doors,
	jokerAsks,
	letThrough,
	NotToldSo,
	phoneAsks,
	seatId,
	tell,
	type Line,
	type Told
} from './story.ts';
import { summarise } from './summary.ts';
import { smallPlan } from './told.ts';

const ana: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };
const ben: Who = { is: 'facilitator', facilitator: 'facilitator-ben' };
const phone = (n: number): Who => ({ is: 'seat', seat: seatId(n) });
const room = (phones: number) => tell(doors(smallPlan), arrive(phones));
const later =
	(ms: number): Line =>
	(told) => ({ ...told, now: told.now + ms });
const house = { is: 'house' } as const;
const gone: Line = asks(house, { type: 'note_joker', here: false, ago: 0, other: false });
const back = (other: boolean): Line =>
	asks(house, { type: 'note_joker', here: true, ago: 0, other });
const epoch = ({ session }: Told) => session.chair.epoch;
/** The same with the epoch that is now. */
const now =
	(line: (epoch: number) => Line): Line =>
	(told) =>
		line(epoch(told))(told);
const offered = (to: 'anyone' | 'co_joker' = 'anyone') =>
	now((epoch) => jokerAsks({ type: 'offer_chair', epoch, to }));
const accepts = (who: Who) => now((epoch) => asks(who, { type: 'accept_chair', epoch }));
const wishes = (n: number, on = true) =>
	now((epoch) => phoneAsks(n, { type: 'wish_recall', epoch, on }));
const claims = (who: Who) => now((epoch) => asks(who, { type: 'claim_chair', epoch, on: true }));
const confirms = (who: Who, yes = true) =>
	now((epoch) => asks(who, { type: 'confirm_chair', epoch, yes }));
const standsIn = (n: number) => now((epoch) => phoneAsks(n, { type: 'stand_in', epoch }));
const coJoker = (n: number, word = '') =>
	tellAll(phoneAsks(n, { type: 'take_role', role: 'co_joker', word }), letThrough);
const tellAll =
	(...lines: readonly Line[]): Line =>
	(told) =>
		tell(told, ...lines);
const refusedAs = (told: Told, line: Line): string => {
	try {
		line(told);
		return 'done';
	} catch (no) {
		if (no instanceof NotToldSo) return no.refusal;
		throw no;
	}
};
const dark: Line = jokerAsks({ type: 'set_stage', blank: true });

describe('an offer', () => {
	test('is taken by a phone without an account; the evening stays where it is', () => {
		const before = tell(room(4), coJoker(2, 'Idris'), offered());
		const told = tell(before, accepts(phone(2)));
		expect(leads(told.session, phone(2))).toBe(true);
		expect(leads(told.session, ana)).toBe(false);
		expect(told.session.joker).toEqual({
			facilitator: 'facilitator-ana',
			seat: seatId(2),
			word: 'Idris'
		});
		expect(epoch(told)).toBe(1);
		const { joker, roles, chair, log, done, seq, ...same } = told.session;
		expect(before.session).toMatchObject(same);
		expect(roles.joker?.word).toBe('Idris');
		expect(roles.co_joker).toBeUndefined();
		expect(log.at(-1)).toMatchObject({ kind: 'role', role: 'joker', how: 'accepted' });
		expect(phoneView(told.session, seatId(2)).lead).toEqual(consoleView(told.session, 0));
		expect(phoneView(told.session, seatId(3)).lead).toBeNull();
		expect(stageView(told.session).chair).toMatchObject({
			word: 'Idris',
			turn: { offered: null, moved: { how: 'accepted' } }
		});
		// the new Joker moves the evening, the one before does not
		expect(refusedAs(told, asks(phone(2), { type: 'set_stage', blank: true }))).toBe('done');
		expect(refusedAs(told, dark)).toBe('not_yours');
	});

	test('is taken without a name by whoever has none that was let through', () => {
		const told = tell(
			room(4),
			phoneAsks(2, { type: 'take_role', role: 'scribe', word: 'unread' }),
			offered(),
			accepts(phone(2))
		);
		expect(told.session.joker.word).toBe('');
		expect(stageView(told.session).roles.map(({ role }) => role)).not.toContain('joker');
		expect(JSON.stringify(stageView(told.session))).not.toContain('unread');
	});

	test('is taken by another facilitator', () => {
		const told = tell(room(2), offered(), accepts(ben));
		expect(leads(told.session, ben)).toBe(true);
		expect(told.session.joker.facilitator).toBe('facilitator-ben');
	});

	test('is taken once: the second hears that somebody else was quicker', () => {
		const told = tell(room(4), offered());
		const second = phoneAsks(3, { type: 'accept_chair', epoch: 0 });
		expect(refusedAs(tell(told, accepts(phone(2))), second)).toBe('moved_on');
	});

	test('can be withdrawn, and nobody takes what was not offered', () => {
		const withdrawn = tell(room(3), offered(), jokerAsks({ type: 'withdraw_offer', epoch: 0 }));
		for (const told of [room(3), withdrawn])
			expect(refusedAs(told, accepts(phone(1)))).toBe('gone');
	});

	test('to the co-Joker is theirs alone, and theirs to decline', () => {
		expect(refusedAs(room(3), offered('co_joker'))).toBe('gone');
		const told = tell(room(3), coJoker(2), offered('co_joker'));
		expect(refusedAs(told, accepts(phone(1)))).toBe('not_yours');
		const declined = tell(told, phoneAsks(2, { type: 'decline_chair', epoch: 0 }));
		expect(declined.session.chair.offered).toBeNull();
		expect(declined.session.log).toEqual(told.session.log);
		expect(refusedAs(told, accepts(phone(2)))).toBe('done');
	});
});

describe('a device that led before', () => {
	const old: Who = { ...ana, epoch: 0 } as Who;
	test('is refused in its own words, also when the role has come back to the same person', () => {
		const away = tell(room(3), offered(), accepts(phone(1)));
		expect(refusedAs(away, asks(old, { type: 'set_stage', blank: true }))).toBe('chair_moved');
		const again = tell(
			away,
			asks(phone(1), { type: 'offer_chair', epoch: 1, to: 'anyone' }),
			accepts(ana)
		);
		expect(leads(again.session, ana)).toBe(true);
		expect(refusedAs(again, asks(old, { type: 'set_stage', blank: true }))).toBe('chair_moved');
		expect(refusedAs(again, asks({ ...ana, epoch: 2 }, { type: 'set_stage', blank: true }))).toBe(
			'done'
		);
	});

	test('is shut out by another device of the same person when it was silent', () => {
		const told = tell(room(3), gone, back(true));
		expect(epoch(told)).toBe(1);
		expect(refusedAs(told, asks(old, { type: 'set_stage', blank: true }))).toBe('chair_moved');
		expect(epoch(tell(room(3), gone, back(false)))).toBe(0);
	});
});

describe('a Joker who is gone', () => {
	test('is followed by the co-Joker after twenty seconds, not before', () => {
		const told = tell(room(4), coJoker(2, 'Idris'), gone);
		expect(refusedAs(tell(told, later(goneAfter - 1)), standsIn(2))).toBe('joker_here');
		const stood = tell(told, later(goneAfter), standsIn(2));
		expect(leads(stood.session, phone(2))).toBe(true);
		expect(stood.session.chair).toMatchObject({ away_since: null, moved: { how: 'stood_in' } });
		expect(refusedAs(tell(told, later(openAfter)), standsIn(3))).toBe('not_yours');
	});

	test('who is back is the Joker still', () => {
		const told = tell(room(4), coJoker(2), gone, later(goneAfter), back(false));
		expect(refusedAs(told, standsIn(2))).toBe('joker_here');
		expect(refusedAs(told, dark)).toBe('done');
	});

	test('silence counts from when the device was last heard', () => {
		const heard = asks(house, { type: 'note_joker', here: false, ago: 7_000, other: false });
		const told = tell(room(4), coJoker(2), heard, later(goneAfter - 7_000));
		expect(refusedAs(told, standsIn(2))).toBe('done');
	});

	test('after a minute anybody asks the room: more than half of the phones, at least three', () => {
		const told = tell(room(7), gone, later(openAfter));
		expect(refusedAs(tell(room(7), gone, later(openAfter - 1)), claims(phone(1)))).toBe(
			'joker_here'
		);
		const asked = tell(told, claims(phone(1)));
		expect(refusedAs(asked, claims(phone(2)))).toBe('role_taken');
		expect(refusedAs(asked, confirms(phone(1)))).toBe('not_yours');
		const three = tell(asked, confirms(phone(2)), confirms(phone(3)));
		expect(three.session.joker.seat).toBeNull();
		const four = tell(three, confirms(phone(4)));
		expect(leads(four.session, phone(1))).toBe(true);
		expect(four.session.chair.claim).toBeNull();
		const noes = tell(asked, ...[2, 3, 4, 5].map((n) => confirms(phone(n), false)));
		expect(noes.session.chair.claim).toBeNull();
		expect(noes.session.joker.seat).toBeNull();
	});

	test('only phones that are awake count, and never fewer than three hands move the role', () => {
		const { session, now } = tell(room(20), gone, later(openAfter), claims(phone(1)));
		const say = (from: Session, n: number, here: number) => {
			const command = {
				id: `hand-${n}-up-here`,
				type: 'confirm_chair',
				epoch: 0,
				yes: true
			} as const;
			const outcome = step(from, command, phone(n), now, here);
			if (!outcome.ok) throw new Error(outcome.refusal);
			return outcome.session;
		};
		const two = say(session, 2, 2);
		expect(leads(two, phone(1))).toBe(false);
		expect(leads(say(two, 3, 2), phone(1))).toBe(true);
		expect(fewestHands).toBe(3);
	});

	test('whoever holds a key to the group confirms alone, themselves too', () => {
		const told = tell(room(4), gone, later(openAfter));
		expect(leads(tell(told, claims(ben)).session, ben)).toBe(true);
		const other = tell(told, claims(phone(2)), confirms(ben));
		expect(leads(other.session, phone(2))).toBe(true);
	});

	test('a question to the room ends with the Joker’s return, with its own phone, or gives way in time', () => {
		const asked = tell(room(5), gone, later(openAfter), claims(phone(1)));
		expect(tell(asked, back(false)).session.chair.claim).toBeNull();
		expect(tell(asked, phoneAsks(1, { type: 'leave' })).session.chair.claim).toBeNull();
		const next = tell(asked, later(120_000), claims(phone(2)));
		expect(next.session.chair.claim?.seat).toBe(seatId(2));
		const off = tell(asked, phoneAsks(1, { type: 'claim_chair', epoch: 0, on: false }));
		expect(off.session.chair.claim).toBeNull();
	});
});

describe('a phone that leads', () => {
	const led = tell(room(4), coJoker(2), offered(), accepts(phone(2)));
	test('and goes gives the role back, to be taken by somebody from then on', () => {
		const told = tell(led, phoneAsks(2, { type: 'leave' }));
		expect(told.session.joker).toEqual({ facilitator: 'facilitator-ana', seat: null, word: '' });
		expect(told.session.chair).toMatchObject({ epoch: 2, moved: { how: 'fell_back' } });
		expect(told.session.chair.away_since).toBe(told.now);
		expect(refusedAs(told, dark)).toBe('done');
	});

	test('is a phone like the others once the evening is closed', () => {
		const closed = { ...led.session, at: smallPlan.blocks.length };
		expect(phoneView(closed, seatId(2)).lead).toBeNull();
	});

	test('calls Stop! for the room, as a console does', () => {
		const forum = {
			...led,
			session: {
				...led.session,
				at: smallPlan.blocks.findIndex(({ kind }) => kind === 'forum'),
				step: 'replaying' as const,
				scene: 'one'
			}
		};
		const told = tell(forum, phoneAsks(2, { type: 'call_stop' }));
		expect(told.session).toMatchObject({ step: 'frozen', offers: [] });
	});
});

describe('the wish that the role be passed on', () => {
	/** everything that anybody but the phones that wished can see */
	const seen = (session: Session, phones: readonly number[]) => [
		stageView(session),
		consoleView(session, 9),
		glassView(session, 9),
		...phones.map((n) => phoneView(session, seatId(n))),
		summarise(session)
	];

	test('shows nowhere but on the own phone below a third of the room', () => {
		const before = room(12);
		const told = tell(before, wishes(1), wishes(2), wishes(3));
		expect(phoneView(told.session, seatId(1)).my_chair?.wished).toBe(true);
		const others = [4, 5, 6, 12];
		expect(seen({ ...told.session, done: [] }, others)).toEqual(
			seen({ ...before.session, done: [] }, others)
		);
		expect(tell(told, wishes(1, false)).session.chair.wishes).toEqual({
			[seatId(2)]: true,
			[seatId(3)]: true
		});
	});

	test('at a third, and at least three, the wall asks for two minutes, and forgets who wished', () => {
		const told = tell(room(12), wishes(1), wishes(2), wishes(3), wishes(4));
		expect(told.session.chair).toMatchObject({
			wishes: {},
			recalled: true,
			recalled_until: told.now + recallWithin
		});
		expect(told.session.at).toBe(0);
		expect(tell(room(4), wishes(1), wishes(2)).session.chair.recalled).toBe(false);
		expect(tell(room(4), wishes(1), wishes(2), wishes(3)).session.chair.recalled).toBe(true);
	});

	const recalled = tell(room(6), coJoker(5), wishes(1), wishes(2), wishes(3));
	test('is for the co-Joker to answer first, then for anyone who takes it', () => {
		expect(refusedAs(recalled, accepts(phone(4)))).toBe('not_yours');
		expect(refusedAs(recalled, accepts(phone(5)))).toBe('done');
		expect(refusedAs(tell(recalled, later(recallWithin)), accepts(phone(4)))).toBe('done');
		const declined = tell(recalled, phoneAsks(5, { type: 'decline_chair', epoch: 0 }));
		expect(refusedAs(declined, accepts(phone(4)))).toBe('done');
		const nobody = tell(room(6), wishes(1), wishes(2), wishes(3));
		expect(refusedAs(nobody, accepts(phone(4)))).toBe('done');
	});

	test('is heard once a session, and not from whoever leads', () => {
		const passed = tell(recalled, accepts(phone(5)));
		expect(passed.session.chair.recalled_until).toBeNull();
		expect(refusedAs(passed, wishes(1))).toBe('not_now');
		const led = tell(room(4), offered(), accepts(phone(1)));
		expect(refusedAs(led, wishes(1))).toBe('not_yours');
	});

	test('is about the present Joker, and goes with its phone', () => {
		const two = tell(room(4), wishes(1), wishes(2));
		expect(tell(two, offered(), accepts(phone(3))).session.chair.wishes).toEqual({});
		expect(tell(two, phoneAsks(1, { type: 'leave' })).session.chair.wishes).toEqual({
			[seatId(2)]: true
		});
	});
});

test('the hand-over code: whoever gave it leads, and the log says so', () => {
	const given = { ...phone(3), gave_code: true } as Who;
	const told = tell(room(3), asks(given, { type: 'take_by_code', code: 'used' }));
	expect(leads(told.session, phone(3))).toBe(true);
	expect(told.session.log.at(-1)).toMatchObject({ how: 'code' });
	expect(stageView(told.session).chair.turn?.moved).toEqual({ how: 'code', at: told.now });
	expect(refusedAs(room(3), phoneAsks(3, { type: 'take_by_code', code: 'used' }))).toBe(
		'not_yours'
	);
});
