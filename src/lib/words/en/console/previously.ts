// How the card "Last time" says what the last session left: plain sentences for the wall.

const inWords = ['nothing', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const tries = (n: number) =>
	n === 0 ? 'no try' : n === 1 ? 'one try' : `${inWords[n] ?? n} tries`;

/** With a full stop, unless it has an end of its own. */
const ended = (text: string) => (/[.?!…]$/u.test(text) ? text : `${text}.`);

export const previouslyWords = {
	played: (scenes: readonly { readonly title: string; readonly tries: number }[]) =>
		`Last time: ${scenes.map((scene) => `“${scene.title}”, ${tries(scene.tries)}`).join('; ')}.`,
	met: (title: string) => `Last time: “${title}”.`,
	moved: (row: {
		readonly role: string;
		readonly intention: string;
		readonly moved: string;
		readonly hard: boolean;
	}) =>
		`${row.role}: ${ended(row.intention)} What moved: ${ended(row.moved)} ${row.hard ? 'It could happen here, and it is hard.' : 'It could happen here.'}`,
	open: (text: string) => `Still open: ${ended(text)}`,
	listed: (text: string) => `On our list: ${ended(text)}`,
	kept: (themes: readonly string[]) => `Notes we kept spoke of: ${themes.join(', ')}.`,
	minority: 'Somebody saw it differently; their note stands in the summary.'
};
