// The words of the Joker's console, in English: a cue sheet, read at arm's length while watching a room.

import type { LogLine } from '#lib/session/log-line.ts';
import { logHow } from './chair.ts';
import { liveChair } from './live-chair.ts';
import { cues } from './live-cues.ts';
import { moments, parts } from './live-moments.ts';
import {
	roles,
	roleDoes,
	methods,
	weathers,
	needs,
	resumptions,
	cards,
	hidden
} from './live-names.ts';
import { refusals } from './live-refusals.ts';
import { stageWords } from './stage.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const inPart = (at: keyof typeof moments) => moments[at].next;
const logLine = (line: LogLine, scene: (id: string) => string): string => {
	switch (line.kind) {
		case 'role':
			return `${roles[line.role]}: ${line.word || 'someone'}, from “${inPart(line.at)}”${line.how ? `, ${logHow[line.how]}` : ''}`;
		case 'role_left':
			return `${roles[line.role]}: ${line.word || 'someone'} handed it back at “${inPart(line.at)}”`;
		case 'skipped':
			return `Went past “${inPart(line.at)}”: ${line.why}`;
		case 'went_back':
			return `Went back from “${inPart(line.at)}”`;
		case 'passed_over_first_time':
			return `Someone who had not stepped in waited: ${line.why}`;
		case 'method':
			return `Way of choosing: ${methods[line.method]}`;
		case 'scene':
			return `Scene: ${scene(line.scene)}`;
		case 'scene_ended':
			return line.scene ? `“${scene(line.scene)}” was ended` : 'The scene was ended';
	}
};

const minutes = (count: number) => `${count} min`;

