// The store's methods about a round of notes: opened with the doors, tickets given, sealed once, handed out from five on.

import * as v from 'valibot';
import { levels, whoReads } from '#lib/session/plan.ts';
import { isId, type Database } from './ask.ts';
import type { NewRound, SealedBox } from './sealed-box.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytes = v.pipe(
	v.string(),
	v.transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
);
const keptRound = v.object({
	session: v.string(),
	issuer: v.nullable(v.object({ publicKey: bytes, secretKey: bytes })),
	envelopes: v.nullable(v.number())
});

const shutBox = v.object({
	session: v.string(),
	round: v.string(),
	crowd: v.number(),
	readers: v.picklist(whoReads),
	level: v.picklist(levels),
	until: v.string(),
	sealed: v.array(v.string())
});

/** A round's part of opening the doors. */
export const openingArguments = (opened: NewRound | null) =>
	opened && {
		_round: opened.round,
		_issuer_public: base64(opened.issuer.publicKey),
		_issuer_secret: base64(opened.issuer.secretKey)
	};

export const sealedBox = ({ ask, tell }: Database): SealedBox => ({
	keptRound: async (round) =>
		isId(round) ? ask(v.nullable(keptRound), 'kept_round', { _round: round }) : null,
	issueTicket: (round, seat, asked) =>
		ask(v.boolean(), 'issue_ticket', { _round: round, _seat: seat, _asked: asked }),
	// Bytes travel as base64: a third more, where hex would be twice as much.
	sealRound: ({ session, round, envelopes, phones, leading, expected, tickets = [] }) =>
		tell('seal_round', {
			_session: session,
			_round: round,
			_envelopes: envelopes.map(({ sealed }) => base64(sealed)),
			_receipts: envelopes.map(({ receiptHash }) => base64(receiptHash)),
			_phones: phones,
			_led: leading,
			_expected: expected ?? null,
			...(tickets.length > 0 && { _tickets: tickets })
		}),
	envelopeKept: (round, hash) => ask(v.boolean(), 'envelope_kept', { _round: round, _hash: hash }),
	sealedEnvelopes: (session) => ask(v.array(v.string()), 'sealed_envelopes', { _session: session }),
	openBox: (session, reader, today) =>
		ask(v.array(shutBox), 'open_box', { _session: session, _reader: reader, _today: today }),
	sweepIssuers: (now) => tell('sweep_issuers', { _now: now }),
	forgotten: (today) => ask(v.array(v.string()), 'forgotten', { _today: today })
});
