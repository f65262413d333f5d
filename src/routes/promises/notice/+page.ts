// The notice to hang up, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { language } = await parent();
	return { words: await wordsOf('notice', language) };
};
