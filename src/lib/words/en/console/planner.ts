// What the planner says: doors, run sheet, scenes, agreements, and whether Forum fits.

import { parts } from '../live-moments.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const long = (n: number) =>
	n < 120 ? count(n, 'minute', 'minutes') : `${Math.floor(n / 60)} h${n % 60 ? ` ${n % 60}` : ''}`;

export const plannerWords = {
	parts,
	over: (group: string, day: string) => `${group} · ${day}`,
	barName: 'Doors and paper',
	asideName: 'About the session',
	save: 'Save',
	kept: 'Kept.',
	undo: 'Undo',

	doors: {
		title: 'Open the doors',
		open: 'Open the doors',
		hint: 'Phones can join from then on, and the plan stays as it is.',
		word: 'Your word on the wall',
		wordHint: 'What people call you tonight. It may stay empty.',
		print: 'On paper',
		preflight: 'Before people come: is everything right?',
		inTheWay: 'First:',
		advice: 'Worth a look',
		well: 'The run sheet holds together.',
		contacts: 'Someone to turn to',
		quiet: 'Quiet place',
		nobody: 'No one arranged yet.',
		nowhere: 'None arranged yet.',
		group: 'Arrange it on the group’s page'
	},

	sheet: {
		title: 'Run sheet',
		starts: 'Begins at',
		reckon: 'Reckon again',
		total: (minutes: number, till: string) => `${long(minutes)} in all, till ${till}.`,
		minutes: (n: number) => `${n} min`,
		gives: 'gives if time is short',
		givesTick: 'May be shortened or left out if time is short',
		minutesOf: (name: string) => `Minutes for ${name}`,
		less: (name: string) => `${name}: a minute less`,
		more: (name: string) => `${name}: a minute more`,
		up: 'Earlier',
		down: 'Later',
		drop: 'Leave out',
		of: (name: string, what: string) => `${name}: ${what.toLowerCase()}`,
		own: 'Its title',
		line: 'One line for the wall',
		other: 'Other version',
		thanks: 'Thanks to',
		dropped: (name: string) => `“${name}” is left out.`,
		putBack: 'Put it back',
		changed: 'The run sheet is changed.',
		full: 'The run sheet is full, or this part does not fit. Nothing was changed.'
	},

	add: {
		title: 'Add a part',
		what: 'What',
		parts: 'Parts of an evening',
		exercises: 'Exercises',
		exercise: (title: string, [least, most]: readonly [number, number]) =>
			`${title} (${least === most ? least : `${least}–${most}`} min)`,
		own: 'For a part of your own, a break or a warm-up:',
		partTitle: 'Its title',
		line: 'One line for the wall',
		minutes: 'Minutes',
		after: 'After',
		add: 'Add',
		restore: 'Back to the template',
		restoreHint: 'The run sheet as it came. It can be undone.'
	},

	short: {
		title: 'If we have less time',
		by: 'Minutes short',
		givesTo: (name: string, from: number, to: number) =>
			to === 0 ? `Leave out “${name}” (${from} min).` : `“${name}”: ${to} min instead of ${from}.`,
		missing: (n: number) =>
			`Still ${count(n, 'minute', 'minutes')} short. Leave the scene for another day.`,
		enough: 'Then it fits.',
		nothing: 'Nothing has to give.',
		doIt: 'Shorten it'
	},

	about: {
		title: 'Name and day',
		now: (title: string, day: string) => `${title}, ${day}`,
		showTime: 'Show on the wall how long a part lasts',
		small: 'We are four to six: no tallies, and Pause is spoken',
		series: 'Series'
	},

	readers: {
		title: 'Who reads the notes first',
		lot: 'Two from the room, by lot',
		lotDetail: 'From those who offer, never who leads. If nobody offers, another facilitator.',
		other: 'Another facilitator',
		otherDetail: 'Whoever is not the Joker of this session.',
		too: 'The Joker too',
		tooDetail: 'Every phone says so before anybody writes.',
		nobodyElse:
			'There is no other facilitator now, so nobody could read the notes. Let the Joker read them, or invite somebody.',
		alone: 'You are the only facilitator here, so the phones will say that the Joker reads them.'
	},

	level: {
		title: 'How carefully notes are handled',
		usual: 'Usual care',
		usualDetail: 'A note that is being written outlasts a reload of its phone.',
		high: 'High care',
		highDetail:
			'A note is in its phone’s memory only: a page that is loaded again has lost it. Over http:// nobody writes on phones; tickets at a tablet on this computer, and paper, take their place.',
		frozen: 'Everybody is told before the box opens. Once the doors are open, it cannot be changed.'
	},

	scenes: {
		title: 'Scenes',
		none: 'None yet.',
		choose: 'Choose scenes'
	},

	agreements: {
		title: 'How we want to be together',
		hint: 'One on each line, to begin with. The room changes them.',
		edit: 'Change the lines',
		lines: (n: number) =>
			n === 0 ? 'No lines yet.' : count(n, 'line', 'lines') + ' to begin with.'
	},

	fit: {
		title: 'Maybe not Forum tonight',
		hint: 'Tick what is so. Only facilitators of the group see it.',
		instead: 'Rather than Forum:',
		fine: 'Nothing ticked speaks against it.'
	},

	remove: {
		title: 'Delete this plan',
		sure: 'The plan goes and does not come back.',
		do: 'Yes, delete it'
	},

	problems: {
		not_planned: 'The doors of this session are open already, or it is over.',
		blocked: 'The doors stay shut for now.',
		title: 'Write what the session is called.',
		day: 'Choose a day.',
		changed: 'Something in the form did not fit.',
		no_key:
			'Opening the doors needs JavaScript: the key to the notes of this evening is made in your browser.',
		key_changed: 'The group’s key changed at the same moment. Try again.',
		nothing: 'Nothing was changed.',
		see: 'See below what is missing.'
	}
};
