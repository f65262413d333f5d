// Somebody watched the room and knows who sent when; later they hold the whole database. Whose note is whose?
// Source: trust.md 5.1, A01, A02.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { filesUnder } from '../G/sources.ts';
import { proof, type Proof } from '../proof.ts';
import { Rounds, type Played, type Row } from './rounds.ts';

const phones = 8;
const chance = 1 / phones;

/** Everything of `app.envelope` round by round, the hidden columns too. */
async function seized(rounds: Rounds, played: readonly Played[]): Promise<Row[][]> {
	const named = await rounds.seize<{ name: string }>(
		`select attname as name from pg_attribute
		where attrelid = 'app.envelope'::regclass and not attisdropped and attname <> 'sealed'`
	);
	const columns = named.map(({ name }) => `e.${name}::text as "${name}"`);
	const found = await rounds.seize<Record<string, string>>(
		`select ${columns.join(', ')}, encode(e.sealed, 'hex') as contents,
			md5(e.sealed) as hash, age(e.xmin)::text as age,
			(row_number() over ())::text as scanned
		from app.envelope e`
	);
	return played.map(({ round, sealed }) =>
		found
			.filter(({ round_id }) => round_id === round)
			.map(({ contents, ...rest }) => {
				const writer = sealed.indexOf(contents!);
				const place = /\((\d+),(\d+)\)/.exec(rest['ctid'] ?? '')!;
				return {
					writer,
					columns: {
						...rest,
						ctid: place[1]!.padStart(9, '0') + place[2]!.padStart(5, '0'),
						beginning: contents!.slice(0, 16),
						ending: contents!.slice(-16)
					}
				};
			})
	);
}

/** How often "the first to send is the first in this order" is right, up and down, over all rounds. */
function hits(rounds: readonly Row[][], column: string): number {
	const right = (direction: 1 | -1) =>
		rounds.reduce((sum, rows) => {
			const sorted = rows.toSorted((a, b) => {
				const [x, y] = [a.columns[column] ?? '', b.columns[column] ?? ''];
				const order =
					/^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
				return direction * order;
			});
			return sum + sorted.filter(({ writer }, at) => writer === at).length;
		}, 0);
	return Math.max(right(1), right(-1));
}

/** The share that chance explains: `deviations` standard deviations above it. */
const bound = (guesses: number, deviations: number) =>
	chance + deviations * Math.sqrt((chance * (1 - chance)) / guesses);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

async function linkage(p: Proof, sessions: number): Promise<void> {
	const rounds = await Rounds.open();
	try {
		const ids: Played[] = [];
		for (let n = 0; n < sessions; n++)
			ids.push(await rounds.play(phones, (writer) => `writer ${writer} of ${n}`));
		const found = await seized(rounds, ids);
		expect(found.every((rows) => rows.length === phones)).toBe(true);
		expect(found.flat().every(({ writer }) => writer >= 0)).toBe(true);
		const guesses = sessions * phones;
		const columns = Object.keys(found[0]![0]!.columns);
		// a column in which all are equal leaves the order to the sort, which keeps that of the scan
		const shares = new Map(columns.map((column) => [column, hits(found, column) / guesses]));

		const scanned = shares.get('scanned')!;
		const order = bound(guesses, 3);
		p.value(
			`${sessions} × ${phones}: order of the table right ${percent(scanned)}`,
			percent(order)
		);
		expect(scanned).toBeLessThanOrEqual(order);

		const best = [...shares].toSorted((a, b) => b[1] - a[1])[0]!;
		// so many orders, each up and down, are tried at once
		const all = bound(guesses, 4);
		p.value(
			`best of ${columns.length * 2} orders (${best[0]}) right ${percent(best[1])}, chance ${percent(chance)}`,
			percent(all)
		);
		expect(best[1]).toBeLessThanOrEqual(all);

		const times = await rounds.seize<{ xmins: string }>(
			`select count(distinct xmin::text)::text as xmins from app.envelope group by round_id`
		);
		expect(times.every(({ xmins }) => xmins === '1')).toBe(true);
		p.value('one transaction a round', '1');
	} finally {
		await rounds.close();
	}
}

proof('A02', 'no dice that can be reckoned', (p) => {
	const files = filesUnder('src').filter(
		(file) => /\.(ts|js|svelte)$/.test(file) && !file.includes('.test.')
	);
	const reckoned = files.filter((file) => readFileSync(file, 'utf8').includes('Math.random'));
	p.value(`Math.random in ${reckoned.length} of ${files.length} files`, '0');
	expect(files.length).toBeGreaterThan(300);
	expect(reckoned).toEqual([]);
});
proof('A01', 'A02 the order of rows names nobody', (p) => linkage(p, 12));
proof('A01', 'A02 the order of rows names nobody, at length', (p) => linkage(p, 200), {
	slow: true
});
