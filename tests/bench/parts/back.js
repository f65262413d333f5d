// Coming back: the server killed and started again, and a whole room whose lines break at once.
// Phones wait as theirs do (patience.ts). Floor: a bare server, killed or cut in the same way.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { ratio, spread, quantile } from '../numbers.js';
import { wait } from '../process.js';
import { patience } from '../sources.js';

/** @typedef {import('../line.js').Line} Line */
/** @typedef {(tries: number, chance: number) => number} Patience */

/** Knocks until let in; gives when the view was here. @param {Line} line @param {Patience} waitBefore */
async function comeBack(line, waitBefore) {
	for (let tries = 0; ; tries++) {
		await wait(waitBefore(tries, Math.random()));
		try {
			return await line.connect();
		} catch {
			line.close();
		}
	}
}

/** When all have their view again. @param {readonly Line[]} lines @param {Patience} waitBefore @param {() => Promise<unknown>} harm */
async function allBack(lines, waitBefore, harm) {
	const back = lines.map(
		(line) =>
			new Promise((resolve) => {
				line.broken = () => {
					line.broken = null;
					resolve(comeBack(line, waitBefore));
				};
			})
	);
	const began = performance.now();
	await harm();
	const times = await Promise.all(back);
	return Math.max(...times) - began;
}

/** @param {readonly Line[]} lines */
const cutAll = (lines) => async () => {
	for (const line of lines) line.cut();
};

/** @typedef {{ phones: number, rounds: number, what: 'killed' | 'cut', budget: number }} Case */

/** @param {readonly Case[]} cases @returns {Promise<import('../numbers.js').Row[]>} */
export const back = (
	cases = [
		{ phones: 30, rounds: 3, what: 'killed', budget: 4 },
		{ phones: 500, rounds: 2, what: 'killed', budget: 4 },
		{ phones: 500, rounds: 3, what: 'cut', budget: 1 }
	]
) =>
	withHouse((house) =>
		withBare(async (bare) => {
			const { waitBefore } = await patience();
			const facilitator = await Facilitator.signUp(house);
			const rows = [];
			for (const { phones, rounds, what, budget } of cases) {
				const room = await Room.open(facilitator, phones);
				const others = await bare.lines(phones + 2);
				const ours = [];
				const floors = [];
				for (let round = 0; round < rounds; round++) {
					const restart = async () => {
						await house.kill();
						await house.start();
					};
					const harm = what === 'killed' ? restart : cutAll(room.all);
					ours.push((await allBack(room.all, waitBefore, harm)) / 1000);
					// the evening goes on
					await room.reach(room.console.view.moment === 'lobby' ? 'check_in' : 'agreements');
					await room.console.ask('back', { from: room.console.view.moment });
					await wait(300);
					const restartBare = async () => {
						await bare.kill();
						await bare.start();
					};
					const harmBare = what === 'killed' ? restartBare : cutAll(others);
					floors.push((await allBack(others, waitBefore, harmBare)) / 1000);
				}
				const how = what === 'killed' ? 'server killed and started again' : 'all lines cut at once';
				rows.push({
					figure: `${how}, ${phones} phones back with their view`,
					value: spread(ours, 's'),
					floor: spread(floors, 's'),
					ratio: ratio(ours, floors),
					budget: `≤ ${budget} s`,
					met: quantile(ours, 1) <= budget
				});
				room.close();
				for (const line of others) line.close();
			}
			return rows;
		})
	);
