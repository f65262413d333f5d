// Production: the pages' handler and the wire on one http server. Needs a build (`npm start` makes one).

import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { failed, leave, letGo } from './leaving.js';
import { welcome } from './welcome.js';

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
process.env.NODE_ENV = 'production';
// The handler believes these headers alone, and house.receive writes them over whatever a request claims.
process.env.PROTOCOL_HEADER = 'x-spectactor-protocol';
process.env.HOST_HEADER = 'x-spectactor-host';
process.env.ADDRESS_HEADER = 'x-spectactor-address';
// One way to say the address: WEB_ADDRESS. This one would make all others fail.
delete process.env.ORIGIN;
delete process.env.PORT_HEADER;

leave.watch();
process.on('message', (said) => {
	if (said === 'awake') process.env.SPECTACTOR_AWAKE = '1';
});

const { handler } = await import(new URL('../build/handler.js', import.meta.url).href).catch(
	failed
);
/** @type {import('./lib/server/house.ts').House} */
const house = Reflect.get(globalThis, Symbol.for('spectactor.house'));

/** Files would answer to any method, TRACE too. */
const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Whoever sends a request letter by letter does not hold a line for long. */
const patience = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 2_000
};
/** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
async function answer(request, response) {
	try {
		house.receive(request, response);
		if (!methods.has(request.method ?? '')) {
			response.writeHead(405, { allow: [...methods].join(', ') }).end();
			return;
		}
		await handler(request, response, () => response.writeHead(404).end());
	} catch {
		// one request that goes wrong is not the end of the evening
		process.stderr.write('{"event":"page_failed","status":"5xx"}\n');
		// half a page must not look like a whole one, nor nothing at all like a page
		if (response.headersSent) return void response.destroy();
		response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
		response.end('Something here did not work. Nothing that was kept is lost.');
	}
}
const { certificate } = house;
const server = certificate
	? https.createServer({ ...patience, cert: certificate.cert, key: certificate.key }, answer)
	: http.createServer(patience, answer);
house.attach(server);
server.on('upgrade', (request, socket) => {
	// nothing else here speaks WebSocket, and an unanswered upgrade would stay open for ever
	if (!request.url?.startsWith('/socket.io/')) socket.destroy();
});
server.on('clientError', (_cause, socket) => {
	if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
});

// first nobody new comes in, then the rooms settle what was asked and the lines are cut, then whoever still waits for a page
letGo(() => server.closeAllConnections());
letGo(() => house.close());
letGo(() => server.close());

const { host, port } = house.settings;
await /** @type {Promise<void>} */ (
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	})
).catch(failed);

// people type the name alone, and some browsers then begin with plain http
if (certificate && port === 443) {
	const plain = http.createServer(patience, ({ url = '/' }, response) => {
		const location = `${house.settings.webAddress}${url.startsWith('/') ? url : '/'}`;
		response.writeHead(308, { location }).end();
	});
	plain.on('error', () => {});
	plain.listen(80, host);
	letGo(() => plain.close());
}

await welcome(house, { again: process.argv.includes('--again') });
process.send?.('open');
