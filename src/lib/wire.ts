// What travels between a face and the house: one message up (`ask`), one message down (`view`).

import type { Refusal } from './session/refusals.ts';
import type { Time } from './session/session.ts';
import type { View } from './session/views.ts';

/** Raised when a face and a server of different releases no longer understand each other. */
export const wireVersion = 1;

/** What a face says of itself when it connects. Never in an address. */
export interface Hello {
	readonly version: number;
	readonly face: 'phone' | 'stage' | 'console' | 'glass';
	/** the session's join code (phone, glass), its display code (stage) or its id (console) */
	readonly room: string;
	/** phone: 128 random bits that only this phone knows, base64url; others: absent */
	readonly secret?: string;
	/** in which epoch of the Joker role this device led last, if it ever did */
	readonly epoch?: number;
}

/** Why a face is turned away at the door. */
export type TurnedAway =
	| 'old_page'
	| 'no_such_room'
	| 'sign_in_first'
	| 'not_your_group'
	| 'too_many_tries'
	| 'closed'
	| 'elsewhere'
	| 'damaged'
	| 'not_understood';

/** done, or a refusal; never data */
export type Answer = { readonly done: true } | { readonly refused: Refusal };

export interface ServerToFace {
	/** the whole present view; replaces the one before */
	view: (message: { readonly seq: number; readonly view: View }) => void;
	/** after a view and now and then: the newest seq; at first and each minute the server's clock */
	beat: (message: { readonly seq: number; readonly now?: Time }) => void;
	away: (reason: TurnedAway) => void;
}

export interface FaceToServer {
	ask: (command: unknown, answer: (answer: Answer) => void) => void;
	/** a face that is behind asks for its view again */
	look: () => void;
}
