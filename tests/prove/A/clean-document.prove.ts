// While a box is open the evening's document, and the log, say nothing of a phone that asks for its ticket or sends.
// There is no list of who did what when; the document is all that could. Source: trust.md 5.1, A05.

import { expect } from 'vitest';
import { blankNote } from '#lib/notes/note.ts';
import { Box } from '#lib/server/box/box.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import type { Session } from '#lib/session/session.ts';
import { BoxPhone } from '../../support/box-phone.ts';
import { ask, joker, phone, seatNumber, shortPlan } from '../../support/evening.ts';
import { code, LiveStore, roundId } from '../../support/live-store.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from '../R/chance.ts';

const canary = 'Only I know this sentence.';

async function one(chance: () => number) {
	const people = 5 + Math.floor(chance() * 4);
	const store = new LiveStore(shortPlan(['lobby', 'reflection', 'check_out']));
	const kept: Session[] = [];
	const logged: string[] = [];
	const write = store.writeLive.bind(store);
	store.writeLive = async (...given) => {
		kept.push(structuredClone(given[3]) as Session);
		await write(...given);
	};
	const log = (event: string) => void logged.push(event);
	const box: Box = new Box({
		store: store.store,
		roundOf: (round) => rooms.ofRound(round)?.round ?? null,
		bring: (session) => rooms.bySession(session),
		log
	});
	const rooms: Rooms = new Rooms({
		store: store.store,
		now: Date.now,
		log,
		seal: (sealing) => box.seal(sealing)
	});
	try {
		const room = (await rooms.byCode(code))!;
		const seats = Array.from({ length: people }, (_, n) => n);
		await Promise.all(seats.map((n) => room.ask(ask({ type: 'join' }), phone(n))));
		await room.ask(ask({ type: 'skip', from: 'lobby', why: 'to the notes' }), joker);
		const opened = kept.length;
		const phones = seats.map(() => new BoxPhone(roundId, store.box.keys));
		const values: string[] = [canary];
		for (const n of seats.toSorted(() => chance() - 0.5)) {
			const given = await box.ticket(roundId, seatNumber(n), phones[n]!.blinded);
			phones[n]!.take(given as never);
			values.push(Buffer.from(phones[n]!.blinded).toString('base64url'));
		}
		const issued = kept.length;
		await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), joker);
		const collecting = kept.length;
		// one of them may never send
		const sending = seats.slice(0, chance() < 0.5 ? people : people - 1);
		for (const n of sending.toSorted(() => chance() - 0.5)) {
			const note = chance() < 0.5 ? null : { ...blankNote, text: canary };
			const brought = phones[n]!.redeeming(note);
			for (const bytes of [brought.token, brought.tag, brought.receiptHash])
				values.push(Buffer.from(bytes).toString('base64url'));
			values.push(Buffer.from(brought.sealed.subarray(0, 30)).toString('base64url'));
			await box.redeem(roundId, brought);
		}
		if (room.session.step === 'collecting')
			await room.ask(ask({ type: 'advance', from: 'reflection.collecting' }), joker);
		while (room.working) await new Promise((go) => setImmediate(go));
		const texts = JSON.stringify([kept.slice(opened), logged]);
		// whatever stands beside a seat stood there before the box was opened
		const beside = ({ seats, ballot, care, roles, chair, box: round }: Session) =>
			JSON.stringify([seats, ballot, care, roles, chair, round?.roster, round?.leading]);
		const before = beside(kept[opened - 1]!);
		return {
			forTickets: issued - opened,
			forSending: kept.length - collecting - 1,
			found: values.filter((value) => texts.includes(value)).length,
			moved: kept.slice(opened).filter((state) => beside(state) !== before).length,
			logged: logged.length
		};
	} finally {
		rooms.close();
	}
}

async function many(p: Proof, rounds: number): Promise<void> {
	const chance = byChance(p.seed);
	const sum = { forTickets: 0, forSending: 0, found: 0, moved: 0, logged: 0 };
	for (let round = 0; round < rounds; round++) {
		const found = await one(chance);
		for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += found[key];
	}
	p.value(
		`${rounds} rounds: ${sum.forTickets} writes of the document when phones fetched tickets, ${sum.forSending} when they sent; ` +
			`${sum.moved} in which anything beside a seat changed; ${sum.found} values of a phone in documents or log; ${sum.logged} lines logged`,
		'0 each'
	);
	expect(sum).toEqual({ forTickets: 0, forSending: 0, found: 0, moved: 0, logged: 0 });
}

proof('A05', 'the document and the log say nothing of who fetched or sent', (p) => many(p, 25));
proof('A05', 'the same, a thousand rounds', (p) => many(p, 1000), { slow: true });
