// The wire between a face and the house. The only file that knows Socket.IO's browser side.

import { io, type Socket } from 'socket.io-client';
import type { Answer, FaceToServer, Hello, ServerToFace, TurnedAway } from '#lib/wire.ts';
import { attemptFor } from './patience.ts';
import { Ways } from './ways.ts';

export interface LineEvents extends ServerToFace {
	up: () => void;
	down: () => void;
	/** the library heard of the house: every five seconds on a line that lives */
	alive: () => void;
}

export interface Line {
	/** takes how many attempts have failed in a row, and in which epoch this device led last */
	connect(tries: number, epoch?: number): void;
	/** hangs up; `down` is not told */
	drop(): void;
	ask(command: unknown, answer: (answer: Answer) => void): void;
	look(): void;
}

const reasons: Record<TurnedAway, true> = {
	old_page: true,
	no_such_room: true,
	sign_in_first: true,
	not_your_group: true,
	too_many_tries: true,
	closed: true,
	elsewhere: true,
	damaged: true,
	not_understood: true
};

/** Takes what the face says of itself and what to call; gives a line that is not connected yet. */
export function openLine(hello: Hello, on: LineEvents): Line {
	const socket: Socket<ServerToFace, FaceToServer> = io({
		autoConnect: false,
		forceNew: true,
		// the face decides when to try again: it also knows when the phone wakes up
		reconnection: false
	});
	const ways = new Ways(() => performance.now());
	let hungUp = false;
	const down = () => {
		ways.down(hungUp);
		if (!hungUp) on.down();
	};
	socket.on('connect', () => {
		const { engine } = socket.io;
		ways.up(engine.transport.name);
		engine.once('upgrade', ({ name }) => ways.up(name));
		on.up();
	});
	socket.on('disconnect', down);
	socket.on('connect_error', (error) => {
		if (Object.hasOwn(reasons, error.message)) on.away(error.message as TurnedAway);
		down();
	});
	socket.io.on('ping', on.alive);
	socket.on('view', on.view);
	socket.on('beat', on.beat);
	socket.on('away', on.away);

	return {
		connect(tries, epoch) {
			socket.auth = { ...hello, ...(epoch === undefined ? {} : { epoch }) };
			hungUp = false;
			const { io: manager } = socket;
			manager.timeout(attemptFor(tries));
			Object.assign(manager.opts, ways.next(tries));
			socket.connect();
		},
		drop() {
			hungUp = true;
			socket.disconnect();
			// what was not sent is in the outbox; the library's own buffer would send it twice
			socket.sendBuffer = [];
		},
		ask(command, answer) {
			if (socket.connected) socket.emit('ask', command, answer);
		},
		look() {
			if (socket.connected) socket.emit('look');
		}
	};
}
