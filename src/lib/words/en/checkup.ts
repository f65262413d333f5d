// What the page /checkup says: what a phone can find out here for itself, and what it cannot.

export const checkupWords = {
	lang: 'en',
	title: 'Does it work here?',
	lead: 'What this browser finds out for itself, before an evening or when something seems wrong. Nothing of it is sent or kept.',
	waiting: 'Looking …',
	noScript:
		'This browser runs no scripts, so it cannot look. Pages with forms work; a live room does not.',
	good: 'Fine',
	mind: 'Mind this',
	bad: 'Does not work',
	line: {
		name: 'The line to the room',
		good: (ms: number) =>
			ms < 200
				? 'It holds, and it is quick.'
				: `It holds. There and back takes ${(ms / 1000).toFixed(1)} seconds.`,
		mind: 'Pages come, but the quick line does not open. A proxy may be in the way; the slow one is used, and everything takes a moment longer.',
		bad: 'The computer does not answer. Is this phone in the right Wi-Fi, and is mobile data off?'
	},
	way: {
		name: 'The way there',
		good: 'The address begins with https://. What is written cannot be read on the way, and this browser has checked whom it talks to.',
		mind: 'Open mode: the address begins with http://. Whoever is on the same Wi-Fi can listen, and could put another page in place of this one. Write on paper what must not be heard.',
		here: 'This is the computer itself: nothing goes over the air.'
	},
	store: {
		name: 'Holding on to a seat',
		good: 'This browser keeps your seat when the page is loaded again.',
		bad: 'This browser keeps nothing, perhaps because of a private window. Leave the page open, or your seat is a new one.'
	},
	clock: {
		name: 'The clock',
		good: 'It goes like the computer’s.',
		mind: (minutes: number) =>
			`It is ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} away from the computer’s. Spectactor goes by the computer’s; other things on this phone may not.`
	},
	awake: {
		name: 'Staying awake',
		good: 'This browser can keep the screen on while the page asks for it.',
		mind: 'This browser lets the screen go dark by itself. Coming back shows the present, whatever it is.'
	},
	bundle: {
		title: 'The number of this build',
		same: 'It stands for everything that phones are given here. It is printed where Spectactor was started, and each release names its own: they have to be the same.',
		none: 'This house is open for building, not for an evening: its pages change while it runs, and have no number.',
		limit:
			'The number comes from the computer itself. It helps against mix-ups and a page that was changed on the way; it does not help against whoever runs the computer.'
	},
	promises: 'What we protect and what we cannot',
	home: 'To the beginning'
};

export type CheckupWords = typeof checkupWords;
