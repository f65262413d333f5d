// This phone's ticket for a round of notes: asked for blindly, checked against the key that everybody was shown, kept until
// it is used. Source: trust.md 3.5, phase 1.

import { writeAsking } from '#lib/notes/post.ts';
import type { Asked, Ticket } from '#lib/notes/token.ts';
import type { BoxKeys } from '#lib/session/round.ts';
import type { Drawer } from './drawer.ts';
import { waitBefore } from './patience.ts';
import type { TicketAnswer } from './post-envelope.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';

export interface TicketPorts {
	readonly ask: (
		round: string,
		asking: Uint8Array<ArrayBuffer>,
		signal: AbortSignal
	) => Promise<TicketAnswer | null>;
	readonly sleep: (ms: number) => Promise<void>;
	readonly chance: () => number;
}

/** Then one waits for the next word from the room, or for the line to come back. */
export const MOST_TRIES = 40;
/** A house that says "not now" to a phone that was told to ask is asked a few times more. */
const NOT_NOW_TRIES = 5;

/**
 * Gives the ticket of a round, from the drawer or from the house. strange: the house used another key than the one
 * everybody was shown (`tokens`, 32 bytes) · no_ticket: it gives this phone none · null: no answer, or no seat any more.
 */
export async function fetchTicket(
	round: string,
	tokens: Uint8Array,
	drafts: Drawer,
	secret: () => Uint8Array | null,
	{ ask, sleep, chance }: TicketPorts
): Promise<Ticket | 'strange' | 'no_ticket' | null> {
	const known = ticketIn(drafts.read('ticket'));
	if (known && 'mac' in known) return known;
	const { askForTicket, takeTicket } = await import('#lib/notes/token.ts');
	const asked = known ?? askForTicket();
	// kept before it is shown: the house answers one question of each phone, and no other
	drafts.write('ticket', inWriting({ ...asked }));
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const seat = secret();
		if (!seat || drafts.read('round') !== round) return null;
		const asking = writeAsking({ seat, blinded: asked.blinded });
		const given = await ask(round, asking, new AbortController().signal);
		if (given === 'other' || (given === 'not_open' && tries >= NOT_NOW_TRIES)) return 'no_ticket';
		if (given !== null && given !== 'not_open') {
			try {
				const ticket = takeTicket(asked, given, tokens);
				drafts.write('ticket', inWriting({ ...ticket }));
				return ticket;
			} catch {
				return 'strange';
			}
		}
		await sleep(waitBefore(tries, chance()));
	}
	return null;
}

/** The bytes of the keys that everybody is shown; null where they are none. */
export function keysIn({ session, tokens }: BoxKeys) {
	const [one, other] = [fromBase64url(session), fromBase64url(tokens)];
	return one?.length === 32 && other?.length === 32 ? { session: one, tokens: other } : null;
}

const inWriting = (parts: Readonly<Record<string, Uint8Array>>): string =>
	JSON.stringify(
		Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, toBase64url(bytes)]))
	);

/** What was kept of a ticket: the question, or the ticket itself; null when it is neither. */
function ticketIn(text: string | null): Asked | Ticket | null {
	try {
		const parts = Object.entries(JSON.parse(text ?? 'null') as Record<string, string>);
		const { token, mac, blind, blinded } = Object.fromEntries(
			parts.map(([name, written]) => [name, fromBase64url(written)])
		);
		if (token && mac) return { token, mac };
		return token && blind && blinded ? { token, blind, blinded } : null;
	} catch {
		return null;
	}
}
