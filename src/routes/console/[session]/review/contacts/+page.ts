// The words of the review, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language } = await parent();
	return { ...data, words: await wordsOf('review', language) };
};
