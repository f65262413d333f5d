// Carries one envelope to the box: no cookie, no address it came from, nothing beside the bytes but the room's code.
// Source: trust.md 3.5, phase 4.

/** in_box: there, and not yet on the disk · kept · late: the box was shut without it · not_open: not now */
const answers = ['in_box', 'kept', 'late', 'not_open'] as const;
export type BoxAnswer = (typeof answers)[number];
/** Phones wait by chance up to this long, so that they do not all knock at once. */
export const MOST_DELAY_MS = 3_000;

/** Takes the secret (16 bytes) and the envelope (4,096); gives what is posted. */
export function bodyOf(secret: Uint8Array, envelope: Uint8Array): Uint8Array<ArrayBuffer> {
	const body = new Uint8Array(secret.length + envelope.length);
	body.set(secret);
	body.set(envelope, secret.length);
	return body;
}

/** The code of this page's room: of several processes, the one that answers may not hold the room yet. */
function whichRoom(): Record<string, string> {
	const code = /^\/([0-9A-Za-z]{6})(\/|$)/.exec(globalThis.location?.pathname ?? '')?.[1];
	return code ? { 'x-room': code } : {};
}

/** Posts once; gives the box's answer, or null where there was none. Never throws. */
export async function postOnce(
	round: string,
	body: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<BoxAnswer | null> {
	try {
		const response = await fetch(`/box/${encodeURIComponent(round)}`, {
			method: 'POST',
			body,
			headers: { 'content-type': 'application/octet-stream', ...whichRoom() },
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store',
			signal
		});
		const text = await response.text();
		return answers.find((answer) => new RegExp(`\\b${answer}\\b`).test(text)) ?? null;
	} catch {
		return null;
	}
}
