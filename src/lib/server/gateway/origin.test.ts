import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestSeen } from '#lib/server/gateway/request-seen.ts';
import { shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore } from '../../../../tests/support/live-store.ts';
import { hello, knock, openWire, type Wire } from '../../../../tests/support/wire.ts';

let wire: Wire;
let proxied: Wire;
beforeAll(async () => {
	wire = await openWire(new LiveStore(shortPlan(['lobby'])));
	proxied = await openWire(new LiveStore(shortPlan(['lobby'])), { proxy: true });
});
afterAll(async () => {
	await wire.close();
	await proxied.close();
});

interface Attempt {
	readonly origin?: string;
	readonly method?: string;
	readonly upgrade?: boolean;
	readonly headers?: Record<string, string>;
	readonly to?: Wire;
	readonly query?: string;
}

/** The status of a handshake: 101 or 200 when it is let in; a refused upgrade is answered 400, a refused poll 403. */
function status({
	origin,
	method = 'GET',
	upgrade = true,
	headers = {},
	to = wire,
	query
}: Attempt) {
	return new Promise<number>((resolve, reject) => {
		const request = http.request({
			port: to.port,
			host: '127.0.0.1',
			method,
			path: `/socket.io/?EIO=4&transport=${upgrade ? 'websocket' : 'polling'}${query ?? ''}`,
			headers: {
				...(origin === undefined ? {} : { origin: origin.replace('PORT', String(to.port)) }),
				...(upgrade
					? {
							connection: 'Upgrade',
							upgrade: 'websocket',
							'sec-websocket-version': '13',
							'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ=='
						}
					: {}),
				...headers
			}
		});
		request.on('upgrade', (_response, socket) => {
			socket.destroy();
			resolve(101);
		});
		request.on('response', (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		request.on('error', reject);
		request.end(method === 'POST' ? '2' : undefined);
	});
}

const own = 'http://127.0.0.1:PORT';
const elsewhere = [
	'http://evil.example',
	'https://evil.example',
	'null',
	'',
	'file://',
	'http://127.0.0.1',
	'http://127.0.0.1:1',
	'https://127.0.0.1:PORT',
	'ws://127.0.0.1:PORT',
	'http://localhost:PORT',
	'http://127.0.0.1:PORT.evil.example',
	'http://evil.127.0.0.1:PORT',
	'http://sub.listed.example',
	'http://listed.example',
	'https://listed.example:8443',
	'https://listed.example.evil.example',
	'https://xlisted.example',
	'https://listed.example/',
	'https://LISTED.example',
	'https://listed.example, http://evil.example',
	`${own} http://evil.example`,
	'http://user@127.0.0.1:PORT',
	'http://[::1]:PORT',
	'http://2130706433:PORT',
	'http://0x7f.1:PORT',
	'chrome-extension://abcdefghijklmnop',
	'capacitor://localhost',
	'http://192.168.1.1:PORT',
	'http://127.0.0.1.:PORT',
	'HTTP://127.0.0.1:PORT'
];

describe('pages that may connect', () => {
	test.each([own, 'https://listed.example'])('%s may', async (origin) => {
		expect(await status({ origin })).toBe(101);
		expect(await status({ origin, upgrade: false })).toBe(200);
	});

	test.each(elsewhere)('a page of %j may not', async (origin) => {
		expect(await status({ origin })).toBe(400);
		expect(await status({ origin, upgrade: false })).toBe(403);
	});

	test('whatever a stranger writes into forwarding headers changes nothing', async () => {
		const headers = {
			'x-forwarded-host': 'evil.example',
			'x-forwarded-proto': 'https',
			host: `127.0.0.1:${wire.port}`
		};
		expect(await status({ origin: 'https://evil.example', headers })).toBe(400);
		expect(await status({ origin: own, headers })).toBe(101);
	});

	test('behind a proxy that is believed, the name it gives counts', async () => {
		const headers = { 'x-forwarded-host': 'forum.example', 'x-forwarded-proto': 'https' };
		expect(await status({ to: proxied, origin: 'https://forum.example', headers })).toBe(101);
		expect(await status({ to: proxied, origin: 'http://forum.example', headers })).toBe(400);
		expect(await status({ to: proxied, origin: own, headers })).toBe(400);
		expect(await status({ to: proxied, origin: own })).toBe(101);
	});

	test('of several proxies the nearest one counts', () => {
		const seen = (proxy: boolean) =>
			requestSeen(
				{
					headers: { host: 'a.example', 'x-forwarded-for': '1.2.3.4, 10.0.0.9' },
					socket: { remoteAddress: '127.0.0.1' } as never
				},
				proxy
			);
		expect(seen(true)).toEqual({ protocol: 'http', host: 'a.example', address: '10.0.0.9' });
		expect(seen(false)).toEqual({ protocol: 'http', host: 'a.example', address: '127.0.0.1' });
	});
});

describe('without an origin', () => {
	test('a poll of the own page is let in, as browsers send it; one of another site is not', async () => {
		expect(await status({ upgrade: false })).toBe(200);
		expect(await status({ upgrade: false, headers: { 'sec-fetch-site': 'same-origin' } })).toBe(
			200
		);
		expect(await status({ upgrade: false, headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
		expect(await status({ upgrade: false, headers: { 'sec-fetch-site': 'same-site' } })).toBe(403);
	});

	test('a POST is refused before anything is made of it', async () => {
		expect(await status({ upgrade: false, method: 'POST', query: '&sid=abc' })).toBe(403);
		expect(
			await status({
				upgrade: false,
				method: 'POST',
				query: '&sid=abc',
				origin: 'http://evil.example'
			})
		).toBe(403);
		expect(await status({ upgrade: false, method: 'POST', query: '&sid=abc', origin: own })).toBe(
			400
		);
	});

	test('a WebSocket may show a stage, but no cookie counts', async () => {
		const stage = await knock(wire.line(hello.stage(), { origin: null }));
		expect(stage).toMatchObject({ view: { face: 'stage' } });
		const desk = wire.line(hello.console(), { origin: null, cookie: 'sign_in=ana' });
		expect(await knock(desk)).toBe('sign_in_first');
	});
});

test('a phone that only polls gets in and may ask', async () => {
	const phone = wire.line(hello.phone(3), { transports: ['polling'] });
	expect(await knock(phone)).toMatchObject({ view: { face: 'phone' } });
});
