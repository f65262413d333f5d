// How a proof in a browser says what it found and against which bound.

import { test } from '@playwright/test';

/** `proved('12 of 12 back', 'all')`; may be said more than once in a test. */
export function proved(found: string, bound: string): void {
	test.info().annotations.push({ type: 'proof', description: JSON.stringify({ found, bound }) });
}

/** Whether the long forms were asked for; a test that is only a long form begins with `test.skip(!slow())`. */
export const slow = (): boolean => ['slow', 'all'].includes(process.env['PROVE'] ?? 'fast');
