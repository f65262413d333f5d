// Everybody presses at once: from the first press to the last answer, kept before answered.
// Floor: as many bare acknowledgements, which keep nothing and show nothing.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { median, ratio, spread } from '../numbers.js';
import { wait } from '../process.js';

/** @typedef {import('../line.js').Line} Line */

const rounds = 10;
const warmUp = 3;

/** @param {readonly Line[]} lines @param {string} weather */
async function allPress(lines, weather) {
	const began = performance.now();
	const answers = await Promise.all(lines.map((line) => line.ask('tap_weather', { weather })));
	return Math.max(...answers) - began;
}

/** @param {readonly [phones: number, budget: number][]} sizes @returns {Promise<import('../numbers.js').Row[]>} */
export const presses = (
	sizes = [
		[50, 25],
		[200, 50],
		[500, 100]
	]
) =>
	withHouse((house) =>
		withBare(async (bare) => {
			const facilitator = await Facilitator.signUp(house);
			const rows = [];
			for (const [phones, budget] of sizes) {
				const room = await Room.open(facilitator, phones);
				const others = await bare.lines(phones);
				await room.reach('check_in');
				const ours = [];
				const floors = [];
				/** @type {{ ours: number[], floors: number[] }} */
				const work = { ours: [], floors: [] };
				for (let round = -warmUp; round < rounds; round++) {
					const weather = round % 2 ? 'rain' : 'bright';
					const before = [house.worked, bare.worked];
					const last = await allPress(room.phones, weather);
					await wait(300);
					const floor = await allPress(others, weather);
					await wait(300);
					if (round < 0) continue;
					work.ours.push(house.worked - (before[0] ?? NaN));
					work.floors.push(bare.worked - (before[1] ?? NaN));
					ours.push(last);
					floors.push(floor);
				}
				rows.push({
					figure: `${phones} phones press at once, last answer`,
					value: spread(ours),
					floor: spread(floors),
					ratio: ratio(ours, floors),
					budget: `median ≤ ${budget} ms`,
					met: median(ours) <= budget
				});
				rows.push({
					figure: `${phones} phones press at once, work of the server, views included`,
					value: spread(work.ours),
					floor: spread(work.floors),
					ratio: ratio(work.ours, work.floors),
					budget: '',
					met: null
				});
				room.close();
				for (const line of others) line.close();
			}
			return rows;
		})
	);
