// The floor below the floor: bare WebSockets, with the very library that Socket.IO stands on, and nothing else.
// What comes in goes out to all. Its parent is bare-server.js.

import http from 'node:http';
import { createRequire } from 'node:module';
import process from 'node:process';

const { WebSocketServer } = bareSockets();

let payload = '{}';
const server = http.createServer((_request, response) => void response.end('bare'));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (/** @type {any} */ socket) => {
	socket.send(payload);
	socket.on('message', () => {
		for (const one of sockets.clients) one.send(payload);
	});
});

process.on('message', (/** @type {{ payload: object }} */ wish) => {
	payload = JSON.stringify(wish.payload);
	process.send?.({ took: 0 });
});
process.on('disconnect', () => process.exit(0));
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'));

/** `ws` as Socket.IO has it, whichever version that is. */
function bareSockets() {
	const socketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'));
	return createRequire(socketIo.resolve('engine.io'))('ws');
}
