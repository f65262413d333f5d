// The tablet's words and those of the note, in the language of this device.

import { wordsOf } from '#lib/words/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
	const { language } = await parent();
	const [words, phone] = await Promise.all([
		wordsOf('tablet', language),
		wordsOf('phone', language)
	]);
	return { ...data, words, note: phone.note };
};
