// What the page says on which a session is planned in a minute.

export const freshWords = {
	title: 'Plan a session',
	what: 'What it is called',
	whatHint: 'People read it on the wall and on their phones.',
	usual: 'Who gets heard',
	day: 'On which day',
	template: 'How long, and what kind',
	people: ([least, most]: readonly [number, number]) => `${least} to ${most} people`,
	scenes: 'Scenes',
	scenesHint: 'One is enough. With more, the room chooses.',
	moreScenes: 'More scenes',
	series: 'Part of a series',
	seriesHint: 'A session begins with what the last one in its series left.',
	noSeries: 'None',
	newSeries: 'Name of a new series',
	newSeriesHint: 'Leave it empty for none.',
	orNewSeries: 'Or a new series',
	make: 'Make the plan',
	leave: 'Not now',
	barName: 'Make the plan',
	notYet: 'Not planned yet.',
	stillHere: 'What you wrote still stands below.',
	problems: {
		title: 'Write what the session is called.',
		day: 'Choose a day.',
		template: 'Choose how long.',
		scenes: 'Choose at least one scene.',
		series: 'There is a series of this name already. Choose it from the list.'
	}
};
