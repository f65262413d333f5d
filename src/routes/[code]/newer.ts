// When a phone may load its page again by itself, because the house speaks a newer one.

import type { PhoneBody, PhoneView } from '#lib/session/phone-face.ts';
import { partOf } from './part-of.ts';

/** Where somebody may be in the middle of something, though nobody plays. */
const busy: readonly PhoneBody['kind'][] = ['casting', 'reflection', 'closed'];

/** Between scenes only: never while people play or try, while a Pause holds, or over a note. */
export function mayLoadAgain({ pause, body }: Pick<PhoneView, 'pause' | 'body'>): boolean {
	if (pause || busy.includes(body.kind)) return false;
	return partOf(body.kind) !== 'forum' || body.kind === 'replay_ready';
}

/** Somebody has the cursor in a field on this page. */
export const isWriting = (): boolean =>
	document.activeElement?.matches('input:not([type=checkbox], [type=radio]), textarea') ?? false;
