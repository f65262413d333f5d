// A true house in this process with evenings whose notes are written: every phone with its ticket and its sealed envelope,
// and the database to look into as whoever seized it would.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '#settings';
import type { Note } from '#lib/notes/note.ts';
import type { BoxAnswer, Given, Redeeming } from '#lib/notes/post.ts';
import { newKeyPair, type KeyPair } from '#lib/notes/sealing.ts';
import type { Told } from '#lib/notes/told.ts';
import { openHouse, type House } from '#lib/server/house.ts';
import type { Room } from '#lib/server/room/room.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { ADMINISTRATOR, clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { newGroup, planChange } from '#lib/server/store/promises/gathering.ts';
import { levelOf, type Plan } from '#lib/session/plan.ts';
import { momentOf } from '#lib/session/session.ts';
import { BoxPhone } from '../../support/box-phone.ts';
import { ask, phone as seat, seatNumber, shortPlan } from '../../support/evening.ts';

export class NotesHouse {
	private constructor(
		readonly folder: string,
		public house: House
	) {}

	static async open(): Promise<NotesHouse> {
		const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-notes-'));
		return new NotesHouse(folder, await NotesHouse.#house(folder));
	}

	static #house = (folder: string) =>
		openHouse(readSettings({ DATA_FOLDER: folder, PAUSE_DELAY_MS: '0' }), {
			facilitatorOf: async () => null,
			firstCode: async () => null,
			say: () => {}
		});

	/** Closed and opened again, as after a restart. */
	async again(): Promise<void> {
		await this.house.close();
		this.house = await NotesHouse.#house(this.folder);
	}

	/** Opens an evening in which so many phones are in the room and write. */
	async writing(phones: number, change: Partial<Plan> = {}): Promise<NotesEvening> {
		const { facilitator, group } = await newGroup(this.house.store);
		const plan = shortPlan(['lobby', 'reflection', 'check_out'], change);
		const { id } = await this.house.store.planSession(group.id, {
			...planChange,
			blocks: plan.blocks,
			readers: plan.readers,
			level: levelOf(plan)
		});
		const keys = newKeyPair();
		await this.house.openDoors({
			session: id,
			plan,
			joker: { facilitator: facilitator.id, word: 'Ana' },
			sessionKey: Buffer.from(keys.publicKey).toString('base64url')
		});
		const told = { readers: plan.readers, level: levelOf(plan), until: plan.notes_until };
		const evening = new NotesEvening(this, id, facilitator.id, keys, told);
		const room = await evening.room();
		await Promise.all(
			Array.from({ length: phones }, (_, n) => room.ask(ask({ type: 'join' }), seat(n)))
		);
		await evening.joker({ type: 'skip', from: 'lobby', why: 'to the notes' });
		const { round, keys: shown } = room.session.box!;
		evening.phones.push(...Array.from({ length: phones }, () => new BoxPhone(round, shown, told)));
		return evening;
	}

	/** Asks the database itself, past the house, as whoever may do everything there. */
	async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
		const { socketDir, port } = recordOf(clusterIn(this.folder))!.listening;
		const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
		const { rows } = await withConnection(at, ADMINISTRATOR, (it) =>
			it.query<T>(text, [...values])
		);
		return rows;
	}

	async close(): Promise<void> {
		await this.house.close();
		rmSync(this.folder, { recursive: true, force: true });
	}
}

type Asked = Parameters<typeof ask>[0];

export class NotesEvening {
	readonly phones: BoxPhone[] = [];
	readonly #of: NotesHouse;

	constructor(
		of: NotesHouse,
		readonly session: string,
		readonly facilitator: string,
		/** what the facilitator's browser holds */
		readonly keys: KeyPair,
		/** what its phones were told, which each of their envelopes says */
		readonly told: Told
	) {
		this.#of = of;
	}

	async room(): Promise<Room> {
		const room = await this.#of.house.rooms.bySession(this.session);
		if (!room) throw new Error('the evening is over');
		return room;
	}

	get round(): string {
		return this.phones[0]!.round;
	}

	/** The Joker asks; throws on a no. */
	async joker(asked: Asked): Promise<void> {
		const who = { is: 'facilitator', facilitator: this.facilitator } as const;
		const refusal = await (await this.room()).ask(ask(asked), who);
		if (refusal) throw new Error(`${asked.type}: ${refusal}`);
	}

	/** Phone number `n` fetches its ticket. */
	async ticket(n: number): Promise<void> {
		const mine = this.phones[n]!;
		const given = await this.#of.house.box.ticket(this.round, seatNumber(n), mine.blinded);
		if (typeof given === 'string') throw new Error(`phone ${n}: ${given}`);
		mine.take(given as Given);
	}
	async tickets(): Promise<void> {
		for (const n of this.phones.keys()) await this.ticket(n);
	}

	async collecting(): Promise<void> {
		await this.joker({ type: 'advance', from: 'reflection.writing' });
	}

	redeem(redeeming: Redeeming): Promise<BoxAnswer> {
		return this.#of.house.box.redeem(this.round, redeeming);
	}

	/** Phone number `n` brings this note, or an empty envelope; gives what it brought. */
	async send(n: number, note: Note | null = null): Promise<Redeeming> {
		const brought = this.phones[n]!.redeeming(note);
		const answer = await this.redeem(brought);
		if (answer !== 'in_box') throw new Error(`phone ${n}: ${answer}`);
		return brought;
	}

	/** Waits until all envelopes are kept, or has the Joker seal the box. */
	async sealed(): Promise<void> {
		const room = await this.room();
		if (momentOf(room.session) === 'reflection.collecting')
			await this.joker({ type: 'advance', from: 'reflection.collecting' }).catch((cause) => {
				if (momentOf(room.session) === 'reflection.collecting') throw cause;
			});
	}

	async close(): Promise<void> {
		await this.joker({ type: 'advance', from: 'reflection.sealed' });
		await this.joker({ type: 'close_session', from: 'check_out' });
	}
}
