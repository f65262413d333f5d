// Everybody comes in at once. Source: trust.md 5.4 (L04).

import { performance } from 'node:perf_hooks';
import { expect } from 'vitest';
import { Facilitator } from '../../bench/facilitator.js';
import { fetchRaw, moduleGraph } from '../../bench/graph.js';
import { withHouse } from '../../bench/house.js';
import { Line, newSecret } from '../../bench/line.js';
import { wait } from '../../bench/process.js';
import { proof } from '../proof.ts';
import { leeway, p95, tailOf } from './phones.ts';

proof('L04', 'everybody arrives at once, pages and scripts included: all seated', (p) =>
	withHouse(async (house) => {
		const facilitator = await Facilitator.signUp(house);
		for (const [phones, within, target] of [
			[40, 2000, 1500],
			[200, 5000, 3000]
		] as const) {
			const { session } = await facilitator.openEvening();
			const desk = new Line(house.origin, { face: 'console', room: session }, facilitator.cookie);
			await desk.connect();
			const code = String((desk.view as { code: string }).code);
			const page = `${house.origin}/${code}`;
			const { scripts, styles } = await moduleGraph(await fetchRaw(page));
			const files = [...scripts, ...styles].map(({ url }) => url);
			const lines: Line[] = [];
			const took = await Promise.all(
				Array.from({ length: phones }, async (_, nth) => {
					await wait((nth * within) / phones);
					const began = performance.now();
					await fetchRaw(page);
					await Promise.all(files.map((file) => fetchRaw(file)));
					const line = new Line(house.origin, { face: 'phone', room: code, secret: newSecret() });
					lines.push(line);
					await line.connect();
					return (await line.ask('join')) - began;
				})
			);
			const seated = await house.seats(session);
			for (const line of [desk, ...lines]) line.close();
			p.value(
				`${seated} of ${phones} seated, ${files.length + 1} files each, ${tailOf(took)}`,
				`all; p95 ${target / 1000} s (fails above ${(target * leeway) / 1000})`
			);
			expect(seated).toBe(phones);
			expect(p95(took)).toBeLessThanOrEqual(target * leeway);
		}
	})
);
