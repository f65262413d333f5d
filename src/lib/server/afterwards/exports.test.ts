// The files people take along: nothing in them can act, and nothing is in them that should stay.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from '#lib/notes/markdown.ts';
import { record, row } from '#lib/server/store/promises/gathering.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';
import type { SessionRecord } from '#lib/session/record.ts';
import { summaryWords as words } from '#lib/words/en/summary.ts';
import { cell, ledgerCsv } from './csv.ts';
import { summaryJson } from './json.ts';
import { summaryMarkdown } from './markdown.ts';
import { sheetOf } from './sheet.ts';

const hostile = [
	'=HYPERLINK("http://evil.example","x")',
	'+1+1',
	'-2+3',
	'@SUM(A1)',
	'\t=1+1',
	'\r=1+1',
	' =1+1',
	'"=1+1',
	"'=1+1",
	'＝1+1',
	'=cmd|"/c calc"!A1',
	'# heading',
	'## not a section',
	'- item',
	'1. item',
	'> quote',
	'![x](http://evil.example/x.png)',
	'[x](javascript:alert(1))',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'`code`',
	'```\nfence',
	'***',
	'---',
	'===',
	'| a | b |',
	'a\n\n# heading',
	'a\u2028# heading',
	'http://evil.example',
	'www.evil.example',
	'a@evil.example',
	'&lt;b&gt;',
	'~~gone~~',
	'\\',
	'\u202Egnirts',
	'$x$',
	'[^1]: note',
	': term'
];

function kept(text: string, over: Partial<KeptSummary> = {}): KeptSummary {
	const attempt = {
		intention: text,
		moved: text,
		cost: text,
		for_whom: text,
		role_name: text,
		entry_caption: text
	};
	const given: SessionRecord = record({
		title: text,
		group: text,
		scenes: [
			{
				...record().scenes[0]!,
				title: text,
				problem: text,
				rule_behind: text,
				rows: [row(1, attempt), row(2, { ...attempt, reality: null, tactic: null })]
			}
		],
		agreements: [text],
		agreements_open: [text],
		lines: [text],
		open_questions: [text],
		commitments: [text],
		roles: [{ role: 'joker', words: [text] }],
		log: [
			{ kind: 'role', role: 'joker', word: text, at: 'lobby' },
			{ kind: 'skipped', at: 'warm_up', why: text },
			{ kind: 'scene', scene: 'sc01' },
			{ kind: 'scene_ended', scene: null }
		]
	});
	return {
		session: 'c0000000-0000-4000-8000-000000000001',
		group: 'b0000000-0000-4000-8000-000000000001',
		status: 'review',
		record: given,
		window_closes: '2026-11-27',
		token: 'TOKEN-OF-THE-LINK',
		replies: [
			{ id: 'e0000000-0000-4000-8000-000000000001', kind: 'minority_note', about: 'lines', text }
		],
		waiting_replies: 1,
		sealed: 9,
		crowd: 9,
		opened: 'here',
		together: [],
		notes_read: true,
		notes_gone: false,
		entries: 3,
		joker: 'a0000000-0000-4000-8000-000000000001',
		readers: 'other_facilitator',
		...over
	};
}
const sheet = (text: string, over: Partial<KeptSummary> = {}) =>
	sheetOf(kept(text, over), '2026-11-22');

/** As spreadsheets read it: cells in quotes, doubled quotes inside. */
function cellsOf(csv: string): string[][] {
	return csv
		.replace(/^\uFEFF/, '')
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) =>
			[...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, text]) => text!.replaceAll('""', '"'))
		);
}

describe('the table of tries', () => {
	test.each(hostile)('holds no formula: %j', (text) => {
		const lines = cellsOf(ledgerCsv(sheet(text), words));
		expect(lines).toHaveLength(3);
		for (const line of lines) {
			expect(line).toHaveLength(14);
			for (const one of line) expect(one).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/);
		}
	});

	test('holds no formula and no torn line, whatever is written', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const written = cell(text);
				expect(written).toMatch(/^"(?:[^"\r\n\t]|"")*"$/);
				expect(written.slice(1)).not.toMatch(/^\s*[=+\-@|%＝＋－＠]/);
			})
		);
	});

	test('keeps what people wrote readable', () => {
		const [, first] = cellsOf(ledgerCsv(sheet('She said "stop", twice; ça va?'), words));
		expect(first).toContain('She said "stop", twice; ça va?');
		expect(first).toContain('2026-11-20');
	});
});

