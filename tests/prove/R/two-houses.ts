// One evening in two houses: two processes with one database and one Redis, and a balancer that sends each face to one
// of them and, when that is gone, to the other.

import { createServer, type AddressInfo } from 'node:net';
import { blankNote } from '#lib/notes/note.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { momentOf, type Session } from '#lib/session/session.ts';
import type { StageView } from '#lib/session/stage-face.ts';
import { secretBytes, seatOf } from '#lib/server/room/seat-of.ts';
import { openCluster, type Cluster } from '#lib/server/store/embedded/cluster.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { removeFolder, temporaryFolder } from '#lib/server/store/embedded/temporary.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { boxPhoneAt, type BoxPhone } from '../../support/box-phone.ts';
import { RedisServer } from '../../support/redis-server.js';
import { RunningHouse } from '../../support/running-house.ts';
import { FaultProxy } from '../fault-proxy.ts';
import { ProvedFace } from './faces.ts';
import { History } from './history.ts';

export const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

type Which = 0 | 1;

export class TwoHouses {
	readonly phones: ProvedFace<PhoneView>[] = [];
	readonly secrets: Uint8Array<ArrayBuffer>[] = [];
	readonly history = new History();
	console!: ProvedFace<ConsoleView>;
	/** the wall, on the other house than the console */
	stage!: ProvedFace<StageView>;
	session = '';
	code = '';
	cookie = '';

	private constructor(
		readonly folder: string,
		readonly cluster: Cluster,
		readonly redis: RedisServer,
		readonly houses: readonly [RunningHouse, RunningHouse],
		readonly doors: readonly [FaultProxy, FaultProxy]
	) {}

	/** A PostgreSQL and a Redis of the test's own, as settings for a house. */
	static settings(cluster: Cluster, redis: RedisServer): Record<string, string> {
		const { user, password, host, port } = cluster;
		return {
			HOST: '127.0.0.1',
			PAUSE_DELAY_MS: '0',
			DATABASE_URL: `postgres://${user}:${password ?? ''}@${host}:${port}/postgres`,
			REDIS_URL: redis.url,
			KEYS_FOLDER: `${cluster.folder}/keys`
		};
	}

	/** Opens both at the same moment, and an evening with its Joker at one, its wall at the other, its phones at both. */
	static async open(phones: number): Promise<TwoHouses> {
		const folder = temporaryFolder();
		const cluster = await openCluster({ folder, log: () => undefined, over: 'port' });
		const redis = await RedisServer.open(await freePort());
		const settings = TwoHouses.settings(cluster, redis);
		const [one, other] = await Promise.all([
			RunningHouse.open(settings),
			RunningHouse.open(settings)
		]);
		const doors = [await FaultProxy.before(one.port), await FaultProxy.before(other.port)] as const;
		const two = new TwoHouses(folder, cluster, redis, [one, other], doors);
		// the code in the one terminal is good at the other
		const facilitator = await Facilitator.signUp({ origin: one.origin, firstCode: other.code });
		two.cookie = facilitator.cookie;
		const { session, displayCode } = await facilitator.openEvening();
		two.session = session;
		two.code = (await two.kept()).code;
		two.console = two.desk(0);
		two.stage = new ProvedFace<StageView>(doors[1].origin, { face: 'stage', room: displayCode });
		await two.console.until('the console', () => true);
		await two.stage.until('the wall', () => true);
		await two.fill(phones);
		return two;
	}

	/** A console of the Joker's at one of the houses. */
	desk(at: Which): ProvedFace<ConsoleView> {
		return new ProvedFace<ConsoleView>(
			this.doors[at].origin,
			{ face: 'console', room: this.session },
			{ cookie: this.cookie, history: this.history, name: 'joker' }
		);
	}

	async fill(count: number): Promise<void> {
		for (let n = 0; n < count; n++) {
			const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
			this.secrets.push(secret);
			this.phones.push(
				new ProvedFace<PhoneView>(
					this.doors[(this.phones.length % 2) as Which].origin,
					{ face: 'phone', room: this.code, secret: Buffer.from(secret).toString('base64url') },
					{ history: this.history, name: String(this.phones.length) }
				)
			);
		}
		await Promise.all(this.phones.slice(-count).map((phone) => phone.must({ type: 'join' })));
	}

	get faces(): readonly ProvedFace[] {
		return [this.console, this.stage, ...this.phones] as readonly unknown[] as ProvedFace[];
	}

	seat = (phone: number): string => seatOf(this.secrets[phone]!);

	/** The balancer sends whoever was at this house to the other from now on; lines that are open are torn. */
	turn(from: Which): void {
		this.doors[from].target = this.houses[from === 0 ? 1 : 0].port;
		this.doors[from].cut('rst');
	}

	back(to: Which): void {
		this.doors[to].target = this.houses[to].port;
	}

	sql<T extends object>(text: string): Promise<T[]> {
		return withConnection(
			this.cluster,
			this.cluster.user,
			async (it) => (await it.query<T>(text)).rows
		);
	}

	/** The evening as it lies in the database. */
	async kept(): Promise<Session> {
		const [row] = await this.sql<{
			seq: number;
			plan: Session['plan'];
			state: Omit<Session, 'plan' | 'seq'>;
		}>('select seq, plan, state from app.live');
		const { seq, plan, state } = row!;
		return { ...state, plan, seq };
	}

	/** After a step that every face shows: when the last of them shows it as of the very moment that is kept, in ms. */
	async allAgree(): Promise<number> {
		const since = performance.now();
		const { seq } = await this.kept();
		await Promise.all(this.faces.map((face) => face.until(`moment ${seq}`, (_, at) => at === seq)));
		return performance.now() - since;
	}

	/** Goes past everything up to a part of the evening. */
	async reach(moment: string): Promise<void> {
		const { console } = this;
		while (console.view.moment !== moment) {
			const from = console.view.moment;
			if (from === 'scene_choice') await console.must({ type: 'choose_scene', scene: 'sc01' });
			await console.must({ type: 'skip', from, why: 'tonight we go on' });
			await console.until(`on from ${from}`, (view) => view.moment !== from);
		}
	}

	async on(...moments: readonly string[]): Promise<void> {
		for (const moment of moments) {
			await this.console.must({ type: 'advance', from: momentOf(await this.kept()) });
			await this.console.until(moment, (view) => view.moment === moment);
		}
	}

	/** A phone puts its note into the box, through this door. */
	async post(phone: number, door: Which, text: string): Promise<string> {
		this.#notes[phone] ??= boxPhoneAt(this.phones[phone]!.view.body);
		const mine = this.#notes[phone];
		this.round = mine.round;
		return mine.send(this.doors[door].origin, this.secrets[phone]!, { ...blankNote, text });
	}
	round = '';
	readonly #notes: BoxPhone[] = [];

	async close(): Promise<void> {
		for (const face of this.faces) face?.close();
		await Promise.all(this.doors.map((door) => door.close()));
		await Promise.all(this.houses.map((house) => house.close()));
		await this.redis.close();
		await this.cluster.stop();
		removeFolder(this.folder);
	}
}
