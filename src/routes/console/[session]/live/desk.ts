// What every part of the console needs: its words, the plan, the time, and how to ask.

import { createContext } from 'svelte';
import type { Drawer } from '#lib/face/drawer.ts';
import type { Ask } from '#lib/face/face.svelte.ts';
import type { Asked } from '#lib/face/outbox.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { Time } from '#lib/session/session.ts';
import type { ConsoleView, GlassView } from '#lib/session/console-face.ts';
import type { LiveWords } from '#lib/words/en/live.ts';

export type { Asked };
export type SheetView = ConsoleView | GlassView;

/** Where the other faces of this evening are found. */
export interface Addresses {
	/** the way in for phones, with the code: what a QR opens */
	readonly phone: string;
	/** the stage, for the machine at the projector */
	readonly stage: string;
	/** where the summary is read once the evening is closed */
	readonly review?: string;
	/** the evening on paper, for a facilitator */
	readonly paper?: string;
	/** hat tickets, and where the shared tablet is found */
	readonly tickets?: string;
}

export interface Desk {
	readonly words: LiveWords;
	readonly plan: Plan;
	readonly now: Time;
	/** absent on the glass console, which only reads */
	readonly ask: Ask | undefined;
	/** for what moves the Joker role; also where somebody else leads and this facilitator reads along */
	readonly chair: Ask | undefined;
	/** brings the role here from another device of the same person's */
	readonly leadHere: (() => void) | undefined;
	/** what is typed at this console and not kept yet, also while another leads */
	readonly drafts: Drawer;
	/** a part of the evening was left by a press here: back may be offered for a few seconds */
	moved(): void;
}

const [get, set] = createContext<Desk>();
export const getDesk = get;
export const setDesk = set;
