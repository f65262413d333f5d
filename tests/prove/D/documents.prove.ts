// What is written for people: promises that are proved, words that claim no more than holds, logs and law on paper.

import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect } from 'vitest';
import { logEvents } from '#lib/server/log.ts';
import { noticeWords } from '#lib/words/en/notice.ts';
import { promisesWords } from '#lib/words/en/promises.ts';
import { languages, wordsOf } from '#lib/words/words.ts';
import NoticePage from '../../../src/routes/promises/notice/+page.svelte';
import PromisesPage from '../../../src/routes/promises/+page.svelte';
import { traces } from '../A/traces.ts';
import { sources } from '../G/sources.ts';
import { proof } from '../proof.ts';
import type { Row } from '../row.js';
import { withNotice } from './notice-document.ts';
import { promiseProofs } from './promise-proofs.ts';
import { promisesDocument } from './promises-document.ts';
import { readByPeople } from './read-by-people.ts';
import { readingEase } from './reading-ease.ts';
import { firstCells } from './tables.ts';

const listed = new Map<string, Row>();
for (const letter of 'AKRLCGXD') {
	const { rows } = (await import(`../list/${letter}.js`)) as { rows: Row[] };
	for (const row of rows) listed.set(row.id, row);
}
const rows = promisesWords.parts.flatMap((part) => part.rows);
const promised = rows.flatMap(({ holds }) => holds);
const cannot = rows.flatMap((row) => row.cannot);
const document = (name: string) => readFileSync(`docs/${name}.md`, 'utf8');
/** as a page shows it, without tags */
const shown = (body: string) =>
	body
		.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&quot;', '"');

