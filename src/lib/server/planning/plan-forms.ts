// Reads the planner's forms about the run sheet: whatever arrives becomes an edit, or null when it does not fit.

import * as v from 'valibot';
import { lineOf } from '#lib/session/plain-text.ts';
import { exerciseById } from '#lib/catalogue/exercises.ts';
import { exercise } from '#lib/catalogue/templates/parts.ts';
import { blockKinds, type Block } from '#lib/session/plan.ts';
import {
	edited,
	hasOwnWords,
	longestPart,
	mostParts,
	type Edit
} from '#lib/server/planning/edit-sheet.ts';

export const longestTitle = 80;
export const longestLine = 160;

const line = (length: number) => v.pipe(v.string(), v.trim(), v.maxLength(length));
const shortened = (form: FormData, name: string, length: number) => lineOf(form.get(name), length);

const blockSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/)),
	kind: v.picklist(blockKinds),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestPart)),
	title: v.optional(line(longestTitle)),
	instruction: v.optional(line(longestLine)),
	adapted: v.optional(line(600)),
	origin: v.optional(line(300)),
	steps: v.optional(v.pipe(v.array(line(600)), v.maxLength(20))),
	gives: v.optional(v.boolean())
});

const json = <T>(
	shape: v.GenericSchema<unknown, T>,
	given: FormDataEntryValue | null
): T | null => {
	const read = v.safeParse(
		v.pipe(v.string(), v.maxLength(100_000), v.parseJson(), shape),
		given ?? ''
	);
	return read.success ? read.output : null;
};

/** Whatever stands in the fields of the run sheet, then the one button that was pressed. */
export function sheetEdits(form: FormData, blocks: readonly Block[]): readonly Block[] {
	const typed = blocks.reduce((sheet, block) => {
		const { id } = block;
		const minutes = Number(form.get(`minutes-${id}`) || NaN);
		if (!Number.isFinite(minutes)) return sheet;
		const timed = edited(sheet, { do: 'minutes', id, minutes });
		const marked = edited(timed, { do: 'gives', id, gives: form.has(`gives-${id}`) });
		if (!hasOwnWords(block) || !form.has(`title-${id}`)) return marked;
		const title = shortened(form, `title-${id}`, longestTitle);
		const instruction = shortened(form, `line-${id}`, longestLine);
		return edited(marked, { do: 'words', id, title, instruction });
	}, blocks);
	const [what, id = ''] = String(form.get('do') ?? '').split(' ');
	const now = typed.find((block) => block.id === id);
	switch (what) {
		case 'up':
		case 'down':
		case 'drop':
			return edited(typed, { do: what, id });
		case 'less':
		case 'more':
			return now
				? edited(typed, { do: 'minutes', id, minutes: now.minutes + (what === 'less' ? -1 : 1) })
				: typed;
		default:
			return typed;
	}
}

/** A part to put back where it was. */
export function putBack(form: FormData): Edit | null {
	const block = json(blockSchema, form.get('block')) as Block | null;
	const at = Number(form.get('at'));
	return block && Number.isInteger(at) ? { do: 'put_back', block, at } : null;
}

/** A whole run sheet as it was before. */
export function sheetBefore(form: FormData): readonly Block[] | null {
	const sheet = v.pipe(v.array(blockSchema), v.maxLength(mostParts));
	return json(sheet, form.get('before')) as readonly Block[] | null;
}

/** A new part: one of the kinds, or an exercise by its number; null when it is neither, or the sheet is full. */
export function addition(form: FormData, blocks: readonly Block[]): Edit | null {
	const what = String(form.get('kind') ?? '');
	const minutes = Number(form.get('minutes') || NaN);
	const after = String(form.get('after') ?? '');
	if (blocks.length >= mostParts || !Number.isFinite(minutes)) return null;
	if (exerciseById(what)) return { do: 'add', part: exercise(what, minutes), after };
	const kind = blockKinds.find((one) => one === what);
	if (!kind) return null;
	const title = shortened(form, 'title', longestTitle);
	const instruction = shortened(form, 'instruction', longestLine);
	const words = hasOwnWords({ kind })
		? { ...(title ? { title } : {}), ...(instruction ? { instruction } : {}) }
		: {};
	return { do: 'add', part: { kind, minutes, ...words }, after };
}
