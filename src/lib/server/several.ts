// Several processes serve the same evenings: what each tells the others, and what it does when it hears something.
// The database stays the referee; this only makes them quick, and goes on without when the line between them is away.

import type { Box } from '#lib/server/box/box.ts';
import type { Admission, Held, OtherBoxes } from '#lib/server/box/held.ts';
import { throttle } from '#lib/server/auth/sign-in.ts';
import { Elsewhere } from '#lib/server/elsewhere.ts';
import { Between } from '#lib/server/gateway/between.ts';
import type { Fact, Question, Reply } from '#lib/server/gateway/facts.ts';
import type { RedisLine } from '#lib/server/gateway/redis.ts';
import type { Gateway } from '#lib/server/gateway/socket.ts';
import type { Log } from '#lib/server/log.ts';
import type { Outside, Present } from '#lib/server/room/outside.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';
import type { Store } from '#lib/server/store/store.ts';
import { countersWith, countTogether } from '#lib/server/wrong-tries.ts';

export interface SeveralParts {
	readonly secret: string;
	readonly line: RedisLine;
	readonly store: Pick<Store, 'liveSeqs'>;
	readonly now: () => number;
	readonly log: Log;
}
interface OfHouse {
	readonly rooms: Rooms;
	readonly box: Box;
	readonly gateway: Gateway;
}

/** milliseconds: who comes and goes within this is told together; everybody is told anew so often */
const gather = 150;
const sayEvery = 3_000;
/** How far the evenings are is asked of the database each second while the line is away, and every fifth otherwise. */
const lookEvery = 1_000;
const seldom = 5;
/** A box is sealed without the others when the line has been away for so long, milliseconds. */
const waitForOthers = 20_000;

export class Several {
	readonly between: Between;
	readonly adapter: RedisLine['adapter'];
	readonly #parts: SeveralParts;
	readonly #elsewhere = new Elsewhere();
	readonly #timers: NodeJS.Timeout[] = [];
	readonly #changed = new Set<string>();
	#house: OfHouse | null = null;
	#saying: NodeJS.Timeout | null = null;
	#looking = false;
	#ticks = 0;
	#awaySince: number | null;

	constructor(parts: SeveralParts) {
		this.#parts = parts;
		this.adapter = parts.line.adapter;
		this.between = new Between(parts.secret, parts.line.up, parts.log);
		this.#awaySince = parts.line.up() ? null : performance.now();
	}

