// What every store keeps to, as one list of tests: the same for the embedded database and for a Supabase project.

import { describe } from 'vitest';
import { promisesAboutAfterwards } from './promises/afterwards.ts';
import { promisesAboutAskedWriters } from './promises/asked.ts';
import { promisesAboutHandOver } from './promises/hand-over.ts';
import { promisesAboutLettingOut } from './promises/let-out.ts';
import { promisesAboutLive } from './promises/live.ts';
import { promisesAboutMemory } from './promises/memory.ts';
import { promisesAboutPeople } from './promises/people.ts';
import { promisesAboutPlanning } from './promises/planning.ts';
import { promisesAboutTexts } from './promises/texts.ts';
import { promisesAboutTheBox } from './promises/box.ts';
import { promisesAboutTickets } from './promises/tickets.ts';
import { promisesAboutWaitingBoxes } from './promises/waiting.ts';
import { promisesAboutKeptYears } from './promises/years.ts';
import type { Store } from './store.ts';

/**
 * Declares the tests. Takes a title and the store, asked for inside the tests so that a `beforeAll` may open it; it may
 * already hold other people's groups, which stay as they are.
 */
export function storePromises(title: string, store: () => Store): void {
	describe(title, () => {
		promisesAboutPeople(store);
		promisesAboutPlanning(store);
		promisesAboutLive(store);
		promisesAboutHandOver(store);
		promisesAboutMemory(store);
		promisesAboutTheBox(store);
		promisesAboutWaitingBoxes(store);
		promisesAboutLettingOut(store);
		promisesAboutAskedWriters(store);
		promisesAboutKeptYears(store);
		promisesAboutTickets(store);
		promisesAboutAfterwards(store);
		promisesAboutTexts(store);
	});
}
