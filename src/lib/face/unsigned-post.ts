// Brings bytes to the house with nothing that says from whom: no cookie, no header of ours, no address it came from.

import { boxAnswers, type BoxAnswer } from '#lib/notes/post.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Posts once; null where nobody answered. Never throws. */
export const postUnsigned = (
	path: string,
	body: Bytes,
	signal: AbortSignal | null = null
): Promise<Response | null> =>
	fetch(path, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/octet-stream' },
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		cache: 'no-store',
		signal
	}).catch(() => null);

/** Posts an envelope once; gives the box's answer, or null where there was none. Never throws. */
export async function postIntoBox(
	path: string,
	body: Bytes,
	signal: AbortSignal | null = null
): Promise<BoxAnswer | null> {
	const answer = await postUnsigned(path, body, signal);
	if (!answer || answer.status >= 500) return null;
	const said = await answer.text().catch(() => null);
	return boxAnswers.find((one) => one === said) ?? null;
}
