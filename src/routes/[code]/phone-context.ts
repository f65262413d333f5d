// What every part of the phone can reach: the present view, how to ask, the words, and what this phone keeps.

import { createContext } from 'svelte';
import type { Drafts } from '#lib/face/drafts.ts';
import type { Ask, FaceStatus } from '#lib/face/face.svelte.ts';
import type { Carried } from '#lib/face/note-carrier.svelte.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { Time } from '#lib/session/session.ts';
import type { PhoneBody, PhoneView } from '#lib/session/phone-face.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { LiveWords } from '#lib/words/en/live.ts';
import type { PhoneWords } from '#lib/words/en/phone.ts';

/** This phone's part of the round of notes. */
export interface NotesHere {
	readonly state: Carried;
	/** four words for the keys, once they are known */
	readonly words: readonly string[];
	/** twelve words, once, for who asked for them */
	readonly receipt: string | null;
	wipe(): void;
	differ(): void;
	forgetReceipt(): void;
}

/** What the console needs beside its view, on the phone that leads. */
export interface LeadDesk {
	readonly plan: Plan;
	readonly addresses: { readonly phone: string; readonly stage: string };
	readonly words: LiveWords;
}

/** The phone itself: what it keeps, and how one leaves it. */
export interface Place {
	readonly code: string;
	/** private words, for this tab only */
	readonly drafts: Drafts;
	readonly notes: NotesHere;
	/** what only this phone knows of its seat; null without one */
	secret(): Uint8Array | null;
	shared: boolean;
	leave(): void;
	nextPerson(): void;
	/** fetches what the console needs; null when it did not come through */
	desk(): Promise<LeadDesk | null>;
	/** leads from here, where the role was on another device of the same person's last */
	leadHere(): void;
}

export const sheets = [
	'more',
	'roles',
	'chair',
	'intro',
	'read',
	'card',
	'scribe',
	'care',
	'host'
] as const;
export type Sheet = (typeof sheets)[number];

export interface PhoneContext {
	readonly view: PhoneView;
	readonly ask: Ask;
	readonly status: FaceStatus;
	readonly words: PhoneWords;
	/** the server's time */
	readonly now: Time;
	readonly refused: Refusal | null;
	readonly place: Place;
	readonly light: Light;
	/** does Pause say in words how it is pressed */
	readonly labelled: boolean;
	/** says the name of a new page to those who listen */
	announce(page: string): void;
	/** the console in place of one's own pages, on the phone that leads */
	lead(): void;
	/** a page over the moment, which stays as it was below */
	open(sheet: Sheet | null): void;
}

export type Light = 'dark' | 'play' | undefined;

/** Near-black while people play, dark through the forum, otherwise as the phone is set. */
export function lightOf(view: PhoneView): Light {
	if (view.pause) return 'dark';
	const { kind } = view.body;
	if (kind === 'model_run' || kind === 'replaying' || kind === 'intervening') return 'play';
	return view.moment.startsWith('forum.') ? 'dark' : undefined;
}

export type BodyOf<K extends PhoneBody['kind'], B = PhoneBody> = B extends { kind: infer Kind }
	? K extends Kind
		? B
		: never
	: never;

const [get, set] = createContext<PhoneContext>();
export const getPhone = get;
export const setPhone = set;
