// A proxy of the kind that stands in schools and offices: pages pass, WebSockets do not. Listens on this computer only.

import http from 'node:http';
import type { AddressInfo } from 'node:net';

interface PlainProxy {
	readonly origin: string;
	/** upgrades that were asked for */
	readonly asked: number;
	close(): Promise<void>;
}

/** `refuse`: answers an upgrade with a no; `swallow`: takes it and never says a word. */
export async function plainProxy(
	target: number,
	manner: 'refuse' | 'swallow'
): Promise<PlainProxy> {
	let asked = 0;
	const held = new Set<{ destroy(): void }>();
	const server = http.createServer((request, response) => {
		const onward = http.request(
			{
				port: target,
				host: '127.0.0.1',
				method: request.method,
				path: request.url,
				headers: request.headers
			},
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			}
		);
		onward.on('error', () => response.destroy());
		response.on('close', () => onward.destroy());
		request.pipe(onward);
	});
	server.on('upgrade', (_request, socket) => {
		asked += 1;
		held.add(socket);
		socket.on('error', () => {});
		if (manner === 'refuse') socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		get asked() {
			return asked;
		},
		async close() {
			for (const socket of held) socket.destroy();
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
}
