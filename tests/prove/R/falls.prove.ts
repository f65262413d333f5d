// The house is started again when it falls over.

import { afterEach, expect } from 'vitest';
import { AT_ONCE } from '../../../src/supervisor.js';
import { proof, type Proof } from '../proof.ts';
import { spread } from './chance.ts';
import { Started } from './started.ts';

let started: Started | undefined;
afterEach(async () => {
	await started?.end();
	started = undefined;
});

async function fallsOver(p: Proof, kills: number): Promise<void> {
	const house = (started = await Started.by(process.execPath, ['src/start.js']));
	const again: number[] = [];
	const answering: number[] = [];
	for (let kill = 0; kill < kills; kill++) {
		const before = house.server!;
		process.kill(before, 'SIGKILL');
		const began = performance.now();
		await house.until(() => house.server !== undefined && house.server !== before);
		again.push(performance.now() - began);
		await house.until(() => house.answers());
		answering.push(performance.now() - began);
	}
	const [process_, whole] = [spread(again), spread(answering)];
	p.value(
		`${kills} kills: a new server after p50 ${process_.p50}, at most ${process_.most} ms; it answers after p50 ${whole.p50}, at most ${whole.most} ms`,
		'1,000 ms; 4,000 ms'
	);
	expect(process_.most).toBeLessThan(1_000);
	expect(whole.most).toBeLessThan(4_000);
	expect(house.said).toContain(`(${kills === 1 ? '1 time' : `${kills} times`} within a minute)`);
}

proof('R36', 'killed again and again, the house is back each time', (p) => fallsOver(p, 3));
proof(
	'R36',
	'ten kills within a minute, then it takes its time and says so',
	async (p) => {
		await fallsOver(p, AT_ONCE);
		const house = started!;
		process.kill(house.server!, 'SIGKILL');
		const later = await house.until(() => house.answers(), 10_000);
		p.value(`after kill ${AT_ONCE + 1} it waits ${Math.round(later)} ms`, '2,000 ms or more');
		expect(later).toBeGreaterThan(1_900);
		expect(house.said).toMatch(
			/stopped by itself 11 times within a minute.*What was kept is kept/s
		);
	},
	{ slow: true }
);
