// The evening that a new demonstration database begins with, told as a story. tests/seed.ts writes it down as SQL.

import { scene as photo } from '#lib/catalogue/scenes/sc02.ts';
import { scene as heard } from '#lib/catalogue/scenes/sc01.ts';
import { templateBlocks } from '#lib/catalogue/templates.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { Chip, Verdict } from '#lib/session/answers.ts';
import * as story from '#lib/session/story.ts';
import { summarise } from '#lib/session/summary.ts';

const plan: Plan = {
	title: 'Who gets heard',
	group: 'Stairwell group',
	day: '2026-11-20',
	template: 'evening',
	blocks: templateBlocks('evening'),
	scenes: [heard, photo],
	agreements: [
		'Everything is an invitation. You may pass, pause or leave.',
		'We let each other finish.',
		'What is said here stays here; what we learn may leave.'
	],
	quiet_place: 'The small room behind the kitchen',
	contacts: ['Night line, 20:00 to 08:00, number on the green card by the door'],
	show_time: true,
	readers: 'other_facilitator',
	notes_until: '2026-12-20',
	small_group: false,
	previously: null
};

const { jokerAsks, on, phoneAsks, phonesAsk, tell } = story;

interface Attempt extends story.ToldTry {
	readonly from: string;
	readonly role: string;
	readonly chips: readonly Chip[];
	/** what the room says, and the scribe writes */
	readonly reality: Verdict;
}

/** Stop!, stepping in, and what the room says about it; the twelve who watch all answer. */
const attempt = (n: number, { from, role, chips, ...row }: Attempt): story.Line =>
	story.and(
		story.replayFrom(from),
		story.stop(n),
		story.offer(n, role),
		story.bringIn(role),
		on('forum.brief'),
		phoneAsks(n, { type: 'set_intention', text: row.intention }),
		on('forum.intervening'),
		on('forum.cut'),
		on('forum.thank'),
		on('forum.ask_person'),
		on('forum.ask_room'),
		phonesAsk((phone) => (phone === n ? null : { type: 'send_chips', chips: [...chips] })),
		on('forum.reality_check'),
		phonesAsk((phone) => (phone === n ? null : { type: 'check_reality', verdict: row.reality })),
		on('forum.capture'),
		story.write(row),
		on('forum.replay_ready')
	);

const told = tell(
	story.doors(plan),
	story.arrive(13),
	jokerAsks({ type: 'set_role', role: 'scribe', word: 'Ines', held: true }),
	jokerAsks({ type: 'set_role', role: 'care_person', word: 'Jo', held: true }),
	story.testPause(4),
	on('check_in'),
	on('agreements'),
	on('warm_up'),
	on('scene_choice'),
	jokerAsks({ type: 'choose_scene', scene: heard.id }),
	on('casting'),
	story.castAll(1),
	on('model_run'),
	on('first_talk'),
	phonesAsk((n) => ({ type: 'say_happens', answer: n % 6 === 0 ? 'sometimes' : 'often' })),
	story.problem('Whoever sums up last owns the idea, and nobody has to be unkind for it.'),
	on('forum.replay_ready'),
	attempt(6, {
		from: 'W1',
		role: 'amara',
		intention: 'Finish the sentence: “I was on the second stairwell.”',
		moved: 'Colm laughed and waited; Jas looked at the clock.',
		cost: 'She is the difficult one for the rest of the item.',
		for_whom: 'Whoever is used to talking over noise',
		chips: ['heard'],
		reality: 'hard'
	}),
	attempt(8, {
		from: 'W3',
		role: 'petra',
		intention: 'Ask aloud: “Amara’s stairwells, or Colm’s? I need it for the minutes.”',
		moved: 'The plan got her name, and the room went quiet for a moment.',
		cost: 'One awkward joke',
		for_whom: 'Anyone who writes the minutes',
		chips: ['heard', 'paid'],
		reality: 'could'
	}),
	attempt(9, {
		from: 'W2',
		role: 'jas',
		intention: 'One sentence from each before we decide.',
		moved: 'Amara’s plan was heard whole, and two others had one too.',
		cost: 'Six minutes, and item nine',
		for_whom: 'Groups with a chair who dares to move the agenda',
		chips: ['heard', 'joined'],
		reality: 'could'
	}),
	attempt(6, {
		from: 'W4',
		role: 'petra',
		intention: 'Tell Colm at the door that it was hers.',
		moved: 'He was sorry, and the minutes stayed as they were.',
		cost: 'None that evening',
		for_whom: 'People who like each other already',
		chips: ['nothing'],
		reality: 'could'
	}),
	jokerAsks({ type: 'end_forum', from: 'forum.replay_ready' }),
	story.everybodyOut,
	on('analysis'),
	jokerAsks({
		type: 'write_line',
		line: null,
		text: 'Asking “for the minutes” cost less than protesting.'
	}),
	jokerAsks({
		type: 'write_line',
		line: null,
		text: 'Nobody needed to be braver; the agenda needed to be shorter.'
	}),
	jokerAsks({
		type: 'write_open_question',
		line: null,
		text: 'Who reads the minutes before they go out?'
	}),
	on('debrief'),
	on('commitments'),
	phoneAsks(3, {
		type: 'share_commitment',
		text: 'When somebody is cut off, I will say: “I would like to hear the end of that.”'
	}),
	phoneAsks(11, {
		type: 'share_commitment',
		text: 'When I write minutes, I will write whose idea it was first.'
	}),
	story.letThrough,
	on('reflection.writing'),
	story.seal(13),
	on('check_out'),
	story.close
);

/** What stays of it. */
export const record = summarise(told.session);
