// What this computer itself can tell before an evening: its disk, its clock, its power, whether it will fall asleep.

import { readdir, readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Finding } from '#lib/server/preflight/line.ts';

const MB = 1024 * 1024;
/** what the database needs to begin with, too (first-time.ts) */
const ENOUGH_MB = 500;

export async function disk(folder: string): Promise<Finding> {
	const { bavail, bsize } = await statfs(folder);
	const free = Math.floor((bavail * bsize) / MB);
	return { check: 'disk', state: free >= ENOUGH_MB ? 'good' : 'bad', free };
}

/** A clock that has never been set stands in the past. */
const BORN = Date.UTC(2026, 10, 1);
const TOO_FAR = Date.UTC(2100, 0, 1);
const SAMPLE_MS = 300;
const MAY_DRIFT_MS = 100;
const MAY_BE_SET_MS = 2_000;

/** Takes the house's own clock, which nobody can put back (steady-clock.ts). */
export async function clock(houseNow: () => number): Promise<Finding> {
	const [wall, steady] = [Date.now(), performance.now()];
	await wait(SAMPLE_MS);
	const drift = Math.abs(Date.now() - wall - (performance.now() - steady));
	const set = Math.abs(Date.now() - houseNow());
	const why =
		wall < BORN || wall > TOO_FAR
			? 'year'
			: set > MAY_BE_SET_MS
				? 'set'
				: drift > MAY_DRIFT_MS
					? 'drifts'
					: 'fine';
	const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
	const shown = new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'medium',
		timeStyle: 'short'
	}).format(new Date());
	return { check: 'clock', state: why === 'fine' ? 'good' : 'bad', why, shown, zone };
}

const supplies = '/sys/class/power_supply';

/** Linux tells in files; elsewhere a person has to look. */
export async function power(): Promise<Finding> {
	const told = async (name: string, what: string) =>
		(await readFile(path.join(supplies, name, what), 'utf8').catch(() => '')).trim();
	const names = await readdir(supplies).catch(() => null);
	if (!names) return { check: 'power', state: 'look', why: 'unknown', percent: null };
	for (const name of names) {
		if ((await told(name, 'type')) !== 'Battery' || (await told(name, 'scope')) === 'Device')
			continue;
		const percent = Number((await told(name, 'capacity')) || NaN);
		const drains = (await told(name, 'status')) === 'Discharging';
		return {
			check: 'power',
			state: drains ? 'bad' : 'good',
			why: drains ? 'battery' : 'cable',
			percent: Number.isFinite(percent) ? percent : null
		};
	}
	return { check: 'power', state: 'look', why: 'none', percent: null };
}

/** Whoever started us holds the computer awake, or could not (supervisor.js). */
export const sleep = (): Finding => ({
	check: 'sleep',
	state: process.env['SPECTACTOR_AWAKE'] === '1' ? 'good' : 'look'
});
