// Which part of the evening a moment of the phone belongs to.

import type { PhoneBody } from '#lib/session/phone-face.ts';

export type Part = 'early' | 'forum' | 'after';

const early: readonly PhoneBody['kind'][] = [
	'lobby',
	'check_in',
	'agreements',
	'warm_up',
	'part',
	'break',
	'scene_choice',
	'casting',
	'first_talk'
];
const after: readonly PhoneBody['kind'][] = [
	'de_role',
	'analysis',
	'debrief',
	'commitments',
	'reflection',
	'check_out',
	'closed'
];

/** Which part a moment's page is in. */
export const partOf = (kind: PhoneBody['kind']): Part =>
	early.includes(kind) ? 'early' : after.includes(kind) ? 'after' : 'forum';
