// The whole house on its real database: opened, used by phones, closed, opened again.

import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readSettings } from '#settings';
import { io } from 'socket.io-client';
import type { Given } from '#lib/notes/post.ts';
import { newKeyPair } from '#lib/notes/sealing.ts';
import { openHouse, type House } from '#lib/server/house.ts';
import { someKeys } from '#lib/server/store/promises/gathering.ts';
import { BoxPhone, opened } from '../../../tests/support/box-phone.ts';
import { ask, joker, secretOf, seatNumber, shortPlan } from '../../../tests/support/evening.ts';
import { asked, hello, knock, type Line } from '../../../tests/support/wire.ts';

const plan = shortPlan(['lobby', 'reflection', 'check_out']);
const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-house-'));
let house: House;
let server: http.Server;
let lines: Line[] = [];

async function openUp(): Promise<void> {
	house = await openHouse(readSettings({ DATA_FOLDER: folder, PAUSE_DELAY_MS: '0' }), {
		facilitatorOf: async () => null,
		firstCode: async (store) => ((await store.anyFacilitator()) ? null : 'THE-CODE'),
		say: () => {}
	});
	server = http.createServer((request, response) => {
		house.receive(request, response);
		response.end(JSON.stringify(request.headers));
	});
	house.attach(server);
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
}
async function closeUp(): Promise<void> {
	for (const line of lines) line.disconnect();
	lines = [];
	server.closeAllConnections();
	await Promise.all([house.close(), new Promise((closed) => server.close(closed))]);
}
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
function line(auth: object): Line {
	const made: Line = io(address(), {
		auth: auth as Record<string, unknown>,
		autoConnect: false,
		forceNew: true,
		reconnection: false,
		transports: ['websocket'],
		extraHeaders: { origin: address() }
	});
	lines.push(made);
	return made;
}

beforeAll(openUp, 60_000);
afterAll(async () => {
	await closeUp();
	rmSync(folder, { recursive: true, force: true });
}, 60_000);

test('an evening outlives the house: phones find their seat, the Joker goes on, the box is sealed once', async () => {
	expect(await house.firstCode()).toBe('THE-CODE');
	const { store } = house;
	const ana = await store.addFacilitator('Ana', someKeys);
	const group = await store.addGroup('A group', ana.id);
	expect(await house.firstCode()).toBeNull();
	const planned = await store.planSession(group.id, {
		series: null,
		title: plan.title,
		day: plan.day,
		template: plan.template,
		blocks: plan.blocks,
		scenes: ['sc01'],
		agreements: [],
		show_time: false,
		readers: 'other_facilitator',
		small_group: false,
		fit: []
	});
	const gathering = newKeyPair();
	const { code, displayCode } = await house.openDoors({
		session: planned.id,
		plan,
		joker: { facilitator: ana.id, word: 'Ana' },
		sessionKey: Buffer.from(gathering.publicKey).toString('base64url')
	});
	const asAna = { ...joker, facilitator: ana.id } as typeof joker;

	const people = [1, 2, 3, 4, 5, 6];
	for (const n of people) {
		const phone = line({ ...hello.phone(n), room: code });
		expect(await knock(phone)).toMatchObject({ view: { face: 'phone', moment: 'lobby' } });
		expect(await asked(phone, ask({ type: 'join' }))).toEqual({ done: true });
	}
	const room = (await house.rooms.byCode(code))!;
	expect(await room.ask(ask({ type: 'skip', from: 'lobby', why: 'we know it' }), asAna)).toBeNull();
	const { round, keys } = room.session.box!;
	const phones = new Map(people.map((n) => [n, new BoxPhone(round, keys)]));
	for (const [n, phone] of phones)
		phone.take((await house.box.ticket(round, seatNumber(n), phone.blinded)) as Given);
	await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), asAna);

	await closeUp();
	await openUp();

	const stage = line({ ...hello.stage(), room: displayCode });
	expect(await knock(stage)).toMatchObject({ view: { moment: 'reflection.collecting' } });
	const back = line({ ...hello.phone(1), room: code });
	await knock(back);
	const again = (await house.rooms.byCode(code))!;
	expect(Object.keys(again.session.seats)).toHaveLength(6);

	const brought = new Map([...phones].map(([n, phone]) => [n, phone.redeeming()]));
	const send = (n: number) => house.box.redeem(round, brought.get(n)!);
	for (const n of people) expect(await send(n)).toBe('in_box');
	await vi.waitFor(() => expect(again.session.box).toMatchObject({ sealed: 6, done: true }));
	expect(await send(3)).toBe('kept');
	const kept = await house.store.sealedEnvelopes(planned.id);
	expect(kept).toHaveLength(people.length);
	for (const sealed of kept)
		expect(opened(Buffer.from(sealed, 'base64'), gathering.secretKey, round)).toHaveLength(4096);
	expect(secretOf(1)).toHaveLength(16);

	await again.ask(ask({ type: 'advance', from: 'reflection.sealed' }), asAna);
	expect(await again.ask(ask({ type: 'close_session', from: 'check_out' }), asAna)).toBeNull();
	const summary = await house.store.summary(planned.id);
	expect(summary).toMatchObject({ status: 'review', sealed: 6, joker: ana.id });
	expect(await house.store.liveSession(planned.id)).toBeNull();
}, 60_000);

test('how a request came is written over whatever it claims', async () => {
	const response = await fetch(address(), {
		headers: {
			'x-spectactor-protocol': 'https',
			'x-spectactor-host': 'evil.example',
			'x-forwarded-host': 'evil.example',
			'x-spectactor-address': '1.2.3.4'
		}
	});
	expect(await response.json()).toMatchObject({
		'x-spectactor-protocol': 'http',
		'x-spectactor-host': new URL(address()).host,
		'x-spectactor-address': '127.0.0.1'
	});
	expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a second house on the same data is refused in a sentence', async () => {
	const second = openHouse(readSettings({ DATA_FOLDER: folder }), {
		facilitatorOf: async () => null,
		firstCode: async () => null,
		say: () => {}
	});
	await expect(second).rejects.toMatchObject({ name: 'CannotStart' });
});
