// The words of a facilitator's pages, in the language of this device.

import { page } from '$app/state';
import type { ConsoleWords } from '#lib/words/en/console.ts';

/** Asked once, while a page is made: the language of a device does not change under it. */
export const consoleWords = (): ConsoleWords => page.data['consoleWords'] as ConsoleWords;
