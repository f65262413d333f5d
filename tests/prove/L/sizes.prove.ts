// What five hundred phones take of memory, and what a phone receives in an hour. Sizes, not times.
// Source: trust.md 5.4 (L08, L10).

import { performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { Facilitator } from '../../bench/facilitator.js';
import { withHouse } from '../../bench/house.js';
import { Room } from '../../bench/line.js';
import { median, quantile, short } from '../../bench/numbers.js';
import { wait } from '../../bench/process.js';
import { tellEvening } from '../../bench/told-evening.js';
import { proof } from '../proof.ts';

proof('L08', 'memory of the server with 40 and with 500 phones', (p) =>
	withHouse(async (house) => {
		const room = await Room.withoutPhones(await Facilitator.signUp(house));
		for (const [phones, megabytes] of [
			[40, 150],
			[500, 200]
		] as const) {
			await room.fill(phones - room.phones.length);
			await room.quiet();
			const resident = (await house.memory()).resident / 1024;
			p.value(`${phones} phones: ${short(resident)} MB`, `${megabytes} MB`);
			expect(resident).toBeLessThanOrEqual(megabytes);
		}
		room.close();
	}, true)
);

const kilobytes = (bytes: number) => `${short(bytes / 1024)} KB`;
/** twice what an hour of the told evening has */
const viewsAnHour = 120;

proof('L10', 'bytes to one phone in an hour, by its beats and its views', (p) =>
	withHouse(async (house) => {
		const room = await Room.open(await Facilitator.signUp(house), 12);
		const received = () => room.phones.map((line) => line.bytes);
		const seen = () => room.phones.map((line) => line.views);
		const spent = async (act: () => Promise<unknown>) => {
			const [bytes, views] = [received(), seen()];
			await act();
			const grown = (now: number[], before: number[]) =>
				median(now.map((n, at) => n - before[at]!));
			return { bytes: grown(received(), bytes), views: grown(seen(), views) };
		};
		const quiet = 15_000;
		const beats = ((await spent(() => wait(quiet))).bytes / quiet) * 3_600_000;
		const told = await spent(() => room.reach('forum.replay_ready'));
		const view = told.bytes / told.views;
		room.close();
		const hour = beats + view * viewsAnHour;
		p.value(
			`${kilobytes(hour)}: beats ${kilobytes(beats)}, ${viewsAnHour} views of ${kilobytes(view)}`,
			'300 KB'
		);
		expect(told.views).toBeGreaterThan(5);
		expect(beats).toBeGreaterThan(0);
		expect(hour).toBeLessThanOrEqual(300 * 1024);
	})
);

proof(
	'L10',
	'bytes to one phone in a whole evening, told',
	(p) =>
		withHouse(async (house) => {
			const room = await Room.open(await Facilitator.signUp(house), 12);
			const quiet = 30_000;
			let beats = 0;
			const began = performance.now();
			await tellEvening(room, async () => {
				const before = room.phones.map((line) => line.bytes);
				await wait(quiet);
				const grown = room.phones.map((line, at) => line.bytes - before[at]!);
				beats = (median(grown) / quiet) * 3_600_000;
			});
			const told = quantile(
				room.phones.map((line) => line.bytes),
				1
			);
			const hours = 2;
			const rest = hours - (performance.now() - began) / 3_600_000;
			const hour = (told + beats * rest) / hours;
			room.close();
			p.value(`${kilobytes(hour)} an hour, evening told in full`, '300 KB');
			expect(hour).toBeLessThanOrEqual(300 * 1024);
		}),
	{ slow: true }
);
