// Six sentences that everybody reads before their first note, and again on the page of promises. Source: trust.md 3.12.

export const sixSentences: readonly string[] = [
	'Your note is not signed. Every phone sends one sealed envelope, also the empty ones.',
	'The app keeps nothing that says which phone an envelope came from.',
	'The facilitator can read opened notes; people here may recognise your story or your way of writing.',
	'Whoever runs this computer could cheat. If that worries you, take a ticket and use the tablet.',
	'Notes are readable until the date shown, then the key is destroyed. Only notes marked “keep” go on, without date.',
	'Not sure? Send an empty one. Nobody can tell.'
];
