// Run sheets add up, and nobody goes home in a part.

import { describe, expect, it } from 'vitest';
import { blockKinds } from '#lib/session/plan.ts';
import { isTemplateId, templateBlocks, templateIds, templates } from './templates.ts';

const promised = {
	taster: [8, 7, 5, 12, 15, 12, 3, 8, 2, 2, 1],
	evening: [10, 8, 7, 15, 3, 2, 5, 8, 35, 4, 7, 5, 5, 4, 2],
	three_hours: [10, 10, 10, 25, 10, 5, 15, 15, 5, 10, 35, 5, 10, 8, 5, 2],
	rule_session: [10, 10, 10, 25, 5, 5, 15, 5, 10, 28, 5, 10, 27, 8, 5, 2]
};
const totals = {
	taster: 75,
	evening: 120,
	three_hours: 180,
	rule_session: 180,
	day: 360,
	small_group: 120
};

describe('run-sheet templates', () => {
	it.each(templateIds)('%s adds up to its minutes', (id) => {
		const sum = templateBlocks(id).reduce((minutes, block) => minutes + block.minutes, 0);
		expect(sum).toBe(totals[id]);
		expect(templates.find((template) => template.id === id)?.minutes).toBe(totals[id]);
	});

	it.each(Object.entries(promised))('%s keeps the minutes of the design', (id, minutes) => {
		if (!isTemplateId(id)) throw new Error(id);
		expect(templateBlocks(id).map((block) => block.minutes)).toEqual(minutes);
	});

	it.each(templateIds)('%s numbers its parts once each, and gives fresh ones', (id) => {
		const first = templateBlocks(id);
		expect(first.map((block) => block.id)).toEqual(first.map((_, index) => `b${index + 1}`));
		expect(templateBlocks(id)[0]).not.toBe(first[0]);
		expect(first.every((block) => blockKinds.includes(block.kind))).toBe(true);
	});

	it.each(templateIds)('%s steps out of the part right after every forum', (id) => {
		const kinds = templateBlocks(id).map((block) => block.kind);
		const after = kinds.flatMap((kind, at) => (kind === 'forum' ? [kinds[at + 1]] : []));
		expect(after.length).toBeGreaterThan(0);
		expect(new Set(after)).toEqual(new Set(['de_role']));
	});

	it.each(templateIds)('%s has a title and a short line for every warm-up and part', (id) => {
		const shown = templateBlocks(id).filter(({ kind }) => kind === 'warm_up' || kind === 'part');
		for (const { title, instruction } of shown) {
			expect(title).toBeTruthy();
			expect(instruction?.split(/\s+/).length).toBeLessThanOrEqual(12);
		}
		expect(shown.length).toBeGreaterThan(0);
	});

	it.each(templateIds)('%s says what gives when time is short, never what cares', (id) => {
		const gives = templateBlocks(id).filter((block) => block.gives);
		const kept = ['lobby', 'agreements', 'de_role', 'commitments', 'reflection', 'check_out'];
		expect(gives.length).toBeGreaterThan(0);
		expect(gives.some((block) => kept.includes(block.kind))).toBe(false);
	});

	it('knows its names', () => {
		expect(isTemplateId('evening')).toBe(true);
		expect(isTemplateId('night')).toBe(false);
	});
});
