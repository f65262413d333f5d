// Reads the planner's forms: whatever arrives becomes a change of the plan, or null when it does not fit.

import * as v from 'valibot';
import { fitQuestions } from '#lib/catalogue/fit.ts';
import { sceneById } from '#lib/catalogue/pack.ts';
import { blockKinds, type Block } from '#lib/session/plan.ts';
import type { PlanChange, PlannedSession } from '#lib/server/store/store.ts';
import { edited, longestPart, type Edit } from '#lib/server/planning/edit-sheet.ts';

const most = 40;
const line = (length: number) => v.pipe(v.string(), v.trim(), v.maxLength(length));

const blockSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[\w-]{1,20}$/)),
	kind: v.picklist(blockKinds),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestPart)),
	title: v.optional(line(80)),
	instruction: v.optional(line(160)),
	adapted: v.optional(line(300)),
	origin: v.optional(line(200)),
	steps: v.optional(v.pipe(v.array(line(600)), v.maxLength(20))),
	gives: v.optional(v.boolean())
});

/** The plan of a session with one thing changed. */
export function changed(planned: PlannedSession, change: Partial<PlanChange>): PlanChange {
	const { id: _id, group: _group, status: _status, ...plan } = planned;
	return { ...plan, ...change };
}

/** The minutes in all fields of the run sheet, then the one button that was pressed. */
export function sheetEdits(form: FormData, blocks: readonly Block[]): readonly Block[] {
	const timed = blocks.reduce((sheet, { id }) => {
		const typed = form.get(`minutes-${id}`);
		const minutes = typed === null ? NaN : Number(typed);
		return Number.isFinite(minutes) ? edited(sheet, { do: 'minutes', id, minutes }) : sheet;
	}, blocks);
	const [what, id = ''] = String(form.get('do') ?? '').split(' ');
	return what === 'up' || what === 'down' || what === 'drop'
		? edited(timed, { do: what, id })
		: timed;
}

/** A part to put back where it was. */
export function putBack(form: FormData): Edit | null {
	const read = v.safeParse(
		v.pipe(v.string(), v.maxLength(10_000), v.parseJson(), blockSchema),
		form.get('block')
	);
	const at = Number(form.get('at'));
	return read.success && Number.isInteger(at)
		? { do: 'put_back', block: read.output as Block, at }
		: null;
}

/** A new part, or null when it has no kind or the sheet is full. */
export function addition(form: FormData, blocks: readonly Block[]): Edit | null {
	const read = v.safeParse(
		v.object({
			kind: v.picklist(blockKinds),
			minutes: v.pipe(v.string(), v.transform(Number), v.number(), v.minValue(1)),
			title: line(80),
			instruction: line(160)
		}),
		Object.fromEntries(form)
	);
	return read.success && blocks.length < most ? { do: 'add', ...read.output } : null;
}

const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));

/** Title, day, readers, scenes, agreements; null when something does not fit. */
export function details(form: FormData): Partial<PlanChange> | null {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	const title = text('title').slice(0, 80);
	const day = text('day');
	const scenes = form
		.getAll('scene')
		.map(String)
		.filter((id) => sceneById(id))
		.slice(0, 8);
	const readers = text('readers');
	if (!title || !isDay(day) || scenes.length === 0) return null;
	if (readers !== 'other_facilitator' && readers !== 'joker_too') return null;
	return {
		title,
		day,
		scenes,
		readers,
		show_time: form.has('show_time'),
		small_group: form.has('small_group'),
		agreements: linesIn(text('agreements'), 20, 160)
	};
}

/** The lines of a box of several lines, without empty ones. */
export function linesIn(text: string, lines: number, length: number): string[] {
	return text
		.split(/\r?\n/)
		.map((one) => one.trim().slice(0, length))
		.filter(Boolean)
		.slice(0, lines);
}

/** Which questions of the fit check were ticked. */
export function ticked(form: FormData): string[] {
	const yes = form.getAll('fit').map(String);
	return fitQuestions.map(({ id }) => id).filter((id) => yes.includes(id));
}
