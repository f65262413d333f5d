// Two people read the notes for all: drawn by lot from those who offered, never whoever leads that evening.
// Source: trust.md 3.5 (phase 7); domain.md 8.1 (H04), 8.3 (7).

import type { CommandOf } from './commands.ts';
import { no, yes, type Outcome } from './outcome.ts';
import { levelOf, type Level } from './plan.ts';
import { isOfRound } from './reflection.ts';
import type { Reader, Reading } from './round.ts';
import type { SeatId, Session } from './session.ts';

/** So many read. */
export const twoReaders = 2;

const nobody: Reading = { offers: {}, drawn: [] };
export const readingOf = ({ box }: Session): Reading => box?.reading ?? nobody;

/** Notes are read by lot here, and there are enough of them to be read. */
export const readByLot = ({ plan, box }: Session): boolean =>
	plan.readers === 'by_lot' && box !== null && box.done && box.sealed !== null;

/** Phones of the round may read; whoever led while the box was open, or leads now, does not. */
export const mayRead = (session: Session, seat: SeatId): boolean =>
	readByLot(session) &&
	isOfRound(session, seat) &&
	session.joker.seat !== seat &&
	!session.box!.leading.includes(seat);

const changed = (session: Session, reading: Reading): Session =>
	session.box === null ? session : { ...session, box: { ...session.box, reading } };

const without = (reading: Reading, seat: SeatId): Reading => ({
	offers: Object.fromEntries(Object.entries(reading.offers).filter(([other]) => other !== seat)),
	drawn: reading.drawn.filter((reader) => reader.seat !== seat || reader.done)
});

/** Offers to read, with a key of their own; or, with null, takes it back, also after having been drawn. */
export function offerToRead(
	session: Session,
	{ key }: CommandOf<'offer_to_read'>,
	seat: SeatId
): Outcome {
	const reading = readingOf(session);
	const drawn = reading.drawn.some((reader) => reader.seat === seat);
	if (key === null) return yes(changed(session, refilled(session, without(reading, seat))));
	if (!mayRead(session, seat)) return no('no_reading');
	if (drawn) return yes(session);
	// the list never tells who was first
	const offers = Object.fromEntries(
		Object.entries({ ...reading.offers, [seat]: key }).sort(([a], [b]) => (a < b ? -1 : 1))
	);
	const began = reading.drawn.length > 0;
	const next = { ...reading, offers };
	return yes(changed(session, began ? refilled(session, next) : next));
}

/** The lot falls. Two if there are two; whoever offers later fills a place that is free. */
export function drawReaders(session: Session): Outcome {
	const reading = readingOf(session);
	if (!readByLot(session)) return no('no_reading');
	if (reading.drawn.length === 0 && Object.keys(reading.offers).length < twoReaders)
		return no('few_readers');
	return yes(changed(session, drawnFrom(session, reading)));
}

/** A place that somebody left goes to the next by lot, once the lot has fallen at all. */
const refilled = (session: Session, reading: Reading): Reading =>
	readingOf(session).drawn.length > 0 ? drawnFrom(session, reading) : reading;

function drawnFrom(session: Session, reading: Reading): Reading {
	const round = session.box?.round ?? '';
	const taken = reading.drawn.map(({ seat }) => seat);
	const more = Object.entries(reading.offers)
		.filter(([seat]) => !taken.includes(seat) && mayRead(session, seat))
		.sort(([a], [b]) => lotOf(round, a) - lotOf(round, b) || (a < b ? -1 : 1))
		.slice(0, Math.max(0, twoReaders - taken.length))
		.map(([seat, key]): Reader => ({ seat, key, sealed: null, done: false }));
	return { ...reading, drawn: [...reading.drawn, ...more] };
}

/**
 * Where a seat stands in the lot of a round: a number below 2³², as likely as any other. Seats are fixed before any
 * phone is told the round's id, so nobody can choose a lucky one.
 */
function lotOf(round: string, seat: SeatId): number {
	let mixed = 0x811c9dc5;
	for (const sign of `${round} ${seat}`)
		mixed = Math.imul(mixed ^ sign.codePointAt(0)!, 0x01000193);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A key-holder's browser hands a reader the key: for this key only, and only where it was not handed before. */
export function handKey(session: Session, { key, sealed }: CommandOf<'hand_key'>): Outcome {
	const reading = readingOf(session);
	const reader = reading.drawn.find((one) => one.key === key);
	if (!reader || reader.sealed !== null) return no('gone');
	const drawn = reading.drawn.map((one) => (one === reader ? { ...one, sealed } : one));
	return yes(changed(session, { ...reading, drawn }));
}

/** This reader has read, and said what becomes of each note; the key handed to them goes. */
export function doneReading(session: Session, seat: SeatId): Outcome {
	const reading = readingOf(session);
	const reader = reading.drawn.find((one) => one.seat === seat);
	if (!reader?.sealed) return no('gone');
	const drawn = reading.drawn.map((one) =>
		one === reader ? { ...one, done: true, sealed: '' } : one
	);
	return yes(changed(session, { ...reading, drawn }));
}

/** Without a phone that leaves: it reads no more, unless it has read. */
export const withoutReader = (session: Session, seat: SeatId): Session =>
	session.box?.reading
		? changed(session, refilled(session, without(session.box.reading, seat)))
		: session;

/** What this phone has to do with reading; null: nothing. */
export interface MyReading {
	/** may: it could offer · offered · drawn: waits for the key · reads · done */
	readonly state: 'may' | 'offered' | 'drawn' | 'reads' | 'done';
	readonly round: string;
	/** the gathering's secret key, sealed for this phone's reading key; null unless it reads */
	readonly sealed: string | null;
	/** the gathering's public key, under which the marks are sealed */
	readonly to: string;
	/** what stands here of how carefully notes are handled, and until when: each envelope says what its phone was told */
	readonly level: Level;
	readonly until: string;
}

export function myReading(session: Session, seat: SeatId): MyReading | null {
	const { offers, drawn } = readingOf(session);
	const { box } = session;
	const reader = drawn.find((one) => one.seat === seat);
	if (!box || (!reader && !mayRead(session, seat))) return null;
	const about = {
		round: box.round,
		to: box.keys.session,
		sealed: null,
		level: levelOf(session.plan),
		until: session.plan.notes_until
	};
	if (!reader) return { ...about, state: Object.hasOwn(offers, seat) ? 'offered' : 'may' };
	if (reader.done) return { ...about, state: 'done' };
	return reader.sealed
		? { ...about, state: 'reads', sealed: reader.sealed }
		: { ...about, state: 'drawn' };
}

/** What anybody may know of the reading: never who. Null where notes are not read by lot, or not yet. */
export interface ReadingSeen {
	/** whether the lot may fall */
	readonly offers: 'none' | 'one' | 'enough';
	readonly readers: readonly ('waits' | 'reads' | 'done')[];
	/** public keys of readers to whom a key-holder still has to hand the gathering's */
	readonly waiting: readonly string[];
	/** id of the round, to which what is handed over is bound */
	readonly round: string;
}

export function seeReading(session: Session): ReadingSeen | null {
	if (!readByLot(session)) return null;
	const { offers, drawn } = readingOf(session);
	const free = Object.keys(offers).filter((seat) => !drawn.some((one) => one.seat === seat)).length;
	return {
		offers: free === 0 ? 'none' : free === 1 ? 'one' : 'enough',
		readers: drawn.map(({ sealed, done }) => (done ? 'done' : sealed ? 'reads' : 'waits')),
		waiting: drawn.filter(({ sealed }) => sealed === null).map(({ key }) => key),
		round: session.box?.round ?? ''
	};
}
