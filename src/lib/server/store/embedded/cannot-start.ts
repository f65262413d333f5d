// The one kind of error a person may see when the database does not come up: its message is a plain sentence.

/** Says what is in the way and what to do about it. Never holds a row, a text or an address. */
export class CannotStart extends Error {
	override readonly name = 'CannotStart';
}

/** The message of anything thrown, for building a sentence. */
export function saying(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}

/** Node's error code (`ENOENT`) or PostgreSQL's (`23505`), if the thrown thing has one. */
export function codeOf(cause: unknown): string {
	const code = (cause as { code?: unknown } | null)?.code;
	return typeof code === 'string' ? code : '';
}
