// Exercises for coming in and waking up: breath, ears, feet, and the first laugh together.

import type { Exercise } from '../exercise.ts';

export const arriving: readonly Exercise[] = [
	{
		id: 'E01',
		title: 'Weather in you',
		purpose: 'Arrive, and sense the room.',
		instruction: 'What weather is in you? One word, one gesture, or pass.',
		steps: [
			'Stand or sit in a circle and name your own weather first.',
			'Go round: one word or one gesture each. Passing is an answer.',
			'Leave every answer as it is: no comments, no cheering up.',
			'Fit the pace of the next part to what you heard.'
		],
		adapted: 'Stay seated; a hand can be the weather.',
		origin: 'Common opening in theatre and group work',
		minutes: [3, 8],
		risk: 0,
		energy: 'low',
		group: [3, 40],
		contact: false,
		care: 'One word is enough. Do not ask back.',
		lang: 'en'
	},
	{
		id: 'E02',
		title: 'Crossing the threshold',
		purpose: 'Mark the step from the street into the workshop.',
		instruction: 'Cross the line when you are ready. Leave something outside.',
		steps: [
			'Lay a line on the floor with tape, a scarf or chalk.',
			'Everyone begins on the far side, in silence.',
			'Each crosses in their own time and silently leaves something outside.',
			'Wait for the last person, however long it takes.'
		],
		adapted: 'The threshold can be a gesture: open a door with one hand, from your chair.',
		origin: 'After Dreamers Beyond and Formaat, Rotterdam',
		minutes: [5, 10],
		risk: 0,
		energy: 'low',
		group: [4, 30],
		contact: false,
		care: 'Nobody says what they left outside.',
		lang: 'en'
	},
	{
		id: 'E03',
		title: 'Name and gesture',
		purpose: 'Hear the names, wake the bodies.',
		instruction: 'Say your name with a gesture. We all give it back.',
		steps: [
			'One says a name, any name they like to be called, with a gesture.',
			'Everyone repeats name and gesture together.',
			'Go round once; then once more, faster.',
			'Last round: the gesture alone, and the room says the name.'
		],
		adapted: 'A small gesture counts: an eyebrow, one finger, a breath.',
		origin: 'Common theatre game',
		minutes: [5, 10],
		risk: 0,
		energy: 'medium',
		group: [5, 25],
		contact: false,
		care: 'A nickname is fine, and no one explains theirs.',
		lang: 'en'
	},
	{
		id: 'E05',
		title: 'Stop means go',
		purpose: 'Feel how deep commands sit in us.',
		instruction: 'Stop means go. Go means stop. Now walk.',
		steps: [
			'Walk on “go”, stand on “stop”, until it is easy.',
			'Swap the two meanings.',
			'Add a pair: “clap” and “jump”; then swap those as well.',
			'Nobody is ever out: a slip earns a laugh from the one who slipped.',
			'Ask: what else do we do on command without noticing?'
		],
		adapted: 'Seated: hands move on “go” and rest on “stop”; wave instead of jump.',
		origin: 'After Augusto Boal; a version by Theatre of the Oppressed NYC',
		minutes: [10, 15],
		risk: 0,
		energy: 'high',
		group: [4, 40],
		contact: false,
		care: 'No knock-out round: being sent out shames people.',
		lang: 'en'
	},
	{
		id: 'E06',
		title: 'Fill the space',
		purpose: 'Notice who takes the middle.',
		instruction: 'Walk to the emptiest spot. Then to the next one.',
		steps: [
			'Everyone moves, each time towards the emptiest part of the room.',
			'Change the tempo: slow, slower, late for a bus.',
			'Call “freeze”: look together for gaps and crowds.',
			'Ask: who was in the middle, and who went along the wall?'
		],
		adapted: 'Keep lanes wide for wheels and sticks; or point at the gap and let others go.',
		origin: 'After Augusto Boal and Michael Rohd',
		minutes: [5, 10],
		risk: 0,
		energy: 'medium',
		group: [8, 40],
		contact: false,
		care: 'Clear bags and cables away first.',
		lang: 'en'
	},
	{
		id: 'E10',
		title: 'One to ten',
		purpose: 'Listen to the whole room at once.',
		instruction: 'Count to ten together. Two at once: begin again.',
		steps: [
			'Stand or sit in a circle, eyes down.',
			'Anyone says “one”, anyone else “two”, with no sign and no order.',
			'If two speak at once, begin again from one.',
			'Ask: who held back, who carried it?'
		],
		adapted: 'Tap the table or raise a hand instead of speaking.',
		origin: 'Common ensemble game',
		minutes: [5, 5],
		risk: 0,
		energy: 'low',
		group: [4, 20],
		contact: false,
		care: 'Stop after five minutes, whether ten was reached or not.',
		lang: 'en'
	}
];
