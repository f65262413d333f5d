// Two processes with Redis beside one: how long a step at one of them takes to the wall at either, and how long answers
// take when twenty rooms act. Floor: a bare message over the same Redis, there and back.

import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { runnerImport } from 'vite';
import { findRedis, noRedis } from '../../support/find-redis.js';
import { RedisServer } from '../../support/redis-server.js';
import { Facilitator } from '../facilitator.js';
import { House } from '../house.js';
import { Line, Room } from '../line.js';
import { median, quantile, ratio, spread, tail } from '../numbers.js';
import { freePort, wait } from '../process.js';

/** @typedef {import('../numbers.js').Row} Row */

const steps = 60;
const rooms = 10;
const phones = 20;
const actFor = 5;

/** A PostgreSQL on a port, which any number of houses can reach. */
async function database() {
	const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-bench-'));
	chmodSync(folder, 0o755);
	/** @type {{ module: typeof import('../../../src/lib/server/store/embedded/cluster.ts') }} */
	const { module } = await runnerImport(path.resolve('src/lib/server/store/embedded/cluster.ts'), {
		configFile: false,
		logLevel: 'silent',
		resolve: { alias: { '#lib': path.resolve('src/lib') } }
	});
	const cluster = await module.openCluster({ folder, log: () => {}, over: 'port' });
	const { user, password, host, port } = cluster;
	return {
		url: `postgres://${user}:${password}@${host}:${port}/postgres`,
		async close() {
			await cluster.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** There and back over Redis, half of it. @param {RedisServer} redis @returns {Promise<number[]>} */
async function bareMessages(redis) {
	const [tells, hears] = [redis.client(), redis.client()];
	await hears.subscribe('bench');
	/** @type {number[]} */
	const took = [];
	for (let round = 0; round < steps; round++) {
		const heard = new Promise((resolve) => hears.once('message', resolve));
		const began = performance.now();
		void tells.publish('bench', 'x'.repeat(540));
		await heard;
		took.push(performance.now() - began);
	}
	tells.disconnect();
	hears.disconnect();
	return took;
}

/** The wall darkens and comes back; gives how long each wall took. @param {Line} desk @param {readonly Line[]} walls */
async function stepsSeen(desk, walls) {
	/** @type {number[][]} */
	const took = walls.map(() => []);
	for (let round = 0; round < steps; round++) {
		const blank = round % 2 === 0;
		const began = performance.now();
		const seen = walls.map((wall, at) =>
			wall.until(({ view }) => view.blank === blank).then((when) => took[at]?.push(when - began))
		);
		await desk.ask('set_stage', { blank });
		await Promise.all(seen);
		await wait(210);
	}
	return took;
}

/** @param {readonly Line[]} lines @returns {Promise<number[]>} */
async function allAct(lines) {
	/** @type {number[]} */
	const took = [];
	await Promise.all(
		lines.map(async (line) => {
			await wait(Math.random() * 1000);
			for (let second = 0; second < actFor; second++) {
				const began = performance.now();
				took.push(
					(await line.ask('tap_weather', { weather: second % 2 ? 'rain' : 'bright' })) - began
				);
				await wait(1000);
			}
		})
	);
	return took;
}

/**
 * Evenings with their phones at these houses: each room at one of them, as a balancer sends whoever comes from one
 * place, or (`mixed`) each phone at another.
 * @param {Facilitator} facilitator @param {readonly House[]} houses @param {boolean} [mixed]
 */
async function acting(facilitator, houses, mixed = false) {
	/** @type {Line[]} */
	const lines = [];
	/** @type {Room[]} */
	const open = [];
	for (let n = 0; n < rooms; n++) {
		const room = await Room.withoutPhones(facilitator);
		await room.reach('check_in');
		open.push(room);
		for (let phone = 0; phone < phones; phone++) {
			const { origin } = houses[(mixed ? phone : n) % houses.length] ?? { origin: '' };
			const secret = crypto.getRandomValues(new Uint8Array(16));
			const line = new Line(origin, {
				face: 'phone',
				room: String(room.console.view.code),
				secret: Buffer.from(secret).toString('base64url')
			});
			await line.connect();
			await line.ask('join');
			lines.push(line);
		}
	}
	await wait(2000);
	const took = await allAct(lines);
	for (const line of lines) line.close();
	for (const room of open) room.close();
	return took;
}

/** @returns {Promise<Row[]>} */
export async function several() {
	if (!findRedis())
		return [
			{ figure: 'two processes', value: noRedis, floor: '', ratio: '', budget: '', met: null }
		];
	const kept = await database();
	const redis = await RedisServer.open(await freePort());
	process.env.DATABASE_URL = kept.url;
	const keys = mkdtempSync(path.join(tmpdir(), 'spectactor-keys-'));
	/** @type {House[]} */
	const houses = [];
	try {
		const alone = await House.open();
		houses.push(alone);
		const facilitator = await Facilitator.signUp(alone);
		const single = await acting(facilitator, [alone]);
		await alone.stop();

		process.env.REDIS_URL = redis.url;
		process.env.KEYS_FOLDER = keys;
		const [one, other] = [await House.open(), await House.open()];
		houses.push(one, other);
		const leading = Facilitator.again({ origin: one.origin, cookie: facilitator.cookie });
		const doors = await leading.openEvening();
		const desk = new Line(one.origin, { face: 'console', room: doors.session }, leading.cookie);
		await desk.connect();
		const walls = [one, other].map(
			({ origin }) => new Line(origin, { face: 'stage', room: doors.displayCode })
		);
		for (const wall of walls) await wall.connect();
		const floors = await bareMessages(redis);
		const [here = [], there = []] = await stepsSeen(desk, walls);
		const between = there.map((took, step) => Math.max(0, took - (here[step] ?? 0)));
		const both = await acting(leading, [one, other]);
		const mixed = await acting(leading, [one, other], true);
		for (const line of [desk, ...walls]) line.close();
		return [
			{
				figure: 'a step, on the wall at the same process',
				value: spread(here),
				floor: '',
				ratio: '',
				budget: '',
				met: null
			},
			{
				figure: 'the same, on the wall at the other process',
				value: `${spread(there)}; later by ${spread(between)}`,
				floor: `a message over Redis ${spread(floors)}`,
				ratio: ratio(there, here),
				budget: 'p95 ≤ 250 ms',
				met: quantile(there, 0.95) <= 250
			},
			{
				figure: `${rooms} rooms of ${phones}, each phone acts once a second, each room at one of two processes`,
				value: tail(both),
				floor: `at one process, same database ${tail(single)}`,
				ratio: ratio(both, single),
				budget: 'median ≤ 2 × one process',
				met: median(both) <= 2 * median(single)
			},
			{
				figure: 'the same, each room at both',
				value: tail(mixed),
				floor: `at one process, same database ${tail(single)}`,
				ratio: ratio(mixed, single),
				budget: '',
				met: null
			}
		];
	} finally {
		delete process.env.DATABASE_URL;
		delete process.env.REDIS_URL;
		delete process.env.KEYS_FOLDER;
		rmSync(keys, { recursive: true, force: true });
		for (const house of houses) await house.close();
		await redis.close();
		await kept.close();
	}
}
