// A bad network for proofs: everything between faces and a house passes here, and is delayed, narrowed, frozen, torn or
// eaten as a proof wants it. Listens on this computer only.

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FrameSieve } from './frames.ts';

/** up: to the house; down: to the faces */
export type Way = 'up' | 'down';

export interface Weather {
	/** milliseconds each way, and how many more by chance */
	latency: number;
	jitter: number;
	/** of each line and way */
	bytesPerSecond: number;
	/** Whether this message of a WebSocket never arrives (each line has a number); for lines opened from now on. */
	eaten: ((message: string, way: Way, line: number) => boolean) | null;
	/** the chance that jitter is made of, from 0 to 1 */
	chance: () => number;
}

const fair: Weather = {
	latency: 0,
	jitter: 0,
	bytesPerSecond: Infinity,
	eaten: null,
	chance: Math.random
};

export class FaultProxy {
	readonly weather: Weather = { ...fair };
	readonly #server: Server;
	readonly #lines = new Set<ProxiedLine>();
	readonly #frozen: Record<Way, boolean> = { up: false, down: false };
	#refusing = false;

	/** `target` may change: lines opened from then on lead there, as with a balancer. */
	private constructor(public target: number) {
		this.#server = createServer({ allowHalfOpen: true }, (face) => this.#accept(face));
	}

	/** Stands before a port of this computer. */
	static async before(target: number): Promise<FaultProxy> {
		const proxy = new FaultProxy(target);
		await new Promise<void>((ready, failed) => {
			proxy.#server.once('error', failed);
			proxy.#server.listen(0, '127.0.0.1', ready);
		});
		return proxy;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** lines that are open now */
	get lines(): number {
		return this.#lines.size;
	}

	/** Back to a network without faults; what was frozen arrives. */
	mend(): void {
		Object.assign(this.weather, fair);
		this.#refusing = false;
		this.thaw();
	}

	/** Nothing moves in one way, or in both; nobody is told, and new lines stay without an answer too. */
	freeze(...ways: readonly Way[]): void {
		for (const way of ways.length ? ways : (['up', 'down'] as const)) this.#frozen[way] = true;
		this.#settle();
	}

	/** Everything that was held arrives. */
	thaw(): void {
		this.#frozen.up = this.#frozen.down = false;
		this.#settle();
	}

	/** Tears every line, by a reset (`rst`) or in good order (`fin`); new ones are let in. */
	cut(how: 'rst' | 'fin'): void {
		for (const line of [...this.#lines]) line.end(how);
	}

	/** All lines are reset, and new ones too, until the network is mended. */
	refuse(): void {
		this.#refusing = true;
		this.cut('rst');
	}

	async close(): Promise<void> {
		this.cut('rst');
		await new Promise((closed) => this.#server.close(closed));
	}

	#accept(face: Socket): void {
		if (this.#refusing) return void face.resetAndDestroy();
		const line = new ProxiedLine(face, this.target, this.weather, () => this.#lines.delete(line));
		this.#lines.add(line);
		line.hold(this.#frozen);
	}

	#settle(): void {
		for (const line of this.#lines) line.hold(this.#frozen);
	}
}

let opened = 0;

class ProxiedLine {
	readonly #face: Socket;
	readonly #house: Socket;

	constructor(face: Socket, target: number, weather: Weather, gone: () => void) {
		this.#face = face.setNoDelay(true);
		this.#house = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
		const number = (opened += 1);
		carry(this.#face, this.#house, 'up', weather, number);
		carry(this.#house, this.#face, 'down', weather, number);
		for (const [one, other] of [
			[this.#face, this.#house],
			[this.#house, this.#face]
		] as const) {
			one.on('error', () => other.resetAndDestroy());
			one.on('close', () => {
				other.destroySoon();
				gone();
			});
		}
	}

	hold(frozen: Readonly<Record<Way, boolean>>): void {
		for (const [from, way] of [
			[this.#face, 'up'],
			[this.#house, 'down']
		] as const)
			if (frozen[way]) from.pause();
			else from.resume();
	}

	end(how: 'rst' | 'fin'): void {
		for (const socket of [this.#face, this.#house])
			if (how === 'rst') socket.resetAndDestroy();
			else socket.end();
	}
}

/** Brings what comes from one side to the other, in order, as late as the weather says. */
function carry(from: Socket, to: Socket, way: Way, weather: Weather, line: number): void {
	const { eaten } = weather;
	const sieve = eaten ? new FrameSieve((message) => eaten(message, way, line)) : null;
	let due = 0;
	const waiting: (() => void)[] = [];
	const later = (bytes: number, act: () => void) => {
		const now = performance.now();
		const late = weather.latency + weather.jitter * weather.chance();
		due = Math.max(due, now + late) + (bytes / weather.bytesPerSecond) * 1000;
		if (due <= now && waiting.length === 0) return act();
		// each timer lets the oldest go: two of them may fire in the other order
		waiting.push(act);
		setTimeout(() => waiting.shift()!(), Math.max(0, due - now));
	};
	from.on('data', (chunk: Buffer) => {
		const passed = sieve ? sieve.pass(chunk) : chunk;
		if (passed.length > 0)
			later(passed.length, () => void (to.writable && !to.destroyed && to.write(passed)));
	});
	from.on('end', () => later(0, () => to.end()));
}
