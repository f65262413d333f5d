// A thousand phones in fifty rooms: what each costs in memory, and how long an answer takes when all of them act.
// Floor: a bare server with as many lines that were shown as many bytes, asked as often.

import { performance } from 'node:perf_hooks';
import { withBare } from '../bare-server.js';
import { Facilitator } from '../facilitator.js';
import { withHouse } from '../house.js';
import { Room } from '../line.js';
import { median, quantile, ratio, short, spread, tail } from '../numbers.js';
import { wait } from '../process.js';

/** @typedef {import('../line.js').Line} Line */

const rooms = 50;
const phones = 20;
/** memory is the growth from five hundred phones to a thousand: the first ones fill what the start has left free */
const half = rooms / 2;
const atOnce = 5;
const actFor = 5000;
/** long enough for a round of beats */
const settle = 6000;

/** Each line asks once a second, all at moments of their own; gives how long each answer took. @param {readonly Line[]} lines @returns {Promise<number[]>} */
async function allAct(lines) {
	/** @type {number[]} */
	const took = [];
	await Promise.all(
		lines.map(async (line) => {
			await wait(Math.random() * 1000);
			for (let second = 0; second < actFor / 1000; second++) {
				const began = performance.now();
				const weather = second % 2 ? 'rain' : 'bright';
				took.push((await line.ask('tap_weather', { weather })) - began);
				await wait(1000);
			}
		})
	);
	return took;
}

/** @param {Facilitator} facilitator */
async function roomOf(facilitator) {
	const room = await Room.withoutPhones(facilitator);
	await room.reach('check_in');
	return room;
}

/** @returns {Promise<import('../numbers.js').Row[]>} */
export async function manyRooms(rounds = 1) {
	/** @type {number[]} */
	const ours = [];
	/** @type {number[]} */
	const floors = [];
	/** @type {number[]} */
	const resident = [];
	/** @type {number[]} */
	const bareResident = [];
	/** @type {number[][]} */
	const acting = [];
	/** @type {number[][]} */
	const acks = [];
	for (let round = 0; round < rounds; round++) {
		let view = {};
		await withHouse(async (house) => {
			const facilitator = await Facilitator.signUp(house);
			/** @type {Room[]} */
			const open = [];
			// a few at a time; otherwise the codes of many rooms at once look like somebody trying codes
			while (open.length < rooms)
				open.push(
					...(await Promise.all(Array.from({ length: atOnce }, () => roomOf(facilitator))))
				);
			for (const room of open.slice(0, half)) await room.fill(phones);
			await wait(settle);
			const before = await house.memory();
			for (const room of open.slice(half)) await room.fill(phones);
			await wait(settle);
			const after = await house.memory();
			ours.push((after.held - before.held) / (half * phones));
			resident.push(after.resident / 1024);
			const lines = open.flatMap((room) => room.phones);
			view = lines[0]?.view;
			acting.push(await allAct(lines));
			for (const room of open) room.close();
		}, true);
		await withBare(async (bare) => {
			await bare.show(view);
			const first = await bare.lines(half * phones);
			await wait(settle);
			const before = await bare.memory();
			const lines = [...first, ...(await bare.lines(half * phones))];
			await wait(settle);
			const after = await bare.memory();
			floors.push((after.held - before.held) / (half * phones));
			bareResident.push(after.resident / 1024);
			acks.push(await allAct(lines));
			for (const line of lines) line.close();
		});
	}
	const p95 = (/** @type {number[]} */ values) => quantile(values, 0.95);
	return [
		{
			figure: `memory a phone, ${rooms} rooms of ${phones}`,
			value: spread(ours, 'KB'),
			floor: spread(floors, 'KB'),
			ratio: ratio(ours, floors),
			budget: `≤ 1.4 × floor = ${short(median(floors) * 1.4)} KB`,
			met: median(ours) <= median(floors) * 1.4
		},
		{
			figure: `memory of the whole server with ${rooms * phones} phones`,
			value: spread(resident, 'MB'),
			floor: spread(bareResident, 'MB'),
			ratio: ratio(resident, bareResident),
			budget: '',
			met: null
		},
		{
			figure: `${rooms} rooms of ${phones}, each phone acts once a second`,
			value: tail(acting.flat()),
			floor: tail(acks.flat()),
			ratio: ratio(acting.map(p95), acks.map(p95)),
			budget: 'p95 ≤ 100 ms',
			met: p95(acting.flat()) <= 100
		}
	];
}
