// The planner of one session: its run sheet, its scenes, what its series remembers, and the doors.

import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { offersFor, fitQuestions } from '#lib/catalogue/fit.ts';
import { scenePack } from '#lib/catalogue/pack.ts';
import { checkPlan } from '#lib/catalogue/plan-check.ts';
import { makeRoom } from '#lib/catalogue/runsheet.ts';
import { isTemplateId, templateBlocks } from '#lib/catalogue/templates.ts';
import { buildPlan } from '#lib/server/planning/build-plan.ts';
import { edited } from '#lib/server/planning/edit-sheet.ts';
import {
	addition,
	changed,
	details,
	putBack,
	sheetEdits,
	ticked
} from '#lib/server/planning/plan-forms.ts';
import { previouslyLines } from '#lib/server/planning/previously.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import { Refused, type PlanChange } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

/** Findings that would leave people in the rain; everything else is advice. */
const blocking = new Set([
	'no-lobby-first',
	'no-check-out-last',
	'no-de-role',
	'late-de-role',
	'no-scenes',
	'same-id'
]);

export const load: PageServerLoad = async ({ locals, params }) => {
	const { store } = locals.house;
	const { planned, group } = await sessionFor(store, locals.facilitator!.id, params.session);
	if (planned.status === 'live') redirect(303, `/console/${planned.id}/live`);
	if (planned.status !== 'planned') redirect(303, `/console/${planned.id}/review`);
	const brief = await store.brief(group.id, planned.series, planned.day);
	const around = {
		scenes: planned.scenes,
		contacts: group.contacts,
		quiet_place: group.quiet_place
	};
	return {
		planned,
		group: { id: group.id, name: group.name, facilitators: group.facilitators },
		me: locals.facilitator!.name,
		findings: checkPlan(planned.blocks, around).map((finding) => ({
			...finding,
			blocking: blocking.has(finding.code)
		})),
		shorter: makeRoom(planned.blocks, 20),
		fit: { questions: fitQuestions, instead: offersFor(planned.fit) },
		scenes: scenePack.map(({ id, title, patterns, level, players, content_notes }) => ({
			id,
			title,
			patterns,
			level,
			players,
			content_notes
		})),
		card: previouslyLines(brief),
		memory: {
			patterns: brief.patterns.slice(0, 6),
			tried: brief.attempts.slice(0, 8),
			open: brief.records.flatMap(({ record }) => record.open_questions).slice(0, 5),
			minority: brief.records
				.flatMap(({ replies }) => replies)
				.filter(({ kind }) => kind === 'minority_note')
				.map(({ id, text }) => ({ id, text }))
				.slice(0, 5),
			notes: brief.records.flatMap(({ notes }) => notes.map(({ text }) => text)).slice(0, 8)
		}
	};
};

/** Reads the form, works out a change, keeps it. Null from `make`: something did not fit. */
async function change(
	{ locals, params, request }: RequestEvent<{ session: string }>,
	make: (
		form: FormData,
		planned: Awaited<ReturnType<typeof sessionFor>>['planned']
	) => Partial<PlanChange> | null
) {
	const { store } = locals.house;
	const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
	const made = make(await request.formData(), planned);
	if (!made) return fail(422, { problem: 'changed' as const });
	try {
		await store.changePlan(planned.id, changed(planned, made));
	} catch (cause) {
		if (cause instanceof Refused)
			return fail(409, {
				problem: cause.code === 'not_planned' ? ('not_planned' as const) : ('changed' as const)
			});
		throw cause;
	}
	const kept = made.blocks;
	const at = kept
		? planned.blocks.findIndex(({ id }) => !kept.some((block) => block.id === id))
		: -1;
	return { saved: true, dropped: at < 0 ? null : { block: planned.blocks[at]!, at } };
}

export const actions: Actions = {
	sheet: (event) => change(event, (form, { blocks }) => ({ blocks: sheetEdits(form, blocks) })),
	back: (event) =>
		change(event, (form, { blocks }) => {
			const edit = putBack(form);
			return edit && { blocks: edited(blocks, edit) };
		}),
	add: (event) =>
		change(event, (form, { blocks }) => {
			const edit = addition(form, blocks);
			return edit && { blocks: edited(blocks, edit) };
		}),
	restore: (event) =>
		change(event, (_, { template }) =>
			isTemplateId(template) ? { blocks: templateBlocks(template) } : null
		),
	details: (event) => change(event, details),
	fit: (event) => change(event, (form) => ({ fit: ticked(form) })),
	open: async ({ locals, params, request }) => {
		const { house, facilitator } = locals;
		const { planned, group } = await sessionFor(house.store, facilitator!.id, params.session);
		const brief = await house.store.brief(group.id, planned.series, planned.day);
		const plan = buildPlan(planned, group, brief);
		if (checkPlan(plan.blocks, plan).some(({ code }) => blocking.has(code)))
			return fail(422, { problem: 'blocked' as const });
		const word = String((await request.formData()).get('word') ?? '')
			.trim()
			.slice(0, 24);
		try {
			await house.openDoors({
				session: planned.id,
				plan,
				joker: { facilitator: facilitator!.id, word }
			});
		} catch (cause) {
			if (cause instanceof Refused) return fail(409, { problem: 'not_planned' as const });
			throw cause;
		}
		redirect(303, `/console/${planned.id}/live`);
	},
	remove: async ({ locals, params }) => {
		const { store } = locals.house;
		const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
		try {
			await store.dropSession(planned.id);
		} catch (cause) {
			if (cause instanceof Refused) return fail(409, { problem: 'not_planned' as const });
			throw cause;
		}
		redirect(303, '/console');
	}
};
