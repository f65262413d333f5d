// Looks for what could tell who is meant: names, addresses, numbers, links. It asks, it never blocks.
// On this device only. Source: domain.md 8.3 (2).

export type NamingKind = 'handle' | 'mail' | 'link' | 'phone' | 'street' | 'name';

export interface NamingSign {
	readonly kind: NamingKind;
	/** the words as written */
	readonly words: string;
}

const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const link =
	/\b(?:https?:\/\/|www\.)\S+|(?<![\w-])[\w-]+\.(?:org|com|net|info|eu|uk|co|de|io|me)\b\S*/giu;
const handle = /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu;
const phone = /(?<![\p{L}\p{N}])\+?\d(?:[\s()/.-]*\d){5,}/gu;
const streets = [
	/(?:(?<!\d)\d+[a-z]?\s+)?(?<!\p{L})\p{Lu}[\p{L}'’-]{1,30}\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Close|Terrace|Crescent)\b\.?/gu,
	/(?<!\p{L})\p{Lu}\p{L}*(?:straße|strasse|weg|platz|gasse|gata|gatan|vej)\b(?:\s+\d+)?/gu,
	/\b(?:rue|avenue|place|calle|via|piazza|rua|ulica)\s+(?:de\s+|du\s+|la\s+|des\s+)*\p{Lu}[\p{L}'’-]+/gu
];
/** a capital in the middle of a sentence */
const capital = /(?=\p{Lu})(?<=[\p{Ll}\p{N},;:)’'”"]\s+)\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

/** Capitals that English writes and that name nobody. */
const ordinary = new Set(
	`I'm I’m I'd I’d I'll I’ll I've I’ve Monday Tuesday Wednesday Thursday Friday Saturday Sunday
	January February March April May June July August September October November December
	English Stop Pause Joker Forum Theatre Boal Christmas Easter Ramadan`.split(/\s+/)
);

/**
 * Takes a text and the names that belong to the evening, such as the roles of its scenes; gives
 * what might point to a person or a place, each once, at most five.
 */
export function namingSigns(text: string, known: readonly string[] = []): readonly NamingSign[] {
	const ours = new Set(known.flatMap((name) => name.split(/\s+/)));
	const found: NamingSign[] = [];
	let rest = text;
	const take = (kind: NamingKind, pattern: RegExp, skip?: (words: string) => boolean) => {
		rest = rest.replace(pattern, (words) => {
			if (skip?.(words)) return words;
			if (!found.some((other) => other.words === words)) found.push({ kind, words });
			return ' ';
		});
	};
	take('mail', mail);
	take('link', link);
	take('handle', handle);
	take('phone', phone);
	for (const street of streets) take('street', street);
	take('name', capital, (word) => {
		const bare = word.replace(/['’]s$/, '');
		return ordinary.has(word) || ordinary.has(bare) || ours.has(bare);
	});
	return found.slice(0, 5);
}
