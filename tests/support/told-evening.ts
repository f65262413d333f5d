// The whole evening as the Joker leads it, stopping at each state a face can be in, for tests that look at faces.

import { expect, type Page } from '@playwright/test';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { Hand, PhoneHand } from './hands.ts';
import { tap } from './people.ts';

export interface Room {
	readonly joker: Hand<ConsoleView>;
	/** phones without a screen, two at least */
	readonly others: readonly PhoneHand[];
	/** the phone in a browser that will call Stop! */
	readonly caller: Page;
	/** the phone in a browser that will play a part */
	readonly player: Page;
}

type Moment = ConsoleView['moment'];
type Stops = AsyncGenerator<string, void>;

const all = (room: Room, ask: Parameters<PhoneHand['ask']>[0]) =>
	Promise.all(room.others.map((other) => other.ask(ask)));

/** What happens in a moment before the evening goes on; each `yield` is a state to look at. */
const happenings: { readonly [M in Moment]?: (room: Room) => Stops } = {
	async *lobby({ joker, others }) {
		yield 'doors open';
		await others[0]!.ask({ type: 'call_pause' });
		yield 'Pause at the doors';
		await joker.ask({ type: 'resume', how: 'carry_on' });
	},
	async *check_in(room) {
		await all(room, { type: 'tap_weather', weather: 'rain' });
		await tap(room.caller, 'sun');
		yield 'check-in';
	},
	async *agreements({ joker, others }) {
		await others[0]!.ask({ type: 'consent', answer: 'need_change', text: 'Louder, please.' });
		yield 'agreements, a change open';
		const { changes } = await joker.until('a change', (view) => view.changes.length > 0);
		await joker.ask({ type: 'settle_change', change: changes[0]!.id, state: 'taken' });
		await joker.ask({ type: 'write_agreement', line: null, text: 'We speak up.' });
		yield 'agreements, changed';
	},
	async *scene_choice(room) {
		await all(room, { type: 'mark_scene', scene: 'sc01', mark: 'yes' });
		yield 'choosing a scene';
		await room.joker.ask({ type: 'choose_scene', scene: 'sc01' });
		yield 'a scene is chosen';
	},
	async *casting({ joker, others, player }) {
		await tap(player, 'Colm');
		await tap(player, 'I’ll play');
		await tap(player, 'Other roles');
		await joker.until('somebody plays', ({ cast }) => cast.some(({ filled }) => filled));
		const free = joker.view.cast.filter(({ filled }) => !filled);
		await others[0]!.ask({ type: 'volunteer', role: free[0]!.role, answer: 'maybe' });
		yield 'casting';
		for (const { role } of free) await joker.ask({ type: 'cast_role', role, filled: true });
		yield 'every part is taken';
	},
	async *first_talk(room) {
		await all(room, { type: 'say_happens', answer: 'often' });
		yield 'first talk';
		await room.joker.ask({ type: 'write_problem', text: 'Nobody hears it the first time.' });
		await room.others[0]!.ask({ type: 'ask_to_speak', sooner: false });
		yield 'the main problem';
	},
	async *'forum.replay_ready'({ joker, others }) {
		await others[0]!.ask({ type: 'wish_entry', entry: 'W1' });
		if (joker.view.rows.length === 0) await joker.ask({ type: 'choose_entry', entry: 'W1' });
		yield joker.view.rows.length === 0 ? 'before the replay' : 'before another replay';
	},
	async *'forum.replaying'({ joker, caller }) {
		yield 'replaying';
		if (joker.view.rows.length > 0) return;
		await caller.getByRole('button', { name: /Stop!/ }).click();
		await joker.until('frozen', ({ moment }) => moment === 'forum.frozen');
	},
	async *'forum.frozen'({ joker, others, caller }) {
		await expect(
			caller.getByRole('heading', { name: 'Whose place would you take?' })
		).toBeVisible();
		yield 'frozen';
		await tap(caller, 'Amara');
		await caller.getByRole('button', { name: 'I’ll step in' }).click();
		await others[0]!.ask({ type: 'call_stop' });
		const { offers } = await joker.until('two offers', (view) => view.offers.length === 2);
		yield 'frozen, with an offer';
		const offer = offers.find(({ answer }) => answer !== null)!.id;
		await joker.ask({ type: 'bring_in', offer, why: '' });
		await joker.until('somebody steps in', ({ moment }) => moment !== 'forum.frozen');
	},
	async *'forum.choose_step_in'({ caller }) {
		await caller.getByLabel('What I want to try').fill('finish my sentence');
		await caller.getByRole('button', { name: 'Keep it' }).click();
		await expect(caller.getByText('Kept for you.')).toBeVisible();
		yield 'somebody steps in';
	},
	async *'forum.ask_room'(room) {
		await all(room, { type: 'send_chips', chips: ['heard'] });
		yield 'asking the room';
	},
	async *'forum.reality_check'(room) {
		await all(room, { type: 'check_reality', verdict: 'hard' });
		yield 'could it happen here';
	},
	async *'forum.capture'({ joker }) {
		await joker.ask({
			type: 'write_attempt',
			attempt: joker.view.row!.id,
			intention: 'finish one sentence',
			moved: 'he waits, once',
			cost: 'a long silence',
			for_whom: 'for Amara',
			reality: 'hard',
			tactic: 'direct',
			guessing: false
		});
		yield 'written down';
	},
	async *'forum.invite'({ joker, others }) {
		yield 'who would try';
		await others[1]!.ask({ type: 'call_pause' });
		yield 'Pause in the forum';
		await others[1]!.ask({ type: 'say_need', need: 'leave_scene' });
		yield 'Pause, a need is named';
		await joker.ask({ type: 'end_scene' });
		await joker.until('the scene is over', ({ moment }) => moment === 'de_role');
		yield 'the scene is ended, the stage dark';
		await joker.ask({ type: 'set_stage', blank: false });
	},
	async *de_role({ joker }) {
		yield 'out of the parts';
		for (const { who } of joker.view.in_role) await joker.ask({ type: 'confirm_out', who });
		yield 'everybody is out';
	},
	async *analysis({ joker, others }) {
		await others[0]!.ask({ type: 'observe', text: 'Petra looked away.' });
		await joker.ask({ type: 'write_line', line: null, text: 'Silence holds it up.' });
		yield 'what was tried';
	},
	async *debrief({ joker, others }) {
		await joker.ask({ type: 'next_prompt', prompt: 1 });
		await others[0]!.ask({ type: 'ask_to_speak', sooner: true });
		yield 'talking it over';
	},
	async *commitments({ joker, caller }) {
		await joker.ask({
			type: 'write_commitment',
			line: null,
			text: 'I will ask whose idea it was.'
		});
		await caller.getByRole('textbox').nth(0).fill('the agenda is late');
		yield 'commitments';
	},
	async *'reflection.writing'({ caller }) {
		await caller.getByLabel('Your note').fill('Nobody looked at her while he spoke.');
		await tap(caller, 'It may stand in the summary');
		yield 'notes';
	},
	async *'reflection.collecting'({ joker, others }) {
		yield 'the notes are coming in';
		for (const other of others) expect(await other.post()).toBe('in_box');
		await joker.until('sealed', ({ moment }) => moment === 'reflection.sealed');
	}
};

/** The part of the evening that the joker does not leave with a plain "next". */
async function goOn({ joker }: Room, moment: Moment): Promise<void> {
	if (joker.view.moment !== moment) return;
	await joker.ask(
		moment === 'check_out'
			? { type: 'close_session', from: moment }
			: { type: 'advance', from: moment }
	);
	await joker.until(`after ${moment}`, (view) => view.moment !== moment);
}

/** Leads the evening from the doors to its end; yields the name of each state once the Joker sees it. */
export async function* evening(room: Room): Stops {
	for (;;) {
		const { moment } = room.joker.view;
		const happens = happenings[moment];
		if (happens) yield* happens(room);
		else yield moment;
		if (moment === 'closed') return;
		await goOn(room, moment);
	}
}
