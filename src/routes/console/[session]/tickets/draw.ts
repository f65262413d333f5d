// Draws a few sheets of hat tickets in this browser; the house is given what each is known by, and no more.

import type { HatTicket } from '#lib/notes/hat-ticket.ts';

export const ticketsASheet = 6;

/** Says after each ticket how many there are: each takes a moment. The screen keeps answering in between. */
export async function drawSheets(
	session: string,
	sheets: number,
	drawn: (tickets: number) => void
): Promise<readonly HatTicket[]> {
	const { drawTicket, ticketSalt } = await import('#lib/notes/hat-ticket.ts');
	const salt = ticketSalt(session);
	const tickets: HatTicket[] = [];
	for (let n = 1; n <= sheets * ticketsASheet; n++) {
		tickets.push(await drawTicket(salt));
		drawn(n);
		await new Promise((go) => setTimeout(go));
	}
	return tickets;
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** One ticket a line, sorted, so that the house does not even learn in which order they were drawn. */
export const postedAs = (tickets: readonly HatTicket[]): string =>
	tickets
		.map(({ hash, locked }) => `${base64(hash)} ${base64(locked)}`)
		.sort()
		.join('\n');
