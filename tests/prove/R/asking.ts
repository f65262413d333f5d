// A room full of people who ask things.

import type { Asked } from '#lib/face/outbox.ts';
import { wait } from './chance.ts';
import type { ProvedFace } from './faces.ts';
import type { Hall } from './hall.ts';

/** Everybody asks something, as people do: most wait for an answer, some do not; then `pause` ms at least, and as much again by chance. */
export async function busy(
	hall: Hall,
	chance: () => number,
	over: () => boolean,
	pause = 100
): Promise<void> {
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
			await wait(pause + chance() * pause * 3);
		}
	};
	await Promise.all([one(hall.console, joker), ...hall.phones.map((face) => one(face, phone))]);
}
