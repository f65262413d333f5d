// Who may ask for what, and when: the whole table of etiquette, walked over real lines.
// A command without a sample here does not compile; a command without a row there does not either.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandTypes, type Command, type CommandType } from '#lib/session/commands.ts';
import { moments, partsOf, parts, refusalFor, type Who } from '#lib/session/etiquette.ts';
import { blockKinds } from '#lib/session/plan.ts';
import type { Moment } from '#lib/session/moments.ts';
import { momentOf, type Session } from '#lib/session/session.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { Answer, Hello } from '#lib/wire.ts';
import { joker, phone, seatNumber, shortPlan } from '../support/evening.ts';
import { LiveStore, notKept, sessionId } from '../support/live-store.ts';
import { asked, hello, knock, openWire, type Line, type Wire } from '../support/wire.ts';

type Sample = { [T in CommandType]: Omit<Extract<Command, { type: T }>, 'id' | 'type'> };
const some = 'some-id-of-a-line';
const samples = (from: Moment): Sample => ({
	join: {},
	leave: {},
	call_pause: {},
	say_need: { need: 'breath' },
	call_stop: {},
	answer_stop: { answer: 'step_in', role: 'amara', pair: false, suggestion: '', reading: 'free' },
	set_intention: { text: 'try' },
	tap_weather: { weather: 'sun' },
	consent: { answer: 'go_along', text: '' },
	mark_scene: { scene: 'sc01', mark: 'yes' },
	volunteer: { role: 'amara', answer: 'play' },
	say_happens: { answer: 'often' },
	wish_entry: { entry: null },
	send_chips: { chips: ['heard'] },
	check_reality: { verdict: 'could' },
	correct_attempt: { attempt: some, intention: 'other' },
	ask_to_speak: { sooner: false },
	stop_asking: {},
	say_out: {},
	observe: { text: 'seen' },
	share_commitment: { text: 'When, I will' },
	ask_check: { asked: true },
	offer_to_read: { key: 'A'.repeat(43) },
	done_reading: {},
	draw_readers: {},
	hand_key: { key: 'A'.repeat(43), sealed: 'A'.repeat(107) },
	take_role: { role: 'scribe', word: '' },
	leave_role: { role: 'scribe' },
	offer_chair: { epoch: 0, to: 'anyone' },
	withdraw_offer: { epoch: 0 },
	accept_chair: { epoch: 0 },
	decline_chair: { epoch: 0 },
	stand_in: { epoch: 0 },
	claim_chair: { epoch: 0, on: true },
	confirm_chair: { epoch: 0, yes: true },
	wish_recall: { epoch: 0, on: true },
	take_by_code: { code: 'ABCDEFGHJKMN' },
	note_joker: { here: false, ago: 0, other: false },
	advance: { from },
	back: { from },
	skip: { from, why: 'late' },
	resume: { how: 'carry_on' },
	end_scene: {},
	set_stage: { blank: true },
	show_card: { card: null },
	show_time: { on: true },
	next_prompt: { prompt: 1 },
	set_role: { role: 'host', word: '', held: true },
	count_person: { by: 1 },
	write_agreement: { line: null, text: 'One at a time' },
	settle_change: { change: some, state: 'taken' },
	set_method: { method: 'dots' },
	choose_scene: { scene: 'sc01' },
	cast_role: { role: 'amara', filled: true },
	write_problem: { text: 'Nobody listens' },
	choose_entry: { entry: 'W1' },
	play: { from },
	bring_in: { offer: some, why: '' },
	bring_in_person: { role: 'amara', mode: 'alone', first_time: true, suggestion: '' },
	invite: { from },
	end_forum: { from },
	write_attempt: {
		attempt: some,
		intention: '',
		moved: '',
		cost: '',
		for_whom: '',
		reality: null,
		tactic: null,
		guessing: false
	},
	strike_attempt: { attempt: some },
	confirm_out: { who: 'amara' },
	next_speaker: {},
	raise_hand_for: {},
	write_line: { line: null, text: 'A line' },
	settle_unread: { unread: some, keep: true },
	write_open_question: { line: null, text: 'Who pays?' },
	write_commitment: { line: null, text: 'We will' },
	close_session: { from }
});

/** Phones by what they are; 0 has no seat. */
const phones = [
	'arriving',
	'participant',
	'scribe',
	'timekeeper',
	'care_person',
	'host',
	'co_joker',
	'caller',
	'trier',
	'author'
];
const seat = (name: string) => seatNumber(phones.indexOf(name));
const people: readonly { name: string; who: Who; hello: (room: Room) => Hello; cookie?: string }[] =
	[
		...phones.map((name, n) => ({
			name,
			who: phone(n),
			hello: ({ code }: Room) => ({ ...hello.phone(n), room: code })
		})),
		{
			name: 'stage',
			who: { is: 'stage' },
			hello: ({ display }) => ({ ...hello.stage(), room: display })
		},
		{
			name: 'glass',
			who: { is: 'glass' },
			hello: ({ code }) => ({ ...hello.glass(), room: code })
		},
		{
			name: 'joker',
			who: joker,
			hello: ({ session }) => ({ ...hello.console(), room: session }),
			cookie: 'sign_in=ana'
		},
		{
			name: 'another facilitator',
			who: { is: 'facilitator', facilitator: 'facilitator-ben' },
			hello: ({ session }) => ({ ...hello.console(), room: session }),
			cookie: 'sign_in=ben'
		}
	];

