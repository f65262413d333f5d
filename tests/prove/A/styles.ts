// People with a way of writing, made up from chance; and somebody who compares ways of writing, for A20.

/** A number from 0 up to 1. */
type Chance = () => number;

const subjects = [
	'the minutes',
	'our meeting',
	'the kitchen list',
	'the talk in the stairwell',
	'the phone tree',
	'the leaflet',
	'that vote',
	'the new people'
] as const;
const deeds = [
	'were handed to the same person again',
	'went on over my head',
	'was decided before we sat down',
	'left out whoever works nights',
	'took an hour and nobody asked why',
	'stopped when someone said stop'
] as const;
const wishes = [
	'next time we could go round once',
	'I would ask who is missing',
	'someone else could hold the list',
	'we should write down who decides',
	'I would try to wait and listen'
] as const;
/** what people say without noticing, by which they can be told */
const tics = [
	'honestly',
	'to be fair',
	'I guess',
	'kind of',
	'as ever',
	'you know',
	'frankly',
	'in a way',
	'basically',
	'at least',
	'sort of',
	'so to say'
] as const;
const ends = ['.', '...', '!', ' –', '.)', ';'] as const;

interface Style {
	readonly tics: readonly string[];
	readonly end: string;
	readonly lowerCase: boolean;
	readonly and: string;
	readonly long: boolean;
}

const pick = <T>(chance: Chance, list: readonly T[]): T =>
	list[Math.floor(chance() * list.length)]!;

const styleOf = (chance: Chance): Style => ({
	tics: [pick(chance, tics), pick(chance, tics)],
	end: pick(chance, ends),
	lowerCase: chance() < 0.3,
	and: pick(chance, ['and', '&', '+', 'and then']),
	long: chance() < 0.5
});

function textIn(style: Style, chance: Chance): string {
	const sentence = () => {
		const said = `${pick(chance, subjects)} ${pick(chance, deeds)}`;
		const tic = chance() < 0.6 ? ` ${pick(chance, style.tics)}` : '';
		return `${said}${tic} ${style.and} ${pick(chance, wishes)}${style.end}`;
	};
	const whole = Array.from({ length: style.long ? 3 : 2 }, sentence).join(' ');
	return style.lowerCase ? whole : whole.charAt(0).toUpperCase() + whole.slice(1);
}

export interface Writer {
	/** two texts that somebody has from before, and knows whose they are */
	readonly earlier: readonly [string, string];
	/** the unsigned note */
	readonly note: string;
}

/** So many people, each with a way of writing that shows in all three texts. */
export const writers = (count: number, chance: Chance): Writer[] =>
	Array.from({ length: count }, () => {
		const style = styleOf(chance);
		const text = () => textIn(style, chance);
		return { earlier: [text(), text()], note: text() };
	});

/** How often each three letters in a row come, punctuation included. */
function threes(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (let at = 0; at + 3 <= text.length; at++) {
		const piece = text.slice(at, at + 3);
		counts.set(piece, (counts.get(piece) ?? 0) + 1);
	}
	return counts;
}

type Weighed = ReadonlyMap<string, number>;

/** Rare pieces count more: what everybody writes tells nobody apart. */
function weighed(texts: readonly string[]): Weighed[] {
	const counted = texts.map(threes);
	const spread = new Map<string, number>();
	for (const counts of counted)
		for (const piece of counts.keys()) spread.set(piece, (spread.get(piece) ?? 0) + 1);
	return counted.map(
		(counts) =>
			new Map(
				[...counts].map(([piece, count]) => [
					piece,
					count * Math.log(texts.length / spread.get(piece)!)
				])
			)
	);
}

function likeness(one: Weighed, other: Weighed): number {
	const size = (of: Weighed) => Math.sqrt([...of.values()].reduce((sum, it) => sum + it * it, 0));
	let shared = 0;
	for (const [piece, weight] of one) shared += weight * (other.get(piece) ?? 0);
	return shared / (size(one) * size(other) || 1);
}

/**
 * Takes earlier texts by person and notes in any order; gives for each note the person it is most like, each person
 * once: the surest pairs first.
 */
export function byStyle(
	earlier: readonly (readonly string[])[],
	notes: readonly string[]
): number[] {
	const all = weighed([...earlier.map((texts) => texts.join(' ')), ...notes]);
	const known = all.slice(0, earlier.length);
	const pairs = notes
		.flatMap((_, note) =>
			known.map((one, person) => ({
				note,
				person,
				like: likeness(all[earlier.length + note]!, one)
			}))
		)
		.toSorted((a, b) => b.like - a.like);
	const guessed = new Array<number>(notes.length).fill(-1);
	const taken = new Set<number>();
	for (const { note, person } of pairs)
		if (guessed[note] === -1 && !taken.has(person)) {
			guessed[note] = person;
			taken.add(person);
		}
	return guessed;
}
