// The questions after the play, one at a time: first sharing, then sense, then plans.

export const debrief = [
	'What did you see or hear?',
	'What did it stir in you?',
	'What does it tell us about how we organise?',
	'What is still open?',
	'What do we try before we meet again?'
];
