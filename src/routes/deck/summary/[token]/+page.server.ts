// The summary of the told evening, as people read it a day later.

import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import { sealEntry } from '#lib/notes/entry.ts';
import { mostLetters } from '#lib/server/afterwards/reply.ts';
import { sectionsOf } from '#lib/server/afterwards/sections.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';
import { summarise } from '#lib/session/summary.ts';
import { wordsOf } from '#lib/words/words.ts';
import { closedEvening } from '../../evening.ts';

const kept: KeptSummary = {
	session: 'told',
	group: 'told',
	status: 'review',
	record: summarise(closedEvening().session),
	window_closes: '2026-11-27',
	token: 'told-in-the-deck',
	replies: [
		{
			id: 'reply-1',
			kind: 'minority_note',
			about: 'scene-sc01',
			text: 'I think this scene blamed the minutes, not the hurry.'
		}
	],
	waiting_replies: 1,
	sealed: 12,
	crowd: 12,
	opened: 'here',
	together: [],
	notes_read: true,
	notes_gone: false,
	entries: 11,
	joker: null,
	readers: 'other_facilitator'
};

/** Opens with #n= and 43 times A. */
const key = new Uint8Array(32);
const letOut = Array.from({ length: 11 }, (_, at) =>
	Buffer.from(
		sealEntry(
			{
				text:
					at === 0
						? 'Say it in the meeting, not after. Read the minutes back before we move on.'
						: null,
				prompts: at === 0 ? ['note-2'] : [],
				aloud: at === 0,
				themes: at < 7 ? ['interruption'] : ['who writes it down'],
				keep: false,
				leave_group: false
			},
			key
		)
	).toString('base64url')
);

export async function load({ locals }) {
	if (!dev) error(404);
	const sheet = sheetOf(kept, '2026-11-21');
	const words = await wordsOf('summary', locals.language);
	return {
		sheet,
		entries: letOut,
		sections: sectionsOf(sheet.scenes, words),
		about: 'whole',
		answered: null,
		file: null,
		mostLetters
	};
}
