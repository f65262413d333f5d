// What one phone receives in an evening of two hours: the evening of the deck, told over twelve phones' lines.
// The beats of the long stretches in between are measured while a Pause holds, and reckoned up to two hours.

import { performance } from 'node:perf_hooks';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { median, quantile, short } from '../numbers.js';
import { wait } from '../process.js';
import { tellEvening } from '../told-evening.js';

const phones = 12;
const hours = 2;
const quietFor = 30_000;

/** @returns {Promise<import('../numbers.js').Row[]>} */
export const bytes = () =>
	withHouse(async (house) => {
		const room = await Room.open(await Facilitator.signUp(house), phones);
		const count = () => room.phones.map((line) => line.bytes);
		const viewsOf = () => room.phones.map((line) => line.views);
		/** @type {number[]} */
		let perSecond = [];
		const began = performance.now();
		await tellEvening(room, async () => {
			await wait(500);
			const before = count();
			await wait(quietFor);
			perSecond = count().map((now, at) => ((now - (before[at] ?? 0)) / quietFor) * 1000);
		});
		const told = (performance.now() - began) / 1000;
		const rest = hours * 3600 - told;
		const whole = count().map((received, at) => received + (perSecond[at] ?? 0) * rest);
		const beats = perSecond.map((bytes) => bytes * hours * 3600);
		const kilobytes = (/** @type {number} */ value) => short(value / 1024);
		room.close();
		return [
			{
				figure: 'received by one phone in two hours',
				value: `${kilobytes(median(whole))} KB, most ${kilobytes(quantile(whole, 1))} KB`,
				floor: `beats ${kilobytes(median(beats))} KB; ${median(viewsOf())} views, told in ${Math.round(told)} s`,
				ratio: short(median(whole) / median(beats)),
				budget: '≤ 100 KB',
				met: quantile(whole, 1) <= 100 * 1024
			}
		];
	});
