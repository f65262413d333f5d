// A room that is busy while its house dies, and what has to be true afterwards.

import { expect } from 'vitest';
import { busy } from './asking.ts';
import type { Hall } from './hall.ts';

export class Deaths {
	readonly wrongs: string[] = [];
	/** commands that were answered before a death */
	answered = 0;
	count = 0;
	readonly #hall: Hall;
	readonly #chance: () => number;

	constructor(hall: Hall, chance: () => number) {
		this.#hall = hall;
		this.#chance = chance;
	}

	/** The room is busy until `death` has come; then the house starts again, and everything asked is settled. */
	async survive(death: () => Promise<void>): Promise<void> {
		const hall = this.#hall;
		const before = await hall.kept();
		const ok = hall.history.count('ok');
		let over = false;
		const asking = busy(hall, this.#chance, () => over);
		await death();
		over = true;
		this.count += 1;
		this.answered += hall.history.count('ok') - ok;
		const now = await hall.kept();
		this.wrongs.push(...hall.history.wrongs(before, now, hall.who, Date.now()));
		const seen = Math.max(...hall.faces.map(({ seq }) => seq));
		if (seen > now.seq) this.wrongs.push(`shown, but not kept: ${seen} after ${now.seq}`);
		await hall.house.start();
		await asking;
		// what was on its way at the death is asked again, and done once
		await hall.shownBy(hall.faces, 0);
		await hall.settled();
		this.wrongs.push(...hall.history.wrongs(now, await hall.kept(), hall.who, Date.now()));
	}

	/** Nothing was wrong, and everything that can be counted is there as often as it was asked. */
	async expectNone(): Promise<void> {
		const { history } = this.#hall;
		expect(this.wrongs).toEqual([]);
		expect(history.count('info')).toBe(0);
		expect(this.answered).toBeGreaterThanOrEqual(this.count);
		const asked = [...history.asked.values()].filter(
			({ command, state }) => command.type === 'count_person' && state === 'ok'
		);
		expect((await this.#hall.kept()).without_phone).toBe(asked.length);
	}
}
