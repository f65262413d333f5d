// The store's methods about the summary after the evening.

import * as v from 'valibot';
import { whoReads } from '#lib/session/plan.ts';
import type { SessionRecord } from '#lib/session/record.ts';
import { document, isId, type Database } from './ask.ts';
import type { Store } from './store.ts';

export const reply = v.object({
	id: v.string(),
	kind: v.picklist(['correction', 'minority_note']),
	about: v.string(),
	text: v.string()
});
const notesFile = v.object({
	facilitator: v.string(),
	ready_at: v.nullable(v.string()),
	state: v.picklist(['waits_for_second', 'waits', 'ready', 'over']),
	taken: v.boolean()
});
const boxBeside = v.object({
	session: v.string(),
	joker: v.nullable(v.string()),
	readers: v.picklist(whoReads),
	until: v.string(),
	crowd: v.number(),
	gone: v.boolean()
});
const summary = v.object({
	session: v.string(),
	group: v.string(),
	status: v.picklist(['review', 'published']),
	record: document<SessionRecord>(),
	window_closes: v.string(),
	token: v.string(),
	replies: v.array(reply),
	waiting_replies: v.number(),
	sealed: v.nullable(v.number()),
	crowd: v.number(),
	opened: v.picklist(['not', 'here', 'elsewhere']),
	together: v.array(boxBeside),
	notes_read: v.boolean(),
	notes_gone: v.boolean(),
	entries: v.number(),
	joker: v.nullable(v.string()),
	readers: v.picklist(whoReads)
});

type Afterwards = Pick<
	Store,
	| 'summary'
	| 'summaryByToken'
	| 'addReply'
	| 'publish'
	| 'renewSummaryToken'
	| 'notesFile'
	| 'askNotesFile'
	| 'agreeNotesFile'
	| 'stopNotesFile'
>;

export const afterwards = ({ ask, tell }: Database): Afterwards => ({
	summary: async (session) =>
		isId(session) ? ask(v.nullable(summary), 'summary', { _session: session }) : null,
	summaryByToken: (token) => ask(v.nullable(summary), 'summary_by_token', { _token: token }),
	addReply: (token, added, waits) =>
		tell('add_reply', {
			_token: token,
			_kind: added.kind,
			_about: added.about,
			_text: added.text,
			_waits: waits
		}),
	publish: (session, today) => tell('publish', { _session: session, _today: today }),
	renewSummaryToken: (session, token) =>
		tell('renew_summary_token', { _session: session, _token: token }),

	notesFile: (session) => ask(v.nullable(notesFile), 'notes_file', { _session: session }),
	askNotesFile: (session, facilitator) =>
		tell('ask_notes_file', { _session: session, _facilitator: facilitator }),
	agreeNotesFile: (session, facilitator) =>
		tell('agree_notes_file', { _session: session, _facilitator: facilitator }),
	stopNotesFile: (session) => tell('stop_notes_file', { _session: session })
});
