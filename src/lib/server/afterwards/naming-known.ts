// Which capitals in an answer name nobody: words that the evening itself brought along, and words that English writes large.

import { sceneById } from '#lib/catalogue/pack.ts';
import { namingSigns, type NamingKind } from '#lib/notes/naming.ts';
import type { SessionRecord } from '#lib/session/record.ts';

/** Peoples, faiths, places and tools; a sentence about them must not be held back as if it named a person. */
const ordinary = `
	Black White Brown Asian African Arab Caribbean European American Latin Indigenous Roma Romani Traveller Travellers
	Muslim Muslims Jewish Jew Jews Christian Christians Hindu Hindus Sikh Sikhs Buddhist Buddhists Quaker Quakers
	Islam Islamophobia Judaism God Deaf Queer Trans Palestinian Palestinians Palestine Israel Israeli Kurdish Kurds Turkish
	Polish German French Spanish Italian Irish Scottish Welsh British Ukrainian Russian Chinese Indian Pakistani
	Bangladeshi Somali Nigerian Syrian Iranian Afghan Persian Arabic Urdu Europe Britain England Scotland Wales Ireland
	London Zoom Signal WhatsApp Google Instagram Facebook Telegram Slack Discord BSL AGM
	Labour Green Greens Tory Tories Marxist Marxists Anarchist Anarchists Brexit Pride Eid Diwali Hanukkah Zen
`
	.trim()
	.split(/\s+/);

export interface NamingFound {
	/** `holder`: the word of somebody who held a role that evening */
	readonly kind: NamingKind | 'holder';
	readonly words: string;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Takes a text and the record it is about; gives what may tell who is meant, at most six. */
export function namingIn(text: string, record: SessionRecord): readonly NamingFound[] {
	const scenes = record.scenes.map(({ scene }) => sceneById(scene));
	const played = record.scenes.flatMap(({ title, rows }) => [
		title,
		...rows.map(({ role_name }) => role_name)
	]);
	const characters = scenes.flatMap((scene) => scene?.roles.map(({ name }) => name) ?? []);
	const known = [record.title, record.group, ...played, ...characters].flatMap(wordsIn);
	const invented = new Set(known.map((word) => word.toLowerCase()));

	const holders = new Set(record.roles.flatMap(({ words }) => words.flatMap(wordsIn)));
	const written = new Set(wordsIn(text).map((word) => word.replace(/['’]s$/, '')));
	const held = [...holders].filter(
		(word) =>
			word.length > 1 &&
			/^\p{Lu}/u.test(word) &&
			written.has(word) &&
			!invented.has(word.toLowerCase())
	);
	const signs = namingSigns(text, [...known, ...ordinary]).filter(
		({ words }) => !held.includes(words.replace(/['’]s$/, ''))
	);
	return [...held.map((words) => ({ kind: 'holder' as const, words })), ...signs].slice(0, 6);
}
