import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consoleView, glassView } from './console-view.ts';
import type { Command } from './commands.ts';
import type { Who } from './etiquette.ts';
import { phoneView } from './phone-view.ts';
import type { Session } from './session.ts';
import { stageView } from './stage-view.ts';
import { step } from './step.ts';
import { seatId } from './story.ts';
import { everyMoment } from './told.ts';

const told = everyMoment().get('reflection.sealed')!.session;
const sealed: Session = {
	...told,
	plan: { ...told.plan, readers: 'by_lot' },
	box: { ...told.box!, sealed: 6, done: true }
};
const joker: Who = { is: 'facilitator', facilitator: sealed.joker.facilitator };
const keyOf = (n: number) => String(n).padStart(43, 'K');
const handed = 'S'.repeat(107);

let asked = 0;
type Wish =
	| { type: 'offer_to_read'; key: string | null }
	| { type: 'done_reading' | 'draw_readers' | 'leave' | 'join' }
	| { type: 'hand_key'; key: string; sealed: string };
function does(session: Session, wish: Wish, who: Who) {
	return step(session, { id: `reading-${++asked}-asked`, ...wish } as Command, who, session.began);
}
function must(session: Session, wish: Wish, who: Who): Session {
	const outcome = does(session, wish, who);
	if (!outcome.ok) throw new Error(outcome.refusal);
	return outcome.session;
}
const phone = (n: number): Who => ({ is: 'seat', seat: seatId(n) });
const offer = (session: Session, n: number) =>
	must(session, { type: 'offer_to_read', key: keyOf(n) }, phone(n));
const draw = (session: Session) => must(session, { type: 'draw_readers' }, joker);
const drawnIn = (session: Session) => session.box!.reading!.drawn.map(({ seat }) => seat);
const mine = (session: Session, n: number) => phoneView(session, seatId(n)).reading;

describe('who may read', () => {
	test('phones of the round, once the box is sealed with enough in it', () => {
		expect(mine(sealed, 1)).toMatchObject({ state: 'may', sealed: null });
		const few = { ...sealed, box: { ...sealed.box!, sealed: null } };
		expect(mine(few, 1)).toBeNull();
		const late = must(sealed, { type: 'join' }, phone(9));
		expect(mine(late, 9)).toBeNull();
		expect(does(late, { type: 'offer_to_read', key: keyOf(9) }, phone(9))).toEqual({
			ok: false,
			refusal: 'no_reading'
		});
	});

	test('nobody where the group chose otherwise before the doors opened', () => {
		expect(mine(told, 1)).toBeNull();
		expect(stageView(told).body).toMatchObject({ reading: null });
	});

	test('never who leads, or led while the box was open', () => {
		const led = { ...sealed, box: { ...sealed.box!, leading: [seatId(2)] } };
		expect(mine(led, 2)).toBeNull();
		const leads = { ...sealed, joker: { ...sealed.joker, seat: seatId(3) } };
		expect(mine(leads, 3)).toBeNull();
	});
});

