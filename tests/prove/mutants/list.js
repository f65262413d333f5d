// Faults that somebody might make, one at a time: where, what stands there, what would stand there, and the proofs that
// have to notice. `find` stands in its file exactly once.

/**
 * @typedef {object} Mutant
 * @property {string} says the fault, in words
 * @property {string} file
 * @property {string} find
 * @property {string} replace
 * @property {{ file: string, find: string, replace: string }[]} [also] what has to change with it, where two things guard
 * @property {string[]} reds the proofs of the list that have to fail
 */

const room = 'src/lib/server/room/room.ts';
const step = 'src/lib/session/step.ts';
const socket = 'src/lib/server/gateway/socket.ts';
const box = 'src/lib/server/box/box.ts';
const sealedBox = 'supabase/migrations/20261122000018_sealed_box.sql';
const tickets = 'supabase/migrations/20261122000020_tickets.sql';
const waiting = 'supabase/migrations/20261122000023_waiting_boxes.sql';
/** the database shakes the box once more */
const unshaken = {
	file: tickets,
	find: 'as e (sealed, receipt)\n	order by gen_random_uuid();\nexception',
	replace: 'as e (sealed, receipt);\nexception'
};

/** @type {Mutant[]} */
export const list = [
	{
		says: 'answered before it is kept',
		file: room,
		find: 'await this.#keep(decided, batch);',
		replace: 'void this.#keep(decided, batch).catch(() => {});',
		reds: ['R05', 'R08']
	},
	{
		says: 'shown before it is kept',
		file: room,
		find: '		await store.writeLive(this.id, expected, seq, state);\n		this.#kept = next;\n',
		replace:
			'		this.#kept = next;\n		this.#here.changed();\n		await store.writeLive(this.id, expected, seq, state);\n',
		also: [
			{
				file: 'src/lib/server/room/here.ts',
				find: 'this.#showing.changed();',
				replace: 'this.#showing.flush();'
			}
		],
		reds: ['R05', 'R08']
	},
	{
		says: 'a failed write is answered as done',
		file: room,
		find: "return batch.map(() => 'not_kept');",
		replace: 'return batch.map(() => null);',
		reds: ['R08', 'R09']
	},
	{
		says: 'a write that lost is not decided again on what the other kept',
		file: room,
		find: 'this.#kept = sessionOf(live);\n		outside?.followed(this.round);',
		replace: 'this.#kept = { ...this.#kept, seq: live.seq };\n		outside?.followed(this.round);',
		reds: ['R08', 'R09']
	},
	{
		says: 'a command that comes again counts again',
		file: step,
		find: 'if (wasDone(session, command.id)) return yes(session);',
		replace: '',
		reds: ['R07', 'R09']
	},
	{
		says: 'what is done is forgotten when it is kept',
		file: 'src/lib/session/kept-order.ts',
		find: '		...session,\n',
		replace: '		...session,\n		done: [],\n',
		reds: ['R09']
	},
	{
		says: 'the moment that the asker saw does not count',
		file: step,
		find: "if ('from' in command && command.from !== momentOf(session)) return no('moved_on');",
		replace: '',
		reds: ['R22']
	},
	{
		says: 'the epoch in which a device led does not count',
		file: 'src/lib/session/etiquette.ts',
		find: "	typeof who.epoch === 'number' &&\n	who.epoch !== session.chair.epoch;",
		replace: '	who.epoch === -1;',
		reds: ['R21']
	},
	{
		says: 'a write does not look whether it is the newest',
		file: 'supabase/migrations/20261123000025_level.sql',
		find: 'and seq = _write.expected and _write.seq > _write.expected',
		replace: '',
		reds: ['R23']
	},
	{
		says: 'a face goes back to an earlier view',
		file: 'src/lib/face/face.svelte.ts',
		find: 'if (seq < this.#seq) return;',
		replace: '',
		reds: ['R10']
	},
	{
		says: 'a letter that was not kept is given up',
		file: 'src/lib/face/letters.ts',
		find: "if (why === 'not_kept' || why === 'too_fast') return soon;",
		replace: "if (why === 'too_fast') return soon;",
		reds: ['R07']
	},
	{
		says: 'a letter without an answer is never asked again',
		file: 'src/lib/face/letters.ts',
		find: 'for (const way of this.#ways.values()) way.sent = null;\n		this.remind();',
		replace:
			'for (const way of this.#ways.values()) if (way.sent !== null) way.sent = Infinity;\n		this.remind();',
		reds: ['R01', 'R07']
	},
	{
		says: 'nobody is told that they are behind',
		file: socket,
		find: 'seq: () => entry.room.seqFor(face),',
		replace: 'seq: () => 0,',
		reds: ['R11']
	},
	{
		says: 'a look is not answered',
		file: socket,
		find: 'guarded(() => entry.room.look(face))',
		replace: 'guarded(() => {})',
		reds: ['R11']
	},
	{
		says: 'hands that want to speak are not kept',
		file: 'src/lib/session/kept-order.ts',
		find: '		...session,\n',
		replace: '		...session,\n		queue: [],\n',
		reds: ['R07']
	},
	{
		says: 'a face is shown nothing but its first view',
		file: 'src/lib/server/room/showing.ts',
		find: 'if (this.#faces.get(face)?.written === written) continue;',
		replace: 'if (this.#faces.get(face)) continue;',
		reds: ['R07', 'R08']
	},
	{
		says: 'a page that comes back out of the browser’s memory does not notice',
		file: 'src/lib/face/waking.ts',
		find: "on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && wake('sure'));",
		replace: '',
		reds: ['R18']
	},
	{
		says: 'the wire asks no line where it is from',
		file: socket,
		find: "allowRequest: (request, answer) => answer(null, judged(request, true) !== 'no')",
		replace: 'allowRequest: (_request, answer) => answer(null, true)',
		reds: ['G01']
	},
	{
		says: 'what is asked is not held against its shape',
		file: socket,
		find: 'const command = readCommand(input);',
		replace: 'const command = input as ReturnType<typeof readCommand>;',
		reds: ['G08']
	},
	{
		says: 'what people write is put on the wall as it is',
		file: 'src/routes/stage/[code]/_pictures/Lines.svelte',
		find: '<bdi>{line.text}</bdi>',
		replace: '<bdi>{@html line.text}</bdi>',
		reds: ['G12', 'G13']
	},
	{
		says: 'anybody may blank the wall',
		file: step,
		find: 'if (refusal) return no(refusal);',
		replace: "if (refusal && command.type !== 'set_stage') return no(refusal);",
		reds: ['G05']
	},
	{
		says: 'a facilitator of another group may look in',
		file: 'src/lib/server/gateway/door.ts',
		find: "if (!signedIn.groups.includes(room.group)) return 'not_your_group';",
		replace: '',
		reds: ['G05']
	},
	{
		says: 'notes leave without a second facilitator and without the wait',
		file: 'supabase/migrations/20261122000019_entries.sql',
		find: "where session_id = _session and ready_at <= now() and ready_at > now() - interval '1 hour';",
		replace: 'where session_id = _session;',
		reds: ['G14']
	},
	{
		says: 'a cell of the ledger may begin a formula',
		file: 'src/lib/server/afterwards/csv.ts',
		find: "(formula.test(text) ? `'${text}` : text)",
		replace: 'text',
		reds: ['G22']
	},
	{
		says: 'scripts may read the sign-in',
		file: 'src/lib/server/auth/cookie.ts',
		find: '		httpOnly: true,',
		replace: '		httpOnly: false,',
		reds: ['G16']
	},
	{
		says: 'scripts that stand in the page run',
		file: 'svelte.config.js',
		find: "'script-src': ['self', 'wasm-unsafe-eval'],",
		replace: "'script-src': ['self', 'wasm-unsafe-eval', 'unsafe-inline'],",
		reds: ['G13']
	},
	{
		says: 'an error tells the words of a note',
		file: 'src/lib/server/store/embedded/settings.ts',
		find: 'log_min_messages = log\n',
		replace: 'log_min_messages = error\n',
		reds: ['A13']
	},
	{
		says: 'a second envelope takes the place of the first',
		file: 'src/lib/server/box/held.ts',
		find: 'if (before) return same(before, one);',
		replace: 'if (before) return waiting.held.set(one.by, one) && true;',
		reds: ['A18']
	},
	{
		says: 'whose envelope it is, is not looked at',
		file: 'src/lib/server/box/issuer.ts',
		find: 'return timingSafeEqual(right, tag);',
		replace: 'return right.length === tag.length;',
		reds: ['A18', 'A26']
	},
	{
		says: 'four are enough',
		file: waiting,
		find: 'r.opens_with is null and r.envelopes - r.led >= 5',
		replace: 'r.opens_with is null and r.envelopes - r.led >= 4',
		reds: ['A21']
	},
	{
		says: 'four are enough together',
		file: waiting,
		find: 'from chosen c), 0) >= 5;',
		replace: 'from chosen c), 0) >= 4;',
		also: [
			{
				file: waiting,
				find: 'if crowd is null or crowd < 5 or',
				replace: 'if crowd is null or crowd < 4 or'
			}
		],
		reds: ['A21']
	},
	{
		says: 'whoever led a waiting evening is handed its box',
		file: waiting,
		find: "and (e.readers = 'joker_too' or k.joker_id is distinct from _reader)",
		replace: '',
		reds: ['A21']
	},
	{
		says: 'boxes opened together are handed out without one of them',
		file: waiting,
		find: ' or shut > 0 then',
		replace: ' then',
		reds: ['A21']
	},
	{
		says: 'who asked for a ticket is still written down when notes are',
		file: tickets,
		find: '	delete from app.box_issued where round_id = _round;\n',
		replace: '',
		reds: ['A06']
	},
	{
		says: 'what comes after the seal is said to be kept',
		file: box,
		find: "return kept ? 'kept' : 'late';",
		replace: "return kept || hash ? 'kept' : 'late';",
		reds: ['A23']
	},
	{
		says: 'the room hears each time somebody has sent',
		file: box,
		find: 'phones(id) >= round.roster.length',
		replace: 'phones(id) > 0',
		reds: ['A16']
	},
	{
		says: 'a chair command of an older epoch is taken',
		file: step,
		find: "	if ('epoch' in command && command.epoch !== session.chair.epoch) return no('moved_on');\n",
		replace: '',
		reds: ['R21']
	},
	{
		says: 'a time is kept beside an envelope',
		file: sealedBox,
		find: 'create index envelope_receipt on app.envelope (receipt_hash);',
		replace:
			'create index envelope_receipt on app.envelope (receipt_hash);\nalter table app.envelope add column created_at timestamptz not null default now();',
		reds: ['A04']
	},
	{
		says: 'the box is not shaken',
		file: box,
		find: 'const envelopes = shuffled(this.#envelopes.all(round), (n) => randomInt(n));',
		replace: 'const envelopes = [...this.#envelopes.all(round)];',
		also: [unshaken],
		reds: ['A01']
	},
	{
		says: 'the box is shaken with dice that can be reckoned',
		file: box,
		find: 'const envelopes = shuffled(this.#envelopes.all(round), (n) => randomInt(n));',
		replace:
			'const envelopes = shuffled(this.#envelopes.all(round), (n) => Math.floor(Math.random() * n));',
		reds: ['A02']
	},
	{
		says: 'something is written each time an envelope comes',
		file: box,
		find: "		return shared ? 'in_box' : 'refused';",
		replace:
			"		await /** @type {any} */ (this.#parts.store).wishGone([hashOf(held.sealed)], new Date().toISOString());\n		return shared ? 'in_box' : 'refused';",
		reds: ['K03']
	},
	{
		says: 'envelopes are numbered in the order in which they came',
		file: box,
		find: 'const envelopes = shuffled(this.#envelopes.all(round), (n) => randomInt(n));',
		replace: 'const envelopes = [...this.#envelopes.all(round)];',
		also: [
			unshaken,
			{
				file: sealedBox,
				find: 'alter table app.envelope\n	drop column contents,',
				replace:
					'alter table app.envelope alter column id set default uuidv7();\nalter table app.envelope\n	drop column contents,'
			}
		],
		reds: ['A02']
	},
	{
		says: 'a seat stands in what the box tells the log',
		file: box,
		find: '		const given = await this.#issuers.give(id, seat, blinded);',
		replace:
			'		this.#parts.log(`ticket for ${seat}` as never);\n		const given = await this.#issuers.give(id, seat, blinded);',
		reds: ['A05']
	},
	{
		says: 'an empty envelope is shorter',
		file: 'src/lib/notes/envelope.ts',
		find: '	return envelope;\n}\n\n/** Takes an envelope; gives what was enclosed.',
		replace:
			'	return value === null ? envelope.slice(0, 1024) : envelope;\n}\n\n/** Takes an envelope; gives what was enclosed.',
		reds: ['A09']
	},
	{
		says: 'cookies travel with the envelope',
		file: 'src/lib/face/unsigned-post.ts',
		find: "credentials: 'omit',",
		replace: "credentials: 'same-origin',",
		reds: ['A07']
	},
	{
		says: 'without a receipt there is no hash of one',
		file: 'src/lib/notes/receipt.ts',
		find: "receipt ? hashed('refl-receipt-v1', receipt) : randomBytes(RECEIPT_HASH_BYTES);",
		replace: "receipt ? hashed('refl-receipt-v1', receipt) : new Uint8Array(RECEIPT_HASH_BYTES);",
		reds: ['K11']
	},
	{
		says: 'the answer to a receipt tells whether it could be one',
		file: 'src/routes/receipt/+server.ts',
		find: '		await wishAway(store, brought, now());',
		replace:
			"		if (brought.length !== 16) return text('none', { headers: plain });\n		await wishAway(store, brought, now());",
		reds: ['K10']
	}
];
