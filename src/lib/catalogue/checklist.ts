// The rehearsal checklist: sixteen things a scene needs before it is ready, and seven worth a second look.
// Source: domain.md 9.3. Each finding carries what is needed to say it in words.

import type { EntryId, RoleId } from '#lib/session/scene.ts';

/** Texts that have to stay short to be played and read out. */
export type ShortText = 'card' | 'caption' | 'beat' | 'fear';

/** Keeps a scene from being marked ready. */
export type RequiredFinding =
	| { readonly code: 'no-want'; readonly role: RoleId | null }
	| { readonly code: 'long-want'; readonly role: RoleId; readonly words: number }
	| { readonly code: 'no-one-in-the-way' }
	| { readonly code: 'no-reason-against'; readonly role: RoleId }
	| { readonly code: 'no-rule-behind' }
	| { readonly code: 'no-one-above' }
	| { readonly code: 'too-few-tries'; readonly beats: number }
	| { readonly code: 'no-turning-point'; readonly entry: EntryId }
	| { readonly code: 'too-few-ways-in'; readonly ways: number }
	| { readonly code: 'lost-way-in'; readonly entry: EntryId; readonly beat: number }
	| { readonly code: 'no-way-in-for-ally' }
	| { readonly code: 'square-replaceable'; readonly role: RoleId }
	| { readonly code: 'nothing-to-see'; readonly roles: readonly RoleId[] }
	| { readonly code: 'no-ending' }
	| { readonly code: 'absolute-ending'; readonly word: string }
	| { readonly code: 'no-setting' }
	| { readonly code: 'too-long'; readonly minutes: number }
	| {
			readonly code: 'text-length';
			readonly text: ShortText;
			/** role, way in or number of the beat */
			readonly at: string;
			readonly words: number;
	  }
	| { readonly code: 'no-content-notes' }
	| { readonly code: 'recognisable' }
	| { readonly code: 'plays-own-harm' }
	| { readonly code: 'who-learns-unsaid' }
	| { readonly code: 'no-surprise-try' }
	| { readonly code: 'real-plans' }
	| { readonly code: 'real-detail'; readonly found: string };

/** Worth a second look; does not keep a scene from being ready. */
export type WarningFinding =
	| { readonly code: 'one-hero'; readonly role: RoleId }
	| { readonly code: 'monster'; readonly role: RoleId }
	| { readonly code: 'only-pitiable'; readonly role: RoleId }
	| { readonly code: 'just-talk' }
	| { readonly code: 'no-structural-line' }
	| { readonly code: 'many-roles'; readonly roles: number }
	| { readonly code: 'small-group'; readonly people: number; readonly needed: number };

export type LintFinding = RequiredFinding | WarningFinding;
export type RequiredCode = RequiredFinding['code'];
export type WarningCode = WarningFinding['code'];

/** Which of the sixteen lines of the checklist a finding belongs to. */
export const checklistLine: Record<RequiredCode, number> = {
	'no-want': 1,
	'long-want': 1,
	'no-one-in-the-way': 2,
	'no-reason-against': 2,
	'no-rule-behind': 3,
	'no-one-above': 4,
	'too-few-tries': 5,
	'no-turning-point': 6,
	'too-few-ways-in': 7,
	'lost-way-in': 7,
	'no-way-in-for-ally': 7,
	'square-replaceable': 7,
	'nothing-to-see': 8,
	'no-ending': 9,
	'absolute-ending': 9,
	'no-setting': 10,
	'too-long': 10,
	'text-length': 10,
	'no-content-notes': 11,
	recognisable: 12,
	'plays-own-harm': 13,
	'who-learns-unsaid': 14,
	'no-surprise-try': 15,
	'real-plans': 16,
	'real-detail': 16
};

/** How many lines the checklist has. */
export const checklistLines = 16;
