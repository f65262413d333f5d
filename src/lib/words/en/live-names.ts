// What roles, answers, needs and cards are called on the Joker's console.

import type {
	Chip,
	ChoiceMethod,
	Frequency,
	Need,
	Resumption,
	Tactic,
	TryMode,
	Verdict,
	Weather
} from '#lib/session/answers.ts';
import type { RoleName } from '#lib/session/moments.ts';
import type { StageCard } from '#lib/session/session.ts';
import type { Shape } from '#lib/session/scene.ts';
import type { HiddenThing } from '#lib/session/console-face.ts';

export const roles: Record<RoleName, string> = {
	joker: 'Joker',
	co_joker: 'Co-Joker',
	scribe: 'Scribe',
	timekeeper: 'Timekeeper',
	care_person: 'Care person',
	host: 'Door and host',
	tea_and_chairs: 'Tea and chairs'
};
export const roleDoes: Record<RoleName, string> = {
	joker: 'asks, and holds the frame',
	co_joker: 'stands in, should the Joker be gone',
	scribe: 'writes down what was tried',
	timekeeper: 'sees when this part should end',
	care_person: 'hears who wants to be checked on',
	host: 'counts people without a phone',
	tea_and_chairs: 'water, tea, chairs, windows'
};
export const shapes: Record<Shape, string> = {
	triangle: 'wants something',
	circle: 'could help, or is there',
	square: 'in the way'
};
export const modes: Record<TryMode, string> = {
	alone: 'alone',
	pair: 'as two',
	tell_actor: 'tells the actor'
};
export const verdicts: Record<Verdict | 'split', string> = {
	could: 'could',
	hard: 'could, and hard',
	magic: 'only by magic',
	cant_judge: 'we cannot judge',
	split: 'the room is split'
};
export const chips: Record<Chip, string> = {
	heard: 'they were heard',
	paid: 'they paid',
	joined: 'someone joined in',
	nothing: 'nothing moved',
	worse: 'it got worse'
};
export const tactics: Record<Tactic, string> = {
	distract: 'turn attention elsewhere',
	delegate: 'bring someone in',
	document: 'write it down, bear witness',
	delay: 'come back to it later',
	direct: 'say it to their face',
	change_process: 'change how we decide',
	share_load: 'share the load',
	name_rule: 'name the rule'
};
export const methods: Record<ChoiceMethod, string> = {
	consent: 'Consent',
	majority: 'Majority',
	dots: 'Dots',
	joker: 'The Joker decides'
};
export const weathers: Record<Weather, string> = {
	sun: 'sun',
	bright: 'bright spells',
	cloud: 'cloud',
	fog: 'fog',
	wind: 'wind',
	rain: 'rain',
	storm: 'storm'
};
export const happens: Record<Frequency | 'split', string> = {
	often: 'The room says: it happens here often.',
	sometimes: 'The room says: it happens here sometimes.',
	no: 'The room says: it does not happen here.',
	skip: '',
	split: 'Does it happen here? The room is split.'
};
export const needs: Record<Need, string> = {
	breath: 'a breath',
	change: 'a change',
	leave_scene: 'leaving this scene',
	check_on_me: 'someone to check on them',
	not_me: 'nothing'
};
export const resumptions: Record<Resumption, string> = {
	carry_on: 'Carry on',
	carry_on_changed: 'Carry on with a change',
	other_scene: 'Another scene',
	break: 'A break'
};
export const cards: Record<StageCard['kind'], string> = {
	question: 'a question',
	map: 'the map of tries',
	ledger: 'what we tried',
	agreements: 'the agreements',
	code: 'the code to join',
	previously: 'last time',
	break: 'a break',
	test: 'the test words'
};
export const hidden: Record<HiddenThing, string> = {
	who_pressed_what: 'who pressed what, Pause above all',
	notes_before_release: 'unsigned notes, before they are released',
	requests_for_care: 'who asked to be checked on',
	first_time_tags: 'who would step in for the first time tonight',
	change_texts: 'the words of changes somebody needs',
	words_waiting: 'words from phones that nobody has read yet',
	wishes_to_pass_on: 'who wishes the Joker role passed on, and whether anybody does',
	private_intentions: 'what someone wrote for themselves before trying'
};
