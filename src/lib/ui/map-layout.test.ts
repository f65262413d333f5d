// The map of tries: whatever is on it, no words meet, no stem runs through words, nothing leaves its room.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMap } from './map-layout.ts';
import type { MapLayout } from './map-layout.ts';
import type { MapMoment, MapTry } from './map-moment.ts';

const moments: readonly MapMoment[] = [
	{ id: 'W1', caption: 'first cut-in' },
	{ id: 'W2', caption: '“keep it short”' },
	{ id: 'W3', caption: 'the writing', turning: true },
	{ id: 'W4', caption: 'at the door' }
];

const tried = (id: string, at: string, what: string, moved: string): MapTry => ({
	id,
	at,
	what,
	moved
});

const evening = [
	tried('a', 'W1', 'finish my sentence', 'he waits, once'),
	tried('b', 'W2', 'Jas hands the floor back', 'she was heard'),
	tried('c', 'W3', 'Petra reads out who said it', 'the room notices'),
	tried('d', 'W4', 'walk out', 'nothing moved')
];

/** Every pair of things on the map that stand on each other, in words. */
function collisions(map: MapLayout, width: number): string[] {
	const found: string[] = [];
	const bottom = (id: string) => {
		const one = map.tries.find((other) => other.id === id)!;
		return one.stem - one.height;
	};
	for (const one of map.tries) {
		if (one.x < 0 || one.width < 0 || one.x + one.width > width + 1e-6)
			found.push(`${one.id} leaves`);
		if (one.stem > map.above + 1e-6) found.push(`${one.id} is too high`);
		for (const other of map.tries) {
			if (other === one) continue;
			const inside = other.x > one.x && other.x < one.x + one.width;
			if (inside && other.stem > bottom(one.id) + 1e-6)
				found.push(`${other.id} runs into the words of ${one.id}`);
		}
	}
	const captions = map.moments.filter((moment) => moment.captioned);
	captions.forEach((moment, index) => {
		const next = captions[index + 1]?.x ?? width + 1e-6;
		if (moment.width < 0 || moment.x + moment.width > next)
			found.push(`${moment.id} meets the next`);
	});
	return found;
}

describe('the map of tries', () => {
	it('sets four short tries whole, in the order of the scene', () => {
		const map = layOutMap(moments, evening, { width: 46, note: 'turning point' });
		expect(map.whole).toBe(true);
		expect(map.tries.map((one) => one.id)).toEqual(['a', 'b', 'c', 'd']);
		expect(map.moments.every((moment) => moment.captioned)).toBe(true);
		expect(collisions(map, 46)).toEqual([]);
	});

	it('puts tries at the same moment side by side on a longer stretch of the line', () => {
		const same = evening.map((one) => ({ ...one, at: 'W3' }));
		const map = layOutMap(moments, same, { width: 60 });
		const turning = map.moments.find((moment) => moment.id === 'W3')!;
		expect(turning.length).toBeGreaterThan(3);
		expect(new Set(map.tries.map((one) => one.x)).size).toBe(4);
		expect(collisions(map, 60)).toEqual([]);
	});

	it('uses another storey of words before it cuts any of them', () => {
		const wide = layOutMap(moments, evening, { width: 60 });
		const narrow = layOutMap(moments, evening, { width: 26 });
		const storeys = (map: MapLayout) => new Set(map.tries.map((one) => one.stem)).size;
		expect(storeys(wide)).toBe(1);
		expect(storeys(narrow)).toBeGreaterThan(1);
		expect(narrow.whole).toBe(true);
	});

	it('keeps the height it is given, and says when texts had to give way', () => {
		const long = evening.map((one) => ({ ...one, what: one.what.repeat(6) }));
		const map = layOutMap(moments, long, { width: 30, height: 12 });
		expect(map.whole).toBe(false);
		expect(map.above + map.below).toBeLessThanOrEqual(12);
		expect(collisions(map, 30)).toEqual([]);
	});

	it('draws the line when nobody has tried anything yet', () => {
		const map = layOutMap(moments, [], { width: 40 });
		expect(map.tries).toEqual([]);
		expect(map.moments).toHaveLength(4);
		expect(layOutMap([], [], { width: 40 }).moments).toEqual([]);
	});

	it('lets a try at a moment that is not there stand at the last one', () => {
		const map = layOutMap(moments, [tried('x', 'gone', 'leave', 'nothing moved')], { width: 40 });
		const last = map.moments.at(-1)!;
		expect(map.tries[0]!.x).toBe(last.x);
	});

	it('never lets words meet, for any tries in any room', () => {
		const text = fc.lorem({ maxCount: 12 });
		const evenings = fc.record({
			captions: fc.array(fc.lorem({ maxCount: 5 }), { minLength: 1, maxLength: 7 }),
			tries: fc.array(fc.tuple(fc.nat(6), text, text), { maxLength: 8 }),
			width: fc.integer({ min: 24, max: 80 }),
			height: fc.option(fc.integer({ min: 11, max: 30 }), { nil: undefined })
		});
		fc.assert(
			fc.property(evenings, ({ captions, tries, width, height }) => {
				const some = captions.map((caption, index) => ({
					id: `W${index}`,
					caption,
					turning: index === 1
				}));
				const made = tries.map(([at, what, moved], index) =>
					tried(`t${index}`, `W${at % captions.length}`, what, moved)
				);
				const map = layOutMap(some, made, { width, height, note: 'turning point' });
				expect(collisions(map, width)).toEqual([]);
				expect(map.tries).toHaveLength(made.length);
			}),
			{ numRuns: 150 }
		);
	});
});
