// What the facilitator's first page says: groups, and their sessions by where they stand.

const states: Record<'live' | 'planned' | 'review' | 'published', string> = {
	live: 'Going on now',
	planned: 'Planned',
	review: 'Open for answers',
	published: 'Published'
};

export const homeWords = {
	title: 'Sessions',
	plan: 'Plan a session',
	states,
	goIn: 'Go to the room',
	toPlan: 'To the plan',
	toReview: 'Read and answer',
	toSummary: 'Read',
	nothing: 'Nothing planned yet. A first session takes a minute to plan.',
	settings: 'About the group',
	noGroup: 'You are in no group yet.',
	noGroupNext: 'Make one, or ask somebody in a group for an invitation.',
	newGroup: 'Make another group',
	firstGroup: 'Make a group',
	groupName: 'Name of the group',
	make: 'Make it',
	joined: 'Join with an invitation',
	link: 'The link you were given',
	linkHint: 'Paste it whole. It makes you a facilitator of that group, too.',
	join: 'Join',
	problems: {
		short: 'A name has two to eighty letters.',
		gone: 'This link was used already, or is older than seven days. Ask for a new one.'
	}
};
