// The store's methods about notes that were let out, and about those a group keeps for later sessions.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { LetOut } from './let-out.ts';

const texts = v.array(v.string());
const poolEnvelope = v.object({ season: v.string(), until: v.string(), sealed: v.string() });

export const letOut = ({ ask, tell }: Database): LetOut => ({
	releaseEntries: (session, entries, season, pool) =>
		tell('release_entries', {
			_session: session,
			_entries: entries.map(({ sealed }) => sealed),
			_receipts: entries.map(({ receiptHash }) => receiptHash),
			_season: season,
			_pool: pool.map(({ sealed }) => sealed),
			_pool_receipts: pool.map(({ receiptHash }) => receiptHash)
		}),
	entries: (session) => ask(texts, 'entries', { _session: session }),
	takeEntries: (session) => ask(texts, 'take_entries', { _session: session }),
	pool: (group) => ask(v.array(poolEnvelope), 'pool', { _group: group }),
	removeNow: (session, hash) => ask(v.boolean(), 'remove_now', { _session: session, _hash: hash }),
	removeFromPool: (group, hash) =>
		ask(v.boolean(), 'remove_from_pool', { _group: group, _hash: hash }),
	letGo: (session) => tell('let_go', { _session: session }),
	sweepNotes: (today) => tell('sweep_notes', { _today: today }),
	careContacts: (group) => ask(texts, 'care_contacts', { _group: group }),
	setCare: (group, facilitator, care) =>
		tell('set_care', { _group: group, _facilitator: facilitator, _care: care })
});
