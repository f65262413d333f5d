// What the console says about the Joker role: offering it, and taking it over.

import { chair } from './chair.ts';

export const liveChair = {
	...chair,
	title: 'The Joker role',
	yours: 'You hold the Joker role.',
	offerLead:
		'Whoever takes it leads from their phone, or from their console. Times, queue and ledger go on.',
	offerAll: 'Offer it to everyone',
	offerCo: 'Offer it to the co-Joker',
	offered: {
		anyone: 'The Joker role is offered to everyone.',
		co_joker: 'The Joker role is offered to the co-Joker.'
	},
	offeredSafe: 'You lead until somebody takes it.',
	offeredGlass: 'Until somebody takes it, the Joker leads.',
	withdraw: 'Keep it after all',
	recalled: 'The room asks that the Joker role be passed on.',
	recalledSafe: 'Within two minutes. The scene goes on, and nobody says why.',
	recalledNext: 'Say aloud that it can be taken on a phone: the co-Joker first, then anyone.',
	recalledOpen: 'It can be taken on any phone. You lead until somebody does.',
	goneSafe: 'Everything stays as it is. The co-Joker can step in on their phone.',
	goneTake: 'You hold a key to the group: you can lead from here.',
	claimed: 'Somebody in the room would take the Joker role.',
	claimedSafe: 'The room is asked. As you hold a key to the group, your yes is enough.',
	claimYes: 'Yes, let them lead',
	take: 'Take the Joker role',
	elsewhere: 'The Joker role is yours, and was on another device last.',
	elsewhereSafe: 'Here you read along. What was pressed here meanwhile has not counted.',
	leadHere: 'Lead from here',
	reads: 'You read along: the Joker role is with somebody else.',
	readsNext: 'Under “The Joker role” you can take it when it is offered, or with the printed code.',
	code: 'Hand-over code',
	codeHint: 'Twelve signs from the printed run sheet.',
	codeGo: 'Take the role with the code',
	print: 'Print a hand-over code'
};
