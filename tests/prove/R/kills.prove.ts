// kill -9 of the house, at any moment: what was answered is kept, once, and everybody is back.

import { afterAll, expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import { byChance, spread, wait } from './chance.ts';
import { Deaths } from './deaths.ts';
import { Hall } from './hall.ts';

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
	hall = await Hall.open({ phones: 12 });
	await hall.reach('agreements');
}
afterAll(() => hall?.close());

async function killed(p: Proof, kills: number): Promise<void> {
	const chance = byChance(p.seed);
	const deaths = new Deaths(hall, chance);
	while (deaths.count < kills)
		await deaths.survive(async () => {
			await wait(100 + chance() * 900);
			await hall.house.kill();
		});
	const unanswered = hall.history.count('info');
	p.value(
		`${deaths.wrongs.length} of ${deaths.answered} answers before ${kills} kills lost, doubled or untrue, ${unanswered} never answered`,
		`0 and 0; what ${kills} kills cannot show: losses in fewer than ${((3 / kills) * 100).toFixed(0)} % of kills`
	);
	await deaths.expectNone();
}

async function restarted(p: Proof, times: number): Promise<void> {
	const back: number[] = [];
	for (let time = 0; time < times; time++) {
		const since = performance.now();
		await hall.house.kill();
		const shown = hall.shownBy(hall.faces, since);
		await hall.house.start();
		back.push(...(await shown));
	}
	const { p95, most } = spread(back);
	p.value(
		`${hall.phones.length} phones, ${times} restarts: in sync p95 ${p95} ms, longest ${most} ms`,
		'p95 8 s, longest 15 s'
	);
	expect(p95).toBeLessThanOrEqual(8_000);
	expect(most).toBeLessThanOrEqual(15_000);
}

const full = () => hall.fill(40 - hall.phones.length);

inHall('R01', 'whatever was answered is kept once, wherever the house is killed', (p) =>
	killed(p, 5)
);
inHall('R15', 'the house starts again and forty phones are in sync', async (p) => {
	await full();
	await restarted(p, 2);
});
const long = { slow: true, seconds: 3_600 } as const;
inHall(
	'R01',
	'forty phones, 300 kills',
	async (p) => {
		await full();
		await killed(p, 300);
	},
	long
);
inHall(
	'R15',
	'forty phones, fifty starts',
	async (p) => {
		await full();
		await restarted(p, 50);
	},
	long
);
