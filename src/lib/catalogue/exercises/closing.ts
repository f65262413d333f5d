// Exercises for stepping out of the part and for leaving: the body first, then words.

import type { Exercise } from '../exercise.ts';

export const closing: readonly Exercise[] = [
	{
		id: 'E52',
		title: 'Stepping out of the part',
		purpose: 'Leave the character here and go home as yourself.',
		instruction: 'Shake it out. Say your own name. You are out.',
		steps: [
			'Everyone who acted chooses one way from the list, small parts too.',
			'Whoever played the one in the way does two.',
			'Each says their own name, one difference from the character, one likeness.',
			'Each says aloud: “I’m out.” Wait for the last.'
		],
		adapted: 'Seated: brush the part off your sleeves, breathe out, say your own name.',
		origin: 'Dramatherapy and Theatre of the Oppressed custom',
		minutes: [3, 12],
		risk: 0,
		energy: 'medium',
		group: [2, 50],
		contact: false,
		care: 'Never left out after acting, however late it is.',
		lang: 'en'
	},
	{
		id: 'E53',
		title: 'Talking it over and leaving',
		purpose: 'From what we saw to what we do.',
		instruction: 'I saw. I felt. I think. When it happens, I will.',
		steps: [
			'First round: “I saw”. Facts only, no one skipped, passing is fine.',
			'Second round: “I felt”. Third: “I think”.',
			'In pairs: “When … happens, I will …”, and a day to ask each other.',
			'An unsigned note, on the phone or on paper.',
			'Stand or sit in a circle: one word each, and thanks.'
		],
		adapted: 'Any round may be done in pairs, in writing, or with one gesture.',
		origin: 'After the Institute of Cultural Affairs and Theatre of the Oppressed custom',
		minutes: [10, 30],
		risk: 1,
		energy: 'low',
		group: [2, 50],
		contact: false,
		care: 'No closing moral. What is still open may stay open.',
		lang: 'en'
	}
];
