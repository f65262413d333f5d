// Stop!, Pause and a change of phase: from the press to the wall and to all phones, kept before shown.
// Floor, right after each press: the same bytes broadcast by a bare Socket.IO and over bare WebSockets, and one bare
// write of the same document, each after the same silence.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { quantile, ratio, short, spread } from '../numbers.js';
import { wait } from '../process.js';

/** @typedef {import('../line.js').Line} Line */
/** @typedef {{ toStage: number, toAll: number }} Seen */
/** @typedef {{ ours: Seen[], bare: Seen[], sockets: Seen[], write: number[] }} Measured */
/** @typedef {{ ask: (word: string) => Promise<number>, until: (is: (message: any) => boolean) => Promise<number> }} Heard */
/** @typedef {(room: Room, round: number) => { by: Line, type: string, more?: object, is: (view: any) => boolean, undo: () => Promise<unknown> }} Press */

/** the first rounds make the machine warm and do not count */
const warmUp = 3;
/** longer than the room waits between two rounds of views, and slow enough for one Joker */
const apart = 200;

/** @type {{ name: string, at: string, press: Press }[]} */
const presses = [
	{
		name: 'Pause',
		at: 'lobby',
		press: ({ phones, console }, round) => ({
			by: phones[(round * 7) % phones.length] ?? console,
			type: 'call_pause',
			is: (view) => Boolean(view.pause ?? view.paused),
			undo: () => console.ask('resume', { how: 'carry_on' })
		})
	},
	{
		name: 'Change of phase',
		at: 'check_in',
		press: ({ console }) => ({
			by: console,
			type: 'advance',
			more: { from: 'check_in' },
			is: (view) => view.moment === 'agreements',
			undo: () => console.ask('back', { from: 'agreements' })
		})
	},
	{
		name: 'Stop!',
		at: 'forum.replaying',
		press: ({ phones, console }, round) => ({
			by: phones[(round * 7) % phones.length] ?? console,
			type: 'call_stop',
			is: (view) => view.moment === 'forum.frozen',
			undo: () => console.ask('play', { from: 'forum.frozen' })
		})
	}
];

/** One press, and when it was seen. @param {readonly Heard[]} watchers the wall first @param {(view: any) => boolean} is @param {() => Promise<unknown>} ask @returns {Promise<Seen>} */
async function seen(watchers, is, ask) {
	const shown = watchers.map((line) => line.until(({ view }) => is(view)));
	const began = performance.now();
	const answered = ask();
	const times = await Promise.all(shown);
	await answered;
	return { toStage: (times[0] ?? NaN) - began, toAll: Math.max(...times) - began };
}

/** @param {readonly [phones: number, rounds: number][]} sizes @returns {Promise<import('../numbers.js').Row[]>} */
export const stop = (
	sizes = [
		[30, 20],
		[200, 16],
		[1000, 10]
	]
) =>
	withHouse((house) =>
		withBare((sockets) => withBare((bare) => measured(house, bare, sockets, sizes)), 'bare-ws.js')
	);

/** @param {import('../house.js').House} house @param {import('../bare-server.js').Bare} bare @param {import('../bare-server.js').Bare} sockets @param {readonly [phones: number, rounds: number][]} sizes */
async function measured(house, bare, sockets, sizes) {
	const facilitator = await Facilitator.signUp(house);
	const rows = [];
	for (const [phones, rounds] of sizes) {
		const room = await Room.open(facilitator, phones);
		const others = await bare.lines(phones + 1);
		const barest = await sockets.sockets(phones + 1);
		/** @param {readonly Heard[]} lines @param {number} round */
		const shout = (lines, round) =>
			seen(
				lines,
				() => true,
				() => (lines[1 + (round % phones)] ?? lines[0])?.ask('shout') ?? wait(0)
			);
		for (const { name, at, press } of presses) {
			await room.quiet();
			await room.reach(at);
			await room.quiet();
			await bare.copyDocument(house.database, room.session);
			/** @type {Measured} */
			const measured = { ours: [], bare: [], sockets: [], write: [] };
			for (let round = -warmUp; round < rounds; round++) {
				const { by, type, more, is, undo } = press(room, round + warmUp);
				const watchers = [room.stage, ...room.phones];
				const ours = await seen(watchers, is, () => by.ask(type, more));
				await bare.show(by.view);
				await sockets.show(by.view);
				await wait(apart);
				const floor = await shout(others, round + warmUp);
				await wait(apart);
				const barestFloor = await shout(barest, round + warmUp);
				// as ours: after a silence, when neither the process nor the database is awake
				await wait(apart);
				const write = await bare.write();
				await undo();
				await wait(apart);
				if (round < 0) continue;
				measured.ours.push(ours);
				measured.bare.push(floor);
				measured.sockets.push(barestFloor);
				measured.write.push(write);
			}
			rows.push(...rowsOf(`${name}, ${phones} phones`, measured));
		}
		room.close();
		for (const line of [...others, ...barest]) line.close();
	}
	return rows;
}

/** @param {string} name @param {Measured} measured @returns {import('../numbers.js').Row[]} */
function rowsOf(name, { ours, bare, sockets, write }) {
	return /** @type {const} */ ([
		['on the stage', 'toStage'],
		['on all phones', 'toAll']
	]).map(([where, what]) => {
		const values = ours.map((one) => one[what]);
		const floors = bare.map((one) => one[what]);
		const barest = sockets.map((one) => one[what]);
		const sums = floors.map((one, round) => one + (write[round] ?? NaN));
		const least = barest.map((one, round) => one + (write[round] ?? NaN));
		const budget = quantile(floors, 0.95) * 1.5 + quantile(write, 0.95);
		return {
			figure: `${name}, ${where}`,
			value: spread(values),
			floor: `${spread(floors)}, ws ${spread(barest)}; + write ${spread(write)}`,
			ratio: `${ratio(values, sums)}, ws ${ratio(values, least)}`,
			budget: `p95 ≤ 1.5 × floor + write = ${short(budget)} ms`,
			met: quantile(values, 0.95) <= budget
		};
	});
}
