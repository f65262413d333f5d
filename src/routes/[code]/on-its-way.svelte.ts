// A piece of the page without which nothing can be shown: asked for as often as it helps, and never without end.

/** With the longest rests between them, some two minutes: as long as a house takes to come back, or a hall's Wi-Fi. */
export const MOST_TRIES = 45;
/** From here on the person is told, and may load everything again. */
export const TRIES_IN_SILENCE = 3;
/** So often a page may load itself again before somebody has to press. */
export const MOST_RELOADS = 2;

export interface Ports<T> {
	readonly load: () => Promise<T>;
	/** waits before the next try; takes how many have failed */
	readonly rest: (tries: number) => Promise<void>;
	/** whether the house would give this page now */
	readonly houseAnswers: () => Promise<boolean>;
	readonly reload: () => void;
	/** how often this page has loaded itself again in a row, kept over a reload; null: nothing can be kept here */
	readonly reloads: { read(): number | null; write(times: number): void };
}

export class OnItsWay<T> {
	/** null until it has come */
	piece = $state.raw<T | null>(null);
	/** has failed several times over */
	stuck = $state(false);
	/** somebody waits for it, so that loading the page again takes nothing from anybody */
	awaited = false;

	#ports: Ports<T>;
	#going = false;

	constructor(ports: Ports<T>) {
		this.#ports = ports;
	}

	/** Asks for it, unless it is here or being asked for; gives up after a while, and may be called again. */
	async fetch(): Promise<void> {
		if (this.#going || this.piece !== null) return;
		this.#going = true;
		for (let tries = 0; tries < MOST_TRIES && this.piece === null; tries += 1) {
			try {
				this.piece = await this.#ports.load();
			} catch {
				if (tries + 1 >= TRIES_IN_SILENCE) {
					this.stuck = true;
					if (await this.#loadAnew()) break;
				}
				await this.#ports.rest(tries);
			}
		}
		this.#going = false;
		if (this.piece === null) return;
		this.stuck = false;
		this.#ports.reloads.write(0);
	}

	/** Somebody pressed: everything anew where the house answers, and one more try where it does not. */
	async again(): Promise<void> {
		if (await this.#ports.houseAnswers()) this.#ports.reload();
		else void this.fetch();
	}

	/** Some browsers remember for good that a piece did not come; only a new page asks again. */
	async #loadAnew(): Promise<boolean> {
		const times = this.#ports.reloads.read();
		if (!this.awaited || times === null || times >= MOST_RELOADS) return false;
		if (!(await this.#ports.houseAnswers())) return false;
		this.#ports.reloads.write(times + 1);
		this.#ports.reload();
		return true;
	}
}