describe('the text', () => {
	const plain = summaryMarkdown(sheet('plain words'), words);
	const shape = (markdown: string) =>
		markdown
			.split('\n')
			.map((line) => /^\s*(#+|-|>|\d+\.|\*|```|===|---|\|)?/.exec(line)![0])
			.join('\n');

	test.each(hostile)('has the same headings, lists and lines with %j in it', (text) => {
		const markdown = summaryMarkdown(sheet(text), words);
		expect(shape(markdown)).toBe(shape(plain));
		expect(markdown).not.toMatch(/(?<!\\)[<`[]/);
		expect(markdown).not.toMatch(/(?<!\\):\/\/|(?<!\\)@|www\./);
	});

	test('shows every letter that was written', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const shown = escaped(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
				expect(shown).toBe(text.normalize('NFC').trim().replace(/\s+/g, ' '));
			})
		);
	});

	test('says what was not discussed, and what waits', () => {
		const empty = sheetOf(kept('x', { record: record({ lines: [], scenes: [] }) }), '2026-11-22');
		expect(summaryMarkdown(empty, words)).toContain(words.empty);
		expect(plain).toContain(words.replies.waiting(1));
		expect(plain).toContain(`> **${words.replies.minority_note}:** plain words`);
	});
});

describe('every file', () => {
	const files = (given: KeptSummary) => {
		const one = sheetOf(given, '2026-11-22');
		return [summaryMarkdown(one, words), summaryJson(one), ledgerCsv(one, words)];
	};

	test('leaves out notes, links, ids and times of day', () => {
		const given = kept('plain words');
		const stray = {
			...given,
			record: {
				...given.record,
				day: '2026-11-20T19:04:00Z',
				seat: 'SEAT',
				scenes: given.record.scenes.map((scene) => ({
					...scene,
					rows: scene.rows.map((one) => ({ ...one, id: 'COMMAND-ID', seat: 'SEAT' }))
				}))
			}
		};
		for (const file of files(stray)) {
			expect(file).not.toMatch(/NOTE-TEXT|TOKEN|SEAT|COMMAND-ID/);
			expect(file).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
			expect(file).not.toMatch(/\d\d:\d\d/);
		}
	});

	test('JSON has a version and can be read again', () => {
		const read: unknown = JSON.parse(summaryJson(sheet(hostile.join(' '))));
		expect(read).toMatchObject({ format: 'spectactor-summary', version: 1, day: '2026-11-20' });
	});
});

describe('the notes of a summary', () => {
	const state = (over: Partial<KeptSummary>, today = '2026-11-22') =>
		sheetOf(kept('x', over), today).notes.state;

	test('say honestly why there are none', () => {
		expect(state({})).toBe('released');
		expect(state({ entries: 0 })).toBe('none_released');
		expect(state({ entries: 0, notes_read: false })).toBe('not_read');
		const few = { entries: 0, notes_read: false, sealed: null, opened: 'not' } as const;
		expect(state({ ...few, crowd: 0 })).toBe('too_few');
		expect(state({ ...few, crowd: 4 })).toBe('waits');
		expect(state({ ...few, notes_read: true, opened: 'elsewhere' })).toBe('elsewhere');
		expect(state({ entries: 0, notes_read: false, sealed: null }, '2026-12-21')).toBe('over');
		expect(state({ entries: 0, sealed: null }, '2026-12-21')).toBe('over');
		expect(state({ notes_gone: true, entries: 0, sealed: null })).toBe('over');
		expect(state({}, '2026-12-21')).toBe('over');
	});

	test('an answer to a passage that is not there stands with the whole', () => {
		const reply = { id: '1', kind: 'correction', about: 'constructor', text: 'x' } as const;
		expect(sheetOf(kept('x', { replies: [reply] }), '2026-11-22').replies[0]!.about).toBe('whole');
	});
});