	/** From here on it speaks and listens for this house. */
	begin(house: OfHouse): void {
		this.#house = house;
		const { between, now } = { between: this.between, now: this.#parts.now };
		const key = between.words.keyFor('places that guess');
		countTogether(countersWith(house.gateway.limits), key, (at, place) =>
			between.tell({ is: 'tried', at, place, how: 'wrong' })
		);
		throttle.share(key, (place, how) => between.tell({ is: 'tried', at: 'sign_in', place, how }));
		between.heardBy({
			fact: (fact, from) => this.#hear(fact, from, now()),
			question: (question) => this.#answer(question),
			living: () => this.#elsewhere.processes
		});
		this.#parts.line.watch((up) => this.#lineIs(up));
		this.#sayAll();
		this.#timers.push(
			setInterval(() => this.#sayAll(), sayEvery),
			setInterval(() => this.#tick(), lookEvery)
		);
		for (const timer of this.#timers) timer.unref();
	}

	readonly outside: Outside = {
		moved: (session, seq) => this.between.tell({ is: 'moved', session, seq }),
		came: (session, seat, at) => this.between.tell({ is: 'came', session, seat, at }),
		presence: (session) => {
			this.#changed.add(session);
			this.#saying ??= setTimeout(() => this.#sayChanged(), gather);
		},
		followed: (round) => {
			if (round?.step === 'sealed')
				void this.#house?.box.recall(round.round).catch(() => this.#parts.log('store_unreachable'));
		},
		seats: (session) => this.#elsewhere.seats(session),
		leads: (session) => this.#elsewhere.leads(session)
	};

	readonly others: OtherBoxes = {
		share: async (session, round, held) => {
			const replies = await this.between.ask({ is: 'hold', session, round, ...written(held) });
			return replies.every((reply) => reply.held.length === 0);
		},
		gather: async (round, have) => {
			if (this.#awaySince !== null && performance.now() - this.#awaySince > waitForOthers)
				return [];
			const replies = await this.between.ask({ is: 'give', round, have: [...have] });
			return replies.flatMap(({ held }) => held.map(read));
		}
	};

	signedOut(facilitator: string | null): void {
		this.between.tell({ is: 'signed_out', facilitator });
	}

	/** Says goodbye; what is said afterwards nobody hears. */
	async close(): Promise<void> {
		for (const timer of this.#timers) clearInterval(timer);
		if (this.#saying) clearTimeout(this.#saying);
		this.between.tell({ is: 'bye' });
		// the goodbye is on its way before the line is cut
		await new Promise((soon) => setTimeout(soon, 20));
		this.#parts.line.close();
	}

	#hear(fact: Fact, from: string, now: number): void {
		const { rooms, gateway } = this.#house!;
		const known = this.#elsewhere.processes.includes(from);
		if (fact.is !== 'bye') this.#elsewhere.living(from, now);
		// one that has just opened does not know yet who is here
		if (!known && fact.is === 'here') this.#sayAll();
		switch (fact.is) {
			case 'moved':
				return rooms.ofSession(fact.session)?.heard(fact.seq);
			case 'came':
				return rooms.ofSession(fact.session)?.cameElsewhere(fact.seat, fact.at);
			case 'here':
				return this.#others(this.#elsewhere.hear(from, fact.rooms, fact.whole, now));
			case 'bye':
				return this.#left(from);
			case 'signed_out':
				if (fact.facilitator === null) return void gateway.checkSignIns();
				return gateway.closeSocketsOf(fact.facilitator);
			case 'tried':
				if (fact.at === 'sign_in') return throttle.heard(fact.place, fact.how, Date.now());
				return countersWith(gateway.limits)[fact.at].heard(fact.place, now);
		}
	}

	async #answer(question: Question): Promise<Reply['held']> {
		const { box, rooms } = this.#house!;
		if (question.is === 'give') return box.give(question.round, question.have).map(written);
		// held with its room, which knows when it is to be forgotten
		const room = rooms.ofRound(question.round) ?? (await rooms.bySession(question.session));
		if (room?.session.box?.round === question.round && !room.session.box.done)
			// what another one came by already goes back, and is refused there
			if (!box.hold(question.session, question.round, read(question)))
				return [written(read(question))];
		return [];
	}

	#others(sessions: readonly string[]): void {
		for (const session of sessions) this.#house?.rooms.ofSession(session)?.othersChanged();
	}

	/** A process has gone, perhaps before it could say how far it came. */
	#left(from: string): void {
		this.#others(this.#elsewhere.gone(from));
		void this.#look();
	}

	#lineIs(up: boolean): void {
		this.#awaySince = up ? null : performance.now();
		this.#elsewhere.begin(this.#parts.now());
		if (up) this.#sayAll();
		void this.#look();
	}

	#tick(): void {
		this.#ticks += 1;
		const away = this.#awaySince !== null;
		if (!away) for (const from of this.#elsewhere.silent(this.#parts.now())) this.#left(from);
		if (away || this.#ticks % seldom === 0) void this.#look();
		if (away) void this.#house?.gateway.checkSignIns();
		if (this.#ticks % 60 === 0) void this.#forgetOld();
	}

	/** Asks the database how far each room of ours is. */
	async #look(): Promise<void> {
		const rooms = this.#house?.rooms.all ?? [];
		if (this.#looking || rooms.length === 0) return;
		this.#looking = true;
		try {
			const kept = await this.#parts.store.liveSeqs(rooms.map(({ id }) => id));
			const seqs = new Map(kept.map(({ session, seq }) => [session, seq]));
			// one that is not live any more is over: it is looked for once more, and then it ends
			for (const room of rooms) room.heard(seqs.get(room.id) ?? room.session.seq + 1);
		} catch {
			this.#parts.log('store_unreachable');
		} finally {
			this.#looking = false;
		}
	}

	/** Envelopes of rooms that were put away: the room says whether they are still to be held. */
	async #forgetOld(): Promise<void> {
		const { box, rooms } = this.#house!;
		for (const { round, session } of box.waiting)
			try {
				if (rooms.ofRound(round)) continue;
				const room = await rooms.bySession(session);
				if (room?.session.box?.round !== round || room.session.box.done) box.forget(round);
			} catch {
				this.#parts.log('store_unreachable');
			}
	}

	#sayChanged(): void {
		this.#saying = null;
		const rooms = [...this.#changed].flatMap((session): Present[] => {
			const room = this.#house?.rooms.ofSession(session);
			return room ? [room.present] : [];
		});
		this.#changed.clear();
		if (rooms.length > 0) this.between.tell({ is: 'here', rooms: rooms.map(plain), whole: false });
	}

	#sayAll(): void {
		const rooms = (this.#house?.rooms.all ?? []).map(({ present }) => plain(present));
		this.between.tell({ is: 'here', rooms, whole: true });
	}
}

const plain = (present: Present) => ({ ...present, seats: [...present.seats] });
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const read = ({ by, sealed, receipt }: Reply['held'][number]): Held => ({
	by: by as Admission,
	sealed: bytes(sealed),
	receiptHash: bytes(receipt)
});
const text = (of: Uint8Array) => Buffer.from(of).toString('base64');
const written = ({ by, sealed, receiptHash }: Held): Reply['held'][number] => ({
	by,
	sealed: text(sealed),
	receipt: text(receiptHash)
});
