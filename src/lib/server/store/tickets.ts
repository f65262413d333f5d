// The store's methods about hat tickets and receipts.

import * as v from 'valibot';
import { isId, type Database } from './ask.ts';
import type { HatTickets } from './hat-tickets.ts';

export const hatTickets = ({ ask, tell }: Database): HatTickets => ({
	addTickets: (session, tickets) =>
		ask(v.number(), 'add_tickets', { _session: session, _tickets: tickets }),
	countTickets: async (session) =>
		isId(session) ? ask(v.number(), 'count_tickets', { _session: session }) : 0,
	endTickets: (session) => tell('end_tickets', { _session: session }),
	lockedInTicket: async (session, hash) =>
		ask(v.nullable(v.string()), 'locked_in_ticket', { _session: session, _hash: hash }),
	wishGone: (hashes, due) => tell('wish_gone', { _hashes: hashes, _due: due }),
	grantWishes: (now) => tell('grant_wishes', { _now: now })
});
