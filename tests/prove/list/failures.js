// How “anonymous” failed in other tools, in our words, and which proofs would notice the same here. Source: trust.md 1.3.

/** @typedef {{ says: string, proofs: string[] }} Failure */

/** @type {Failure[]} */
export const failures = [
	{ says: 'the true time of an answer stood beside it', proofs: ['A03', 'A04'] },
	{ says: 'the promise did not hold when a survey was opened in another way', proofs: ['A15'] },
	{ says: 'who was asked stood in a hidden field of the form', proofs: ['A07'] },
	{ says: 'a list of news showed the picture of whoever voted', proofs: ['A08'] },
	{ says: 'names could be got back, also from the list of events', proofs: ['A05', 'A06'] },
	{
		says: 'a message said who voted while the changed count was on screen',
		proofs: ['A08', 'A09']
	},
	{ says: '“anonymous” meant only that other people do not see it', proofs: ['D01'] },
	{ says: 'a message about a mention named the writer', proofs: ['A08'] },
	{ says: 'a file taken out held the id of each writer', proofs: ['A10'] },
	{ says: 'it could be switched off afterwards, and showed who wrote before', proofs: ['A15'] },
	{
		says: 'one name for all answers of a person: who gave themselves away once gave away all',
		proofs: ['A11']
	},
	{ says: 'everybody had a number that all could see', proofs: ['A11'] },
	{ says: 'letters about an answer named who gave it', proofs: ['A08'] },
	{ says: 'addresses were kept, mixed up, to find who answers twice', proofs: ['A04', 'A12'] },
	{ says: 'whoever presents could show the names', proofs: ['A15'] },
	{
		says: 'the database wrote rows into its log of errors, and times into its log of writes',
		proofs: ['A13', 'K03']
	}
];
