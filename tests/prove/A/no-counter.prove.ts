// The Joker's console says the same, message for message, whoever has sent, in whatever order. Source: trust.md 5.1, A16.

import { expect } from 'vitest';
import { Box } from '#lib/server/box/box.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import type { Redeeming } from '#lib/notes/post.ts';
import { BoxPhone } from '../../support/box-phone.ts';
import { ask, joker, phone, seatNumber, shortPlan } from '../../support/evening.ts';
import { code, LiveStore, roundId } from '../../support/live-store.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance, wait } from '../R/chance.ts';
import { asText, watched } from '../R/watched.ts';

const people = 8;
/** Whatever changes is shown within this, milliseconds. */
const shownWithin = 130;

/** One round; gives everything that console, wall and a phone were shown, and what the console knew before the seal. */
async function round(
	store: LiveStore,
	brought: readonly Redeeming[],
	order: readonly number[],
	tickets: readonly BoxPhone[]
): Promise<{ open: string; sealed: string }> {
	const box: Box = new Box({
		store: store.store,
		roundOf: (id) => rooms.ofRound(id)?.round ?? null,
		bring: async () => {},
		log: () => {}
	});
	let now = 1_000_000;
	const rooms: Rooms = new Rooms({
		store: store.store,
		now: () => now,
		log: () => {},
		seal: (sealing) => box.seal(sealing)
	});
	try {
		const room = (await rooms.byCode(code))!;
		for (let n = 0; n < people; n++) await room.ask(ask({ type: 'join' }), phone(n));
		await room.ask(ask({ type: 'skip', from: 'lobby', why: 'on' }), joker);
		const faces = [
			watched('console', joker),
			watched('glass', { is: 'glass' }),
			watched('stage', { is: 'stage' }),
			watched('phone', phone(0))
		];
		for (const face of faces) room.enter(face);
		await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), joker);
		// what was still to be shown of the room before is shown
		await wait(shownWithin);
		for (const face of faces) face.shown.length = 0;
		for (const n of order) await box.ticket(roundId, seatNumber(n), tickets[n]!.blinded);
		for (const n of order) {
			expect(await box.redeem(roundId, brought[n]!)).toBe('in_box');
			now += 1;
		}
		await wait(shownWithin);
		const shown = () =>
			faces
				.flatMap((face) => face.shown.map(({ view }) => `${face.kind} ${asText(view)}`))
				.join('\n')
				.replace(/"(began|block_began|until|back_at)":\d+/g, '"$1":0');
		for (const face of faces) room.look(face);
		const open = shown();
		if (room.session.step === 'collecting')
			await room.ask(ask({ type: 'advance', from: 'reflection.collecting' }), joker);
		await wait(shownWithin);
		return { open, sealed: shown() };
	} finally {
		rooms.close();
	}
}

async function many(p: Proof, runs: number): Promise<void> {
	const chance = byChance(p.seed);
	const first = new LiveStore(shortPlan(['lobby', 'reflection', 'check_out']));
	const tickets = Array.from({ length: people }, () => new BoxPhone(roundId, first.box.keys));
	const opener = new Box({
		store: first.store,
		roundOf: () => ({
			session: '',
			round: roundId,
			step: 'writing',
			roster: tickets.map((_, n) => seatNumber(n)),
			allSent() {}
		}),
		bring: async () => {},
		log: () => {}
	});
	for (const [n, mine] of tickets.entries())
		mine.take((await opener.ticket(roundId, seatNumber(n), mine.blinded)) as never);
	const brought = tickets.map((mine) => mine.redeeming());

	/** by how many sent: each different transcript while the box is open */
	const open = new Set<string>();
	const sealed = new Map<number, Set<string>>();
	for (let run = 0; run < runs; run++) {
		const order = tickets.map((_, n) => n).toSorted(() => chance() - 0.5);
		// at most one is missing, so that the room does not seal by itself before the last
		const sending = order.slice(0, Math.floor(chance() * people));
		const store = new LiveStore(
			shortPlan(['lobby', 'reflection', 'check_out']),
			undefined,
			undefined,
			first.box
		);
		const heard = await round(store, brought, sending, tickets);
		open.add(heard.open);
		const known = sending.length < 5 ? 0 : sending.length;
		sealed.set(known, (sealed.get(known) ?? new Set()).add(heard.sealed));
	}
	const most = Math.max(...[...sealed.values()].map(({ size }) => size));
	p.value(
		`${runs} rounds in which 0 to ${people - 1} of ${people} sent, in chance order: ${open.size} sequence of messages while the box was open, ${most} for each number after it`,
		'1; 1'
	);
	expect(open.size).toBe(1);
	expect(most).toBe(1);
	expect(sealed.size).toBeGreaterThan(1);
}

proof('A16', 'the console hears the same, whoever has sent', (p) => many(p, 15));
proof('A16', 'the same, three hundred rounds', (p) => many(p, 300), { slow: true });
