// Taking a note back, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { language } = await parent();
	return { words: await wordsOf('receipt', language) };
};
