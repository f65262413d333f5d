// The Joker role in sentences that every face says alike: who holds it, and how it moves.

import type { HandOver } from '#lib/session/log-line.ts';

/** Takes the word somebody is shown by; empty for those who are not named. */
const who = (word: string) => word || 'A person in the room';

export const chair = {
	holds: (word: string) => `${who(word)} holds the Joker role.`,
	nowHolds: (word: string) => `${who(word)} now holds the Joker role.`,
	/** said below it, where there is something to say */
	how: {
		accepted: '',
		stood_in: 'As co-Joker.',
		confirmed: 'You agreed.',
		code: 'Printed code.',
		fell_back: 'Once more.'
	} satisfies Record<HandOver, string>,
	gone: 'The Joker is out of reach.',
	goneOpen: 'Nobody leads just now. Who would?'
};

/** For the log: what is added to "Joker: Idris, from the forum". */
export const logHow: Record<HandOver, string> = {
	accepted: 'handed over',
	stood_in: 'stepped in while the Joker was gone',
	confirmed: 'while the Joker was gone, with the room’s yes',
	code: 'with the printed hand-over code',
	fell_back: 'back with the facilitator'
};
