// Faces without a line, and whether what they were shown was true: kept before, of that seq, and never back.

import type { Who } from '#lib/session/etiquette.ts';
import type { Session } from '#lib/session/session.ts';
import type { View } from '#lib/session/views.ts';
import type { Face } from '#lib/server/room/face.ts';
import { viewFor } from '#lib/server/room/showing.ts';

export interface Watched extends Face {
	readonly shown: { readonly seq: number; readonly view: View }[];
}

/** `showing` hears of each view at the moment it is shown. */
export function watched(
	kind: Face['kind'],
	who: Who,
	showing: (seq: number) => void = () => {}
): Watched {
	const shown: Watched['shown'][number][] = [];
	return {
		kind,
		who,
		shown,
		show(seq, view) {
			shown.push({ seq, view });
			showing(seq);
		},
		turnAway: () => {}
	};
}

/** A view as text, without how many are here: that alone changes without anything being kept. */
export const asText = (view: View): string =>
	JSON.stringify(view, (name, value: unknown) => (name === 'here' ? null : value));

/** What is untrue about the views that a face was shown, by what was kept under each seq. */
export function untruths(face: Watched, kept: ReadonlyMap<number, Session>): string[] {
	return face.shown.flatMap(({ seq, view }, at) => {
		const session = kept.get(seq);
		if (!session) return [`${face.kind} was shown seq ${seq}, which nobody kept`];
		if (seq < (face.shown[at - 1]?.seq ?? -1)) return [`${face.kind} was shown seq ${seq} late`];
		const true_ = viewFor(face, { session, here: 0, summary: '' });
		return asText(view) === asText(true_) ? [] : [`${face.kind}: not the view of seq ${seq}`];
	});
}
