// A thousand phones in fifty rooms: what each costs in memory, how long an answer takes when all of them act, and what
// one answer costs as more and more rooms do. Floor: a bare server with as many lines that were shown as many bytes,
// asked as often.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { quantile, short, tail } from '../numbers.js';
import { wait } from '../process.js';

/** @typedef {import('../line.js').Line} Line */
/** @typedef {import('../house.js').House | import('../bare-server.js').Bare} Server */
/** @typedef {import('../process.js').Memory} Memory */
/** @typedef {{ rooms: number, took: number[], work: number }} Acted `work`: milliseconds of processor an answer */

const rooms = 50;
const phones = 20;
const growing = [10, 25, rooms];
const atOnce = 5;
const usualSeconds = 5;
/** long enough for a round of beats */
const settle = 6000;

/** Each line asks once a second, all at moments of their own. @param {Server} server @param {readonly Line[]} lines @param {number} seconds @returns {Promise<Acted>} */
async function allAct(server, lines, seconds) {
	/** @type {number[]} */
	const took = [];
	const before = server.worked;
	await Promise.all(
		lines.map(async (line) => {
			await wait(Math.random() * 1000);
			for (let second = 0; second < seconds; second++) {
				const began = performance.now();
				const weather = second % 2 ? 'rain' : 'bright';
				took.push((await line.ask('tap_weather', { weather })) - began);
				await wait(1000);
			}
		})
	);
	return { rooms: lines.length / phones, took, work: (server.worked - before) / took.length };
}

/** More and more rooms; only the last time as long as wished. @param {Server} server @param {readonly Line[]} lines @param {number} minutes */
async function grow(server, lines, minutes) {
	const acted = [];
	for (const some of growing) {
		const seconds = some === rooms && minutes > 0 ? minutes * 60 : usualSeconds;
		acted.push(await allAct(server, lines.slice(0, some * phones), seconds));
	}
	return acted;
}

/** @param {Facilitator} facilitator */
async function roomOf(facilitator) {
	const room = await Room.withoutPhones(facilitator);
	await room.reach('check_in');
	return room;
}

/** @param {number} minutes how long all rooms act; 0 for a few seconds @returns {Promise<import('../numbers.js').Row[]>} */
export async function manyRooms(minutes = 0) {
	let view = {};
	const ours = await withHouse(async (house) => {
		const facilitator = await Facilitator.signUp(house);
		/** @type {Room[]} */
		const open = [];
		// a few at a time; otherwise the codes of many rooms at once look like somebody trying codes
		while (open.length < rooms)
			open.push(...(await Promise.all(Array.from({ length: atOnce }, () => roomOf(facilitator)))));
		await wait(settle);
		const before = await house.memory();
		for (const room of open) await room.fill(phones);
		await wait(settle);
		const after = await house.memory();
		const lines = open.flatMap((room) => room.phones);
		/** @type {number[]} */
		const writes = [];
		const acted = await withBare(async (bare) => {
			await bare.copyDocument(house.database, String(open[0]?.session));
			return meanwhile(
				async () => {
					writes.push(await bare.write());
					await wait(100);
				},
				() => grow(house, lines, minutes)
			);
		});
		view = lines[0]?.view;
		for (const room of open) room.close();
		return { before, after, acted, writes };
	}, true);
	const floor = await withBare(async (bare) => {
		await bare.show(view);
		// as many walls and consoles
		const others = await bare.lines(rooms * 2);
		await wait(settle);
		const before = await bare.memory();
		const lines = await bare.lines(rooms * phones);
		await wait(settle);
		const after = await bare.memory();
		const acted = await grow(bare, lines, minutes);
		for (const line of [...others, ...lines]) line.close();
		return { before, after, acted };
	});
	return [...memoryRows(ours, floor), ...actedRows(ours.acted, floor.acted), writeRow(ours.writes)];
}

/** Does one thing again and again while the other goes on; gives what the other gives. @template T @param {() => Promise<void>} again @param {() => Promise<T>} other */
async function meanwhile(again, other) {
	let going = true;
	const done = other().finally(() => (going = false));
	while (going) await again();
	return done;
}

/** What the disk let through: one room's document, alone, beside all that acting. @param {readonly number[]} writes @returns {import('../numbers.js').Row} */
const writeRow = (writes) => ({
	figure: 'one bare write of one document, meanwhile',
	value: tail(writes),
	floor: '',
	ratio: '',
	budget: '',
	met: null
});

/** @typedef {{ before: Memory, after: Memory }} Grown */

/** @param {Grown} ours @param {Grown} floor @returns {import('../numbers.js').Row[]} */
function memoryRows(ours, floor) {
	const each = (/** @type {Grown} */ { before, after }, /** @type {keyof Memory} */ kind) =>
		(after[kind] - before[kind]) / (rooms * phones);
	const row = (
		/** @type {string} */ figure,
		/** @type {number} */ one,
		/** @type {number} */ other
	) => ({
		figure,
		value: `${short(one)} KB`,
		floor: `${short(other)} KB`,
		ratio: short(one / other),
		budget: '',
		met: null
	});
	const resident = [each(ours, 'resident'), each(floor, 'resident')];
	return [
		{
			...row(`memory a phone, ${rooms} rooms of ${phones}, as the system counts`, ...two(resident)),
			budget: '≤ 1.4 × floor',
			met: (resident[0] ?? NaN) <= (resident[1] ?? NaN) * 1.4
		},
		row('of this, what its objects take', each(ours, 'held'), each(floor, 'held')),
		{
			...row('', ours.after.resident, floor.after.resident),
			figure: `memory of the whole server with ${rooms * phones} phones`,
			value: `${short(ours.after.resident / 1024)} MB`,
			floor: `${short(floor.after.resident / 1024)} MB`
		}
	];
}

/** @param {readonly number[]} values @returns {[number, number]} */
const two = ([one, other]) => [one ?? NaN, other ?? NaN];

/** @param {readonly Acted[]} ours @param {readonly Acted[]} floors @returns {import('../numbers.js').Row[]} */
function actedRows(ours, floors) {
	return ours.map(({ rooms: count, took, work }, at) => {
		const floor = floors[at];
		const p95 = quantile(took, 0.95);
		const work_ = floor?.work ?? NaN;
		return {
			figure: `${count} rooms of ${phones}, each phone acts once a second`,
			value: `${tail(took)}; ${short(work)} ms of work an answer`,
			floor: `${tail(floor?.took ?? [])}; ${short(work_)} ms`,
			ratio: `${short(p95 / quantile(floor?.took ?? [], 0.95))}; ${short(work / work_)}`,
			budget: count === rooms ? 'p95 ≤ 100 ms' : '',
			met: count === rooms ? p95 <= 100 : null
		};
	});
}