interface Room {
	readonly session: string;
	readonly code: string;
	readonly display: string;
	readonly moment: Moment;
	readonly paused: boolean;
}
const plan = shortPlan(blockKinds);
const rooms: readonly Room[] = moments
	.filter((moment) => moment !== 'closed')
	.flatMap((moment) => [false, true].map((paused) => ({ moment, paused })))
	.map((state, n) => ({
		...state,
		session: `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`,
		code: `AAAA${String(n).padStart(2, '0')}`,
		display: `AAAAAAAA${String(n).padStart(2, '0')}`
	}));

/** The state of a room in its moment, with somebody in every part. */
function stateIn({ moment, paused }: Room, opening: Session): Session {
	const [kind, step] = moment.split('.');
	const at = plan.blocks.findIndex((block) => block.kind === kind);
	const person = { stepped_in: 0, spoke: false };
	const role = (name: string) => ({ word: name, seat: seat(name) });
	return {
		...opening,
		at,
		step: (step ?? null) as Session['step'],
		seats: Object.fromEntries(phones.slice(1).map((name) => [seat(name), person])),
		roles: {
			scribe: role('scribe'),
			timekeeper: role('timekeeper'),
			care_person: role('care_person'),
			host: role('host'),
			co_joker: role('co_joker')
		},
		pause: { ...opening.pause, since: paused ? opening.began : null },
		offers: [
			{
				id: some,
				seat: seat('caller'),
				answer: null,
				role: null,
				pair: false,
				suggestion: '',
				reading: 'free',
				first_time: true
			}
		],
		trying: {
			id: some,
			seat: seat('trier'),
			role: 'amara',
			mode: 'alone',
			entry: null,
			intention: '',
			suggestion: '',
			reading: 'free'
		},
		attempts: [
			{
				id: some,
				scene: 'sc01',
				entry: null,
				role: 'amara',
				mode: 'alone',
				intention: '',
				moved: '',
				cost: '',
				for_whom: '',
				chips: [],
				reality: null,
				tactic: null,
				guessing: false,
				saved: false,
				corrected: false,
				seat: seat('author')
			}
		]
	};
}

let wire: Wire;
const store = new LiveStore(plan);
beforeAll(async () => {
	store.live.delete(sessionId);
	for (const room of rooms) {
		store.add(plan, room.session, [room.code, room.display]);
		const live = store.live.get(room.session)!;
		const { plan: _plan, seq, ...state } = stateIn(room, { ...live.state, plan, seq: live.seq });
		store.live.set(room.session, { ...live, seq, state });
	}
	// what is allowed is decided, but never kept: every question meets the same state
	store.writeLive = () => Promise.reject(notKept());
	store.closeSession = () => Promise.reject(notKept());
	let now = Date.now();
	wire = await openWire(store, { now: () => (now += 3_600_000) });
});
afterAll(() => wire.close());

const refusedOf = (answer: Answer): Refusal | null => ('refused' in answer ? answer.refused : null);

describe.each(rooms)('$moment, paused: $paused', (room) => {
	test('answers as the table says', async () => {
		const live = store.live.get(room.session)!;
		const session: Session = { ...live.state, plan, seq: live.seq };
		expect(momentOf(session)).toBe(room.moment);
		const wrong: string[] = [];
		let n = 0;
		for (const person of people) {
			const line: Line = wire.line(person.hello(room), { cookie: person.cookie });
			expect(await knock(line)).toMatchObject({ seq: 0 });
			for (const type of commandTypes) {
				const command = { id: `asked-${++n}-here`, type, ...samples(room.moment)[type] };
				const told = refusedOf(await asked(line, command));
				// a right code makes somebody who may take the role; this one is wrong
				const coded = { ...person.who, gave_code: true } as Who;
				const meant =
					type === 'take_by_code'
						? (refusalFor(session, type, coded) ?? 'wrong_code')
						: refusalFor(session, type, person.who);
				// a role that somebody else holds may be no one's to leave: that is not the table's to say
				const ofAnother = type === 'leave_role' && person.name !== 'scribe';
				const letIn = told !== 'no_seat' && (told !== 'not_yours' || ofAnother);
				const asMeant = meant ? told === meant : letIn;
				if (!asMeant) wrong.push(`${person.name} ${type}: ${told} instead of ${meant}`);
				if (told === 'not_understood') wrong.push(`${type}: not understood`);
			}
			line.disconnect();
		}
		expect(wrong).toEqual([]);
	});
});

test('everybody of the table is here', () => {
	const live = store.live.get(rooms[0]!.session)!;
	const session: Session = { ...live.state, plan, seq: 0 };
	const here = new Set(people.flatMap(({ who }) => partsOf(session, who)));
	// the house is no line; a code makes whoever gives it
	const others = ['house', 'code_holder'];
	expect(parts.filter((part) => !here.has(part) && !others.includes(part))).toEqual([]);
});

test('every command is allowed to somebody at some moment, and refused to somebody', () => {
	const session = (room: Room): Session => {
		const live = store.live.get(room.session)!;
		return { ...live.state, plan, seq: 0 };
	};
	const never = commandTypes.filter(
		(type) =>
			!rooms.some((room) => people.some(({ who }) => refusalFor(session(room), type, who) === null))
	);
	const always = commandTypes.filter((type) =>
		rooms.every((room) => people.every(({ who }) => refusalFor(session(room), type, who) === null))
	);
	// the first only with a code, the second only in the name of the house
	expect({ never, always }).toEqual({ never: ['take_by_code', 'note_joker'], always: [] });
});
