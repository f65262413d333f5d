// Reads the planner's forms about everything but the run sheet: name, day, scenes, agreements, who reads the notes.

import { fitQuestions } from '#lib/catalogue/fit.ts';
import { sceneById } from '#lib/catalogue/pack.ts';
import { lineOf, plainText } from '#lib/session/plain-text.ts';
import { levels, whoReads } from '#lib/session/plan.ts';
import type { PlanChange, PlannedSession } from '#lib/server/store/store.ts';
import { isDay } from '#lib/server/planning/days.ts';
import { longestTitle } from '#lib/server/planning/plan-forms.ts';

const mostScenes = 8;
const mostAgreements = 20;
const longestAgreement = 160;

/** The plan of a session with something in it changed. */
export function changed(planned: PlannedSession, change: Partial<PlanChange>): PlanChange {
	const { id: _id, group: _group, status: _status, ...plan } = planned;
	return { ...plan, ...change };
}

/** Name, day and the ticks; or which of them does not fit. `series` are the ids there are. */
export function about(
	form: FormData,
	series: readonly string[]
): Partial<PlanChange> | { readonly problem: 'title' | 'day' } {
	const title = lineOf(form.get('title'), longestTitle);
	const day = lineOf(form.get('day'), 20);
	if (!title) return { problem: 'title' };
	if (!isDay(day)) return { problem: 'day' };
	return {
		title,
		day,
		series: series.find((id) => id === form.get('series')) ?? null,
		show_time: form.has('show_time'),
		small_group: form.has('small_group')
	};
}

/** Who reads the notes first; null when it is none of them. */
export function readers(form: FormData): Pick<PlanChange, 'readers'> | null {
	const chosen = form.get('readers');
	const found = whoReads.find((one) => one === chosen);
	return found ? { readers: found } : null;
}

/** How carefully the notes are handled; null when it is none of the levels. */
export function level(form: FormData): Pick<PlanChange, 'level'> | null {
	const chosen = form.get('level');
	const found = levels.find((one) => one === chosen);
	return found ? { level: found } : null;
}

/** The scenes that were ticked and that there are. */
export function scenesIn(form: FormData): string[] {
	const ids = form.getAll('scene').map(String);
	return [...new Set(ids)].filter((id) => sceneById(id)).slice(0, mostScenes);
}

/** Agreements, one a line, without empty ones. */
export function agreements(form: FormData): string[] {
	return plainText(form.get('agreements'))
		.slice(0, 10_000)
		.split('\n')
		.map((one) => lineOf(one, longestAgreement))
		.filter(Boolean)
		.slice(0, mostAgreements);
}

/** Which questions of the fit check were ticked. */
export function ticked(form: FormData): string[] {
	const yes = form.getAll('fit').map(String);
	return fitQuestions.map(({ id }) => id).filter((id) => yes.includes(id));
}
