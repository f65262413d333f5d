// Addresses nobody would type: the house answers them, stays open, and lets nobody in by them.

import http from 'node:http';
import { expect, test } from '@playwright/test';
import { RunningHouse } from '../support/running-house.ts';

interface Answer {
	readonly status: number;
	readonly to: string;
	readonly text: string;
	readonly cookies: readonly string[];
}

interface Asked {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** Sends the path as it is: no library puts it right on the way. */
function ask(house: RunningHouse, path: string, { method, headers, body }: Asked = {}) {
	return new Promise<Answer>((resolve, reject) => {
		const target = { host: '127.0.0.1', port: house.port, path, method, headers };
		const request = http.request(target, (response) => {
			let text = '';
			response.on('data', (part: Buffer) => (text += part.toString()));
			response.on('end', () =>
				resolve({
					status: response.statusCode ?? 0,
					to: response.headers.location ?? '',
					text,
					cookies: response.headers['set-cookie'] ?? []
				})
			);
		});
		request.on('error', reject);
		request.end(body);
	});
}

const post = (house: RunningHouse, path: string, fields: Record<string, string>, cookie = '') =>
	ask(house, path, {
		method: 'POST',
		headers: {
			origin: house.origin,
			accept: 'text/html',
			cookie,
			'content-type': 'application/x-www-form-urlencoded'
		},
		body: new URLSearchParams(fields).toString()
	});

let house: RunningHouse;
test.beforeAll(async () => {
	house = await RunningHouse.open();
});
test.afterAll(() => house.close());

test('no address ends the house', async () => {
	const cookie = `sign_in=${'a'.repeat(40)}`;
	for (const path of [
		'/%E0%A4%A',
		'/console/%E0%A4%A',
		'/console/%',
		'/%63onsole/%ff',
		'/console/%00',
		'/stage/%E0%A4%A',
		'/summary/%c0%ae%c0%ae',
		'//elsewhere.example',
		'/..%2f..%2fetc%2fpasswd',
		'/%5c%5celsewhere.example/console',
		`/${'a'.repeat(6000)}`,
		'/?code=%E0%A4%A'
	])
		for (const headers of [{}, { cookie }] as Record<string, string>[]) {
			const answer = await ask(house, path, { headers });
			expect(answer.status, path).toBeGreaterThanOrEqual(200);
			expect(answer.status, path).toBeLessThan(500);
			expect(answer.to, path).not.toMatch(/^(\/\/|\/\\|\w+:)/);
		}
	expect((await ask(house, '/sign-up')).status).toBe(200);
	expect(house.said).not.toContain('thrown_unexpectedly');
});

test('the console is closed, however its address is written', async () => {
	for (const path of ['/console/scenes', '/%63onsole/scenes', '/conso%6ce', '/%63onsole/account']) {
		const page = await ask(house, path);
		expect([page.status, page.to], path).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
		const data = await ask(house, `${path}/__data.json`);
		expect(JSON.parse(data.text), path).toMatchObject({ type: 'redirect' });
	}
});

test('a sign-in is new each time, for this host and not for scripts, and over when signed out', async () => {
	// any 32 bytes sign in: only their browser knows what they were made of
	const halves = { sign_in: 'A'.repeat(43), public_key: `${'B'.repeat(42)}A` };
	const account = { name: 'Ana', ...halves, group: 'Stairwells', code: house.code };
	const planted = `sign_in=${'b'.repeat(40)}`;
	const made = await post(house, '/sign-up', account, planted);
	expect(made.to).toBe('/console');
	const again = await post(house, '/sign-in', { name: 'ana', ...halves }, planted);
	const ids = [made, again].map(({ cookies }) => {
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).toMatch(/^sign_in=[a-z2-7]{40}; Path=\/; HttpOnly; SameSite=Lax$/);
		return cookies[0]!.split(';')[0]!;
	});
	expect(new Set([...ids, planted]).size).toBe(3);

	const status = async (cookie: string) =>
		(await ask(house, '/console', { headers: { cookie } })).status;
	expect([await status(planted), ...(await Promise.all(ids.map(status)))]).toEqual([303, 200, 200]);
	await post(house, '/sign-out', {}, ids[0]);
	expect(await Promise.all(ids.map(status))).toEqual([303, 200]);
	// signed in anew on the same device: the sign-in before is over
	await post(house, '/sign-in', { name: 'Ana', ...halves }, ids[1]);
	expect(await status(ids[1]!)).toBe(303);
});

test('a form from another page is not done', async () => {
	const foreign = { origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' };
	for (const path of ['/sign-in', '/sign-out', '/console?/group'])
		for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
			const headers = { ...foreign, 'content-type': type };
			const answer = await ask(house, path, { method: 'POST', headers, body: 'name=x' });
			expect(answer.status, `${path} ${type}`).toBe(403);
		}
});
