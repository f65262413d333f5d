// The store's methods about sessions: planned, remembered, live, closed.

import * as v from 'valibot';
import { levels, whoReads, type Block, type Plan } from '#lib/session/plan.ts';
import type { SessionRecord } from '#lib/session/record.ts';
import { tactics, verdicts } from '#lib/session/answers.ts';
import { reply } from './afterwards.ts';
import { document, isId, type Database } from './ask.ts';
import { liveWriter } from './live-writes.ts';
import { openingArguments } from './rounds.ts';
import type { LiveSession, PlanChange, Store } from './store.ts';

const series = v.object({ id: v.string(), group: v.string(), name: v.string() });
const planned = v.object({
	id: v.string(),
	group: v.string(),
	series: v.nullable(v.string()),
	title: v.string(),
	day: v.string(),
	template: v.string(),
	blocks: v.array(document<Block>()),
	scenes: v.array(v.string()),
	agreements: v.array(v.string()),
	show_time: v.boolean(),
	readers: v.picklist(whoReads),
	level: v.picklist(levels),
	small_group: v.boolean(),
	fit: v.array(v.string()),
	status: v.picklist(['planned', 'live', 'review', 'published'])
});
const live = v.object({
	session: v.string(),
	group: v.string(),
	seq: v.number(),
	plan: document<Plan>(),
	state: document<LiveSession['state']>(),
	display_code: v.string()
});
const brief = v.object({
	records: v.array(
		v.object({
			session: v.string(),
			record: document<SessionRecord>(),
			minority_notes: v.number(),
			replies: v.array(reply)
		})
	),
	patterns: v.array(
		v.object({ pattern: v.string(), sessions: v.number(), days: v.array(v.string()) })
	),
	attempts: v.array(
		v.object({
			session: v.string(),
			day: v.string(),
			scene: v.string(),
			role_name: v.string(),
			intention: v.string(),
			moved: v.string(),
			reality: v.nullable(v.picklist([...verdicts, 'split'])),
			tactic: v.nullable(v.picklist(tactics))
		})
	)
});

type Evenings = Pick<
	Store,
	| 'seriesOf'
	| 'addSeries'
	| 'planSession'
	| 'changePlan'
	| 'plannedSession'
	| 'sessionsOf'
	| 'dropSession'
	| 'prepared'
	| 'prepare'
	| 'brief'
	| 'openSession'
	| 'liveSession'
	| 'liveByCode'
	| 'liveByDisplayCode'
	| 'liveSeqs'
	| 'writeLive'
	| 'setHandOver'
	| 'useHandOver'
	| 'closeSession'
>;

export const evenings = ({ ask, tell }: Database): Evenings => ({
	seriesOf: (group) => ask(v.array(series), 'series_of', { _group: group }),
	addSeries: (group, name) => ask(series, 'add_series', { _group: group, _name: name }),
	planSession: (group, plan) =>
		ask(planned, 'plan_session', { _group: group, ...planArguments(plan) }),
	changePlan: (session, plan) => tell('change_plan', { _session: session, ...planArguments(plan) }),
	plannedSession: async (session) =>
		isId(session) ? ask(v.nullable(planned), 'planned_session', { _session: session }) : null,
	sessionsOf: (group) => ask(v.array(planned), 'sessions_of', { _group: group }),
	dropSession: (session) => tell('drop_session', { _session: session }),
	prepared: (session) => ask(v.array(v.string()), 'prepared', { _session: session }),
	prepare: (session, ticks) => tell('prepare', { _session: session, _ticks: ticks }),
	brief: (group, series, before) =>
		ask(brief, 'brief', { _group: group, _series: series, _before: before }),

	openSession: (opened, round) =>
		tell('open_session', {
			_session: opened.session,
			_seq: opened.seq,
			_plan: opened.plan,
			_state: opened.state,
			_display_code: opened.display_code,
			...openingArguments(round)
		}),
	liveSession: async (session) =>
		isId(session) ? ask(v.nullable(live), 'live_session', { _session: session }) : null,
	liveByCode: (code) => ask(v.nullable(live), 'live_by_code', { _code: code }),
	liveByDisplayCode: (code) =>
		ask(v.nullable(live), 'live_by_display_code', { _display_code: code }),
	liveSeqs: (sessions) =>
		ask(v.array(v.object({ session: v.string(), seq: v.number() })), 'live_seqs', {
			_sessions: sessions
		}),
	writeLive: liveWriter(ask),
	setHandOver: (session, codeHash) =>
		tell('set_hand_over', { _session: session, _code_hash: codeHash }),
	useHandOver: (session, codeHash) =>
		ask(v.boolean(), 'use_hand_over', { _session: session, _code_hash: codeHash }),
	closeSession: (close) =>
		tell('close_session', {
			_session: close.session,
			_expected: close.expected,
			_record: close.record,
			_token: close.token,
			_joker: close.joker,
			_window_closes: close.windowCloses,
			_notes_until: close.notesUntil
		})
});

const planArguments = (plan: PlanChange) => ({
	_series: plan.series,
	_title: plan.title,
	_day: plan.day,
	_template: plan.template,
	_blocks: plan.blocks,
	_scenes: plan.scenes,
	_agreements: plan.agreements,
	_show_time: plan.show_time,
	_readers: plan.readers,
	...(plan.level && { _level: plan.level }),
	_small_group: plan.small_group,
	_fit: plan.fit
});
