// Everybody comes in within two seconds: from connecting to the first view, and to a seat that is kept.
// Floor: as many bare lines, greeted with the same bytes.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Line, newSecret } from '../line.js';
import { quantile, ratio, short, tail } from '../numbers.js';
import { wait } from '../process.js';

const within = 2000;

/** @typedef {{ shown: number[], seated: number[] }} Arrived */

/** Lines that connect, spread over two seconds, and then sit down. @param {readonly Line[]} lines @returns {Promise<Arrived>} */
async function arrive(lines) {
	/** @type {Arrived} */
	const arrived = { shown: [], seated: [] };
	await Promise.all(
		lines.map(async (line, at) => {
			await wait((at * within) / lines.length);
			const began = performance.now();
			arrived.shown.push((await line.connect()) - began);
			arrived.seated.push((await line.ask('join')) - began);
		})
	);
	for (const line of lines) line.close();
	return arrived;
}

/** @param {readonly [phones: number, rounds: number][]} sizes @returns {Promise<import('../numbers.js').Row[]>} */
export const storm = (
	sizes = [
		[200, 3],
		[1000, 2]
	]
) =>
	withHouse((house) =>
		withBare(async (bare) => {
			const facilitator = await Facilitator.signUp(house);
			const rows = [];
			for (const [phones, rounds] of sizes) {
				/** @type {Arrived[]} */
				const ours = [];
				/** @type {Arrived[]} */
				const floors = [];
				let seats = 0;
				for (let round = 0; round < rounds; round++) {
					const { session } = await facilitator.openEvening();
					const at = { face: /** @type {const} */ ('console'), room: session };
					const console = new Line(house.origin, at, facilitator.cookie);
					await console.connect();
					const room = String(console.view.code);
					const lines = Array.from(
						{ length: phones },
						() => new Line(house.origin, { face: 'phone', room, secret: newSecret() })
					);
					ours.push(await arrive(lines));
					seats += await house.seats(session);
					console.close();
					await bare.show(lines[0]?.view);
					await wait(500);
					floors.push(await arrive(Array.from({ length: phones }, () => bare.line())));
					await wait(500);
				}
				const values = ours.flatMap(({ shown }) => shown);
				const seated = ours.flatMap((one) => one.seated);
				const p99 = (/** @type {Arrived} */ one) => quantile(one.shown, 0.99);
				rows.push(
					{
						figure: `${phones} phones in 2 s, to the first view`,
						value: tail(values),
						floor: tail(floors.flatMap(({ shown }) => shown)),
						ratio: ratio(ours.map(p99), floors.map(p99)),
						budget: 'p99 ≤ 500 ms',
						met: quantile(values, 0.99) <= 500
					},
					{
						figure: `${phones} phones in 2 s, to a seat that is kept`,
						value: `${tail(seated)}, ${seats / rounds} seated`,
						floor: tail(floors.flatMap((one) => one.seated)),
						ratio: short(
							quantile(seated, 0.99) /
								quantile(
									floors.flatMap((one) => one.seated),
									0.99
								)
						),
						budget: 'all seated',
						met: seats === phones * rounds
					}
				);
			}
			return rows;
		})
	);
