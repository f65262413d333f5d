// The power goes: what was answered is on the disk, whatever the database had not brought there yet.

import { expect } from 'vitest';
import { proof, type Proof } from '../proof.ts';
import { byChance, wait } from './chance.ts';
import { Deaths } from './deaths.ts';
import { Hall } from './hall.ts';
import { Power } from './power.ts';

async function cuts(p: Proof, times: number): Promise<void> {
	const chance = byChance(p.seed);
	const hall = await Hall.open({ phones: 12 });
	await hall.reach('agreements');
	await hall.house.kill();
	const power = new Power(hall.house.folder);
	try {
		power.cut();
		await power.on();
		await hall.house.start();
		await hall.shownBy(hall.faces, 0);
		const deaths = new Deaths(hall, chance);
		while (deaths.count < times)
			await deaths.survive(async () => {
				await wait(200 + chance() * 800);
				await hall.house.kill();
				power.cut();
				await power.on();
			});
		p.value(
			`${deaths.wrongs.length} of ${deaths.answered} answers lost in ${times} cuts, in which ${Math.round(power.takenBack / 1024)} KB of the database were lost`,
			'0 answers; what was lost had not been promised'
		);
		await deaths.expectNone();
		expect(power.takenBack).toBeGreaterThan(0);
		expect(await forgetful(hall, power), 'a database that does not wait for its disk').toBe(true);
	} finally {
		await hall.close();
		power.remove();
	}
}

/** Whether the same cut is noticed where a database answers before it has written: or it would prove nothing. */
async function forgetful(hall: Hall, power: Power): Promise<boolean> {
	await hall.house.kill();
	power.cut();
	await power.on(['-c', 'synchronous_commit=off', '-c', 'wal_writer_delay=10000']);
	await hall.house.start();
	await hall.shownBy(hall.faces, 0);
	await hall.console.must({ type: 'count_person', by: 1 });
	const { without_phone: counted } = await hall.kept();
	await hall.house.kill();
	power.cut();
	await power.on();
	return (await hall.kept()).without_phone < counted;
}

const long = { slow: true, seconds: 1_200 } as const;
proof('R04', 'an answer survives a power cut, fifty times', (p) => cuts(p, 50), long);
