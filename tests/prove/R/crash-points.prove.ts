// The house dies at named points of its work: before and after a write, an answer, a view, in the middle of showing.

import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import { byChance } from './chance.ts';
import { Deaths } from './deaths.ts';
import { Hall } from './hall.ts';

const points = [
	'before_write',
	'after_write',
	'before_answer',
	'after_answer',
	'before_show',
	'mid_show'
];
const file = path.join(tmpdir(), `spectactor-die-${process.pid}.json`);
let hall: Hall;
let opening: Promise<void> | undefined;
const inHall: typeof proof = (id, says, run, how) =>
	proof(
		id,
		says,
		async (p) => {
			await (opening ??= open());
			await run(p);
		},
		// the hall is opened by whichever comes first
		how?.slow ? how : { ...how, seconds: 120 }
	);
async function open(): Promise<void> {
	rmSync(file, { force: true });
	hall = await Hall.open({ phones: 12, with: ['dying.js'], settings: { DIE_FILE: file } });
	await hall.reach('agreements');
}
afterAll(async () => {
	rmSync(file, { force: true });
	await hall?.close();
});

async function atEveryPoint(p: Proof, times: number): Promise<void> {
	const chance = byChance(p.seed);
	const deaths = new Deaths(hall, chance);
	for (let time = 0; time < times; time++)
		for (const at of points)
			await deaths.survive(async () => {
				writeFileSync(file, JSON.stringify({ at, after: 1 + Math.floor(chance() * 4) }));
				await hall.house.died();
				rmSync(file);
			});
	p.value(
		`${deaths.wrongs.length} of ${deaths.answered} answers lost, doubled or untrue at ${points.length} points × ${times}`,
		'0'
	);
	await deaths.expectNone();
	expect(deaths.count).toBe(points.length * times);
}

inHall('R05', 'nothing is lost or doubled at any named point', (p) => atEveryPoint(p, 1));
inHall('R05', 'the same, twenty times each', (p) => atEveryPoint(p, 20), { slow: true });
