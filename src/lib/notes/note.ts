// An unsigned note: words, what they answer, and who may see them. Nothing about who, when or where.

/** only its theme · it may stand in the summary · it may be read aloud or shown · for the group's care contacts alone */
export const sharings = ['theme', 'summary', 'aloud', 'contacts'] as const;

export type Sharing = (typeof sharings)[number];

export const MOST_LETTERS = 1500;

export interface Note {
	/** ids of the beginnings it answers, `note-1` …; any of them, or none */
	readonly prompts: readonly string[];
	/** at most 1,500 letters */
	readonly text: string;
	readonly sharing: Sharing;
	/** may it be kept for later sessions */
	readonly keep: boolean;
	/** may it leave the group */
	readonly leave_group: boolean;
	/** with a receipt: the hashes (base64url) that go beside what is let out of it; null without one */
	readonly withdraw: Withdraw | null;
}

/** What stands in a note so that its writer can be asked; both base64url. */
export interface Writer {
	/** public, X25519 */
	readonly key: string;
	/** SHA-256 of what only the writer's twelve words make: an answer has to show it */
	readonly answer: string;
}

export interface Withdraw {
	readonly entry: string;
	readonly pool: string;
	/** how its writer can be asked; null with a ticket that was drawn before writers could be */
	readonly writer: Writer | null;
}

/** As every note begins: empty, and shared as little as possible. */
export const blankNote: Note = {
	prompts: [],
	text: '',
	sharing: 'theme',
	keep: false,
	leave_group: false,
	withdraw: null
};

/** Takes anything; gives a note, or null for an empty one. Throws where it is neither. */
export function readNote(input: unknown): Note | null {
	if (input === null) return null;
	if (typeof input !== 'object') throw new Error('not a note');
	const {
		prompts: asked,
		text,
		sharing,
		keep,
		leave_group,
		withdraw
	} = input as Record<string, unknown>;
	if (
		!Array.isArray(asked) ||
		asked.length > 9 ||
		typeof text !== 'string' ||
		text.length > MOST_LETTERS ||
		typeof keep !== 'boolean' ||
		typeof leave_group !== 'boolean' ||
		!sharings.includes(sharing as Sharing)
	)
		throw new Error('not a note');
	return {
		prompts: asked.filter((prompt) => typeof prompt === 'string' && /^note-\d{1,2}$/.test(prompt)),
		text,
		sharing: sharing as Sharing,
		keep,
		leave_group,
		withdraw: readWithdraw(withdraw)
	};
}

/** What is no pair of hashes is none: the note counts all the same. */
function readWithdraw(input: unknown): Withdraw | null {
	const { entry, pool, writer } = (input ?? {}) as Record<string, unknown>;
	return isHash(entry) && isHash(pool) ? { entry, pool, writer: readWriter(writer) } : null;
}

function readWriter(input: unknown): Writer | null {
	const { key, answer } = (input ?? {}) as Record<string, unknown>;
	return isHash(key) && isHash(answer) ? { key, answer } : null;
}

const isHash = (value: unknown): value is string =>
	typeof value === 'string' && /^[\w-]{43}$/.test(value);

/** A note without words is an empty envelope, whatever else was ticked. */
export const orBlank = (note: Note): Note | null => (note.text.trim() === '' ? null : note);
