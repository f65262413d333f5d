// What a hall's network does to its lines: they are torn, they fall silent in one way, frames are lost, everybody is gone
// and comes back at once. Nothing asked is lost, and all are soon in sync again.

import { afterAll, expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import type { Way } from '../fault-proxy.ts';
import { byChance, spread, wait } from './chance.ts';
import { Hall } from './hall.ts';
import { healthFile, healthOf, type Health } from './health.ts';

let hall: Hall;
let opening: Promise<void> | undefined;
const inHall: typeof proof = (id, says, run, how) =>
	proof(
		id,
		says,
		async (p) => {
			await (opening ??= open());
			await run(p);
		},
		// the hall is opened by whichever comes first
		how?.slow ? how : { ...how, seconds: 120 }
	);
async function open(): Promise<void> {
	hall = await Hall.open({
		phones: 40,
		deskApart: true,
		with: ['loop.js'],
		settings: { LOOP_FILE: healthFile() }
	});
	await hall.reach('agreements');
}
afterAll(() => hall?.close());

/** While something is wrong with the network every phone asks, and the Joker goes on; gives how long each took to be back. */
async function through(fault: () => Promise<void>): Promise<number[]> {
	const before = await hall.kept();
	const asking = hall.phones.map((phone) => phone.must({ type: 'ask_to_speak', sooner: false }));
	const mark = hall.writes();
	await fault();
	const back = performance.now();
	const late = await hall.shown(mark, hall.phones, back);
	await Promise.all(asking);
	await hall.settled();
	expect(hall.history.wrongs(before, await hall.kept(), hall.who, Date.now())).toEqual([]);
	return late;
}

function inTime(p: Proof, what: string, late: readonly number[], bounds: [number, number]): void {
	const { p95, most } = spread(late);
	p.value(
		`${what}: in sync p95 ${p95} ms, longest ${most} ms; 0 letters lost`,
		`p95 ${bounds[0]} ms, longest ${bounds[1]} ms`
	);
	expect(p95).toBeLessThanOrEqual(bounds[0]);
	expect(most).toBeLessThanOrEqual(bounds[1]);
}

async function torn(p: Proof, times: number): Promise<void> {
	for (const how of ['rst', 'fin'] as const) {
		const late: number[] = [];
		for (let time = 0; time < times; time++)
			late.push(...(await through(async () => hall.network.cut(how))));
		inTime(p, `${how === 'rst' ? 'reset' : 'ended'} ${times} times`, late, [3_000, 8_000]);
	}
}

async function silent(p: Proof, times: number, seconds: () => number): Promise<void> {
	for (const way of ['up', 'down'] as const satisfies readonly Way[]) {
		const late: number[] = [];
		let longest = 0;
		for (let time = 0; time < times; time++) {
			const length = seconds();
			longest = Math.max(longest, length);
			late.push(
				...(await through(async () => {
					hall.network.freeze(way);
					await wait(length * 1000);
					hall.network.thaw();
				}))
			);
		}
		const what = `nothing went ${way} ${times} times, up to ${Math.round(longest)} s`;
		inTime(p, what, late, [3_000, 8_000]);
	}
}

type Absence = 'unreachable' | 'silent';
let absent: Promise<{ late: number[]; health: Health }> | undefined;

/** Forty phones are gone, and are there again all at once. */
async function away(how: Absence, seconds: number): Promise<{ late: number[]; health: Health }> {
	await healthOf(hall);
	const late = await through(async () => {
		if (how === 'silent') hall.network.freeze();
		else hall.network.refuse();
		await wait(seconds * 1000);
		hall.network.mend();
	});
	return { late, health: await healthOf(hall) };
}

function allBack(p: Proof, seconds: number, { late, health }: Awaited<typeof absent> & {}): void {
	inTime(p, `40 phones gone for ${seconds} s`, late, [3_000, 8_000]);
	p.value(`the house was busy ${Math.round(health.busy * 100)} %`, '80 %');
	expect(health.busy).toBeLessThan(0.8);
}

function onTime(p: Proof, { health }: Awaited<typeof absent> & {}): void {
	p.value(
		`its work came late p99 ${health.p99.toFixed(1)} ms, at most ${Math.round(health.most)} ms`,
		'p99 100 ms'
	);
	expect(health.p99).toBeLessThan(100);
}

const once = () => (absent ??= away('unreachable', 4));
inHall('R14', 'forty phones are gone and come back together', async (p) =>
	allBack(p, 4, await once())
);
inHall('R34', 'the house works on time while forty phones come back', async (p) =>
	onTime(p, await once())
);
inHall('R13', 'lines that are reset, ended, or silent in one way', async (p) => {
	await torn(p, 1);
	await silent(p, 1, () => 1);
});

async function eaten(p: Proof, rounds: number, views: boolean): Promise<void> {
	const chance = byChance(p.seed);
	let lost = 0;
	const lostView = new Set<number>();
	hall.network.weather.eaten = (message, _way, line) => {
		const view = message.startsWith('42["view"');
		// the one that mends it arrives, or nothing could be said of how long mending takes
		const mends = views && view && lostView.delete(line);
		const eats = !mends && (view || !views) && chance() < 0.05;
		if (eats) lost += 1;
		if (eats && view) lostView.add(line);
		return eats;
	};
	hall.network.cut('rst');
	const late: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const mark = hall.writes();
		const kept = await hall.console.until(mark, (view) => JSON.stringify(view).includes(mark));
		late.push(...(await hall.shown(mark, hall.phones, kept, 60_000)));
	}
	hall.network.mend();
	hall.network.cut('rst');
	const { p50, most } = spread(late);
	const what = views ? 'views, never two in a row:' : 'all messages:';
	const bound = views ? 7_000 : 25_000;
	p.value(
		`${lost} lost, 5 % of ${what} the gap closed after ${p50} ms, at the latest ${most} ms`,
		`${bound} ms`
	);
	expect(lost).toBeGreaterThan(0);
	expect(most).toBeLessThanOrEqual(bound);
}

inHall('R11', 'views that are lost are shown all the same', (p) => eaten(p, 3, true));

const long = { slow: true, seconds: 3_600 } as const;
inHall('R11', 'views that are lost, in 60 rounds', (p) => eaten(p, 60, true), long);
inHall(
	'R11',
	'messages of any kind that are lost, in 100 rounds',
	(p) => eaten(p, 100, false),
	long
);
inHall(
	'R13',
	'fifty of each',
	async (p) => {
		const chance = byChance(p.seed);
		await torn(p, 50);
		await silent(p, 50, () => 1 + chance() * 15);
	},
	long
);
let longAbsence: typeof absent;
const minute = () => (longAbsence ??= away('silent', 60));
inHall(
	'R14',
	'gone for a minute, in silence and out of reach',
	async (p) => {
		allBack(p, 60, await minute());
		allBack(p, 60, await away('unreachable', 60));
	},
	long
);
inHall('R34', 'on time, after a minute of silence', async (p) => onTime(p, await minute()), long);
