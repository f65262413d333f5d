// The plan an evening runs on, the card about last time, and what keeps doors shut.

import { describe, expect, test } from 'vitest';
import { templateBlocks, templateIds } from '#lib/catalogue/templates.ts';
import { record, row } from '#lib/server/store/promises/gathering.ts';
import type { Brief, PlannedSession } from '#lib/server/store/store.ts';
import type { Group } from '#lib/server/store/people-kept.ts';
import type { PlayedScene, SessionRecord } from '#lib/session/record.ts';
import type { LedgerRow } from '#lib/session/pieces.ts';
import { buildPlan } from './build-plan.ts';
import { mayOpen } from './may-open.ts';
import { previouslyLines, type PreviouslyWords } from './previously.ts';

const words: PreviouslyWords = {
	played: (scenes) => `played ${scenes.map(({ title, tries }) => `${title} ${tries}`).join(', ')}`,
	met: (title) => `met ${title}`,
	moved: ({ role, intention, moved, hard }) =>
		`moved ${role}: ${intention} / ${moved}${hard ? ' (hard)' : ''}`,
	open: (text) => `open ${text}`,
	listed: (text) => `listed ${text}`,
	minority: 'minority',
	kept: (themes) => `kept ${themes.join(', ')}`
};

const played = (rows: readonly LedgerRow[]): PlayedScene => ({
	...record().scenes[0]!,
	title: 'As I was saying',
	rows
});
const after = (last: Partial<SessionRecord>, minority_notes = 0): Brief => ({
	records: [{ session: 's', record: record(last), minority_notes, replies: [] }],
	patterns: [],
	attempts: []
});
const linesAfter = (...last: Parameters<typeof after>) => previouslyLines(after(...last), words);
const empty = { open_questions: [], agreements_open: [], commitments: [] };

describe('previously', () => {
	test('nothing was: no card', () => {
		expect(previouslyLines({ records: [], patterns: [], attempts: [] }, words)).toEqual([]);
	});

	test('themes of kept notes stand at the end, also of a full card', () => {
		const none = { records: [], patterns: [], attempts: [] };
		expect(previouslyLines(none, words, ['hurry'])).toEqual(['kept hurry']);
		const full = after(
			{ open_questions: ['a'], commitments: ['b'], scenes: [played([row(1)])] },
			2
		);
		const lines = previouslyLines(full, words, ['hurry', 'silence']);
		expect(lines).toHaveLength(5);
		expect(lines.at(-1)).toBe('kept hurry, silence');
	});

	test('at most five lines, in their order, whatever there is', () => {
		const full = linesAfter(
			{
				scenes: [played([row(1), row(2)])],
				open_questions: ['Who chairs?', 'Who else?'],
				agreements_open: ['A break at eight.'],
				commitments: ['When it is late, I will say so.', 'Another.']
			},
			3
		);
		expect(full).toEqual([
			'played As I was saying 2',
			'moved Petra: Asks whose idea it was / Colm looks up',
			'open Who chairs?',
			'listed When it is late, I will say so',
			'minority'
		]);
	});

	test('what moved only by magic, or what nobody could judge, is not told as what moved', () => {
		for (const reality of ['magic', 'cant_judge', 'split', null] as const)
			expect(linesAfter({ ...empty, scenes: [played([row(1, { reality })])] })).toEqual([
				'played As I was saying 1'
			]);
		const rows = [row(1, { reality: 'hard', moved: 'later' }), row(2, { moved: 'sooner' })];
		expect(linesAfter({ ...empty, scenes: [played(rows)] })[1]).toContain('sooner');
		expect(linesAfter({ ...empty, scenes: [played(rows.slice(0, 1))] })[1]).toContain('(hard)');
	});

	test('rows without words, and an evening without a scene, say little', () => {
		expect(linesAfter({ ...empty, scenes: [played([row(1, { moved: ' ' })])] })).toHaveLength(1);
		expect(linesAfter({ ...empty, scenes: [], title: 'An evening' })).toEqual(['met An evening']);
	});

	test('long texts are cut after a word', () => {
		const [, line] = linesAfter({
			...empty,
			scenes: [],
			open_questions: ['whose turn is it '.repeat(30)]
		});
		expect(line!.length).toBeLessThan(110);
		expect(line).toMatch(/(whose|turn|is|it) …$/);
	});
});

const planned: PlannedSession = {
	id: 'p',
	group: 'g',
	series: null,
	title: 'Who gets heard',
	day: '2026-12-20',
	template: 'evening',
	blocks: templateBlocks('evening'),
	scenes: ['sc01', 'no-longer-there'],
	agreements: ['Everything is an invitation.'],
	show_time: false,
	readers: 'joker_too',
	level: 'high',
	small_group: false,
	fit: [],
	status: 'planned'
};
const group: Group = {
	id: 'g',
	name: 'The group',
	contacts: ['Maya'],
	quiet_place: 'the kitchen',
	notes_days: 30,
	review_days: 7,
	facilitators: 1
};

test('a plan has its scenes whole, the group’s words, an end for the notes, and the card', () => {
	const plan = buildPlan(planned, group, after({}), words);
	expect(plan.scenes.map(({ id, roles }) => [id, roles.length])).toEqual([['sc01', 4]]);
	expect(plan).toMatchObject({
		group: 'The group',
		contacts: ['Maya'],
		quiet_place: 'the kitchen',
		notes_until: '2027-01-19',
		readers: 'joker_too',
		level: 'high',
		blocks: planned.blocks,
		agreements: planned.agreements
	});
	expect(plan.previously?.lines.length).toBeGreaterThan(0);
	const first = buildPlan(planned, group, { records: [], patterns: [], attempts: [] }, words);
	expect(first.previously).toBeNull();
});

describe('the doors', () => {
	test.each(templateIds)('%s may open with a scene, and not without', (template) => {
		const blocks = templateBlocks(template);
		expect(mayOpen(blocks, ['a scene'])).toBe(true);
		expect(mayOpen(blocks, [])).toBe(false);
	});

	test.each([
		['lobby', false],
		['de_role', false],
		['check_in', true],
		['check_out', true]
	] as const)('without %s: %j', (kind, open) => {
		expect(
			mayOpen(
				planned.blocks.filter((block) => block.kind !== kind),
				['a scene']
			)
		).toBe(open);
	});
});
