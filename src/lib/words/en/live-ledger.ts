// The words around what was tried: the ledger, the room's answers, the map, and the questions to ask.

import type { Shape } from '#lib/session/scene.ts';
import { verdicts, chips, tactics } from './live-names.ts';

export const ledgerCues = {
	ledger: {
		title: 'What we tried',
		none: 'Nothing tried yet.',
		moved: (text: string) => `moved: ${text}`,
		cost: (text: string) => `price: ${text}`,
		forWhom: (text: string) => `for: ${text}`,
		here: (text: string) => `here: ${text}`,
		guessing: 'we are guessing',
		unwritten: 'not written yet',
		corrected: 'in the words of the one who tried',
		edit: 'Write',
		unkept: {
			what: 'You were writing when the role moved; this was not kept.',
			next: 'It waits here until you lead again. Or tell it to whoever writes now.',
			letGo: 'Let it go'
		},
		fields: {
			intention: 'What was meant',
			moved: 'What moved',
			cost: 'At what price',
			for_whom: 'For whom',
			reality: 'Could it happen here?',
			tactic: 'Kind of try',
			guessing: 'Nobody here knows this from inside'
		},
		noTactic: 'not said',
		noReality: 'not said yet',
		strike: 'Strike this row',
		strikeTitle: 'Strike this row?',
		strikeText: 'It goes from the ledger and the map. Nothing of it is kept.',
		verdicts,
		tactics,
		showMap: 'Show the map',
		showRows: 'Show the rows'
	},
	ask_room: { chips, said: 'The room says', few: 'Fewer than five answers: ask aloud.' },
	reality: {
		said: (word: string) => `The room says: ${word}.`,
		few: 'Fewer than five phones have answered. Ask aloud, and write the room’s word:',
		magic: 'Only by magic? Ask what we borrowed, and what is left without it.',
		split: 'Split? Can we play both? The disagreement may stay as it is.'
	},
	questions: {
		title: 'Ask the room',
		search: 'Find a question',
		own: 'from the scene',
		show: 'show on stage',
		shown: 'on the stage now',
		none: 'No question with these words.',
		more: 'More questions'
	},
	map: {
		name: 'Map of tries',
		turning: 'turning point',
		magic: 'only by magic',
		shapes: {
			triangle: 'wanted something',
			circle: 'could have helped',
			square: 'was in the way'
		} satisfies Record<Shape, string>,
		untried: 'nobody came in here'
	}
};
