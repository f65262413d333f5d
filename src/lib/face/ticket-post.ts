// Shows a hat ticket and drops its envelope in, from a tablet that is nobody's own: no cookie, nothing beside the bytes.

import { boxAnswers, type BoxAnswer } from '#lib/notes/post.ts';

/** What a ticket has locked away, or why it does not count; null when nobody answered. */
export type Shown = Uint8Array<ArrayBuffer> | 'unknown' | 'used' | 'wait' | null;

const post = (path: string, body: Uint8Array<ArrayBuffer>) =>
	fetch(path, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/octet-stream' },
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		cache: 'no-store'
	});

/** Shows a ticket's pass (32 bytes). Never throws. */
export async function showTicket(round: string, pass: Uint8Array): Promise<Shown> {
	try {
		const answer = await post(
			`/box/${encodeURIComponent(round)}/ticket/look`,
			new Uint8Array(pass)
		);
		if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
		if (answer.status === 429) return 'wait';
		if (answer.status === 409) return 'used';
		return answer.status < 500 ? 'unknown' : null;
	} catch {
		return null;
	}
}

/** Posts once: pass ‖ receipt hash ‖ sealed envelope. Gives the box's answer, or null where there was none. Never throws. */
export async function dropIn(
	round: string,
	body: Uint8Array<ArrayBuffer>
): Promise<BoxAnswer | null> {
	try {
		const answer = await post(`/box/${encodeURIComponent(round)}/ticket`, body);
		if (answer.status >= 500) return null;
		const said = await answer.text();
		return boxAnswers.find((one) => one === said) ?? null;
	} catch {
		return null;
	}
}
