// The pre-flight, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
	const { language } = await parent();
	return { ...data, words: await wordsOf('preflight', language) };
};
