// What the facilitator's pages say, in English: groups, planning, scenes, printing.

import type { PlanFinding } from '#lib/catalogue/plan-check.ts';
import type { CareLevel } from '#lib/session/scene.ts';
import { parts } from './live-moments.ts';

const levels: Record<CareLevel, string> = {
	first: 'fit for a first session',
	usual: '',
	with_care: 'with care',
	high_care: 'high care: settled groups only, and not if anything like it is going on among you'
};

/** What the run sheet check says; `name` is the title of the part it is about. */
export function findingWords(finding: PlanFinding, name: string): string {
	switch (finding.code) {
		case 'no-lobby-first':
			return 'Begin with arriving, so that phones can join and Pause is tried out.';
		case 'no-check-out-last':
			return 'End with leaving, so that nobody goes home without a word.';
		case 'same-id':
			return `“${name}” stands here twice. Leave one out and add it anew.`;
		case 'no-minutes':
			return `“${name}” has no minutes.`;
		case 'no-de-role':
			return `After “${name}”, people need to step out of their parts. Add it before any talk.`;
		case 'late-de-role':
			return `Between “${name}” and stepping out of the parts there is talk. Step out first, then talk.`;
		case 'no-scene-choice':
			return `Nothing before “${name}” chooses a scene.`;
		case 'no-casting':
			return `Nobody has been found to play before “${name}”.`;
		case 'no-model-run':
			return `Before “${name}” the scene has to be played once through.`;
		case 'too-short-for-forum':
			return `${finding.minutes} minutes are too few for Forum, which needs ninety. Take the taster, and call it that.`;
		case 'too-many-scenes':
			return `${finding.scenes} scenes are more than this time holds; ${finding.room === 1 ? 'one is enough' : `${finding.room} are enough`} to play. People can still choose among them.`;
		case 'no-scenes':
			return 'No scene yet. Choose at least one.';
		case 'no-care-contact':
			return 'Someone to turn to afterwards: no one arranged yet.';
		case 'no-quiet-place':
			return 'A quiet place to step out to: none arranged yet.';
	}
}

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const consoleWords = {
	name: 'Spectactor',
	parts,
	levels,
	minutes: (n: number) => `${n} min`,
	hours: (n: number) =>
		n < 120 ? `${n} minutes` : `${Math.floor(n / 60)} h${n % 60 ? ` ${n % 60} min` : ''}`,
	home: {
		title: 'Sessions',
		plan: 'Plan a session',
		goIn: 'Go to the room',
		live: 'Going on now',
		planned: 'Planned',
		review: 'Open for answers',
		published: 'Published',
		nothing: 'Nothing planned yet. A first session takes a minute to plan.',
		noGroup: 'You are in no group yet. Make one, or ask for an invitation.',
		newGroup: 'Make a group',
		groupName: 'Name of the group',
		nameTaken: 'There is a group of this name. Choose another one.',
		nameShort: 'Write at least two letters.',
		group: 'Group',
		account: 'Account',
		scenes: 'Scenes'
	},
	fresh: {
		title: 'Plan a session',
		what: 'What it is called',
		whatHint: 'People read it on the wall and on their phones.',
		usual: 'Who gets heard',
		day: 'On which day',
		template: 'How long',
		scenes: 'Scenes to choose from',
		scenesHint: 'One is enough. With more, the room chooses.',
		contains: 'contains',
		players: (least: number, most: number) =>
			least === most ? `${least} players` : `${least}–${most} players`,
		series: 'Part of a series',
		seriesHint: 'A session draws on those before it in its series.',
		noSeries: 'on its own',
		newSeries: 'Name of a new series',
		make: 'Make the plan',
		problems: {
			title: 'Write what the session is called.',
			day: 'Choose a day.',
			template: 'Choose how long.',
			scenes: 'Choose at least one scene.',
			series: 'There is a series of this name. Choose it above.'
		}
	},
	planner: {
		back: 'All sessions',
		open: 'Open the doors',
		openHint: 'Phones can join from then on. The plan stays as it is.',
		joker: 'Your word on the wall',
		jokerHint: 'As you want to be called tonight. May be empty.',
		alreadyOpen: 'The doors are open.',
		over: 'This session is over.',
		toSummary: 'To the summary',
		print: 'Print',
		sheet: 'Run sheet',
		starts: 'Begins at',
		set: 'Set',
		total: (time: string, end: string) => `${time} in all, till ${end}`,
		up: (name: string) => `${name}: earlier`,
		down: (name: string) => `${name}: later`,
		drop: (name: string) => `Leave out ${name}`,
		minutesOf: (name: string) => `Minutes for ${name}`,
		dropped: (name: string) => `Left out: ${name}.`,
		putBack: 'Put it back',
		add: 'Add a part',
		kind: 'What kind',
		partTitle: 'Its title',
		partLine: 'One line for the wall',
		partMinutes: 'Minutes',
		addIt: 'Add',
		restore: 'As the template has it',
		short: 'If we have less time',
		gives: (name: string, to: number) => (to === 0 ? `leave out ${name}` : `${name}: ${to} min`),
		givesMark: 'gives if time is short',
		findings: 'Before you open the doors',
		allWell: 'The run sheet holds together.',
		fit: 'Is Forum right for tonight?',
		fitHint: 'Tick what is so. Nothing of it is shown to anybody else.',
		fitInstead: 'Maybe not Forum tonight. Instead:',
		fitFine: 'Nothing speaks against it.',
		save: 'Save',
		saved: 'Saved.',
		details: 'About the session',
		who: 'Who reads the notes first',
		other: 'Another facilitator of the group',
		otherHint: 'Never the Joker of that evening.',
		too: 'The Joker too',
		tooHint: 'Every phone says so before anybody writes.',
		alone: 'You are the only facilitator here, so nobody else could read them.',
		showTime: 'Show on the wall how long a part lasts',
		small: 'We are four to six: no tallies, Pause is spoken',
		agreements: 'How we want to be together',
		agreementsHint: 'One a line. The room changes them.',
		previously: 'Previously',
		nothingBefore: 'The first of its series. Next time, what you tried stands here.',
		card: 'On the wall when people arrive:',
		patterns: 'What keeps coming up',
		sessions: (n: number) => plural(n, 'session', 'sessions'),
		tried: 'What was tried',
		stillOpen: 'What stayed open',
		minority: 'Minority notes',
		allowed: 'Notes that may be kept',
		remove: 'Delete this plan',
		removeSure: 'The plan goes and does not come back.',
		contacts: 'People to turn to, quiet place: on the group’s page',
		problems: {
			not_planned:
				'The doors of this session are open already, or it is over. Nothing was changed.',
			blocked: 'The doors stay shut until the run sheet holds together: see below.',
			changed: 'Something in the form did not fit. Nothing was changed.'
		}
	},
	group: {
		title: 'Group',
		name: 'Name',
		contacts: 'Someone to turn to afterwards',
		contactsHint:
			'One a line: names, numbers, until when. Empty: the wall says that no one is arranged yet.',
		quiet: 'Quiet place',
		quietHint: 'Where people can step out to.',
		notesDays: 'Days unsigned notes may be read',
		notesDaysHint: 'Nought to ninety. Then they are destroyed.',
		reviewDays: 'Days to answer a summary',
		seven: 'seven days',
		one: 'one day, by the group’s decision',
		save: 'Save',
		saved: 'Saved.',
		facilitators: 'Facilitators',
		invite: 'Make an invitation',
		inviteHint:
			'A link that works once, for seven days. Whoever has it can become a facilitator of this group.',
		inviteShown: 'It is shown this once:',
		qr: 'Invitation as a picture',
		leave: 'Leave this group',
		last: 'You are the last facilitator here. Invite somebody first, or nobody could open this group again.',
		taken: 'There is a group of this name. Choose another one.',
		problem: 'Something in the form did not fit. Nothing was changed.'
	},
	scenes: {
		title: 'Scenes',
		search: 'Search',
		find: 'Find',
		none: 'No scene has these words.',
		print: 'Print role cards and the Joker’s page',
		back: 'All scenes',
		setting: 'Where and when',
		roles: 'Who is there',
		wants: 'wants',
		fears: 'fears',
		stays: 'stays as they are',
		asked: 'may be asked questions in role',
		rule: 'The rule or habit behind it',
		chain: 'Who is above this',
		beats: 'What happens',
		ways: 'Ways in',
		turning: 'turning point',
		ending: 'How it ends',
		magic: 'Magic to watch for',
		questions: 'Questions for the room',
		toward: 'Toward a rule',
		care: 'Casting care',
		contains: 'Contains',
		nothingContained: 'nothing to warn of',
		licence: (origin: string, licence: string) => `${origin} Licence: ${licence}.`,
		ready: 'Rehearsal checklist',
		readyLine: (n: number) => `${n} of 16 in order`,
		playCard:
			'Play what they want and what they fear. Resist as this person truly would: not a wall, not a sofa. If someone brings something new, let it count. No touching beyond what was agreed. You can step out of the part at any time.'
	},
	print: {
		title: 'Run sheet on paper',
		time: 'Time',
		part: 'Part',
		ask: 'To ask',
		pause: 'Pause',
		pauseCard: 'Lift this card and everything stops. Nobody needs to say why.',
		scene: 'Scene'
	}
};
export type ConsoleWords = typeof consoleWords;
