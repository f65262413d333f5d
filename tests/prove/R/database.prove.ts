// The database dies, or does not answer for a while, under a house that stays: nothing answered is lost, nothing untrue is said.

import { afterAll, beforeAll, expect } from 'vitest';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { proof, type Proof } from '../proof.ts';
import { everybodyAsks } from './busy.ts';
import { byChance, spread, wait } from './chance.ts';
import { Hall } from './hall.ts';
import { signalAll } from './processes.ts';

let hall: Hall;
beforeAll(async () => {
	hall = await Hall.open({ phones: 12 });
	await hall.reach('agreements');
});
afterAll(() => hall.close());

const database = () => recordOf(clusterIn(hall.house.folder))?.pid ?? 0;
const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** looked at after so many: a kept moment remembers what was done for not much longer */
const killsALook = 5;

async function databaseKilled(p: Proof, kills: number): Promise<void> {
	const chance = byChance(p.seed);
	const back: number[] = [];
	const wrongs: string[] = [];
	let answered = 0;
	while (back.length < kills) {
		const busy = await everybodyAsks(hall, chance);
		for (let kill = Math.min(killsALook, kills - back.length); kill > 0; kill--)
			back.push(await killDatabase(chance));
		const found = await busy.stop();
		wrongs.push(...found.wrongs);
		answered += found.answered;
	}
	const { p50, most } = spread(back);
	p.value(
		`${wrongs.length} of ${answered} answers lost or doubled in ${kills} kills of the whole database; answers again after p50 ${p50}, at most ${most} ms`,
		`0; what ${kills} kills cannot show: losses in fewer than ${((3 / kills) * 100).toFixed(0)} % of kills`
	);
	expect(wrongs).toEqual([]);
	expect(answered).toBeGreaterThan(kills);
	expect(hall.house.running).toBe(true);
}

proof('R02', 'the whole database is killed under a busy room', (p) => databaseKilled(p, 3));
proof('R02', 'the whole database is killed a hundred times', (p) => databaseKilled(p, 100), {
	slow: true
});

/** Kills it at any moment; gives the milliseconds until something is answered again. */
async function killDatabase(chance: () => number): Promise<number> {
	await wait(100 + chance() * 700);
	const before = database();
	signalAll(before, 'SIGKILL');
	const began = performance.now();
	// answers that were on their way when it died are not answers of the new one
	while ([0, before].includes(database())) await wait(5);
	const answered = hall.history.count('ok');
	while (hall.history.count('ok') <= answered) await wait(5);
	return performance.now() - began;
}

async function databaseAway(p: Proof, away: number): Promise<void> {
	const { phones, stage, history } = hall;
	const chance = byChance(p.seed);
	const busy = await everybodyAsks(hall, chance);
	await wait(500);
	const stopped = database();
	signalAll(stopped, 'SIGSTOP');
	// what was on its way may still be answered; after that nobody is told "done"
	await wait(300);
	const [before, shown] = [history.count('ok'), stage.seen.length];
	const began = performance.now();
	let waits = 0;
	try {
		while (performance.now() - began < away) {
			await wait(100);
			waits = Math.max(waits, phones.filter(({ face }) => face.status === 'unsent').length);
		}
		p.value(
			`${history.count('ok') - before} answers and ${stage.seen.length - shown} views while the database was away for ${seconds(away)} s`,
			'0 and 0'
		);
		expect([history.count('ok'), stage.seen.length]).toEqual([before, shown]);
		p.value(`${waits} of ${phones.length} phones say that it is not saved yet`, 'all');
		expect(waits).toBe(phones.length);
	} finally {
		signalAll(stopped, 'SIGCONT');
	}
	const again = performance.now();
	while (history.count('ok') <= before) await wait(10);
	const first = performance.now() - again;
	const { wrongs, answered } = await busy.stop();
	p.value(
		`answers again ${seconds(first)} s after it is back; ${wrongs.length} of ${answered} lost or doubled`,
		'15 s; 0'
	);
	expect(first).toBeLessThan(15_000);
	expect(wrongs).toEqual([]);
}

proof('R25', 'the database is away for a moment: waiting, in words, and no false answer', (p) =>
	databaseAway(p, 4_000)
);
proof('R25', 'the database is away for thirty seconds', (p) => databaseAway(p, 30_000), {
	slow: true
});
