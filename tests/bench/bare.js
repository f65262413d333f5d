// The floor: Socket.IO and one PostgreSQL statement with nothing around them, told what to do by bare-server.js's parent.

import { performance } from 'node:perf_hooks';
import http from 'node:http';
import process from 'node:process';
import pg from 'pg';
import { Server } from 'socket.io';

/** what every newcomer is shown, and everybody at a shout */
let payload = { seq: 0, view: {} };
/** @type {pg.Client | null} */
let database = null;
let seq = 0;
let state = '';

const server = http.createServer((_request, response) => void response.end('bare'));
const io = new Server(server, {
	serveClient: false,
	transports: ['websocket', 'polling'],
	pingInterval: 5000,
	pingTimeout: 5000,
	perMessageDeflate: false,
	httpCompression: false
});
io.on('connection', (socket) => {
	socket.emit('view', payload);
	socket.on('ask', (command, answer) => {
		if (command.type === 'shout') io.emit('view', payload);
		answer({ done: true });
	});
});

/** @typedef {{ payload: typeof payload } | { database: pg.ClientConfig, state: string } | { write: true }} Wish */

/** @param {Wish} wish */
async function fulfil(wish) {
	if ('payload' in wish) payload = wish.payload;
	if ('database' in wish) {
		await database?.end();
		database = new pg.Client(wish.database);
		await database.connect();
		state = wish.state;
		seq = 0;
		await database.query(
			'drop table if exists floor; create table floor (id int primary key, seq int, state json) with (fillfactor = 50)'
		);
		await database.query('alter table floor alter column state set storage external');
		await database.query('insert into floor values (1, 0, $1)', [state]);
	}
	if ('write' in wish && database) {
		const began = performance.now();
		await database.query({
			name: 'write',
			text: 'update floor set seq = $2, state = $3 where id = 1 and seq = $1',
			values: [seq, ++seq, state]
		});
		return performance.now() - began;
	}
	return 0;
}

process.on('message', (/** @type {Wish} */ wish) => {
	fulfil(wish).then(
		(took) => process.send?.({ took }),
		(cause) => process.send?.({ failed: String(cause) })
	);
});
process.on('disconnect', () => process.exit(0));
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.send?.('ready'));