export const liveWords = {
	...cues,
	lang: 'en-GB',
	pageTitle: (title: string) => `${title}: live`,
	parts,
	moments,
	refusals,
	clock: (time: number) => clock.format(time),
	day: stageWords.day,
	weathers,
	hidden,
	debriefPrompts: stageWords.debrief,
	minutes,
	left: (count: number) => `${minutes(count)} left for this part`,
	over: (count: number) => `${minutes(count)} over`,
	here: (count: number | null) => (count === null ? 'a few here' : `${count} here`),
	nth: (count: number) => `${ordinals[count - 1] ?? `${count}th`} try`,
	join: (texts: readonly string[]) => texts.join(' · '),
	save: 'Save',
	saved: 'Saved',
	edit: 'Edit',
	cancel: 'Leave it',
	add: 'Add',
	takeOut: 'Take out',
	close: 'Close',
	now: 'Now',
	next: 'Next',
	nextIs: (name: string) => `Next: ${name}`,
	barName: 'Moves and safety',
	asideName: 'What was tried, and the room',
	letters: (left: number) => `${left} letters left`,

	status: {
		moment: {
			what: 'One moment.',
			safe: 'Everything up to now is kept.',
			next: 'What you press is sent when the room is back.'
		},
		looking: {
			what: 'Looking for the room.',
			safe: 'Everything up to now is kept.',
			next: 'What you press is sent when the room is back.'
		},
		unsent: {
			what: 'Not sent yet.',
			safe: 'It is kept on this device.',
			next: 'It goes out by itself.'
		}
	},
	away: {
		old_page: 'This page is older than the house. Load it again; the evening is kept.',
		no_such_room: 'This session is not open.',
		sign_in_first: 'Please sign in again; the evening goes on meanwhile.',
		not_your_group: 'This session belongs to another group.',
		too_many_tries: 'Too many tries from here. This page knocks again by itself.',
		closed: 'This evening is over.',
		elsewhere: 'The console is open in another window now.',
		damaged:
			'What the computer kept of this evening is damaged and cannot be opened; nothing was changed. Other evenings are not touched. Go on with the printed run sheet, or put a backup back (docs/hall.md).',
		not_understood: 'This page and the house do not understand each other. Load it again.'
	},
	signIn: 'Sign in',
	toConsole: 'To your sessions',
	reload: 'Load again',
	takeHere: 'Use it here',
	waitingForRoom: 'Looking for the room …',

	moves: {
		back: (name: string) => `Back to “${name}”`,
		undo: (name: string) => `You are in “${name}” now.`,
		skip: 'Go past this part',
		goOn: 'Go on, and say why',
		skipTitle: 'Go past this part?',
		skipLead: 'One line why. It stands in the log that everybody can read.',
		why: 'Why',
		skipDo: (name: string) => `Go to “${name}”`,
		gate: 'Before going on',
		play: 'Play from here',
		playOn: 'Play on from here',
		stop: 'Someone calls Stop!',
		end: 'They reached the end',
		nobody: 'Nobody after all',
		invite: 'Ask who would try',
		again: 'Play it again',
		endForum: 'End the forum',
		cut: 'Cut',
		sending: 'Phones are sending …',
		closeSession: 'Close the evening'
	},

	safety: {
		dark: 'Dark stage',
		light: 'Light the stage',
		endScene: 'End this scene',
		endTitle: 'End this scene for tonight?',
		endText:
			'The stage goes dark and everyone steps out of their parts. This scene is not played again tonight. Nobody has to say why.',
		endDo: 'End the scene',
		endNot: 'Not now',
		pause: 'Pause: hold, or press twice',
		pauseAgain: 'once more: Pause',
		keyAgain: 'p once more: Pause'
	},

	pause: {
		now: 'Pause',
		quiet: (seconds: number) =>
			seconds === 1 ? 'Quiet for one second more.' : `Quiet for ${seconds} seconds more.`,
		quietSay: 'Players sit down. Say nothing, or only: breathe. Nobody asks why.',
		say: 'Read out the ways on, in this order. Wait for the room.',
		glass: 'The evening rests. Nobody needs to say why.',
		asks: (need: string) => `At least one asks for ${need}.`,
		noAsks: 'Nobody has named a need on a phone. Ask the room, too.',
		left: 'Someone would leave this scene. It is over for tonight, without a vote.',
		breakProposed: 'Two pauses within ten minutes. Perhaps a break?',
		ways: 'Ways on',
		needs,
		resumptions
	},

	care: {
		what: 'Someone asks to be checked on.',
		next: 'No care person has a phone. Say aloud who can be asked, and go round.'
	},
	chair: liveChair,
	people: {
		title: 'People',
		without: (count: number) =>
			count === 0 ? 'nobody without a phone' : `${count} without a phone`,
		more: 'One more without a phone',
		fewer: 'One fewer'
	},
	roles: {
		title: 'Roles',
		names: roles,
		does: roleDoes,
		nobody: 'nobody yet',
		unnamed: 'someone, not named',
		word: 'Word to be shown by',
		wordHint: 'Only what they agree to. May stay empty.',
		nobodyNow: 'Nobody holds it'
	},
	stage: {
		title: 'Stage',
		open: 'Open the stage',
		copy: 'Copy its address',
		copied: 'Copied',
		notCopied: 'Copy it from here:',
		shows: (card: string) => `Shows ${card}.`,
		dark: 'Dark.',
		moment: 'Shows this moment.',
		takeDown: 'Take it down',
		show: 'Show',
		cards,
		timeOn: 'Show the time',
		timeOff: 'Hide the time',
		timeNote: 'Only if the group agreed.',
		print: 'Print the run sheet',
		tickets: 'Hat tickets, the shared tablet'
	},
	sheet: { name: 'Run sheet', now: 'now', gives: 'gives if time is short', minutes },
	log: { title: 'Log, open to everyone', line: logLine, none: 'Nothing yet.' },
	glass: {
		title: 'Glass console',
		what: 'This is the Joker’s console, to read.',
		next: 'Nothing here can be pressed.',
		hidden: 'Not shown here, by name',
		back: 'Back to your phone'
	}
};

export type LiveWords = typeof liveWords;
