// The deck's evening (src/routes/deck/evening.ts), told over real lines: the same moments in the same order.
// Each change waits until it is shown, as people would: nothing is lost in one round of views.

import { wait } from './process.js';

/** @typedef {import('./line.js').Room} Room */

/** longer than the room waits between two rounds of views, and slow enough for one Joker */
const pace = 210;

const tries = [
	{
		intention: 'finish my sentence',
		moved: 'he waits, once',
		cost: 'she is called intense',
		for_whom: 'Amara',
		reality: 'hard'
	},
	{
		intention: 'Jas hands the floor back',
		moved: 'she was heard',
		cost: 'two minutes over time',
		for_whom: 'Amara, and the quiet ones',
		reality: 'could'
	},
	{
		intention: 'Petra reads out who said it',
		moved: 'the room notices',
		cost: 'Petra is no longer neutral',
		for_whom: 'everyone who minutes',
		reality: 'could'
	},
	{
		intention: 'walk out',
		moved: 'nothing moved',
		cost: 'the plan is theirs now',
		for_whom: 'nobody',
		reality: 'magic'
	}
];

/** Tells it to the end. While the Pause of the forum holds, `quiet` may use the thirty seconds nobody may end. @param {Room} room @param {() => Promise<void>} quiet */
export async function tellEvening(room, quiet) {
	const teller = new Teller(room);
	await beforeThePlay(teller);
	await theForum(teller, quiet);
	await afterThePlay(teller);
}

class Teller {
	/** @param {Room} room */
	constructor(room) {
		this.room = room;
	}

	get seen() {
		return this.room.console.view;
	}

	/** @param {string} type @param {object} [more] */
	async joker(type, more) {
		await this.room.console.ask(type, more);
		await wait(pace);
	}

	/** Phone number `n`, from 1, as in the story. @param {number} n @param {string} type @param {object} [more] */
	async phone(n, type, more) {
		await this.room.phones[n - 1]?.ask(type, more);
		await wait(pace);
	}

	/** All phones, each in its own way. @param {string} type @param {(n: number) => object} more */
	async phones(type, more) {
		await Promise.all(this.room.phones.map((line, at) => line.ask(type, more(at + 1))));
		await wait(pace);
	}

	/** What waits to be read is let through. */
	async letThrough() {
		const waiting = /** @type {{ id: string }[]} */ (this.seen.unread);
		for (const { id } of waiting) await this.joker('settle_unread', { unread: id, keep: true });
	}

	/** @param {readonly string[]} moments */
	async on(...moments) {
		for (const moment of moments) {
			await this.joker('advance', { from: this.seen.moment });
			if (this.seen.moment !== moment) throw new Error(`${this.seen.moment}, not ${moment}`);
		}
	}

	/** @param {string} entry */
	async replayFrom(entry) {
		await this.joker('choose_entry', { entry });
		await this.on('forum.replaying');
	}

	/** @param {number} n @param {string} role @param {boolean} [pair] */
	async offer(n, role, pair = false) {
		await this.phone(n, 'call_stop');
		const step = { answer: 'step_in', suggestion: '', reading: 'free' };
		await this.phone(n, 'answer_stop', { ...step, role, pair });
	}

	/** @param {string} role */
	async bringIn(role) {
		const offers = /** @type {{ id: string, role: { id: string } | null }[]} */ (this.seen.offers);
		const found = offers.find((offer) => offer.role?.id === role);
		await this.joker('bring_in', { offer: found?.id, why: '' });
	}

	/** The row of the try that is talked about. @param {number} which */
	async write(which) {
		const row = { ...tries[which], tactic: null, guessing: false };
		await this.joker('write_attempt', { attempt: this.seen.row.id, ...row });
	}

	/** @param {number} which */
	async tryIt(which) {
		await this.on('forum.brief', 'forum.intervening', 'forum.cut', 'forum.thank');
		await this.on('forum.ask_person', 'forum.ask_room', 'forum.reality_check', 'forum.capture');
		await this.write(which);
		await this.on('forum.replay_ready');
	}
}