describe('the lot', () => {
	test('falls among two or more, and is the same whoever offered first', () => {
		const one = offer(sealed, 4);
		expect(does(one, { type: 'draw_readers' }, joker)).toEqual({
			ok: false,
			refusal: 'few_readers'
		});
		const forward = draw([1, 2, 3, 4].reduce(offer, sealed));
		const backward = draw([4, 3, 2, 1].reduce(offer, sealed));
		expect(drawnIn(forward)).toHaveLength(2);
		expect(drawnIn(backward)).toEqual(drawnIn(forward));
		expect(JSON.stringify(backward.box)).toBe(JSON.stringify(forward.box));
	});

	test('brings everybody equally often over many rounds', () => {
		const all = [1, 2, 3, 4, 5].reduce(offer, sealed);
		const counts = new Map<string, number>();
		for (let round = 0; round < 4_000; round++) {
			const id = `${(round * 2_654_435_761) % 4_294_967_296}-of-a-round`;
			const fallen = draw({ ...all, box: { ...all.box!, round: id } });
			for (const seat of drawnIn(fallen)) counts.set(seat, (counts.get(seat) ?? 0) + 1);
		}
		// 1,600 each; five standard deviations
		for (const n of [1, 2, 3, 4, 5])
			expect(Math.abs(counts.get(seatId(n))! - 1_600)).toBeLessThan(155);
	});

	test('drawing again changes nothing; who declines or leaves makes room for the next', () => {
		const fallen = draw([1, 2, 3].reduce(offer, sealed));
		expect(drawnIn(draw(fallen))).toEqual(drawnIn(fallen));
		const first = Number([1, 2, 3].find((n) => seatId(n) === drawnIn(fallen)[0]));
		for (const wish of [{ type: 'offer_to_read', key: null }, { type: 'leave' }] as const) {
			const without = must(fallen, wish, phone(first));
			expect(drawnIn(without)).toHaveLength(2);
			expect(drawnIn(without)).not.toContain(seatId(first));
		}
		const empty = [1, 2, 3].reduce(
			(session, n) => must(session, { type: 'offer_to_read', key: null }, phone(n)),
			fallen
		);
		expect(drawnIn(empty)).toEqual([]);
		expect(drawnIn(draw([1, 2].reduce(offer, empty)))).toHaveLength(2);
	});
});

describe('the key', () => {
	const fallen = draw([1, 2, 3].reduce(offer, sealed));
	const [one, two] = [1, 2, 3].filter((n) => drawnIn(fallen).includes(seatId(n))) as [
		number,
		number
	];

	test('is handed to those drawn, once, by a facilitator only', () => {
		const hand = { type: 'hand_key', key: keyOf(one), sealed: handed } as const;
		expect(does(fallen, hand, phone(two)).ok).toBe(false);
		const given = must(fallen, hand, joker);
		expect(mine(given, one)).toMatchObject({ state: 'reads', sealed: handed });
		expect(mine(given, two)).toMatchObject({ state: 'drawn', sealed: null });
		expect(does(given, hand, joker)).toEqual({ ok: false, refusal: 'gone' });
		const left = must(given, { type: 'offer_to_read', key: null }, phone(one));
		expect(JSON.stringify(left.box)).not.toContain(handed);
	});

	test('goes when a reader is done, who stays counted as one', () => {
		const read = [one, two].reduce(
			(session, n) => must(session, { type: 'hand_key', key: keyOf(n), sealed: handed }, joker),
			fallen
		);
		expect(does(fallen, { type: 'done_reading' }, phone(one)).ok).toBe(false);
		const done = must(read, { type: 'done_reading' }, phone(one));
		expect(mine(done, one)).toMatchObject({ state: 'done', sealed: null });
		expect(JSON.stringify(done.box).split(handed)).toHaveLength(2);
		expect(drawnIn(must(done, { type: 'leave' }, phone(one)))).toEqual(drawnIn(fallen));
		expect(consoleView(done, 6).reading?.readers.toSorted()).toEqual(['done', 'reads']);
	});
});

test('no face is told which phone offers, was drawn, or reads', () => {
	const everybody = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 2 });
	let looked = 0;
	fc.assert(
		fc.property(everybody, (who) => {
			const fallen = draw(who.reduce(offer, sealed));
			for (const view of [stageView(fallen), consoleView(fallen, 6), glassView(fallen, 6)]) {
				looked += 1;
				for (const n of [1, 2, 3, 4, 5, 6])
					if (JSON.stringify(view).includes(seatId(n))) throw new Error('a seat is shown');
			}
			for (const n of [1, 2, 3, 4, 5, 6]) {
				const seen = JSON.stringify(phoneView(fallen, seatId(n)));
				if (drawnIn(fallen).some((seat) => seen.includes(seat)))
					throw new Error('a reader is shown');
			}
		})
	);
	expect(looked).toBeGreaterThan(0);
});
