// Three hours of a workshop, twenty times as fast, something going wrong every minute: nothing is lost, nothing is left
// behind in the house.

import { expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import { busy } from './asking.ts';
import { byChance, wait } from './chance.ts';
import { Hall } from './hall.ts';
import { healthFile, healthOf, type Health } from './health.ts';

const speed = 20;
/** real seconds between two looks */
const turn = 20;
/** real minutes after which everything has been used once */
const warm = 2;

async function soak(p: Proof, minutes: number): Promise<void> {
	const chance = byChance(p.seed);
	const hall = await Hall.open({
		phones: 40,
		deskApart: true,
		with: ['loop.js'],
		settings: { LOOP_FILE: healthFile() }
	});
	const faults = [
		async () => hall.network.cut('rst'),
		async () => hall.network.cut('fin'),
		async () => {
			hall.network.freeze(chance() < 0.5 ? 'up' : 'down');
			await wait(6_000);
			hall.network.thaw();
		},
		async () => {
			hall.network.refuse();
			await wait(4_000);
			hall.network.mend();
		}
	];
	try {
		await hall.reach('agreements');
		const wrongs: string[] = [];
		const looks: (Health & { readonly minute: number })[] = [];
		const began = performance.now();
		const minute = () => (performance.now() - began) / 60_000;
		for (let round = 0; minute() < minutes; round++) {
			const before = await hall.kept();
			let over = false;
			// forty phones, one tap in five seconds each: a hundred and more an hour and phone
			const asking = busy(hall, chance, () => over, 2_000);
			if (round % 3 === 2) await faults[Math.floor(chance() * faults.length)]!();
			await wait(turn * 1000);
			over = true;
			await asking;
			await hall.shownBy(hall.faces, 0);
			await hall.settled();
			wrongs.push(...hall.history.wrongs(before, await hall.kept(), hall.who, Date.now()));
			looks.push({ ...(await healthOf(hall)), minute: minute() });
		}
		const steady = looks.filter((look) => look.minute > warm);
		const perHour = (slope(steady, ({ held }) => held) * 60) / speed / 1024 / 1024;
		const handles = [steady[0]!.handles, steady.at(-1)!.handles] as const;
		const asked = hall.history.asked.size;
		p.value(
			`${Math.round((minutes * speed) / 60)} h of workshop, ${asked} commands: ${wrongs.length} lost, ` +
				`${perHour.toFixed(2)} MB more an hour, ${handles[0]} open lines and files at first, ${handles[1]} at last`,
			'0 lost, 1 MB an hour, as many'
		);
		expect(wrongs).toEqual([]);
		expect(perHour).toBeLessThan(1);
		expect(Math.abs(handles[1] - handles[0])).toBeLessThanOrEqual(4);
	} finally {
		await hall.close();
	}
}

/** What grows by how much in a minute: the line through all looks. */
function slope(
	looks: readonly (Health & { readonly minute: number })[],
	of: (look: Health) => number
) {
	const mean = (figure: (look: (typeof looks)[number]) => number) =>
		looks.reduce((sum, look) => sum + figure(look), 0) / looks.length;
	const [x, y] = [mean(({ minute }) => minute), mean(of)];
	return (
		mean((look) => (look.minute - x) * (of(look) - y)) / mean(({ minute }) => (minute - x) ** 2)
	);
}

const long = { slow: true, seconds: 1_200 } as const;
proof('R33', 'three hours of workshop time leave nothing behind', (p) => soak(p, 9), long);
