// The words of the summary, as its own page gets them.

import { wordsOf } from '#lib/words/words.ts';

export const load = async ({ data, parent }) => ({
	...data,
	words: await wordsOf('summary', (await parent()).language)
});
