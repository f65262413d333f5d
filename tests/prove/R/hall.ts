// A hall for proofs: a true house with one evening open, a bad network before it, and faces of the product in its rooms.

import path from 'node:path';
import { expect } from 'vitest';
import { secretBytes, seatOf } from '#lib/server/room/seat-of.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import type { Session } from '#lib/session/session.ts';
import type { StageView } from '#lib/session/stage-face.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { RunningHouse } from '../../support/running-house.ts';
import { FaultProxy } from '../fault-proxy.ts';
import { ProvedFace } from './faces.ts';
import { wait } from './chance.ts';
import { History } from './history.ts';

export interface HallOptions {
	readonly phones: number;
	/** the Joker and the wall have a good network of their own */
	readonly deskApart?: boolean;
	/** modules that are loaded into the house before it opens */
	readonly with?: readonly string[];
	readonly settings?: Readonly<Record<string, string>>;
}

export class Hall {
	readonly phones: ProvedFace<PhoneView>[] = [];
	readonly history = new History();
	console!: ProvedFace<ConsoleView>;
	stage!: ProvedFace<StageView>;
	session = '';
	/** of each phone */
	readonly secrets: Uint8Array[] = [];
	readonly #seats: string[] = [];
	#marks = 0;
	#writing: Promise<void> | null = null;
	#joker!: Who;

	private constructor(
		readonly house: RunningHouse,
		readonly network: FaultProxy,
		readonly cookie: string
	) {}

	/** Opens a house and an evening in it, with Joker, wall and so many phones that have come in. */
	static async open(options: HallOptions): Promise<Hall> {
		const { phones, with: modules = [], settings = {}, deskApart = false } = options;
		const loaded = modules.map((name) => `--import=${path.join(import.meta.dirname, name)}`);
		const house = await RunningHouse.open({
			HOST: '127.0.0.1',
			PAUSE_DELAY_MS: '0',
			NODE_OPTIONS: loaded.join(' '),
			...settings
		});
		const network = await FaultProxy.before(house.port);
		const facilitator = await Facilitator.signUp({ origin: house.origin, firstCode: house.code });
		const hall = new Hall(house, network, facilitator.cookie);
		const doors = await facilitator.openEvening();
		hall.session = doors.session;
		hall.#joker = {
			is: 'facilitator',
			facilitator: (await hall.kept()).joker.facilitator
		};
		const desk = deskApart ? house.origin : network.origin;
		hall.console = new ProvedFace<ConsoleView>(
			desk,
			{ face: 'console', room: doors.session },
			{ cookie: hall.cookie, history: hall.history, name: 'joker' }
		);
		hall.stage = new ProvedFace<StageView>(desk, { face: 'stage', room: doors.displayCode });
		await Promise.all([
			hall.console.until('the console', () => true),
			hall.stage.until('the wall', () => true)
		]);
		await hall.fill(phones);
		return hall;
	}

	async fill(count: number): Promise<void> {
		const { code } = await this.kept();
		const more = Array.from({ length: count }, (_, n) => {
			const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
			const written = Buffer.from(secret).toString('base64url');
			this.secrets.push(secret);
			this.#seats.push(seatOf(secret));
			const name = String(this.phones.length + n);
			return new ProvedFace<PhoneView>(
				this.network.origin,
				{ face: 'phone', room: code, secret: written },
				{ history: this.history, name }
			);
		});
		this.phones.push(...more);
		await Promise.all(more.map((phone) => phone.must({ type: 'join' })));
	}

	/** Who is behind a name of the history. */
	who = (by: string): Who =>
		by === 'joker' ? this.#joker : { is: 'seat', seat: this.#seats[Number(by)]! };

	get faces(): readonly ProvedFace[] {
		return [this.console, this.stage, ...this.phones] as readonly unknown[] as ProvedFace[];
	}

	/** Asks the database, past the house. */
	async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
		const { socketDir, port } = recordOf(clusterIn(this.house.folder))!.listening;
		const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
		const { rows } = await withConnection(at, 'postgres', (it) => it.query<T>(text, [...values]));
		return rows;
	}

	/** The evening as it lies in the database. */
	async kept(): Promise<Session> {
		const [row] = await this.rows<{
			seq: number;
			plan: Session['plan'];
			state: Omit<Session, 'plan' | 'seq'>;
		}>("select seq, plan, state from app.live where $1 in ('', session_id::text)", [this.session]);
		const { seq, plan, state } = row!;
		return { ...state, plan, seq };
	}

	/** The Joker goes on, past every gate, until this moment. */
	async reach(moment: string): Promise<void> {
		const { console } = this;
		while (console.view.moment !== moment) {
			const from = console.view.moment;
			if (from === 'scene_choice') await console.must({ type: 'choose_scene', scene: 'sc01' });
			await console.must({ type: 'skip', from, why: 'tonight we go on' });
			await console.until(`on from ${from}`, (view) => view.moment !== from);
		}
	}

	/** The Joker writes a line that every face shows, in place of the one before: lists end somewhere. Gives the line. */
	writes(): string {
		const mark = `Line ${(this.#marks += 1)}.`;
		const { agreements } = this.console.view;
		const line = agreements.find(({ text }) => /^Line \d+\.$/.test(text))?.id ?? null;
		this.#writing = this.console.must({ type: 'write_agreement', line, text: mark });
		return mark;
	}

	/** When each of these shows the line, in milliseconds after `since`. */
	async shown(
		mark: string,
		faces: readonly ProvedFace[],
		since: number,
		patience = 30_000
	): Promise<number[]> {
		const seen = (view: unknown) => JSON.stringify(view).includes(mark);
		const at = await Promise.all(faces.map((face) => face.until(mark, seen, patience)));
		await this.#writing;
		return at.map((time) => Math.max(0, time - since));
	}

	/** The Joker writes a line, and all of these show it. */
	shownBy(faces: readonly ProvedFace[], since: number): Promise<number[]> {
		return this.shown(this.writes(), faces, since);
	}

	/** When every letter of every face has its answer. */
	async settled(patience = 30_000): Promise<void> {
		const until = performance.now() + patience;
		while (this.history.count('info') > 0 && performance.now() < until) await wait(20);
	}

	/** Closes everything; fails the proof when a face ever went back in time. */
	async close(): Promise<void> {
		for (const face of this.faces) face?.close();
		await this.network.close();
		// a database that has outlived its house goes with the next one
		if (!this.house.running) await this.house.start();
		await this.house.close();
		expect(this.faces.map((face) => face?.wentBack ?? 0).filter(Boolean)).toEqual([]);
	}
}
