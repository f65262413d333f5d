// A WebSocket written by hand, so that what no library would send can be sent.

import { randomBytes } from 'node:crypto';
import net from 'node:net';

export class RawLine {
	readonly #socket: net.Socket;
	/** everything received, as text */
	heard = '';
	closed: Promise<void>;
	over = false;
	#waiting = new Set<() => void>();

	constructor(port: number, cookie = '') {
		const socket = net.connect(port, '127.0.0.1');
		this.#socket = socket;
		socket.setNoDelay(true);
		socket.on('data', (part) => {
			this.heard = (this.heard + part.toString('latin1')).slice(-200_000);
			for (const look of this.#waiting) look();
			// told to close: the other end would wait half a minute for an answer to that
			if ([part[0], part.at(-2), part.at(-4)].includes(0x88)) socket.destroy();
		});
		socket.on('error', () => {});
		this.closed = new Promise((gone) =>
			socket.once('close', () => {
				this.over = true;
				gone();
			})
		);
		socket.write(
			[
				'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
				`Host: 127.0.0.1:${port}`,
				`Origin: http://127.0.0.1:${port}`,
				...(cookie ? [`Cookie: ${cookie}`] : []),
				'Connection: Upgrade',
				'Upgrade: websocket',
				'Sec-WebSocket-Version: 13',
				`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
				'',
				''
			].join('\r\n')
		);
	}

	/** Waits until something has been heard, or the line is over. */
	async until(words: string): Promise<void> {
		if (this.heard.includes(words) || this.over) return;
		await Promise.race([
			this.closed,
			new Promise<void>((found) => {
				const look = () => {
					if (!this.heard.includes(words)) return;
					this.#waiting.delete(look);
					found();
				};
				this.#waiting.add(look);
			})
		]);
	}

	/** Sends one frame; 1 is text, 2 bytes. Gives false when the line is over. */
	send(payload: string | Buffer, kind = 1): boolean {
		if (this.over || this.#socket.destroyed) return false;
		const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
		const mask = randomBytes(4);
		const length =
			body.length < 126
				? Buffer.from([0x80 | body.length])
				: body.length < 65_536
					? Buffer.from([0x80 | 126, body.length >> 8, body.length & 255])
					: Buffer.from([
							0x80 | 127,
							0,
							0,
							0,
							0,
							body.length >>> 24,
							(body.length >> 16) & 255,
							(body.length >> 8) & 255,
							body.length & 255
						]);
		const masked = Buffer.alloc(body.length);
		for (let at = 0; at < body.length; at++) masked[at] = body[at]! ^ mask[at & 3]!;
		return this.#socket.write(Buffer.concat([Buffer.from([0x80 | kind]), length, mask, masked]));
	}

	/** Sends bytes that need be no frame at all. */
	raw(bytes: Buffer): void {
		if (!this.over) this.#socket.write(bytes);
	}

	end(): void {
		this.#socket.destroy();
	}
}
