// Starting: from the command to the first page, with a data folder that is there already, and without one.
// Floor: a bare server's first answer.

import { performance } from 'node:perf_hooks';
import { Bare } from '../bare-server.js';
import { House } from '../house.js';
import { quantile, ratio, spread } from '../numbers.js';
import { end, freePort, wait } from '../process.js';

/** Seconds from starting a process to its first good answer. @param {() => import('node:child_process').ChildProcess} launch @param {string} address */
async function firstAnswer(launch, address) {
	const began = performance.now();
	const child = launch();
	// whoever answered has to be the one who was started
	const ready = new Promise((resolve, reject) => {
		child.once('message', resolve);
		child.stdout?.on('data', (part) => String(part).includes('Ctrl-C') && resolve(null));
		child.once('exit', (code) => reject(new Error(`${address} ended (${code})`)));
	});
	ready.catch(() => {});
	for (;;) {
		const answer = await fetch(address).catch(() => null);
		const text = await answer?.text().catch(() => null);
		if (answer?.ok && text) break;
		if (child.exitCode !== null) throw new Error(`${address} ended (${child.exitCode})`);
		await wait(5);
	}
	const seconds = (performance.now() - began) / 1000;
	await ready;
	await end(child, 'SIGTERM');
	return seconds;
}

/** @returns {Promise<import('../numbers.js').Row[]>} */
export async function start(rounds = 6) {
	const first = [];
	const ours = [];
	const floors = [];
	for (let round = 0; round < 2; round++) {
		const house = await House.planned();
		const launch = () => house.launch('src/start.js');
		try {
			first.push(await firstAnswer(launch, house.origin));
			for (let again = 0; again < rounds / 2; again++) {
				ours.push(await firstAnswer(launch, house.origin));
				const bare = new Bare(await freePort());
				floors.push(await firstAnswer(() => bare.launch(), bare.origin));
			}
		} finally {
			await house.close();
		}
	}
	return [
		{
			figure: 'start to the first page, data folder exists',
			value: spread(ours, 's'),
			floor: spread(floors, 's'),
			ratio: ratio(ours, floors),
			budget: '≤ 2 s',
			met: quantile(ours, 0.95) <= 2
		},
		{
			figure: 'start to the first page, empty data folder',
			value: spread(first, 's'),
			floor: '',
			ratio: '',
			budget: '',
			met: null
		}
	];
}
