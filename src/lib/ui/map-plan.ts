// One way to set the words on the map of tries, and the least room in which they do not meet.
// Pure; lengths are counted in the size of the letters (1 = one em), from the line's beginning.

import type { MapMoment, MapTry } from './map-moment.ts';
import { longestWord, widthIn } from './map-text.ts';
import type { Ruler } from './map-text.ts';

/** Between words and the next stem. */
export const GAP = 0.9;
/** Width of the shape at a stem's head, and the space after it. */
export const HEAD = 1.05;
/** Least room on the line for a moment without words. */
const MARK = 1.2;

/** Storeys of words above the line, lines for what was tried, lines for what moved. */
export type Way = readonly [number, number, number];

/** A moment and the tries that came in at it. */
export interface Stand {
	readonly moment: MapMoment;
	readonly tries: readonly MapTry[];
}

/** The widths a text has use for: on one line, on the lines it may take, and without a broken word. */
interface Want {
	readonly one: number;
	readonly all: number;
	readonly least: number;
}

/** One place on the line: a try's stem, or a moment nobody tried. */
export interface Slot {
	readonly stand: Stand;
	readonly one: MapTry | undefined;
	/** the first place of its moment */
	readonly opens: boolean;
	/** 1 is the lowest; 0 where there are no words above the line */
	readonly storey: number;
	readonly words: Want;
	readonly caption: Want;
}

const NOTHING: Want = { one: 0, all: 0, least: 0 };

/**
 * Takes the moments with their tries, the way to set them, how many storeys down the first try begins,
 * and whether moments nobody tried are written too, and a ruler; gives their places in order.
 */
export function slotsOf(
	stands: readonly Stand[],
	way: Way,
	first: number,
	everyCaption: boolean,
	note: string,
	ruler: Ruler
): readonly Slot[] {
	const [storeys, whatLines, movedLines] = way;
	let turn = first;
	return stands.flatMap((stand): Slot[] => {
		const shown = everyCaption || stand.tries.length > 0 || stand.moment.turning === true;
		const caption = shown ? captionWant(stand.moment, note, ruler) : NOTHING;
		if (stand.tries.length === 0)
			return [{ stand, one: undefined, opens: true, storey: 0, words: NOTHING, caption }];
		return stand.tries.map((one, index) => ({
			stand,
			one,
			opens: index === 0,
			// downstairs towards the end of the line: no stem rises through words
			storey: storeys - (turn++ % storeys),
			words: {
				one: HEAD + Math.max(ruler(one.what, true), ruler(one.moved, false)),
				all:
					HEAD +
					Math.max(
						widthIn(one.what, whatLines, true, ruler),
						widthIn(one.moved, movedLines, false, ruler)
					),
				least:
					HEAD + Math.max(longestWord(one.what, true, ruler), longestWord(one.moved, false, ruler))
			},
			caption: index === 0 ? caption : NOTHING
		}));
	});
}

function captionWant(moment: MapMoment, note: string, ruler: Ruler): Want {
	const noted = moment.turning ? ruler(note, true) : 0;
	return {
		one: Math.max(ruler(moment.caption, false), noted),
		all: Math.max(widthIn(moment.caption, 2, false, ruler), noted),
		least: Math.max(longestWord(moment.caption, false, ruler), noted)
	};
}

/**
 * How freely the words stand, from 2 to -2. 2: each text on one line · 1: whole, on the lines it may
 * take · 0: cut short, but at words · -1: of the tries only their heads are left · -2: nothing is.
 */
function asked({ one, all, least }: Want, ease: number, caption: boolean): number {
	const low = Math.min(all, least);
	if (ease >= 1) return all + (one - all) * (ease - 1);
	if (ease >= 0) return low + (all - low) * ease;
	return low * Math.min(1, caption ? 2 + ease : 1 + ease < 0 ? 0 : 1 + ease);
}

/**
 * Gives the least place of each slot, and last that of the line's end: words reach to the next stem
 * that is as high or higher, captions to the next caption.
 */
export function leastPlaces(slots: readonly Slot[], ease: number): readonly number[] {
	const xs: number[] = [];
	for (let at = 0; at <= slots.length; at++) {
		const stop = slots[at];
		const gap = stop ? GAP : 0;
		let x = 0;
		for (let from = 0; from < at; from++) {
			const slot = slots[from]!;
			const between = slots.slice(from + 1, at);
			const start = xs[from]!;
			if (slot.one && firstOf(stop, between, stopsWords(slot)))
				x = Math.max(x, start + asked(slot.words, ease, false) + gap);
			if (isCaptioned(slot) && firstOf(stop, between, isCaptioned))
				x = Math.max(x, start + asked(slot.caption, ease, true) + gap);
			if (stop) x = Math.max(x, start + MARK);
		}
		xs.push(x);
	}
	return xs;
}

/** Would the words at this slot run into that slot's stem? */
export function stopsWords(slot: Slot): (other: Slot) => boolean {
	return (other) => other.storey >= slot.storey;
}

export function isCaptioned(slot: Slot): boolean {
	return slot.caption.all > 0;
}

/** Is this slot, or the line's end, the first that blocks? */
function firstOf(
	stop: Slot | undefined,
	between: readonly Slot[],
	blocks: (slot: Slot) => boolean
): boolean {
	return (!stop || blocks(stop)) && !between.some(blocks);
}

/** Takes places and a width; gives how freely their words can stand in it, from 2 to -2. */
export function easeOf(slots: readonly Slot[], width: number): number {
	const fits = (ease: number) => (leastPlaces(slots, ease).at(-1) ?? 0) <= width;
	if (fits(2)) return 2;
	let low = -2;
	let high = 2;
	for (let step = 0; step < 16; step++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}