/** @param {Teller} teller */
async function beforeThePlay(teller) {
	await teller.joker('set_role', { role: 'care_person', word: 'Tom', held: true });
	await teller.phone(2, 'take_role', { role: 'scribe', word: 'Idris' });
	await teller.letThrough();
	await teller.phone(3, 'take_role', { role: 'timekeeper', word: '' });
	await teller.phone(1, 'call_pause');
	await teller.joker('resume', { how: 'carry_on' });
	await teller.on('check_in');
	await teller.phones('tap_weather', (n) => ({ weather: n % 3 === 0 ? 'rain' : 'bright' }));
	await teller.on('agreements');
	const change = 'Say who to ask when somebody needs a break.';
	await teller.phone(4, 'consent', { answer: 'need_change', text: change });
	await teller.joker('settle_change', { change: teller.seen.changes[0].id, state: 'taken' });
	const agreed = 'Tom is the one to ask for a break.';
	await teller.joker('write_agreement', { line: null, text: agreed });
	await teller.on('warm_up', 'scene_choice');
	await teller.phones('mark_scene', (n) => ({
		scene: n % 4 === 0 ? 'sc08' : 'sc01',
		mark: n % 5 === 0 ? 'fine' : 'yes'
	}));
	await teller.joker('choose_scene', { scene: 'sc01' });
	await teller.on('casting');
	await teller.phone(5, 'volunteer', { role: 'colm', answer: 'maybe' });
	for (const [at, role] of ['amara', 'colm', 'jas', 'petra'].entries())
		await teller.phone(6 + at, 'volunteer', { role, answer: 'play' });
}

/** @param {Teller} teller @param {() => Promise<void>} quiet */
async function theForum(teller, quiet) {
	await teller.on('model_run', 'first_talk');
	await teller.phones('say_happens', () => ({ answer: 'often' }));
	const problem = 'Ideas count once the right person repeats them.';
	await teller.joker('write_problem', { text: problem });
	await teller.on('forum.replay_ready');
	await teller.phones('wish_entry', (n) => ({ entry: n % 2 ? 'W1' : 'W3' }));
	await teller.replayFrom('W1');
	await teller.offer(1, 'amara');
	await teller.offer(4, 'petra', true);
	await teller.bringIn('amara');
	await teller.on('forum.brief');
	await teller.phone(1, 'set_intention', { text: 'I want to finish one sentence.' });
	await teller.on('forum.intervening', 'forum.cut', 'forum.thank', 'forum.ask_person');
	await teller.on('forum.ask_room');
	await teller.phones('send_chips', (n) => ({ chips: n % 2 ? ['heard'] : ['heard', 'paid'] }));
	await teller.on('forum.reality_check');
	await teller.phones('check_reality', (n) => ({ verdict: n % 2 ? 'could' : 'hard' }));
	await teller.on('forum.capture');
	await teller.write(0);
	await teller.on('forum.replay_ready');
	await teller.replayFrom('W2');
	await teller.offer(4, 'jas');
	await teller.bringIn('jas');
	await teller.tryIt(1);
	await teller.replayFrom('W3');
	await teller.phone(9, 'call_pause');
	await teller.phones('say_need', (n) => ({ need: n === 9 ? 'breath' : 'not_me' }));
	await quiet();
	await teller.joker('resume', { how: 'carry_on' });
	await teller.on('forum.invite');
	await teller.joker('bring_in_person', {
		role: 'petra',
		mode: 'tell_actor',
		first_time: true,
		suggestion: 'Read out whose idea it was.'
	});
	await teller.tryIt(2);
	await teller.replayFrom('W4');
	await teller.offer(2, 'amara');
	await teller.bringIn('amara');
	await teller.tryIt(3);
}

/** @param {Teller} teller */
async function afterThePlay(teller) {
	await teller.joker('show_card', { card: { kind: 'map' } });
	const question = 'What would make courage unnecessary?';
	await teller.joker('show_card', { card: { kind: 'question', text: question } });
	await teller.joker('end_forum', { from: 'forum.replay_ready' });
	for (const { who } of teller.seen.in_role) await teller.joker('confirm_out', { who });
	await teller.on('analysis');
	await teller.phone(7, 'observe', { text: 'Nobody looked at Amara while Colm spoke.' });
	await teller.letThrough();
	await teller.on('debrief');
	await teller.phone(5, 'ask_to_speak', { sooner: true });
	const open = 'What if the facilitator is the one who interrupts?';
	await teller.joker('write_open_question', { line: null, text: open });
	await teller.on('commitments');
	const promise = 'When we are late on the agenda, I will ask whose idea it was.';
	await teller.phone(6, 'share_commitment', { text: promise });
	await teller.letThrough();
	await teller.on('reflection.writing', 'reflection.collecting', 'reflection.sealed', 'check_out');
	await teller.joker('close_session', { from: 'check_out' });
}
