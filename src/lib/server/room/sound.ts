// Whether what the store kept of an evening can be gone on with: all its pieces there, of the right kind, and showable.

import { consoleView } from '#lib/session/console-view.ts';
import { openingSession } from '#lib/session/opening.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import type { Session } from '#lib/session/session.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { Damaged, type LiveSession } from '#lib/server/store/store.ts';

/** Pieces that may be nothing, whatever the evening began with. */
const maybeNothing: readonly string[] = ['step', 'speaking', 'scene', 'entry', 'trying', 'box'];

const kindOf = (value: unknown) =>
	value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value;

/** Lists hold documents, or names; never anything else. */
const holdsWell = (value: unknown) =>
	!Array.isArray(value) ||
	value.every(
		(one) => ['object', 'string'].includes(kindOf(one)) && kindOf(one) === kindOf(value[0])
	);

/** A box that an older Spectactor opened has no keys to shut envelopes for: this one goes on without. */
const withoutOlderBox = (state: LiveSession['state']): LiveSession['state'] =>
	kindOf(state.box) === 'object' && !state.box!.keys ? { ...state, box: null } : state;

/**
 * The evening that was kept. A piece that an older Spectactor did not know yet is as at the beginning of an evening.
 * Throws Damaged when it cannot be shown: going on with it would end the evening later and worse.
 */
export function sound(live: LiveSession): LiveSession {
	try {
		const { plan, seq } = live;
		const state = withoutOlderBox(live.state);
		const { code, joker, box } = state;
		const fresh = openingSession({
			id: state.id,
			code,
			plan,
			joker,
			round: box?.round ?? '',
			keys: box?.keys ?? { session: '', tokens: '' },
			now: state.began
		});
		const session: Session = { ...fresh, ...state, plan, seq };
		for (const [name, began] of Object.entries(fresh)) {
			const is = kindOf(Reflect.get(session, name));
			const fits =
				is === kindOf(began) ||
				(maybeNothing.includes(name) && (is === 'nothing' || began === null));
			if (!fits || !holdsWell(Reflect.get(session, name))) throw new Damaged(name);
		}
		stageView(session);
		consoleView(session, 0);
		for (const seat of ['', ...Object.keys(session.seats).slice(0, 3)]) phoneView(session, seat);
		const { plan: _plan, seq: _seq, ...whole } = session;
		return { ...live, state: whole };
	} catch {
		throw new Damaged('what was kept of this evening cannot be shown');
	}
}

/** What was kept, as one document again. */
export const sessionOf = ({ plan, seq, state }: LiveSession): Session => ({ ...state, plan, seq });

/** Was it thrown because what is kept cannot be read, by the rules here or by the disk's own check? */
export const isDamaged = (cause: unknown): boolean => cause instanceof Damaged;
