// What the pages about scenes say: finding one, reading it whole, printing its cards.

import type { RequiredCode, WarningCode } from '#lib/catalogue/checklist.ts';
import type { CareLevel, SceneRole, Shape } from '#lib/session/scene.ts';

const levels: Record<CareLevel, string> = {
	first: 'fit for a first session',
	usual: 'for any group that has met before',
	with_care: 'with care',
	high_care: 'high care: settled groups only'
};

const shapes: Record<Shape, string> = {
	triangle: 'wants something',
	circle: 'could help, or is there',
	square: 'in the way'
};

/** The sixteen lines of the rehearsal checklist, in their order. */
const checklist: readonly string[] = [
	'One sentence says what is wanted',
	'Whoever is in the way has a reason of their own',
	'The rule behind it is named',
	'Somebody stands above them',
	'Three tries, each a little stronger',
	'A turning point',
	'Two ways in or more, one for an ally or a bystander',
	'Bystanders have something to see',
	'It ends badly, but not for good',
	'Concrete and short: five minutes read aloud',
	'It says what it contains',
	'Two details changed: nobody here can find themselves in it',
	'Nobody is asked to play their own harm',
	'Who learns, and at whose cost',
	'Tested with one surprise try',
	'No dates, places or plans of real actions'
];

/** A line for each kind of finding: what to mend, where the checklist's own line is not enough. */
const toMend: Partial<Record<RequiredCode, string>> = {
	'square-replaceable': 'Whoever is in the way is not replaced.',
	'absolute-ending': 'After this ending nothing could be tried any more.',
	'lost-way-in': 'A way in belongs to no moment of the scene.',
	'real-detail': 'Something in the text looks like a real date, place or number.'
};

const secondLook: Record<WarningCode, string> = {
	'one-hero': 'Only one person could change anything here.',
	monster: 'Whoever is in the way is afraid of nothing: a monster cannot be moved.',
	'only-pitiable': 'The one who wants something is only pitied. What do they know, have or can do?',
	'just-talk': 'A good talk would mend it. What stands above the one in the way?',
	'no-structural-line': 'Nothing leads from here to a rule.',
	'many-roles': 'More than five roles are hard to follow.',
	'small-group': 'The group is smaller than the roles and three to watch.'
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const sceneWords = {
	levels,
	shapes,
	checklist,
	toMend,
	secondLook,
	join: (texts: readonly string[]) => texts.filter(Boolean).join(' · '),
	players: ([least, most]: readonly [number, number]) =>
		least === most ? count(most, 'player', 'players') : `${least}–${most} players`,
	minutes: (n: number) => count(n, 'minute', 'minutes'),
	wrote: (themes: readonly string[]) => `In kept notes people wrote about: ${themes.join(', ')}`,
	contains: (notes: readonly string[]) => `Contains: ${notes.join('; ').toLowerCase()}.`,
	practice: 'to practise with, not a scene of its own',

	list: {
		title: 'Scenes',
		lead: 'Each ends badly, so that the room can try it another way.',
		search: 'Words in it',
		pattern: 'What it shows',
		level: 'How much care',
		players: 'Who could play',
		any: 'any',
		upTo: (n: number) => `${n} people`,
		find: 'Find',
		all: 'Show all',
		found: (n: number) => (n === 1 ? 'One scene.' : `${n} scenes.`),
		none: 'No scene is like that. Leave something out, and look again.'
	},

	read: {
		back: 'All scenes',
		print: 'Print',
		printHint: 'The Joker’s page, then a card for each role, four on a sheet.',
		setting: 'Where and when',
		roles: 'Who is there',
		fears: (fear: string) => `afraid of ${fear}`,
		stays: 'stays as they are',
		replaced: 'may be replaced',
		asked: 'may be asked questions in the part',
		card: 'Role card',
		happens: 'What happens',
		wayIn: 'Way in',
		turning: 'turning point',
		after: 'Afterwards',
		ending: 'How it ends',
		rule: 'The rule behind it',
		chain: 'Who and what is above it',
		chainHint: 'Nearest first.',
		magic: 'Only by magic',
		questions: 'To ask the room',
		toward: 'Toward a rule',
		care: 'Before roles are given out',
		tryFirst: {
			protagonist: 'Easiest to begin with: ▲, the one who wants something.',
			ally: 'Easiest to begin with: ●, somebody who could help.'
		},
		cost: 'Who learns, and at whose cost',
		surprise: 'Tested with a surprise',
		checklist: 'Rehearsal checklist',
		ticked: 'in order',
		open: 'open',
		inOrder: (n: number) => `${n} of 16 in order.`,
		look: 'Worth a second look',
		licence: (origin: string, licence: string) => `${origin} Licence: ${licence}.`,
		wantsOf: (role: Pick<SceneRole, 'want'>) => role.want,
		play: 'Play what they want and what they fear. Resist as this person truly would: not a wall, not a sofa. If someone brings something new, let it count. No touching beyond what was agreed. You can step out of the part at any time.'
	}
};
