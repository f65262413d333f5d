// A facilitator's browser asks the writers of notes for the readers, and opens what they answer. What it opens stays in this tab.

import { mailboxOf, openAnswer, sealQuestion, type Answers } from '#lib/notes/asking.ts';
import type { Marks } from '#lib/notes/marks.ts';
import type { OpenedNote } from '#lib/notes/opened-box.ts';
import { KEY_BYTES, publicKeyOf } from '#lib/notes/sealing.ts';
import { shuffled } from '#lib/notes/shuffle.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { below, postTo, type Brought, type Evening, type Secrets } from './reading-desk.ts';

/** A writer who was asked: base64url. */
export interface AskedWriter {
	readonly mailbox: string;
	readonly answer: string | null;
}

/** Takes the opened notes and who was asked; gives by the name of the envelope what its writer answered. Throws KeyProblem. */
export async function readAnswers(
	keys: Secrets,
	{ group, session }: Evening,
	notes: readonly OpenedNote[],
	asked: readonly AskedWriter[]
): Promise<Answers> {
	const secret = await keys.sessionSecret(group, session);
	const boxes = new Map(asked.map(({ mailbox, answer }) => [mailbox, answer]));
	return Object.fromEntries(
		notes.flatMap(({ name, note }) => {
			const writer = note.withdraw?.writer;
			const mailbox = writer && toBase64url(mailboxOf(fromBase64url(writer.key)!));
			if (!writer || !mailbox || !boxes.has(mailbox)) return [];
			const sealed = fromBase64url(boxes.get(mailbox) ?? '');
			return [[name, sealed && openAnswer(sealed, secret, writer)]];
		})
	);
}

/** The marked notes whose writers are to be asked something that they were not asked yet. */
export const toAsk = (
	notes: readonly OpenedNote[],
	marks: Marks,
	answers: Answers
): readonly OpenedNote[] =>
	notes.filter(
		({ name, note }) => note.withdraw?.writer && marks[name]?.ask && !Object.hasOwn(answers, name)
	);

/** Asks them all at once, in no order. Throws KeyProblem. */
export async function askWriters(
	keys: Secrets,
	{ group, session }: Evening,
	notes: readonly OpenedNote[],
	marks: Marks
): Promise<Brought> {
	const answerTo = publicKeyOf(await keys.sessionSecret(group, session));
	const questions = shuffled(notes, below).flatMap(({ name, note }) => {
		const key = fromBase64url(note.withdraw?.writer?.key ?? '');
		const ask = marks[name]?.ask;
		if (key?.length !== KEY_BYTES || !ask) return [];
		const sealed = sealQuestion(ask, key, answerTo);
		return [{ mailbox: toBase64url(mailboxOf(key)), sealed: toBase64url(sealed) }];
	});
	const { status, said } = await postTo(`/console/${session}/review/notes/ask`, { questions });
	return status === 200 ? 'kept' : said === 'read_already' ? said : 'not_kept';
}
