// Finds a place for every try on the map of tries, so that no words meet and none are cut off mid-letter.
// Pure; lengths are counted in the size of the letters (1 = one em), from the line's beginning.

import type { MapMoment, MapTry } from './map-moment.ts';
import { GAP, HEAD, easeOf, isCaptioned, leastPlaces, slotsOf, stopsWords } from './map-plan.ts';
import type { Slot, Way } from './map-plan.ts';
import { guess } from './map-text.ts';
import type { Ruler } from './map-text.ts';

export interface PlacedTry {
	readonly id: string;
	/** where its stem stands on the line */
	readonly x: number;
	/** how far its words reach from the stem on */
	readonly width: number;
	/** height of the stem; its words hang beside the upper end */
	readonly stem: number;
	/** height kept for its words */
	readonly height: number;
	/** most lines for what was tried, and for what moved; longer texts end in an ellipsis */
	readonly lines: readonly [number, number];
}

export interface PlacedMoment {
	readonly id: string;
	readonly x: number;
	/** the tries that came in here stand side by side: how long the moment is on the line */
	readonly length: number;
	/** how far its caption may reach */
	readonly width: number;
	/** false where a moment nobody tried has no room for its words: a mark on the line is left */
	readonly captioned: boolean;
}

export interface MapLayout {
	readonly tries: readonly PlacedTry[];
	readonly moments: readonly PlacedMoment[];
	/** from the upper edge of the highest words down to the line */
	readonly above: number;
	/** from the line down to the lower edge of the captions */
	readonly below: number;
	/** every text stands whole; otherwise some end in an ellipsis */
	readonly whole: boolean;
}

export interface MapRoom {
	readonly width: number;
	/** none: as high as it gets */
	readonly height?: number;
	/** the word under the turning point */
	readonly note?: string;
	/** height of a line of letters */
	readonly line?: number;
	/** measures texts; without it their length is guessed */
	readonly ruler?: Ruler;
}

/** From the line to the captions. */
export const CAPTION_TOP = 0.55;
/** What shows of a stem below the lowest words. */
const LOWEST = 0.7;
/** Between two storeys of words. */
const BETWEEN = 0.35;

/** The ways to set the words, the calmest first. */
const WAYS: readonly Way[] = [
	[1, 1, 1],
	[1, 2, 1],
	[2, 1, 1],
	[1, 2, 2],
	[2, 2, 1],
	[2, 2, 2],
	[3, 1, 1],
	[3, 2, 1],
	[3, 2, 2]
];

interface Candidate {
	readonly slots: readonly Slot[];
	readonly way: Way;
	readonly above: number;
	readonly below: number;
	readonly ease: number;
}

/**
 * Takes the moments in the scene's order, the tries in the order they were made, and the room there
 * is; gives a place for each. A try at a moment that is not there stands at the last one.
 */
export function layOutMap(
	moments: readonly MapMoment[],
	tries: readonly MapTry[],
	room: MapRoom
): MapLayout {
	const known = new Set(moments.map((moment) => moment.id));
	const last = moments.at(-1)?.id;
	const stands = moments.map((moment) => ({
		moment,
		tries: tries.filter((one) => (known.has(one.at) ? one.at : last) === moment.id)
	}));
	const ruler = room.ruler ?? guess;
	const candidate = (way: Way, first: number, everyCaption: boolean): Candidate => {
		const slots = slotsOf(stands, way, first, everyCaption, room.note ?? '', ruler);
		return { slots, way, ...heightOf(slots, way, room), ease: easeOf(slots, room.width) };
	};
	const cut: MapLayout[] = [];
	for (const everyCaption of [true, false])
		for (const way of WAYS)
			for (let first = 0; first < way[0]; first++) {
				const next = candidate(way, first, everyCaption);
				if (next.above + next.below > (room.height ?? Infinity)) continue;
				if (next.ease >= 1) return place(next, room, true);
				if (next.ease > -1) cut.push(place(next, room, false));
			}
	// nothing stands whole: the one that shows most of its words
	let best = cut[0] ?? place(candidate([1, 1, 1], 0, false), room, false);
	for (const other of cut)
		if (shownOf(other, moments, tries, ruler) > shownOf(best, moments, tries, ruler)) best = other;
	return best;
}

/** What the words of a moment count for where nobody came in. */
const UNTRIED = 0.2;

/** How much of the words a layout shows: each text counts one when it is whole. */
function shownOf(
	layout: MapLayout,
	moments: readonly MapMoment[],
	tries: readonly MapTry[],
	ruler: Ruler
): number {
	// a line that wraps is not filled to its end
	const share = (length: number, lines: number, width: number) =>
		Math.min(1, (width * lines * (lines > 1 ? 0.85 : 1)) / Math.max(length, 1));
	let shown = 0;
	for (const { id, width, lines } of layout.tries) {
		const one = tries.find((other) => other.id === id)!;
		shown += share(ruler(one.what, true), lines[0], width - HEAD);
		shown += share(ruler(one.moved, false), lines[1], width - HEAD);
	}
	for (const { id, width, captioned } of layout.moments) {
		const { caption } = moments.find((other) => other.id === id)!;
		const weight = tries.some((one) => one.at === id) ? 1 : UNTRIED;
		if (captioned) shown += weight * share(ruler(caption, false), 2, width);
	}
	return shown;
}

const LINE = 1.18;

function heightOf(slots: readonly Slot[], [storeys, what, moved]: Way, room: MapRoom) {
	const line = room.line ?? LINE;
	const captions = slots.filter(isCaptioned);
	const twoLines = captions.some((slot) => slot.caption.one > slot.caption.all);
	const noted = room.note && captions.some((slot) => slot.stand.moment.turning);
	const storey = (what + moved) * line + BETWEEN;
	return {
		above: LOWEST + (slots.some((slot) => slot.one) ? storeys * storey - BETWEEN : 0),
		below: CAPTION_TOP + ((twoLines ? 2 : 1) + (noted ? 1 : 0)) * line
	};
}

function place(candidate: Candidate, room: MapRoom, whole: boolean): MapLayout {
	const { slots, way, above, below, ease } = candidate;
	const xs = leastPlaces(slots, ease);
	// what is left over goes evenly between the places, so that the line fills its width
	const spare = Math.max(0, room.width - (xs.at(-1) ?? 0)) / Math.max(1, slots.length);
	const places = xs.slice(0, -1).map((x, index) => x + spare * index);
	const reach = (from: number, stops: (slot: Slot) => boolean): number => {
		const stop = slots.findIndex((slot, index) => index > from && stops(slot));
		return (stop < 0 ? room.width : places[stop]! - GAP) - places[from]!;
	};
	const height = (way[1] + way[2]) * (room.line ?? LINE);
	return {
		whole,
		above,
		below,
		tries: slots.flatMap((slot, index): PlacedTry[] => {
			if (!slot.one) return [];
			return [
				{
					id: slot.one.id,
					x: places[index]!,
					width: reach(index, stopsWords(slot)),
					stem: LOWEST + (slot.storey - 1) * (height + BETWEEN) + height,
					height,
					lines: [way[1], way[2]]
				}
			];
		}),
		moments: slots.flatMap((slot, index): PlacedMoment[] => {
			if (!slot.opens) return [];
			const own = slots.filter((other) => other.stand === slot.stand).length;
			return [
				{
					id: slot.stand.moment.id,
					x: places[index]!,
					length: places[index + own - 1]! - places[index]!,
					width: reach(index, isCaptioned),
					captioned: isCaptioned(slot)
				}
			];
		})
	};
}