proof('D01', 'each promise stands on page and paper, and on proofs that are there', (p) => {
	const table = Array.from({ length: 21 }, (_, n) => `T${String(n + 1).padStart(2, '0')}`);
	expect(table.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
	expect(document('promises')).toBe(promisesDocument(promisesWords));
	const page = shown(
		render(PromisesPage, { props: { data: { words: promisesWords }, form: null } as never }).body
	);
	const missing = [...promisesWords.six.lines, ...promised, ...cannot].filter(
		(sentence) => !page.includes(sentence)
	);
	expect(missing).toEqual([]);
	const unproved = rows.flatMap(({ id, holds }) =>
		holds.flatMap((sentence, at) => {
			const ids = promiseProofs[id]?.[at] ?? [];
			const bad = ids.filter((one) => !listed.get(one) || listed.get(one)!.cannot);
			return ids.length === 0 || bad.length > 0 ? [`${id}: ${sentence} ${bad.join(' ')}`] : [];
		})
	);
	expect(unproved).toEqual([]);
	p.value(`${promised.length} promises, 0 without proofs, ${cannot.length} limits`, '0');
});

/** Never in anything people read; saying “ouch” and “oops” is a practice they learn. */
const bigWords =
	/\b(anonym\w*|secure\w*|encrypt\w*|zero-knowledge|gdpr-compliant|users?|audiences?|oppressors?|victims?|awesome|oops)\b/i;

proof('D01', 'no text that people read claims what it cannot hold', (p) => {
	const wrong = [
		...readByPeople,
		...['promises', 'hall'].map((name) => ({ file: name, text: document(name) }))
	].filter(({ text }) =>
		bigWords.test(text.replace(/\boops\b/gi, (w) => (/ouch/i.test(text) ? '' : w)))
	);
	expect(readByPeople.length).toBeGreaterThan(1500);
	expect(wrong).toEqual([]);
	p.value(`${readByPeople.length} texts, ${wrong.length} with big words`, '0');
});

proof('D01', 'promises are read easily (Flesch)', (p) => {
	// the measure itself, against texts whose figure is known: a rhyme, and the smallest print
	expect(readingEase('The cat sat on the mat.')).toBeGreaterThan(110);
	expect(
		readingEase(
			'Notwithstanding aforementioned considerations, organisational liability is excluded.'
		)
	).toBeLessThan(0);
	const all = [...promisesWords.six.lines, ...promised, ...cannot];
	const whole = readingEase(all.join(' '));
	const hardest = all
		.map((text) => ({ text, ease: readingEase(text) }))
		.toSorted((a, b) => a.ease - b.ease)[0]!;
	expect(whole).toBeGreaterThanOrEqual(70);
	expect(hardest.ease, hardest.text).toBeGreaterThanOrEqual(45);
	p.value(`all together ${whole.toFixed(0)}`, 'at least 70');
	p.value(`the hardest sentence ${hardest.ease.toFixed(0)}`, 'at least 45');
});

proof(
	'D02',
	'before people write they read that their way of writing may tell who they are',
	async (p) => {
		const tips: string[] = [];
		for (const { tag } of languages) {
			const { note } = await wordsOf('phone', tag);
			const tip = 'style_tip' in note ? String(note.style_tip) : '';
			expect(tip.length, tag).toBeGreaterThan(20);
			tips.push(tip);
			if (tag === 'en') expect(tip).toMatch(/way of writing may tell/);
		}
		expect(new Set(tips).size).toBe(languages.length);
		const showing = sources.filter(
			({ file, text }) => file.endsWith('.svelte') && /\bstyle_tip\b/.test(text)
		);
		expect(showing.length).toBeGreaterThan(0);
		p.value(
			`${tips.length} of ${languages.length} languages; shown by ${showing.map(({ file }) => file.replace(/.*\//, '')).join(', ')}`,
			'all'
		);
	}
);

proof('D05', 'the inventory of logs is the list that A13 looks by', (p) => {
	const logs = document('logs');
	const lines = firstCells(logs, 'Lines in the terminal');
	expect(lines).toEqual([...logEvents]);
	const files = firstCells(logs, 'Files in the data folder');
	expect(files).toEqual(traces.map(({ name }) => name));
	// and no line is on the list that nothing writes
	const idle = logEvents.filter(
		(event) =>
			!sources.some(
				({ file, text }) =>
					file !== 'src/lib/server/log.ts' && new RegExp(`['"]${event}['"]`).test(text)
			)
	);
	expect(idle).toEqual([]);
	// nothing else writes to the terminal while the house is open
	const speaking = sources
		.filter(
			({ file, text }) =>
				/^src\/(lib\/server|routes|hooks)/.test(file) &&
				/\bconsole\.(log|info|warn|error|debug|trace)|process\.std(out|err)\.write/.test(text)
		)
		.map(({ file }) => file);
	expect(speaking.toSorted()).toEqual([
		'src/hooks.server.ts',
		'src/lib/server/gateway-plugin.ts',
		'src/lib/server/log.ts',
		'src/lib/server/store/embedded/temporary-process.ts'
	]);
	p.value(`${lines.length} kinds of lines, ${files.length} kinds of files, 0 different`, '0');
});

proof('D06', 'the record, the notice and what the law can ask for', (p) => {
	const paper = document('data-protection');
	const wanted: readonly RegExp[] = [
		/^### Who answers$/m,
		/^### What, why, how long, who$/m,
		/^### Rights, and how we keep them$/m,
		/^### Is all of this needed\?$/m,
		/^### What could go wrong$/m,
		/Outcome/,
		/Article 9/,
		/Article 10/,
		/Article 36/,
		/72 hours/,
		/section 49 of the Regulation of Investigatory Powers Act 2000/,
		/section 53: up to two years in prison, up to five/,
		/die by calendar, never on demand/,
		/no panic button/
	];
	const missing = wanted.filter((one) => !one.test(paper)).map(String);
	expect(missing).toEqual([]);
	expect(paper).toBe(withNotice(paper, noticeWords));
	const page = shown(
		render(NoticePage, { props: { data: { words: noticeWords }, form: null } as never }).body
	);
	const lines = [
		noticeWords.lead,
		...noticeWords.fields,
		...noticeWords.where,
		...noticeWords.parts.flatMap((part) => part.lines)
	];
	expect(lines.filter((line) => !page.includes(line))).toEqual([]);
	p.value(
		`${wanted.length} parts of the record, ${lines.length} lines of the notice, 0 missing`,
		'0'
	);
});
