// Maybe not Forum tonight: what to ask before planning, and what to offer instead. Source: domain.md 9.3.

export interface Offer {
	/** never reused */
	readonly id: string;
	readonly title: string;
	/** one sentence on what it does instead */
	readonly line: string;
	/** the exercise it is, if it is one of ours */
	readonly exercise?: string;
}

export const offers = [
	{
		id: 'parallel-lines',
		title: 'Parallel lines',
		line: 'Everyone practises short answers at once; no one is watched.',
		exercise: 'E33'
	},
	{
		id: 'who-can-do-this',
		title: 'Who can do this?',
		line: 'Walk the path of something you plan and change one rule that leaves people out.',
		exercise: 'E28'
	},
	{
		id: 'now-and-then',
		title: 'Now, how it could be, how we get there',
		line: 'Still pictures instead of scenes; no one argues a case.',
		exercise: 'E20'
	},
	{
		id: 'talk-circle',
		title: 'A talk circle',
		line: 'Sit, speak in turn, listen; nothing is played.'
	},
	{
		id: 'mediator',
		title: 'An outside mediator',
		line: 'Someone from outside whom both sides accept; the workshop can wait.'
	}
] as const satisfies readonly Offer[];
export type OfferId = (typeof offers)[number]['id'];

export interface FitQuestion {
	/** never reused; “yes” to it speaks against Forum tonight */
	readonly id: string;
	readonly question: string;
	/** what to say when the answer is yes */
	readonly why: string;
	/** what to offer instead, nearest first */
	readonly instead: readonly OfferId[];
}

export const fitQuestions: readonly FitQuestion[] = [
	{
		id: 'open-conflict',
		question: 'Is there an open conflict among us about the very same thing?',
		why: 'A scene would take sides in it. Settle it with help first.',
		instead: ['mediator', 'talk-circle']
	},
	{
		id: 'power-over',
		question: 'Does someone present have power over another’s job, home or papers?',
		why: 'People cannot try things freely in front of someone who can make them pay.',
		instead: ['who-can-do-this', 'parallel-lines']
	},
	{
		id: 'recent-harm',
		question: 'Has there been a recent death or assault close to the group?',
		why: 'It needs rest and company before it needs theatre.',
		instead: ['talk-circle']
	},
	{
		id: 'short-time',
		question: 'Do we have fewer than ninety minutes?',
		why: 'Stepping in needs time to arrive and time to step out again.',
		instead: ['parallel-lines', 'now-and-then']
	},
	{
		id: 'sent-here',
		question: 'Has anybody been sent here against their will?',
		why: 'Everything here is an invitation, and an order cannot become one.',
		instead: ['who-can-do-this', 'talk-circle']
	},
	{
		id: 'no-care-person',
		question: 'Is there nobody who can be the care person?',
		why: 'Someone has to watch people while the Joker watches the play.',
		instead: ['parallel-lines', 'who-can-do-this']
	}
];

/** What to offer instead, given the questions answered “yes”; nothing if none was. Each offer once, nearest first. */
export function offersFor(yes: readonly string[]): Offer[] {
	const wanted = fitQuestions
		.filter(({ id }) => yes.includes(id))
		.flatMap(({ instead }) => instead);
	return [...new Set(wanted)].flatMap((id) => offers.filter((offer) => offer.id === id));
}
