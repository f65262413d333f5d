// Which way to the house is tried first: the quick one, or the plain one that every proxy lets through.

type Way = 'websocket' | 'polling';

interface Attempt {
	/** in this order */
	readonly transports: Way[];
	/** may the plain way turn into the quick one on the go */
	readonly upgrade: boolean;
	/** is the second one tried where the first fails */
	readonly tryAllTransports: boolean;
}

/** A quick line that breaks before this has not worked. */
const SHORT_MS = 20_000;
/** So many in a row, and the quick way is not trusted on this page. */
const MOST_SHORT = 2;
/**
 * So often both ways are tried at once; then only each eighth time. Browsers make a page wait, up to five seconds and for
 * minutes, that has opened many quick lines in vain (Chromium's WebSocket throttling): out of reach the plain way asks.
 */
const BOTH_AT_FIRST = 2;
const BOTH_AGAIN = 8;

export class Ways {
	#clock: () => number;
	#first: Way = 'websocket';
	#by: Way | null = null;
	#since = 0;
	#short = 0;

	/** Takes a clock that nobody can set, in milliseconds. */
	constructor(clock: () => number) {
		this.#clock = clock;
	}

	/**
	 * Takes how many attempts have failed in a row; gives how to try now. The second attempt begins
	 * the other way: a proxy may swallow one of them without a word, and then only the clock tells.
	 */
	next(tries: number): Attempt {
		const torn = this.#short >= MOST_SHORT;
		if (tries >= BOTH_AT_FIRST && tries % BOTH_AGAIN !== 0)
			return { transports: ['polling', 'websocket'], upgrade: !torn, tryAllTransports: false };
		const first = torn ? 'polling' : this.#first;
		const other = first === 'websocket' ? 'polling' : 'websocket';
		return {
			transports: tries % 2 === 0 ? [first, other] : [other, first],
			upgrade: !torn,
			tryAllTransports: true
		};
	}

	/** The line is up this way, or has turned into it. */
	up(name: string): void {
		this.#by = name === 'websocket' ? 'websocket' : 'polling';
		this.#first = this.#by;
		this.#since = this.#clock();
	}

	/** The line is down; `wanted`: by our own wish. */
	down(wanted: boolean): void {
		const lived = this.#clock() - this.#since;
		if (this.#by === 'websocket' && !wanted) this.#short = lived < SHORT_MS ? this.#short + 1 : 0;
		this.#by = null;
	}
}
