// The wire on the server's side: whoever connects is let in or told why not, and nothing they send can end the house.
// The only file that names Socket.IO.

import { randomInt } from 'node:crypto';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { readCommand } from '#lib/session/commands.ts';
import type { FaceToServer, ServerToFace } from '#lib/wire.ts';
import { Beats } from '#lib/server/gateway/beats.ts';
import type { Between, ToProcesses } from '#lib/server/gateway/between.ts';
import { answerDoor, type DoorParts, type Entry } from '#lib/server/gateway/door.ts';
import { openHandOver } from '#lib/server/gateway/hand-over.ts';
import { judgeOrigin } from '#lib/server/gateway/origin.ts';
import { Pace } from '#lib/server/gateway/pace.ts';
import type { RedisLine } from '#lib/server/gateway/redis.ts';
import { requestSeen } from '#lib/server/gateway/request-seen.ts';
import { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import type { Log } from '#lib/server/log.ts';
import { lineOf, type Face } from '#lib/server/room/face.ts';
import { isDamaged } from '#lib/server/room/sound.ts';

export interface GatewayParts extends Omit<DoorParts, 'wrongCodes'> {
	readonly log: Log;
	readonly origins: readonly string[];
	readonly proxy: boolean;
	/** longest random wait of a Pause, milliseconds */
	readonly pauseDelay: number;
	/** the other processes that serve the same evenings, and Socket.IO's way to them */
	readonly neighbours?: { readonly between: Between; readonly adapter: RedisLine['adapter'] };
	/** Uses the hand-over code of a session up; false when this is not it. */
	readonly useHandOver: (session: string, codeHash: string) => Promise<boolean>;
}

export interface Gateway {
	attach(server: HttpServer): void;
	/** Cuts the lines of a facilitator who has signed out. */
	closeSocketsOf(facilitator: string): void;
	/** Makes sure that every console still belongs to somebody who is signed in. */
	checkSignIns(): Promise<void>;
	readonly connected: number;
	/** what counts wrong tries here */
	readonly limits: { readonly door: WrongCodes; readonly hand_over: WrongCodes };
	/** Cuts all lines; everyone comes back when the house is open again. */
	close(): Promise<void>;
}

type Line = Socket<FaceToServer, ServerToFace, ToProcesses, { entry: Entry | null }>;

/** each line is asked whether it is there so often, and given as long to answer, milliseconds */
const unheard = 5000;
const sweepEvery = 1000;
const checkSignInsEvery = 30_000;

export function openGateway(parts: GatewayParts): Gateway {
	const { log, now } = parts;
	const limits = { door: new WrongCodes(), hand_over: new WrongCodes() };
	const door: DoorParts = { ...parts, wrongCodes: limits.door };
	const asks = new Pace(20, 5);
	const frames = new Pace(100, 30);
	const handOver = openHandOver({ ...parts, wrongCodes: limits.hand_over });
	const lines = new Map<Line, { face: Face; entry: Entry }>();
	const beats = new Beats(now);
	const idOf = new WeakMap<Face, string>();
	/** Written once for all of them; other processes have faces of their own to show it to. */
	const together: Face['together'] = (faces, seq, view) => {
		const ids = faces.flatMap((face) => idOf.get(face) ?? []);
		io.local.to(ids).emit('view', { seq, view });
	};

	const io: Server<FaceToServer, ServerToFace, ToProcesses, { entry: Entry | null }> = new Server({
		serveClient: false,
		transports: ['websocket', 'polling'],
		pingInterval: unheard,
		pingTimeout: unheard,
		connectTimeout: 10_000,
		maxHttpBufferSize: 16_384,
		perMessageDeflate: false,
		httpCompression: false,
		// in development the same server carries Vite's own line
		destroyUpgrade: false,
		...(parts.neighbours ? { adapter: parts.neighbours.adapter } : {}),
		allowRequest: (request, answer) => answer(null, judged(request, true) !== 'no')
	});

	const between = parts.neighbours?.between;
	between?.carriedBy({
		tell: (bytes) => void io.serverSideEmit('said', bytes),
		ask: (bytes, answered) =>
			void io.serverSideEmit('asked', bytes, (late, all) => answered(all ?? [], !late))
	});
	io.on('said', (bytes) => guarded(() => between?.heard(bytes)));
	io.on('asked', (bytes, answer) => guarded(() => between?.asked(bytes, answer)));

	function judged(request: IncomingMessage, opening: boolean): 'yes' | 'no' | 'without_cookie' {
		const { method = 'GET', headers } = request;
		const upgrade = opening && headers.upgrade?.toLowerCase() === 'websocket';
		const seen = requestSeen(request, parts.proxy);
		return judgeOrigin({ method, headers, upgrade, seen }, parts.origins);
	}

	io.use((socket, next) => {
		const { request, handshake } = socket;
		const cookies = judged(request, true) === 'yes' ? (handshake.headers.cookie ?? '') : '';
		const { address } = requestSeen(request, parts.proxy);
		answerDoor(door, handshake.auth, { address, cookies }).then(
			(answer) => {
				socket.data.entry = typeof answer === 'string' ? null : answer;
				next(typeof answer === 'string' ? new Error(answer) : undefined);
			},
			(cause: unknown) => {
				if (isDamaged(cause)) return next(new Error('damaged'));
				log('store_unreachable');
				socket.conn.close();
			}
		);
	});

	io.on('connection', (socket) => {
		const entry = socket.data.entry;
		if (!entry || entry.room.over) return socket.disconnect(true);
		const face: Face = { ...faceOf(socket, entry), together };
		idOf.set(face, socket.id);
		const leave = entry.room.enter(face);
		lines.set(socket, { face, entry });
		beats.begin(socket, {
			seq: () => entry.room.seqFor(face),
			say: (beat) => void socket.emit('beat', beat)
		});
		socket.on('disconnect', (why) => {
			lines.delete(socket);
			beats.end(socket);
			leave(why === 'ping timeout' ? unheard : 0);
		});
		socket.use((_packet, next) => {
			if (frames.allows(socket.id, now())) next();
			else socket.disconnect(true);
		});
		socket.on('ask', (input, answer) =>
			guarded(() => hear(socket, { entry, face }, input, answer))
		);
		socket.on('look', () => guarded(() => entry.room.look(face)));
		socket.on('error', () => log('socket_failed'));
		return undefined;
	});

	async function hear(
		{ request }: Line,
		{ entry: { room, who }, face }: { entry: Entry; face: Face },
		input: unknown,
		answer: unknown
	): Promise<void> {
		// without a way to answer it is no question
		if (typeof answer !== 'function') return;
		const command = readCommand(input);
		if (!command) return void answer({ refused: 'not_understood' });
		const from = who.is === 'seat' ? who.seat : who.is === 'facilitator' ? who.facilitator : who.is;
		if (!asks.allows(`${room.id} ${from}`, now())) return void answer({ refused: 'too_fast' });
		// so that the room does not see whose hand moved when it stopped
		if (command.type === 'call_pause' && parts.pauseDelay > 0)
			await new Promise((go) => setTimeout(go, randomInt(parts.pauseDelay + 1)));
		const refused =
			command.type === 'take_by_code'
				? await handOver(room, command, face, requestSeen(request, parts.proxy).address)
				: await room.ask(command, lineOf(face), face);
		answer(refused === null ? { done: true } : { refused });
	}

	function guarded(act: () => unknown): void {
		Promise.resolve()
			.then(act)
			.catch(() => log('socket_failed'));
	}

	const sweeping = setInterval(() => {
		asks.sweep(now());
		frames.sweep(now());
	}, sweepEvery);
	const checking = setInterval(() => void checkSignIns(), checkSignInsEvery);
	sweeping.unref();
	checking.unref();

	async function checkSignIns(): Promise<void> {
		for (const [socket, { entry }] of [...lines])
			if (entry.who.is === 'facilitator')
				try {
					const signedIn = await parts.facilitatorOf(socket.handshake.headers.cookie ?? '');
					const still = signedIn?.id === entry.who.facilitator;
					if (!still || !signedIn.groups.includes(entry.room.group))
						turnAway(socket, still ? 'not_your_group' : 'sign_in_first');
				} catch {
					log('sign_in_lookup_failed');
				}
	}

	return {
		attach(server) {
			io.attach(server);
			io.engine.use(laterRequests);
		},
		closeSocketsOf(facilitator) {
			for (const [socket, { entry }] of lines)
				if (entry.who.is === 'facilitator' && entry.who.facilitator === facilitator)
					turnAway(socket, 'sign_in_first');
		},
		checkSignIns,
		limits,
		get connected() {
			return lines.size;
		},
		async close() {
			beats.stop();
			clearInterval(sweeping);
			clearInterval(checking);
			// otherwise the adapter goes on listening
			io.of('/').adapter.close();
			// not io.close(): it waits for the http server, which whoever opened it closes
			io.engine?.close();
		}
	};

	/** Every POST of a polling line says where its page is from, too. */
	function laterRequests(
		request: IncomingMessage,
		response: { writeHead(status: number): { end(): void } },
		next: () => void
	): void {
		if (request.method === 'POST' && judged(request, false) === 'no') response.writeHead(403).end();
		else next();
	}
}

function faceOf(socket: Line, { kind, who, epoch }: Entry): Face {
	return {
		kind,
		who,
		epoch,
		show: (seq, view) => void socket.emit('view', { seq, view }),
		turnAway: (reason) => turnAway(socket, reason)
	};
}

function turnAway(socket: Line, reason: Parameters<ServerToFace['away']>[0]): void {
	socket.emit('away', reason);
	socket.disconnect(true);
}
