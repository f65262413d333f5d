// The house leaves when it is asked to: by npm, by the system, in the middle of work.

import { afterEach, expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import { byChance, spread, wait } from './chance.ts';
import { Hall } from './hall.ts';
import { below, lives } from './processes.ts';
import { Started } from './started.ts';

let started: Started | undefined;
afterEach(async () => {
	await started?.end();
	started = undefined;
});

proof('R35', 'npm is asked to end: nothing of it stays, the database neither', async (p) => {
	const house = (started = await Started.by('npm', ['start']));
	const all = [house.child.pid!, ...below(house.child.pid!).map(({ pid }) => pid), house.database!];
	expect(all.length).toBeGreaterThanOrEqual(4);
	house.child.kill('SIGTERM');
	const took = await house.until(() => all.every((pid) => !lives(pid)), 10_000);
	p.value(`${all.length} of ${all.length} processes gone after ${Math.round(took)} ms`, '2,500 ms');
	expect(took).toBeLessThan(2_500);
});

proof('R35', 'a supervisor that is killed leaves no server behind', async (p) => {
	const house = (started = await Started.by(process.execPath, ['src/start.js']));
	const left = [house.server!, house.database!];
	house.child.kill('SIGKILL');
	const took = await house.until(() => left.every((pid) => !lives(pid)), 10_000);
	p.value(`server and database gone after ${Math.round(took)} ms`, '2,500 ms');
	expect(took).toBeLessThan(2_500);
});

async function askedToEnd(p: Proof, times: number): Promise<void> {
	const hall = await Hall.open({ phones: 8 });
	try {
		await hall.reach('agreements');
		const chance = byChance(p.seed);
		const leaving: number[] = [];
		const telling: number[] = [];
		const wrongs: string[] = [];
		let answered = 0;
		for (let time = 0; time < times; time++) {
			const before = await hall.kept();
			const ok = hall.history.count('ok');
			let over = false;
			const busy = Promise.all(
				hall.phones.map(async (phone) => {
					while (!over) {
						const answer = phone.ask({ type: 'ask_to_speak', sooner: chance() < 0.5 });
						if (chance() < 0.7) await Promise.race([answer, wait(500)]);
						await wait(chance() * 100);
						void phone.ask({ type: 'stop_asking' });
					}
				})
			);
			await wait(100 + chance() * 400);
			const began = performance.now();
			hall.house.signal('SIGTERM');
			const told = Promise.all(
				hall.faces.map(async ({ face }) => {
					while (face.status === 'connected') await wait(5);
					telling.push(performance.now() - began);
				})
			);
			await hall.house.died();
			leaving.push(performance.now() - began);
			await told;
			over = true;
			answered += hall.history.count('ok') - ok;
			await hall.house.start();
			await busy;
			await hall.shownBy(hall.faces, 0);
			await hall.settled();
			wrongs.push(...hall.history.wrongs(before, await hall.kept(), hall.who, Date.now()));
		}
		const [left, told] = [spread(leaving), spread(telling)];
		p.value(
			`${wrongs.length} of ${answered} answers lost or doubled in ${times} ends; gone after at most ${left.most} ms`,
			'0; 2,000 ms'
		);
		p.value(`${telling.length} faces say so after at most ${told.most} ms`, '2,000 ms');
		expect(wrongs).toEqual([]);
		expect(answered).toBeGreaterThan(times);
		expect(left.most).toBeLessThan(2_000);
		expect(told.most).toBeLessThan(2_000);
	} finally {
		await hall.close();
	}
}

proof('R35', 'asked to end in the middle of commands: nothing is lost, everybody is told', (p) =>
	askedToEnd(p, 2)
);
proof('R35', 'asked to end fifty times', (p) => askedToEnd(p, 50), { slow: true });
