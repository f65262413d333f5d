// What each moment of the evening is called on the Joker's console, and what to say in it.

import type { BlockKind } from '#lib/session/plan.ts';
import type { Moment } from '#lib/session/moments.ts';

export interface MomentWords {
	/** the heading of the cue sheet: what is now */
	readonly now: string;
	/** what to say or do, in one or two sentences */
	readonly say: string;
	/** as it reads on the button that leads here */
	readonly next: string;
}

export const parts: Record<BlockKind | 'closed', string> = {
	lobby: 'Doors open',
	check_in: 'Check-in',
	agreements: 'Agreements',
	warm_up: 'Warm-up',
	scene_choice: 'Choosing a scene',
	casting: 'Casting',
	break: 'Break',
	part: 'Part',
	model_run: 'The scene, once',
	first_talk: 'First talk',
	forum: 'Forum',
	de_role: 'Stepping out of parts',
	analysis: 'Analysis',
	debrief: 'Talking it over',
	commitments: 'Commitments',
	reflection: 'Unsigned notes',
	check_out: 'Check-out',
	closed: 'Closed'
};

export const moments: Record<Moment, MomentWords> = {
	lobby: {
		now: 'Doors are open',
		say: 'Welcome people as they come. Before you begin, press Pause once in front of everybody.',
		next: 'Doors open'
	},
	check_in: {
		now: 'How is everyone?',
		say: 'One word each, or a gesture, or pass. You begin, briefly.',
		next: 'Check-in'
	},
	agreements: {
		now: 'How we want to be together',
		say: 'Read the lines aloud. Ask what is missing, and write down what the room changes.',
		next: 'Agreements'
	},
	warm_up: {
		now: 'Warm-up',
		say: 'Say the steps one at a time. Offer the other version to everyone.',
		next: 'Warm-up'
	},
	scene_choice: {
		now: 'Which scene tonight?',
		say: 'Read out the titles and what they hold. Say how you will choose.',
		next: 'Choose a scene'
	},
	casting: {
		now: 'Who plays?',
		say: 'Ask, and wait. Nobody is talked into a part; nobody plays their own harm.',
		next: 'Casting'
	},
	break: {
		now: 'Break',
		say: 'Say when you go on. Open a window.',
		next: 'Break'
	},
	part: {
		now: 'This part',
		say: 'Say the steps one at a time. Offer the other version to everyone.',
		next: 'Next part'
	},
	model_run: {
		now: 'The scene, once through',
		say: 'Name the scene, not the problem. Then step aside until it ends badly.',
		next: 'Play the scene'
	},
	first_talk: {
		now: 'What did we see?',
		say: 'Pairs first, two minutes. Then the room: what they saw, before what they think. Settle on one problem.',
		next: 'First talk'
	},
	'forum.replay_ready': {
		now: 'From where?',
		say: 'The scene plays again. Anyone may call Stop!, take a place and try another way.',
		next: 'From where?'
	},
	'forum.replaying': {
		now: 'The scene plays again',
		say: 'Stay where you see the whole room. A call, a clap or a hand is as good as a phone.',
		next: 'Play'
	},
	'forum.frozen': {
		now: 'Someone would step in',
		say: 'Freeze the players. Ask whose place, and from where.',
		next: 'Freeze'
	},
	'forum.choose_step_in': {
		now: 'Someone steps in',
		say: 'Thank whoever lends their place. Ask what the scene needs to know, not how it will go.',
		next: 'Bring in'
	},
	'forum.brief': {
		now: 'Same moment, new try',
		say: 'Players: resist as this person truly would. No touching beyond what was agreed.',
		next: 'Brief the players'
	},
	'forum.intervening': {
		now: 'A new try',
		say: 'Let it run until something has shown itself. Then cut, warmly.',
		next: 'Play the try'
	},
	'forum.cut': {
		now: 'Cut',
		say: 'Everybody breathes out. Whoever stepped in stays a moment longer.',
		next: 'Cut'
	},
	'forum.thank': {
		now: 'Thank you',
		say: 'Applause for trying, not for how it went.',
		next: 'Thank'
	},
	'forum.ask_person': {
		now: 'Ask the one who tried',
		say: 'Only they speak. What did they want to change, and what did they notice?',
		next: 'Ask the one who tried'
	},
	'forum.ask_room': {
		now: 'Ask the room',
		say: 'What moved, for whom, at what price? If someone explains for a minute: show us.',
		next: 'Ask the room'
	},
	'forum.reality_check': {
		now: 'Could this happen here?',
		say: 'The room decides, not the players. Whoever lives it speaks first, if they wish.',
		next: 'Could this happen here?'
	},
	'forum.capture': {
		now: 'Write it down',
		say: 'Read the row aloud. The one who tried has the last word on what they meant.',
		next: 'Write it down'
	},
	'forum.invite': {
		now: 'Who would go about it differently?',
		say: 'Ask once, then be quiet. Silence is people thinking.',
		next: 'Ask who would try'
	},
	de_role: {
		now: 'Step out of the parts',
		say: 'Everyone who acted, small parts too. Each says aloud: I’m out.',
		next: 'Step out of the parts'
	},
	analysis: {
		now: 'What we tried, and what moved',
		say: 'Read the tries one after another. No closing moral: ask what the rule behind it is.',
		next: 'What we tried'
	},
	debrief: {
		now: 'Talking it over',
		say: 'One question at a time, shown on the stage. Passing is fine.',
		next: 'Talk it over'
	},
	commitments: {
		now: 'When it happens, I will …',
		say: 'Alone first, then in pairs. Only what someone wants to share goes on the list.',
		next: 'Commitments'
	},
	'reflection.writing': {
		now: 'Time to write',
		say: 'Phones, the tablet or paper, and nobody signs. Be quiet with them.',
		next: 'Unsigned notes'
	},
	'reflection.collecting': {
		now: 'The notes are coming in',
		say: 'All phones send at the same moment. Collect the paper, then close the box.',
		next: 'Collect the notes'
	},
	'reflection.sealed': {
		now: 'The box is closed',
		say: 'Say who reads the notes, and until when they are kept.',
		next: 'Close the box'
	},
	check_out: {
		now: 'And home',
		say: 'One word or gesture each. Say whom one can turn to afterwards, and who locks up.',
		next: 'Check-out'
	},
	closed: {
		now: 'The evening is over',
		say: 'Thank you. Chairs, windows, lights.',
		next: 'Close'
	}
};
