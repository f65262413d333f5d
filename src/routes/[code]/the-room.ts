// The room's page behind the door: fetched while one reads the door, and at once where one has been in before.

import { drawer } from '#lib/face/drawer.ts';
import { waitBefore } from '#lib/face/patience.ts';
import { chance } from '#lib/face/random-id.ts';
import { OnItsWay } from './on-its-way.svelte.ts';

/** a new one each time: what a blocked storage did not take is not read back */
const kept = () => drawer([() => sessionStorage], 'spectactor.room.');

/** One for this page, also where the door is left and come to again. */
export const theRoom = new OnItsWay({
	// the house never draws it, so that its styles do not stand before the door
	load: () =>
		import.meta.env.SSR
			? new Promise<never>(() => {})
			: import('./Room.svelte').then((module) => module.default),
	rest: (tries) => new Promise((go) => setTimeout(go, waitBefore(tries, chance()))),
	houseAnswers: () =>
		fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
			({ ok }) => ok,
			() => false
		),
	reload: () => location.reload(),
	reloads: {
		read() {
			const times = Number(kept().read('reloads'));
			kept().write('reloads', String(times));
			return kept().read('reloads') === null ? null : times;
		},
		write(times) {
			if (times) kept().write('reloads', String(times));
			else kept().clear('reloads');
		}
	}
});
