// Which languages there are, and how a face gets its words: one language, one face, nothing more over the air.
//
// To add a language: copy `en/` to a folder named by its tag, translate the texts in it (each module has to satisfy the
// English one's type, or it does not compile), add a row to `languages` and one to `loaders`. Dates and numbers come
// from Intl by the tag; right-to-left needs nothing but `dir: 'rtl'`.

/** `name` in its own language */
export const languages = [{ tag: 'en', name: 'English', dir: 'ltr' }] as const satisfies readonly {
	readonly tag: string;
	readonly name: string;
	readonly dir: 'ltr' | 'rtl';
}[];
export type Language = (typeof languages)[number]['tag'];

export const usualLanguage: Language = 'en';
export const languageCookie = 'language';

const loaders = {
	en: {
		common: () => import('./en/common.ts').then((module) => module.commonWords),
		console: () => import('./en/console.ts').then((module) => module.consoleWords),
		phone: () => import('./en/phone.ts').then((module) => module.phoneWords),
		stage: () => import('./en/stage.ts').then((module) => module.stageWords),
		live: () => import('./en/live.ts').then((module) => module.liveWords),
		summary: () => import('./en/summary.ts').then((module) => module.summaryWords),
		review: () => import('./en/review.ts').then((module) => module.reviewWords),
		receipt: () => import('./en/receipt.ts').then((module) => module.receiptWords),
		tablet: () => import('./en/tablet.ts').then((module) => module.tabletWords),
		promises: () => import('./en/promises.ts').then((module) => module.promisesWords),
		notice: () => import('./en/notice.ts').then((module) => module.noticeWords),
		checkup: () => import('./en/checkup.ts').then((module) => module.checkupWords),
		preflight: () => import('./en/preflight.ts').then((module) => module.preflightWords)
	}
} as const satisfies Record<Language, unknown>;

type Faces = (typeof loaders)['en'];

/** The words of one face in one language. An unknown language gets the usual one. */
export function wordsOf<F extends keyof Faces>(face: F, language: string): ReturnType<Faces[F]> {
	const known = languages.find(({ tag }) => tag === language)?.tag ?? usualLanguage;
	return loaders[known][face]() as ReturnType<Faces[F]>;
}

/**
 * The language for a device: the one chosen on it (cookie), else the first of its browser's
 * (`Accept-Language`) that we have, else the usual one. Takes anything.
 */
export function chooseLanguage(chosen: string | undefined, accepted: string | null): Language {
	const wanted = (accepted ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', quality = 'q=1'] = part.trim().split(';');
			return {
				tag: tag.toLowerCase().split('-')[0],
				q: Number(quality.replace(/^\s*q=/, '')) || 0
			};
		})
		.toSorted((a, b) => b.q - a.q)
		.map(({ tag }) => tag);
	const known = (tag: string | undefined) =>
		languages.find((language) => language.tag === tag)?.tag;
	return [chosen, ...wanted].map(known).find((tag) => tag !== undefined) ?? usualLanguage;
}

export const directionOf = (language: Language): 'ltr' | 'rtl' =>
	languages.find(({ tag }) => tag === language)?.dir ?? 'ltr';
