// A gateway on a real port for tests, with faces that connect to it as browsers do.

import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '#lib/session/commands.ts';
import type { View } from '#lib/session/views.ts';
import {
	wireVersion,
	type Answer,
	type FaceToServer,
	type Hello,
	type ServerToFace
} from '#lib/wire.ts';
import type { SignedIn } from '#lib/server/gateway/door.ts';
import { openGateway, type GatewayParts } from '#lib/server/gateway/socket.ts';
import { Rooms, type RoomsParts } from '#lib/server/room/rooms.ts';
import { writtenSecret } from './evening.ts';
import { code, displayCode, groupId, sessionId, type LiveStore } from './live-store.ts';

export type Line = Socket<ServerToFace, FaceToServer>;

/** Sign-ins of tests: `sign_in=ana`. */
export const signIns: Record<string, SignedIn> = {
	ana: { id: 'facilitator-ana', groups: [groupId] },
	ben: { id: 'facilitator-ben', groups: [groupId] },
	eve: { id: 'facilitator-eve', groups: ['00000000-0000-4000-8000-0000000000ee'] }
};

export async function openWire(
	store: Pick<LiveStore, 'store' | 'useHandOver'>,
	change: Partial<GatewayParts> = {},
	inRooms: Partial<RoomsParts> = {}
) {
	const signedIn = { ...signIns };
	const rooms = new Rooms({
		store: store.store,
		now: Date.now,
		log: () => {},
		seal: async () => 7,
		...inRooms
	});
	const gateway = openGateway({
		rooms,
		now: Date.now,
		log: () => {},
		origins: ['https://listed.example'],
		proxy: false,
		pauseDelay: 0,
		useHandOver: (session, codeHash) => store.useHandOver(session, codeHash),
		facilitatorOf: async (cookies) => signedIn[/sign_in=(\w+)/.exec(cookies)?.[1] ?? ''] ?? null,
		...change
	});
	const server = http.createServer((_request, response) => response.writeHead(404).end());
	gateway.attach(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	const own = `http://127.0.0.1:${port}`;
	const lines: Line[] = [];

	/** A line that is not connected yet; `own` is its origin unless another is given (null: none). */
	function line(
		auth: unknown,
		options: {
			cookie?: string;
			origin?: string | null;
			transports?: string[];
			headers?: Record<string, string>;
		} = {}
	): Line {
		const origin = options.origin === undefined ? own : options.origin;
		const made: Line = io(own, {
			auth: auth as Record<string, unknown>,
			autoConnect: false,
			forceNew: true,
			reconnection: false,
			transports: options.transports ?? ['websocket'],
			extraHeaders: {
				...(origin === null ? {} : { origin }),
				...(options.cookie ? { cookie: options.cookie } : {}),
				...options.headers
			}
		});
		lines.push(made);
		return made;
	}

	async function close(): Promise<void> {
		for (const one of lines) one.disconnect();
		await gateway.close();
		rooms.close();
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
	return { gateway, rooms, server, port, own, line, signedIn, close };
}

export type Wire = Awaited<ReturnType<typeof openWire>>;

export const hello = {
	phone: (n: number): Hello => ({
		version: wireVersion,
		face: 'phone',
		room: code,
		secret: writtenSecret(n)
	}),
	stage: (): Hello => ({ version: wireVersion, face: 'stage', room: displayCode }),
	glass: (): Hello => ({ version: wireVersion, face: 'glass', room: code }),
	console: (): Hello => ({ version: wireVersion, face: 'console', room: sessionId })
};

/** Connects and waits for the first view, or for the reason to be turned away (also `refused`, without one). */
export function knock(line: Line): Promise<{ view: View; seq: number } | string> {
	return new Promise((resolve) => {
		line.once('view', resolve);
		line.once('away', resolve);
		line.once('connect_error', ({ message }) => resolve(message));
		line.once('disconnect', () => resolve('refused'));
		line.connect();
	});
}

export const asked = (line: Line, command: Command | unknown): Promise<Answer> =>
	new Promise((resolve) => line.emit('ask', command, resolve));

/** The next view that is as wanted; one that has come already does not count. */
export function viewThat(line: Line, is: (view: View) => boolean): Promise<View> {
	return new Promise((resolve) => {
		const look = ({ view }: { view: View }) => {
			if (!is(view)) return;
			line.off('view', look);
			resolve(view);
		};
		line.on('view', look);
	});
}
