// What the shared tablet shows of an evening: how its box stands, and what a note needs. It has no seat and is no head to count.

import { levelOf, type Level, type Plan } from './plan.ts';
import type { BoxKeys } from './round.ts';
import { sceneOf, seeKeys } from './seen.ts';
import { momentOf, type Session } from './session.ts';

export interface TabletView {
	/** none: this evening has no box · early: not open yet · sealed: takes no more */
	readonly step: 'none' | 'early' | 'writing' | 'collecting' | 'sealed';
	readonly round: string;
	readonly keys: BoxKeys | null;
	/** ISO day until which notes can be read */
	readonly until: string;
	readonly readers: Plan['readers'];
	readonly level: Level;
	/** whether a note may be for the care contacts alone */
	readonly care: boolean;
	/** names of the scene's roles, which mean nobody */
	readonly names: readonly string[];
}

function stepOf(session: Session): TabletView['step'] {
	if (!session.box) return 'none';
	if (session.box.done) return 'sealed';
	const moment = momentOf(session);
	if (moment === 'reflection.collecting') return 'collecting';
	return moment === 'reflection.writing' ? 'writing' : 'early';
}

export const tabletView = (session: Session): TabletView => ({
	step: stepOf(session),
	round: session.box?.round ?? '',
	keys: seeKeys(session),
	until: session.plan.notes_until,
	readers: session.plan.readers,
	level: levelOf(session.plan),
	care: session.plan.care ?? false,
	names: (sceneOf(session)?.roles ?? []).map(({ name }) => name)
});
