// At the door, and on the way from there into the room: what a phone says before the rest of its words have come.

export const door = {
	code: {
		page: 'Come in',
		title: 'A code, please',
		label: 'The six signs on the wall',
		hint: 'Large or small letters, with or without gaps.',
		go: 'To the door',
		problem: 'That is not one of our codes. They have six letters and figures, like K7M 2QX.',
		promises: 'What we protect and what we cannot'
	},

	door: {
		page: 'At the door',
		title: 'You are at the door',
		lead: 'No name, no account. You may leave and come back at any time.',
		come_in: 'Come in',
		shared: 'Other people use this phone too',
		size: 'Letters',
		sizes: { 1: 'A', 2: 'A+', 3: 'A++' } as const,
		sizes_spoken: { 1: 'usual letters', 2: 'larger letters', 3: 'largest letters' } as const,
		other_code: 'Another code',
		elsewhere: (browser: 'Safari' | 'Chrome') => `Open this address in ${browser}`,
		elsewhere_why:
			'This small window forgets you when it closes. If it stays open, you can come in here as well.',
		read_along: 'Nothing to press? Read along here.',
		left: 'You have left. Thank you for having been here.',
		left_next: 'The door stays open.',
		summary: 'Read the summary'
	},

	read_along: {
		page: 'Read along',
		take_part: 'You can take part all the same',
		ways: [
			'Call “Stop!” aloud when you would try something.',
			'Lift the Pause card when you or someone needs it; nobody asks why.',
			'Where the room answers by tapping, raise a hand, or tell your neighbour or the Joker.',
			'Ask at the door for a paper slip for your note.'
		],
		again: 'This page looks again by itself every quarter of a minute.',
		now: 'Look again now',
		door: 'To the door'
	},

	link: {
		connected: 'Connected with the room.',
		moment: 'One moment…',
		looking: 'Looking for the room… You can always call aloud.',
		unsent: 'Saved on this phone, not yet sent. It sends itself when the room is back.',
		aloud: 'The room cannot hear this phone right now. Call it aloud.',
		finding: 'Looking for the room…',
		finding_next:
			'This can take a moment. If it stays like this: is this phone on the Wi-Fi that the wall shows?'
	},

	load_again: 'Load again'
};

export type DoorWords = typeof door;
