// Forty lines at once, as forty phones would open them: each has to be answered and to hold until all are there.

import { randomBytes } from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';
import type { Finding } from '#lib/server/preflight/line.ts';
import type { Reach } from '#lib/server/preflight/network.ts';

const WANTED = 40;
const PATIENCE_MS = 5_000;
/** Socket.IO's way to say hello, from a page so old that the house answers it with a no and asks nothing else. */
const hello = '40{"version":0}';

/** A text frame from the phone's side: masked, as RFC 6455 wants it. */
function frame(text: string): Buffer {
	const body = Buffer.from(text);
	const mask = randomBytes(4);
	const masked = body.map((byte, at) => byte ^ mask[at % 4]!);
	return Buffer.concat([Buffer.from([0x81, 0x80 | body.length]), mask, masked]);
}

interface Held {
	/** milliseconds until the house had answered, or null */
	readonly took: number | null;
	readonly cut: () => void;
}

function oneLine({ secure, port }: Reach, host: string, origin: string): Promise<Held> {
	return new Promise((resolve) => {
		const began = performance.now();
		const socket = secure
			? tls.connect({ host, port, rejectUnauthorized: false })
			: net.connect({ host, port });
		const cut = () => socket.destroy();
		const over = setTimeout(() => done(null), PATIENCE_MS);
		const done = (took: number | null) => {
			clearTimeout(over);
			resolve({ took, cut });
		};
		let heard = '';
		let said = false;
		socket.on('error', () => done(null));
		socket.on('close', () => done(null));
		socket.on('data', (part) => {
			heard += part.toString('latin1');
			if (!said && heard.includes('"sid"')) {
				said = true;
				socket.write(frame(hello));
			}
			if (heard.includes('old_page')) done(performance.now() - began);
		});
		socket.write(
			[
				'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
				`Host: ${new URL(origin).host}`,
				`Origin: ${origin}`,
				'Connection: Upgrade',
				'Upgrade: websocket',
				'Sec-WebSocket-Version: 13',
				`Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
				'',
				''
			].join('\r\n')
		);
	});
}

/** Takes where the house is, from this computer. */
export async function fortyLines(reach: Reach, host: string): Promise<Finding> {
	const origin = new URL(`http${reach.secure ? 's' : ''}://${host}:${reach.port}`).origin;
	const lines = await Promise.all(
		Array.from({ length: WANTED }, () => oneLine(reach, host, origin))
	);
	for (const { cut } of lines) cut();
	const took = lines.flatMap((line) => line.took ?? []);
	return {
		check: 'lines',
		state: took.length === WANTED ? 'good' : 'bad',
		wanted: WANTED,
		held: took.length,
		slowest: Math.round(Math.max(0, ...took))
	};
}
