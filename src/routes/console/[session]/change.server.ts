// What the planner's buttons do: change the plan, open the doors, or drop it; only for facilitators of the group.

import { lineOf } from '#lib/session/plain-text.ts';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { changed } from '#lib/server/planning/about-forms.ts';
import { keptThemes } from '#lib/server/planning/kept-themes.ts';
import { buildPlan } from '#lib/server/planning/build-plan.ts';
import { mayOpen } from '#lib/server/planning/may-open.ts';
import { withSessionKey } from '#lib/server/keys/session-key.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import { Refused, type PlanChange, type PlannedSession } from '#lib/server/store/store.ts';
import type { Block } from '#lib/session/plan.ts';
import { wordsOf } from '#lib/words/words.ts';

type Event = RequestEvent<{ session: string }>;
type Problem = 'not_planned' | 'blocked' | 'title' | 'day' | 'changed' | 'no_key' | 'key_changed';
type Made = Partial<PlanChange> | { readonly problem: Problem } | null;

const no = (status: 409 | 422, problem: Problem) => fail(status, { problem });
const because = (cause: unknown) => {
	if (!(cause instanceof Refused)) throw cause;
	if (cause.code === 'not_planned') return no(409, 'not_planned');
	return no(422, cause.code === 'no_key' || cause.code === 'key_changed' ? cause.code : 'changed');
};

/** What the next press may undo: one part put back where it was, or the whole sheet. */
function undoable(before: readonly Block[], after: readonly Block[] | undefined) {
	if (!after || after === before) return { dropped: null, before: null };
	const gone = before.filter(({ id }) => !after.some((block) => block.id === id));
	const [block] = gone;
	const rest = before.filter(({ id }) => id !== block?.id).map(({ id }) => id);
	if (gone.length === 1 && block && rest.join() === after.map(({ id }) => id).join())
		return { dropped: { block, at: before.indexOf(block) }, before: null };
	const sameParts = gone.length === 0 && before.length === after.length;
	return { dropped: null, before: sameParts ? null : before };
}

/** Reads the form, works out a change, keeps it. Null from `make`: something did not fit. */
export async function change(
	{ locals, params, request }: Event,
	make: (form: FormData, planned: PlannedSession) => Made | Promise<Made>
) {
	const { store } = locals.house;
	const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
	const made = await make(await request.formData(), planned);
	if (!made) return no(422, 'changed');
	if ('problem' in made) return no(422, made.problem);
	try {
		await store.changePlan(planned.id, changed(planned, made));
	} catch (cause) {
		return because(cause);
	}
	return { saved: true, ...undoable(planned.blocks, made.blocks) };
}

/** People may come in: the plan stays as it is from here on. */
export async function openTheDoors({ locals, params, request }: Event) {
	const { house, facilitator } = locals;
	const { planned, group } = await sessionFor(house.store, facilitator!.id, params.session);
	if (planned.status === 'live') redirect(303, `/console/${planned.id}/live`);
	const brief = await house.store.brief(group.id, planned.series, planned.day);
	const words = await wordsOf('console', locals.language);
	const form = await request.formData();
	const care = (await house.store.careContacts(group.id)).length > 0;
	const plan = { ...buildPlan(planned, group, brief, words.previously, keptThemes(form)), care };
	if (!mayOpen(plan.blocks, plan.scenes)) return no(422, 'blocked');
	const word = lineOf(form.get('word'), 24);
	try {
		const about = { group: group.id, session: planned.id, until: plan.notes_until };
		await withSessionKey(house, about, form, (sessionKey) =>
			house.openDoors({
				session: planned.id,
				plan,
				joker: { facilitator: facilitator!.id, word },
				sessionKey
			})
		);
	} catch (cause) {
		return because(cause);
	}
	redirect(303, `/console/${planned.id}/live`);
}

/** The plan goes, as long as nobody has come in. */
export async function dropPlan({ locals, params }: Event) {
	const { store } = locals.house;
	const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
	try {
		await store.dropSession(planned.id);
	} catch (cause) {
		return because(cause);
	}
	redirect(303, '/console');
}
