// Faces for proofs without a browser: the browser's own code for a face, line, outbox and patience, told where to connect.

import { vi } from 'vitest';
import type { Face } from '#lib/face/face.svelte.ts';
import type { LineEvents } from '#lib/face/line.ts';
import type { Asked } from '#lib/face/outbox.ts';
import type { Command } from '#lib/session/commands.ts';
import type { View } from '#lib/session/views.ts';
import { wireVersion, type Answer, type Hello } from '#lib/wire.ts';
import { pocket, type Drawer } from '#lib/face/drawer.ts';
import type { History } from './history.ts';

type Options = import('socket.io-client').ManagerOptions;
let calling: { address: string; headers: Record<string, string>; from?: string } | null = null;
const library = await vi.importActual<typeof import('socket.io-client')>('socket.io-client');
// In a browser the address and the cookie come from the page.
vi.doMock('socket.io-client', () => ({
	...library,
	io: (options: Partial<Options>) =>
		library.io(calling!.address, {
			...options,
			extraHeaders: calling!.headers,
			...(calling!.from ? { localAddress: calling!.from } : {})
		})
}));
const { Face: TrueFace } = await import('#lib/face/face.svelte.ts');
const { openLine } = await import('#lib/face/line.ts');

export interface Seen {
	readonly seq: number;
	readonly view: View;
}

export interface FaceOptions {
	readonly cookie?: string;
	readonly drawer?: Drawer;
	/** hears of everything that goes over the line */
	readonly history?: History;
	/** the name under which the history knows this face */
	readonly name?: string;
	/** an address of this computer to call from */
	readonly from?: string;
}

/** A face of the product, open, with everything it has shown. */
export class ProvedFace<V extends View = View> {
	/** every view the face took for its own, in order */
	readonly seen: Seen[] = [];
	/** how many it did not take: they were late */
	ignored = 0;
	/** when the last one came */
	seenAt = 0;
	readonly face: Face;
	readonly #looks = new Set<() => void>();

	constructor(address: string, hello: Omit<Hello, 'version'>, options: FaceOptions = {}) {
		const { cookie, drawer = pocket(), history, name = '', from } = options;
		const headers = { origin: address, ...(cookie ? { cookie } : {}) };
		calling = { address, headers, ...(from ? { from } : {}) };
		this.face = new TrueFace(
			{ ...hello, version: wireVersion },
			{
				drawer,
				openLine: (mine, on) => {
					const line = openLine(mine, this.#watched(on));
					return {
						...line,
						ask(command, answer) {
							history?.sent(name, command as Command);
							line.ask(command, (heard: Answer) => {
								history?.answered(command as Command, heard);
								answer(heard);
							});
						}
					};
				}
			}
		);
		calling = null;
		this.face.open();
	}

	#watched(on: LineEvents): LineEvents {
		return {
			...on,
			view: (message) => {
				on.view(message);
				if ((this.face.view as View | null) !== message.view) return void (this.ignored += 1);
				this.seen.push(message);
				this.seenAt = performance.now();
				for (const look of this.#looks) look();
			}
		};
	}

	get view(): V {
		return this.face.view as unknown as V;
	}

	get seq(): number {
		return this.seen.at(-1)?.seq ?? -1;
	}

	ask(asked: Asked): Promise<Answer> {
		return this.face.ask(asked);
	}

	/** Asks what the rules will not refuse; rejects when they do. */
	async must(asked: Asked): Promise<void> {
		const answer = await this.ask(asked);
		if ('refused' in answer) throw new Error(`${asked.type}: ${answer.refused}`);
	}

	/** The first view that is as wanted, the present one included. */
	until(wanted: string, is: (view: V, seq: number) => boolean, ms = 20_000): Promise<number> {
		return new Promise((resolve, reject) => {
			const look = () => {
				if (!this.view || !is(this.view, this.seq)) return;
				clearTimeout(late);
				this.#looks.delete(look);
				resolve(this.seenAt);
			};
			const late = setTimeout(() => {
				this.#looks.delete(look);
				reject(new Error(`not seen: ${wanted}; away: ${this.face.away}, seq ${this.seq}`));
			}, ms);
			this.#looks.add(look);
			look();
		});
	}

	/** Views whose seq was lower than one before it. */
	get wentBack(): number {
		return this.seen.filter(({ seq }, at) => seq < (this.seen[at - 1]?.seq ?? -1)).length;
	}

	close(): void {
		this.face.close();
	}
}
