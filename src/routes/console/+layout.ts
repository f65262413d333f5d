// Every page of a facilitator's has its words, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { language } = await parent();
	return { consoleWords: await wordsOf('console', language) };
};
