// WebSocket frames in a stream of bytes: lets a bad network lose whole messages instead of tearing the line.

const text = 1;

/** Cuts a stream into frames once the line has become a WebSocket, and leaves out those that `eaten` says. */
export class FrameSieve {
	#kept = Buffer.alloc(0);
	#state: 'headers' | 'frames' | 'other' = 'headers';
	readonly #eaten: (message: string) => boolean;

	/** `eaten` is asked for every text message, unmasked; true: it never arrives. */
	constructor(eaten: (message: string) => boolean) {
		this.#eaten = eaten;
	}

	/** Takes what came; gives what goes on. */
	pass(chunk: Buffer): Buffer {
		if (this.#state === 'other') return chunk;
		this.#kept = Buffer.concat([this.#kept, chunk]);
		const out: Buffer[] = [];
		if (this.#state === 'headers') {
			const end = this.#kept.indexOf('\r\n\r\n');
			if (end < 0) return Buffer.alloc(0);
			const head = this.#kept.subarray(0, end + 4);
			const websocket = /^(HTTP\/1\.1 101|GET [^]*\r\nupgrade: websocket)/i.test(head.toString());
			this.#state = websocket ? 'frames' : 'other';
			out.push(websocket ? head : this.#kept);
			this.#kept = websocket ? this.#kept.subarray(end + 4) : Buffer.alloc(0);
		}
		for (let frame = this.#next(); frame; frame = this.#next())
			if (frame.opcode !== text || !this.#eaten(frame.message())) out.push(frame.bytes);
		return Buffer.concat(out);
	}

	#next(): { opcode: number; bytes: Buffer; message: () => string } | null {
		const kept = this.#kept;
		if (this.#state !== 'frames' || kept.length < 2) return null;
		const short = kept[1]! & 127;
		const masked = kept[1]! >= 128;
		let at = short === 126 ? 4 : short === 127 ? 10 : 2;
		if (kept.length < at) return null;
		const length =
			short === 126
				? kept.readUInt16BE(2)
				: short === 127
					? Number(kept.readBigUInt64BE(2))
					: short;
		const mask = masked ? kept.subarray(at, at + 4) : Buffer.alloc(4);
		if (masked) at += 4;
		if (kept.length < at + length) return null;
		this.#kept = kept.subarray(at + length);
		return {
			opcode: kept[0]! & 15,
			bytes: kept.subarray(0, at + length),
			message: () =>
				Buffer.from(kept.subarray(at, at + length).map((byte, n) => byte ^ mask[n % 4]!)).toString()
		};
	}
}
