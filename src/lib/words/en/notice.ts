// The notice to hang up or hand out: who answers for what people tell us, why, how long, and what everybody may ask for
// (Article 13 of the UK GDPR, in plain words). docs/data-protection.md holds the same; a test compares.

export const noticeWords = {
	lang: 'en',
	title: 'What happens with what you tell us',
	lead: 'Our group runs this session and answers for what is written down in it. You may keep this sheet.',
	/** lines to fill in by hand */
	fields: ['Our group', 'Whom to ask, and how', 'Who looks after data protection here, if anybody'],
	parts: [
		{
			id: 'what',
			title: 'What is written down',
			lines: [
				'No names, no addresses and no phone numbers of those who come.',
				'What was tried, agreed and planned in the room, in a few words.',
				'Notes, if you write one. They are not signed, and they are sealed on your phone or on the tablet.',
				'A word you give when you take a role. It can be any word.',
				'Of facilitators: a name for the account, and in which hours it was used.'
			]
		},
		{
			id: 'why',
			title: 'Why we may',
			lines: [
				'The group wants to learn from the session and change how it works together.',
				'Notes: because you choose to write one. That is consent (Article 6(1)(a)). Where a note tells of health, belief, politics, unions, origin or love, it is explicit consent (Article 9(2)(a)).',
				'All else: because a group may keep a record of its own work (legitimate interests, Article 6(1)(f)).'
			]
		},
		{
			id: 'who',
			title: 'Who can read it',
			lines: [
				'Notes: facilitators of our group, or two people of the session drawn by lot; your phone says which. What they let out, others may read as far as the writer agreed.',
				'The summary: whoever has its link.'
			]
		},
		{
			id: 'long',
			title: 'For how long',
			lines: [
				'Seats, and all that was tapped: until the session closes. It closes by itself after a whole day in which nothing happened.',
				'Notes: until the day your phone shows. Then their key is destroyed.',
				'Notes marked “keep”: without day or session, for a year after the season; for another year only if our group decides so, and two facilitators sign it.',
				'A box of fewer than five notes stays shut. Until its day, what is marked “keep” may be opened with the box of a later session.',
				'What was tried and agreed, and the summary: as long as our group keeps it here.'
			]
		},
		{
			id: 'rights',
			title: 'What you may do',
			lines: [
				'You need not write or say anything, and need give no reason. Nothing follows from that.',
				'You may take a note back at any time with its receipt. Without a receipt nobody can tell which note is yours, so nobody can find it for you.',
				'You may ask us what we hold about you, and for a copy. You may ask us to put it right, to delete it, to stop using it, or to hand it on. You may object.',
				'No machine decides anything about you.',
				'You may complain to the data-protection authority. In the United Kingdom: Information Commissioner’s Office, ico.org.uk, 0303 123 1113.'
			]
		}
	],
	/** more lines to fill in */
	where: [
		'Others who get to see something, and why (write “nobody”, or who)',
		'The computer is ours / rented from (name, country)'
	],
	print: 'Print',
	promises: 'What we protect and what we cannot'
};

export type NoticeWords = typeof noticeWords;
