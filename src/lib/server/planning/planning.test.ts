// What planning may not lose: parts of a run sheet, and what the last evening left.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedEvening } from '../../../routes/deck/evening.ts';
import { templateBlocks } from '#lib/catalogue/templates.ts';
import { summarise } from '#lib/session/summary.ts';
import type { Brief, Group, PlannedSession } from '#lib/server/store/store.ts';
import { buildPlan, dayAfter } from './build-plan.ts';
import { edited, type Edit } from './edit-sheet.ts';
import { previouslyLines } from './previously.ts';

const nothing: Brief = { records: [], patterns: [], attempts: [] };
const record = summarise(closedEvening().session);
const lastTime = (minority_notes: number): Brief => ({
	...nothing,
	records: [{ session: 's', record, minority_notes, replies: [], notes: [] }]
});

describe('editing a run sheet', () => {
	const sheet = templateBlocks('evening');
	const ids = sheet.map(({ id }) => id);
	const edit: fc.Arbitrary<Edit> = fc.oneof(
		fc.record({
			do: fc.constantFrom('up' as const, 'down' as const),
			id: fc.constantFrom(...ids, 'b99')
		}),
		fc.record({
			do: fc.constant('minutes' as const),
			id: fc.constantFrom(...ids, 'b99'),
			minutes: fc.integer({ min: -500, max: 5000 })
		})
	);

	test('moving and shortening keep every part, each between one minute and four hours', () => {
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
				const after = edits.reduce(edited, sheet as readonly (typeof sheet)[number][]);
				expect(after.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
				for (const { minutes } of after) {
					expect(minutes).toBeGreaterThanOrEqual(1);
					expect(minutes).toBeLessThanOrEqual(240);
				}
			})
		);
	});

	test('a part left out and put back leaves the sheet as it was', () => {
		for (const [at, block] of sheet.entries()) {
			const without = edited(sheet, { do: 'drop', id: block.id });
			expect(without).toHaveLength(sheet.length - 1);
			expect(edited(without, { do: 'put_back', block, at })).toEqual(sheet);
		}
	});

	test('a new part comes before the last one, with an id of its own', () => {
		const after = edited(sheet, { do: 'add', kind: 'part', minutes: 10, title: 'Tea' });
		expect(after.at(-2)).toMatchObject({ kind: 'part', title: 'Tea', minutes: 10 });
		expect(after.at(-1)).toEqual(sheet.at(-1));
		expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
	});
});

describe('previously', () => {
	test('nothing was: no card', () => {
		expect(previouslyLines(nothing)).toEqual([]);
	});

	test('five lines at most, the scene first, dissent not left out', () => {
		const lines = previouslyLines(lastTime(1));
		expect(lines.length).toBeLessThanOrEqual(5);
		expect(lines[0]).toContain('As I was saying');
		expect(lines.at(-1)).toContain('minority note');
	});

	test('what worked only by magic is not told as what moved', () => {
		expect(previouslyLines(lastTime(0)).join(' ')).not.toContain('walk out');
	});
});

test('a plan has its scenes whole, the group’s words, and an end for the notes', () => {
	const planned: PlannedSession = {
		id: 'p',
		group: 'g',
		series: null,
		title: 'Who gets heard',
		day: '2026-12-20',
		template: 'evening',
		blocks: templateBlocks('evening'),
		scenes: ['sc01', 'no-longer-there'],
		agreements: ['Everything is an invitation.'],
		show_time: false,
		readers: 'joker_too',
		small_group: false,
		fit: [],
		status: 'planned'
	};
	const group: Group = {
		id: 'g',
		name: 'The group',
		contacts: ['Maya'],
		quiet_place: 'the kitchen',
		notes_days: 30,
		review_days: 7,
		facilitators: 1
	};
	const plan = buildPlan(planned, group, lastTime(0));
	expect(plan.scenes.map(({ id }) => id)).toEqual(['sc01']);
	expect(plan).toMatchObject({
		contacts: ['Maya'],
		quiet_place: 'the kitchen',
		notes_until: '2027-01-19',
		readers: 'joker_too'
	});
	expect(plan.previously?.lines[0]).toContain('Last time');
	expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
});
