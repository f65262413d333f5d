// A room in which everybody asks something all the time, and what became of it.

import type { Asked } from '#lib/face/outbox.ts';
import type { Session } from '#lib/session/session.ts';
import { wait } from './chance.ts';
import type { Hall } from './hall.ts';

export interface Busy {
	/** Lets everybody stop, waits for the last answers and gives what is wrong with what was kept. */
	stop(): Promise<{ readonly wrongs: string[]; readonly answered: number }>;
	/** milliseconds from asking to the answer, as the devices knew it */
	readonly took: readonly number[];
}

/** Everybody begins; `apart`: milliseconds between what one person asks, about. */
export async function everybodyAsks(hall: Hall, chance: () => number, apart = 200): Promise<Busy> {
	const before: Session = await hall.kept();
	const ok = hall.history.count('ok');
	const took: number[] = [];
	let over = false;
	const asks: readonly (() => Asked)[] = [
		() => ({ type: 'consent', answer: chance() < 0.5 ? 'go_along' : 'unsure', text: '' }),
		() => ({ type: 'ask_to_speak', sooner: chance() < 0.5 }),
		() => ({ type: 'stop_asking' })
	];
	const one = async (face: { ask(asked: Asked): Promise<unknown> }, next: () => Asked) => {
		while (!over) {
			const began = performance.now();
			await face.ask(next());
			took.push(performance.now() - began);
			await wait(apart * (0.5 + chance()));
		}
	};
	const asking = Promise.all([
		one(hall.console, () => ({ type: 'count_person', by: 1 })),
		...hall.phones.map((phone) => one(phone, () => asks[Math.floor(chance() * asks.length)]!()))
	]);
	return {
		took,
		async stop() {
			over = true;
			await asking;
			await hall.settled();
			const wrongs = hall.history.wrongs(before, await hall.kept(), hall.who, Date.now());
			return { wrongs, answered: hall.history.count('ok') - ok };
		}
	};
}
