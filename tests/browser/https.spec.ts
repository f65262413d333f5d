// With a certificate of one's own this very server speaks https: cookies, forms and the line follow it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { makeCertificate } from '../support/certificate.ts';
import { RunningHouse } from '../support/running-house.ts';

const name = 'hall.example.org';
const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-tls-'));
const made = makeCertificate(name, Date.now() - 1000, Date.now() + 60 * 86_400_000);
const files = { TLS_CERT: path.join(folder, 'cert.pem'), TLS_KEY: path.join(folder, 'key.pem') };

let house: RunningHouse;
test.beforeAll(async () => {
	writeFileSync(files.TLS_CERT, made.cert);
	writeFileSync(files.TLS_KEY, made.key, { mode: 0o600 });
	house = await RunningHouse.open(files);
});
test.afterAll(async () => {
	await house.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	readonly status: number;
	readonly cookies: readonly string[];
	readonly headers: Readonly<Record<string, unknown>>;
}

/** As a browser that trusts this certificate, and finds the name at this computer. */
function ask(to: string, headers: Record<string, string> = {}, form?: Record<string, string>) {
	return new Promise<Answer>((resolve, reject) => {
		const request = https.request(
			{
				host: '127.0.0.1',
				port: house.port,
				servername: name,
				ca: made.cert,
				path: to,
				method: form ? 'POST' : 'GET',
				headers: {
					host: `${name}:${house.port}`,
					...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
					...headers
				}
			},
			(response) => {
				response.resume();
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						cookies: response.headers['set-cookie'] ?? [],
						headers: response.headers
					})
				);
			}
		);
		request.on('upgrade', (response, socket) => {
			socket.destroy();
			resolve({ status: response.statusCode ?? 0, cookies: [], headers: response.headers });
		});
		request.on('error', reject);
		request.end(form && new URLSearchParams(form).toString());
	});
}

test('the addresses in the terminal are those of the certificate', () => {
	expect(house.said).toContain(`console  https://${name}:${house.port}/console`);
});

test('a sign-in is for this host and https only; a page of the same name on plain http may not send', async () => {
	const origin = `https://${name}:${house.port}`;
	const account = {
		code: house.code,
		group: 'Stairwells',
		name: 'Ana',
		// any 32 bytes sign in: only their browser knows what they were made of
		sign_in: 'A'.repeat(43),
		public_key: 'B'.repeat(42) + 'A'
	};
	const from = (page: string) => ({ origin: page, accept: 'text/html' });
	const foreign = await ask('/sign-up', from(`http://${name}:${house.port}`), account);
	expect([foreign.status, foreign.cookies]).toEqual([403, []]);
	const own = await ask('/sign-up', from(origin), account);
	expect(own.cookies[0]).toMatch(
		/^__Host-sign_in=[a-z2-7]{40}; Path=\/; HttpOnly; Secure; SameSite=Lax$/
	);
	const cookie = own.cookies[0]!.split(';')[0]!;
	expect((await ask('/console', { cookie })).status).toBe(200);
	expect(own.headers['strict-transport-security']).toBeDefined();
});

test('the line opens for its own pages and for no others', async () => {
	const line = (origin: string) =>
		ask('/socket.io/?EIO=4&transport=websocket', {
			origin,
			connection: 'Upgrade',
			upgrade: 'websocket',
			'sec-websocket-version': '13',
			'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA=='
		}).then(({ status }) => status);
	expect(await line(`https://${name}:${house.port}`)).toBe(101);
	expect(await line(`http://${name}:${house.port}`)).not.toBe(101);
});
