// A room that is busy while its house dies, and what has to be true afterwards.

import { expect } from 'vitest';
import type { Asked } from '#lib/face/outbox.ts';
import { wait } from './chance.ts';
import type { ProvedFace } from './faces.ts';
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
		const asking = this.#busy(() => over);
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

	/** Everybody asks something, as people do: most wait for an answer, some do not. */
	async #busy(over: () => boolean): Promise<void> {
		const chance = this.#chance;
		const phone: readonly (() => Asked)[] = [
			() => ({ type: 'consent', answer: 'go_along', text: '' }),
			() => ({ type: 'consent', answer: 'unsure', text: '' }),
			() => ({ type: 'ask_to_speak', sooner: chance() < 0.5 }),
			() => ({ type: 'stop_asking' })
		];
		const joker: readonly (() => Asked)[] = [
			() => ({ type: 'count_person', by: 1 }),
			() => ({ type: 'set_stage', blank: chance() < 0.5 })
		];
		const one = async (face: Pick<ProvedFace, 'ask'>, asks: typeof phone) => {
			while (!over()) {
				const answer = face.ask(asks[Math.floor(chance() * asks.length)]!());
				if (chance() < 0.7) await Promise.race([answer, wait(2_000)]);
				await wait(100 + chance() * 300);
			}
		};
		await Promise.all([
			one(this.#hall.console, joker),
			...this.#hall.phones.map((face) => one(face, phone))
		]);
	}
}
