// What editing a run sheet may not lose: every other part, whatever is pressed and in whatever order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateBlocks, templateIds } from '#lib/catalogue/templates.ts';
import type { Block } from '#lib/session/plan.ts';
import { edited, mostParts, type Edit } from './edit-sheet.ts';
import { addition, putBack, sheetBefore, sheetEdits } from './plan-forms.ts';

const sheet = templateBlocks('evening');
const ids = sheet.map(({ id }) => id);
const someId = fc.constantFrom(...ids, 'b99', '');
const words = fc.string({ maxLength: 40 });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({ do: fc.constantFrom('up' as const, 'down' as const, 'drop' as const), id: someId }),
	fc.record({
		do: fc.constant('minutes' as const),
		id: someId,
		minutes: fc.integer({ min: -500, max: 5000 })
	}),
	fc.record({ do: fc.constant('gives' as const), id: someId, gives: fc.boolean() }),
	fc.record({ do: fc.constant('words' as const), id: someId, title: words, instruction: words }),
	fc.record({
		do: fc.constant('add' as const),
		part: fc.record({ kind: fc.constant('part' as const), minutes: fc.integer() }),
		after: someId
	})
);
const touched = (edit: Edit) => ('id' in edit ? edit.id : null);
const byId = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]));

describe('one edit', () => {
	test('leaves every other part as it is, and keeps their order', () => {
		fc.assert(
			fc.property(fc.array(anyEdit, { maxLength: 30 }), anyEdit, (before, edit) => {
				const from = before.reduce(edited, sheet as readonly Block[]);
				const to = edited(from, edit);
				const others = from.filter(({ id }) => id !== touched(edit));
				const after = byId(to);
				for (const block of others) expect(after.get(block.id)).toEqual(block);
				const order = new Set(others.map(({ id }) => id));
				expect(to.map(({ id }) => id).filter((id) => order.has(id))).toEqual([...order]);
			})
		);
	});

	test('never makes two parts of one id, a part without minutes, or an endless sheet', () => {
		fc.assert(
			fc.property(fc.array(anyEdit, { maxLength: 60 }), (edits) => {
				const to = edits.reduce(edited, sheet as readonly Block[]);
				expect(new Set(to.map(({ id }) => id)).size).toBe(to.length);
				expect(to.length).toBeLessThanOrEqual(mostParts);
				for (const { minutes } of to) {
					expect(minutes).toBeGreaterThanOrEqual(1);
					expect(minutes).toBeLessThanOrEqual(240);
				}
			})
		);
	});

	test('leaving out and putting back is nothing done', () => {
		for (const [at, block] of sheet.entries()) {
			const without = edited(sheet, { do: 'drop', id: block.id });
			expect(without).toHaveLength(sheet.length - 1);
			expect(edited(without, { do: 'put_back', block, at })).toEqual(sheet);
			expect(edited(sheet, { do: 'put_back', block, at })).toEqual(sheet);
		}
	});

	test('a new part comes after the one named, or before the last', () => {
		const part = { kind: 'part', minutes: 10, title: 'Tea' } as const;
		const after = edited(sheet, { do: 'add', part, after: 'b2' });
		expect(after[2]).toMatchObject(part);
		expect(edited(sheet, { do: 'add', part, after: 'nobody' }).at(-2)).toMatchObject(part);
	});

	test('only parts of our own take words of our own', () => {
		const renamed = (id: string) =>
			edited(sheet, { do: 'words', id, title: 'Tea', instruction: '' }).find(
				(block) => block.id === id
			);
		const own = sheet.find(({ kind }) => kind === 'warm_up')!;
		expect(renamed(own.id)).toMatchObject({ title: 'Tea', steps: own.steps });
		expect(renamed(own.id)).not.toHaveProperty('instruction');
		expect(renamed('b1')).toEqual(sheet[0]);
	});
});

describe('the form of the run sheet', () => {
	const asShown = (blocks: readonly Block[], more: Record<string, string> = {}) => {
		const form = new FormData();
		for (const block of blocks) {
			form.set(`minutes-${block.id}`, String(block.minutes));
			if (block.gives) form.set(`gives-${block.id}`, 'on');
			if (block.kind === 'warm_up' || block.kind === 'part' || block.kind === 'break') {
				form.set(`title-${block.id}`, block.title ?? '');
				form.set(`line-${block.id}`, block.instruction ?? '');
			}
		}
		for (const [name, value] of Object.entries(more)) form.set(name, value);
		return form;
	};

	test.each(templateIds)('%s sent back as it is shown changes nothing', (template) => {
		const blocks = templateBlocks(template);
		expect(sheetEdits(asShown(blocks), blocks)).toEqual(blocks);
	});

	test.each([
		['less b1', 'b1', -1],
		['more b1', 'b1', 1]
	])('%s', (press, id, by) => {
		const now = sheetEdits(asShown(sheet, { do: press }), sheet).find((block) => block.id === id);
		expect(now?.minutes).toBe(sheet[0]!.minutes + by);
	});

	test('whatever arrives, no part is lost unless it was left out', () => {
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.oneof(
						fc.constantFrom('do', ...ids.map((id) => `minutes-${id}`)),
						fc.string({ maxLength: 20 })
					),
					fc.oneof(
						fc.string(),
						fc.constantFrom('up b3', 'down b15', 'more b1', '1e9', '-7', 'NaN', '')
					)
				),
				(sent) => {
					const after = sheetEdits(asShown(sheet, sent), sheet);
					expect(after.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
				}
			)
		);
	});

	test('takes an exercise with its words, a part of our own, and nothing it does not know', () => {
		const form = (fields: Record<string, string>) => asShown([], fields);
		expect(addition(form({ kind: 'E05', minutes: '12', after: 'b1' }), sheet)).toMatchObject({
			do: 'add',
			part: { kind: 'warm_up', minutes: 12, steps: expect.any(Array) }
		});
		expect(
			addition(form({ kind: 'part', minutes: '5', title: ' Tea ', instruction: '' }), sheet)
		).toEqual({ do: 'add', part: { kind: 'part', minutes: 5, title: 'Tea' }, after: '' });
		expect(addition(form({ kind: 'vote', minutes: '5' }), sheet)).toBeNull();
		expect(addition(form({ kind: 'part', minutes: 'soon' }), sheet)).toBeNull();
	});

	test('takes back only what is a part, or a sheet of parts', () => {
		const form = new FormData();
		form.set('at', '1');
		for (const wrong of ['', '{', '{"id":"b1"}', JSON.stringify({ ...sheet[0], extra: 1 })]) {
			form.set('block', wrong);
			form.set('before', wrong);
			expect(putBack(form)).toBeNull();
			expect(sheetBefore(form)).toBeNull();
		}
		for (const template of templateIds) {
			const blocks = templateBlocks(template);
			form.set('before', JSON.stringify(blocks));
			expect(sheetBefore(form)).toEqual(blocks);
		}
	});
});
