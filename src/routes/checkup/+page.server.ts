// What only the house knows of a check-up: its time, and the number of its build. Readable by anyone.

import { bundleHere } from '../../bundle.js';
import type { PageServerLoad } from './$types';

// a build does not change while it runs
let number: string | null | undefined;

export const load: PageServerLoad = () => {
	number ??= bundleHere();
	return { bundle: number ?? null, now: Date.now() };
};
