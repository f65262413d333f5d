// What the phone says about the Joker role: taking it, stepping in, wishing it passed on.

import { chair } from '../chair.ts';

export const jokerRole = {
	chair: {
		...chair,
		page: 'The Joker role',
		yours: 'You hold the Joker role.',
		calls: {
			lead: 'Your console',
			elsewhere: 'You lead on another device',
			claimed: 'May somebody lead? Say yes or no',
			stand_in: 'The Joker is gone: step in?',
			offered: 'The Joker role is offered',
			recalled: 'The Joker role is to be passed on',
			gone: 'Nobody leads: would you?'
		},
		elsewhere: 'The role is yours, and was on another device last.',
		lead_here: 'Lead from here',
		own: 'To my own pages',
		to_console: 'To the console',
		loading: 'The console is coming …',

		offered:
			'It is offered. Whoever takes it leads from their phone; the evening stays where it is.',
		recalled: 'The room asks that it be passed on. Nobody says why, and the scene goes on.',
		co_first: 'For two minutes it is the co-Joker’s to take; after that, anyone’s.',
		take: 'Take the Joker role',
		not_now: 'Not this time',
		stand_in: 'No device of the Joker has been heard for a while. You may step in.',
		stand_in_go: 'Step in as Joker',
		ask_room:
			'You can ask the room to let you lead. It moves when more than half say yes, or a facilitator does.',
		claim: 'Ask the room',
		claims: 'The wall asks the room whether you may lead.',
		claim_back: 'Take it back',
		claimed: 'Somebody would take the Joker role. May they?',
		claimed_how: 'Only this phone knows what you say. You may change it.',
		yes: 'Yes',
		no: 'No',

		code: 'I have the hand-over code',
		code_label: 'Hand-over code',
		code_hint:
			'Twelve signs from the printed run sheet. It counts once, and the wall tells the room.',
		code_go: 'Take the Joker role with it',
		code_not: 'Leave it',

		wish_title: 'A private wish',
		wish_text:
			'You may wish that the role be passed on. Nobody sees it and nobody asks why. Only when a third of the room wishes it too does the wall ask for a hand-over; the scene goes on.',
		wish: 'Please pass the role on',
		wished: 'You wish that the role be passed on. Only this phone knows.',
		wish_back: 'No longer',
		wish_over: 'The wall has asked once tonight.'
	}
};
