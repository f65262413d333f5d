// Many phones of a true house, for proofs about load: the house is a process of its own, the phones are in this one.

import pg from 'pg';
import { performance } from 'node:perf_hooks';
import type { House } from '../../bench/house.js';
import type { Line } from '../../bench/line.js';
import { quantile, short } from '../../bench/numbers.js';
import { wait } from '../../bench/process.js';

/** A timed figure is for an idle machine; a busy one may be so many times slower before the proof fails. */
export const leeway = 10;

/** Each phone asks once a second, all at moments of their own; milliseconds of each answer. The last word is “bright”. */
export async function onceASecond(lines: readonly Line[], seconds: number): Promise<number[]> {
	const took: number[] = [];
	await Promise.all(
		lines.map(async (line, at) => {
			await wait((at * 1000) / lines.length);
			for (let left = seconds; left > 0; left--) {
				const began = performance.now();
				const weather = left % 2 ? 'bright' : 'rain';
				took.push((await line.ask('tap_weather', { weather })) - began);
				await wait(Math.max(0, 1000 - (performance.now() - began)));
			}
		})
	);
	return took;
}

/** How many phones' last word is kept as this weather, by the database alone. */
export async function kept(house: House, session: string, weather: string): Promise<number> {
	const client = new pg.Client(house.database);
	await client.connect();
	try {
		const { rows } = await client.query<{ kept: number }>(
			`select count(*)::int as kept from app.live, json_each(state -> 'ballot') as said (seat, taps)
			where session_id = $1 and taps ->> 0 = $2`,
			[session, weather]
		);
		return rows[0]?.kept ?? 0;
	} finally {
		await client.end();
	}
}

export const p95 = (took: readonly number[]): number => quantile(took, 0.95);

/** `4.1/6.3/9.0 ms`: p50, p95, p99. */
export const tailOf = (took: readonly number[]): string =>
	`${[0.5, 0.95, 0.99].map((share) => short(quantile(took, share))).join('/')} ms`;
