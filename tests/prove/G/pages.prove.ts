// The doors of the running house: what comes from elsewhere, what every answer bears, what odd requests meet.

import { afterAll, beforeAll, expect } from 'vitest';
import { proof } from '../proof.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { ask, firstAccount, halves, post, type Answer, type Asked } from './plain-http.ts';
import { addressOf, routes } from './routes.ts';
import { sources } from './sources.ts';

let house: RunningHouse;
let proxied: RunningHouse;
let cookie: string;
let group: string;
let session: string;
beforeAll(async () => {
	[house, proxied] = await Promise.all([RunningHouse.open(), RunningHouse.open({ PROXY: '1' })]);
	cookie = await firstAccount(house);
	const console = await ask(house, '/console', { headers: { cookie } });
	group = /\/console\/groups\/([0-9a-f-]{36})/.exec(console.text)![1]!;
	const planned = await post(house, `/console/new?group=${group}`, plan, cookie);
	session = /\/console\/([0-9a-f-]{36})/.exec(planned.headers.location ?? '')?.[1] ?? '';
	expect(session, `${planned.status}`).not.toBe('');
}, 60_000);
afterAll(() => Promise.all([house?.close(), proxied?.close()]));

const plan = { title: 'Who gets heard', day: '2030-01-01', template: 'evening', scene: 'sc01' };
const given = () => ({ group, session, scene: 'sc01', token: 'a'.repeat(32), code: 'K7M2QX' });
const at = (id: string) => addressOf(id, given());
const signedIn = (headers: Record<string, string> = {}) => ({ headers: { cookie, ...headers } });

/** What a page of elsewhere can send without being asked first. */
const foreign: readonly Record<string, string>[] = [
	{ origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
	{ origin: 'http://evil.example' },
	{ origin: 'null', 'sec-fetch-site': 'cross-site' },
	{ origin: 'null' },
	{ 'sec-fetch-site': 'cross-site' },
	{ 'sec-fetch-site': 'same-site' },
	{ origin: 'http://127.0.0.1' },
	{ origin: 'https://127.0.0.1:PORT' },
	{ origin: 'http://127.0.0.1:PORT', 'sec-fetch-site': 'cross-site' }
];
const kinds = [
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'text/plain',
	'application/json',
	'application/octet-stream',
	''
];

proof('G02', 'nothing is done on the word of another page', async (p) => {
	const targets = routes.flatMap(({ id, actions, methods }) => [
		...actions.map((name) => ['POST', name === 'default' ? at(id) : `${at(id)}?/${name}`] as const),
		...methods.filter((name) => name !== 'GET').map((name) => [name, at(id)] as const)
	]);
	expect(targets.length).toBeGreaterThan(15);
	const before = await ask(house, `/console/${session}`, signedIn());
	const done: string[] = [];
	let tried = 0;
	for (const [method, path] of targets)
		for (const from of foreign)
			for (const type of kinds) {
				const headers: Record<string, string> = { cookie, ...from };
				if (type) headers['content-type'] = type;
				if (headers['origin'])
					headers['origin'] = headers['origin'].replace('PORT', `${house.port}`);
				const answer = await ask(house, path, { method, headers, body: 'name=x&which=y' });
				tried += 1;
				if (answer.status !== 403)
					done.push(`${answer.status} ${method} ${path} ${JSON.stringify(from)} ${type}`);
			}
	expect(done).toEqual([]);
	// no form of a browser may come without saying where it is from
	for (const [method, path] of targets.filter(([, path]) => !path.startsWith('/box')))
		for (const type of kinds.slice(0, 3)) {
			const headers = { cookie, 'content-type': type };
			const answer = await ask(house, path, { method, headers, body: 'name=x' });
			tried += 1;
			if (answer.status !== 403)
				done.push(`${answer.status} ${method} ${path} ${type} without an origin`);
		}
	expect(done).toEqual([]);
	// and asking for a page does nothing: signed in still, the plan as it was
	for (const { id } of routes) await ask(house, at(id), { headers: { cookie } });
	const after = await ask(house, `/console/${session}`, signedIn());
	expect(after.status).toBe(200);
	const shown = ({ text }: Answer) => text.replace(/nonce="[^"]*"|[\w-]*__sveltekit_\w+/g, '');
	expect(shown(after)).toBe(shown(before));
	p.value(`${tried} of ${tried} foreign sendings to ${targets.length} places refused`, 'all');
});

const pages = () => [
	...routes.map(({ id }) => at(id)),
	`/console/${session}`,
	'/nowhere/at/all',
	'/console/%E0%A4%A',
	'/favicon.svg',
	'/_app/version.json',
	'/_app/immutable/nothing.js'
];

proof('G13', 'no page runs what it was not made with', async (p) => {
	const wrong: string[] = [];
	const nonces = new Set<string>();
	let looked = 0;
	for (const path of pages())
		for (const asked of [signedIn(), {}]) {
			const answer = await ask(house, path, asked);
			const policy = String(answer.headers['content-security-policy'] ?? '');
			const rules = new Map(
				policy.split(';').map((one) => {
					const [name = '', ...values] = one.trim().split(/\s+/);
					return [name, values.join(' ')] as const;
				})
			);
			looked += 1;
			const must = (what: string, is: boolean) => {
				if (!is) wrong.push(`${path}: ${what}: ${policy}`);
			};
			must('a policy', policy !== '');
			must('frame-ancestors', rules.get('frame-ancestors') === "'none'");
			if (!/text\/html/.test(answer.headers['content-type'] ?? '')) {
				must('nothing at all', rules.get('default-src') === "'none'");
				continue;
			}
			if (rules.get('default-src') === "'none'" && !/<script|<style|style=/.test(answer.text))
				continue;
			for (const name of ['object-src', 'base-uri']) must(name, rules.get(name) === "'none'");
			for (const name of ['default-src', 'connect-src', 'form-action'])
				must(name, rules.get(name) === "'self'");
			const nonce = /^'self' 'wasm-unsafe-eval' 'nonce-([\w+/=]{22,})'$/.exec(
				rules.get('script-src') ?? ''
			)?.[1];
			const none =
				rules.get('script-src') === "'self' 'wasm-unsafe-eval'" && !answer.text.includes('<script');
			must('a nonce for scripts', none || (nonce !== undefined && !nonces.has(nonce)));
			if (nonce) nonces.add(nonce);
			must('elements of style', !/unsafe/.test(rules.get('style-src-elem') ?? 'unsafe'));
			// for browsers that know no style-src-elem; all others read the two finer rules
			for (const [name, value] of rules)
				must(
					name,
					// WebAssembly for Argon2id; no text becomes a program
					!/unsafe/.test(name === 'script-src' ? value.replace("'wasm-unsafe-eval'", '') : value) ||
						['style-src', 'style-src-attr'].includes(name)
				);
			for (const [script, attributes = ''] of answer.text.matchAll(/<script\b([^>]*)>/g))
				must(script, attributes.includes(`nonce="${nonce}"`) || attributes.includes('src="/_app/'));
			must('no handler in an attribute', !/<[^>]+\son\w+\s*=/i.test(answer.text));
			must(
				'no address that is a script',
				!/(href|src|action)\s*=\s*["']?\s*javascript:/i.test(answer.text)
			);
			for (const [element, attributes = ''] of answer.text.matchAll(/<style\b([^>]*)>/g))
				must(element, attributes.includes(`nonce="${nonce}"`));
		}
	expect(wrong).toEqual([]);
	const raw = sources.filter(({ file, text }) => file.endsWith('.svelte') && /\{@html/.test(text));
	expect(raw.map(({ file }) => file)).toEqual([]);
	p.value(`${looked} answers, ${nonces.size} nonces, 0 of them twice, 0 raw HTML`, 'all');
});

proof('G18', 'every answer bears the headers', async (p) => {
	const wrong: string[] = [];
	let looked = 0;
	for (const [where, secure] of [
		[house, false],
		[proxied, true]
	] as const)
		for (const path of pages()) {
			const headers: Record<string, string> = secure
				? { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'forum.example' }
				: { cookie };
			const answer = await ask(where, path, { headers });
			looked += 1;
			const must = (name: string, is: RegExp) => {
				if (!is.test(String(answer.headers[name] ?? '')))
					wrong.push(`${path} (${answer.status}) ${name}: ${answer.headers[name]}`);
			};
			must('x-content-type-options', /^nosniff$/);
			must('referrer-policy', /^same-origin$/);
			must('cross-origin-resource-policy', /^same-origin$/);
			if (secure) must('strict-transport-security', /^max-age=86400$/);
			else must('strict-transport-security', /^$/);
			const file = /^\/(_app\/|favicon)/.test(path) && answer.status === 200;
			if (file) continue;
			must('permissions-policy', /camera=\(\).*microphone=\(\)/);
			must('x-frame-options', /^DENY$/);
			// what leads elsewhere (303) and a file that is not there are kept by no browser
			if (answer.status !== 303 && !path.startsWith('/_app/')) must('cache-control', /no-store/);
			if (secure) must('cross-origin-opener-policy', /^same-origin$/);
			for (const name of ['server', 'x-powered-by'])
				if (answer.headers[name]) wrong.push(`${path} says ${name}`);
		}
	expect(wrong).toEqual([]);
	p.value(`${looked} answers, 0 headers missing`, '0');
});

proof(
	'G16',
	'a cookie is for this house, for no script, and for nobody without an account',
	async (p) => {
		const secure = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'forum.example' };
		const signUp = await ask(proxied, '/sign-up', {
			method: 'POST',
			headers: {
				...secure,
				origin: 'https://forum.example',
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded'
			},
			body: new URLSearchParams({
				name: 'Ana',
				...(await halves(proxied)),
				group: 'One',
				code: proxied.code
			}).toString()
		});
		const plain = await post(house, '/sign-in', { name: 'Ana', ...(await halves(house)) });
		expect(signUp.headers['set-cookie']).toEqual([
			expect.stringMatching(
				/^__Host-sign_in=[a-z2-7]{40}; Path=\/; HttpOnly; Secure; SameSite=Lax$/
			)
		]);
		expect(plain.headers['set-cookie']).toEqual([
			expect.stringMatching(/^sign_in=[a-z2-7]{40}; Path=\/; HttpOnly; SameSite=Lax$/)
		]);
		// whoever has no account is given none, on any page
		let given = 0;
		for (const path of pages())
			given += (await ask(house, path)).headers['set-cookie']?.length ?? 0;
		expect(given).toBe(0);
		// a cookie of the plain kind counts for nothing where the address is https
		const id = cookieIn(plain);
		const over = await ask(house, '/console', { headers: { cookie: `__Host-${id}` } });
		expect(over.status).toBe(303);
		p.value('2 of 2 cookies as they must be, 0 without an account', 'all; 0');
	}
);
const cookieIn = ({ headers }: Answer) => headers['set-cookie']![0]!.split(';')[0]!;

const telling =
	/\bat \/|node_modules|\.ts:\d|\.js:\d|[A-Za-z]Error:|SQLSTATE|PGRST|\bselect\b.*\bfrom\b|\bapp\.\w+|\bstack(trace)?\b:|\/(work|tmp|root|home|usr)\//i;

proof('G19', 'what goes wrong says nothing about the inside', async (p) => {
	const long = 'a'.repeat(6000);
	const uuid = '00000000-0000-4000-8000-000000000000';
	const form = 'application/x-www-form-urlencoded';
	const sent = (path: string, body: string | Buffer, type = form): [string, Asked] => [
		path,
		{ method: 'POST', headers: { cookie, origin: house.origin, 'content-type': type }, body }
	];
	const odd = [
		'%00',
		'%ff',
		'%E0%A4%A',
		'..%2f..',
		"'%20or%201=1--",
		long,
		'%F0%9F%8C%A7',
		'-1',
		'NaN',
		'{}'
	];
	const provoked: [string, Asked][] = [
		...odd.flatMap((one) => [
			[`/${one}`, signedIn()] as [string, Asked],
			[`/console/${one}`, signedIn()] as [string, Asked],
			[`/console/groups/${one}`, signedIn()] as [string, Asked],
			[`/summary/${one}`, {}] as [string, Asked]
		]),
		[`/console/${uuid}`, signedIn()],
		[`/console/${uuid}/review`, signedIn()],
		[`/console/${uuid}/live`, signedIn()],
		[`/console/${session}/review/notes`, signedIn()],
		[`/console/scenes/__proto__`, signedIn()],
		[`/box/${uuid}`, {}],
		sent(`/console/${session}?/nowhere`, 'a=1'),
		sent(`/console/${session}?/move`, 'at=NaN&by=%00'),
		sent(`/console/new?group=${uuid}`, 'title=x'),
		sent(`/console/new?group=${group}`, 'title=%00&day=9999-99-99&template=__proto__'),
		sent('/sign-in', `name=${'%00'.repeat(50)}&sign_in=%00`),
		sent('/sign-in', Buffer.from([0xff, 0xfe, 0x00]), 'multipart/form-data; boundary=x'),
		sent('/sign-up', 'invitation=%00&name=%00'),
		sent('/sign-in', '{"a":', 'application/json'),
		sent(`/box/${uuid}`, Buffer.alloc(3), 'application/octet-stream'),
		sent(`/box/${uuid}`, Buffer.alloc(4_240), 'application/octet-stream'),
		sent(`/box/${uuid}/token`, Buffer.alloc(48), 'application/octet-stream'),
		sent(`/box/${uuid}`, Buffer.alloc(600_000), 'application/octet-stream'),
		sent('/sign-in', `name=${'x'.repeat(700_000)}`),
		sent('/', 'a=1'),
		['/health', { method: 'DELETE' }],
		['/console', { method: 'PROPFIND', headers: { cookie } }],
		['/sign-in', { headers: { host: 'evil.example:99999' } }],
		['/sign-in', { headers: { host: '' } }]
	];
	const telltale: string[] = [];
	let broken = 0;
	for (const [path, asked] of provoked) {
		const answer = await ask(house, path, asked);
		if (answer.status >= 500) broken += 1;
		expect(answer.status, path.slice(0, 80)).toBeGreaterThanOrEqual(200);
		// a page's own code and style are no message
		const said = answer.text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
		const found = telling.exec(said);
		if (found)
			telltale.push(
				`${path.slice(0, 60)}: ${said.slice(Math.max(0, found.index - 40), found.index + 60)}`
			);
	}
	expect(telltale).toEqual([]);
	expect(provoked.length).toBeGreaterThanOrEqual(60);
	expect((await ask(house, '/console', signedIn())).status).toBe(200);
	expect(house.said).not.toMatch(/thrown_unexpectedly/);
	p.value(`${provoked.length} provoked, 0 telling, ${broken} answered 5xx`, '0 telling');
});

proof(
	'G21',
	'no address leads out of the house, and no method does what it should not',
	async (p) => {
		const up = [
			'..',
			'%2e%2e',
			'..%2f',
			'%2e%2e%2f',
			'..%5c',
			'%252e%252e%252f',
			'..;',
			'.%00.',
			'%c0%ae%c0%ae'
		];
		const wanted = [
			'etc/passwd',
			'package.json',
			'src/env.ts',
			'.env',
			'.git/config',
			'data/PG_VERSION'
		];
		const out: string[] = [];
		let tried = 0;
		for (const step of up)
			for (const file of wanted)
				for (const before of ['/', '/_app/', '/_app/immutable/', '/summary/']) {
					const answer = await ask(house, `${before}${`${step}/`.repeat(4)}${file}`);
					tried += 1;
					if (answer.status < 300 || /root:|"name": "spectactor"|\[core\]/.test(answer.text))
						out.push(`${answer.status} ${before} ${step} ${file}`);
				}
		for (const file of [
			'/.env',
			'/.git/config',
			'/package.json',
			'/server/index.js',
			'/../server/index.js',
			'/made-from.txt'
		]) {
			const answer = await ask(house, file);
			tried += 1;
			if (answer.status < 300 || answer.status >= 500) out.push(`${answer.status} ${file}`);
		}
		for (const method of ['TRACE', 'TRACK', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'DEBUG', 'LOCK'])
			for (const path of [
				'/',
				'/sign-in',
				'/health',
				`/console/${session}`,
				'/sign-out',
				'/favicon.svg',
				'/nowhere/at/all'
			]) {
				const headers = { cookie, origin: house.origin, 'x-http-method-override': 'GET' };
				// Node itself knows no such method: it answers 400
				const answer = await ask(house, path, { method, headers }).catch(() => ({ status: 400 }));
				tried += 1;
				if (![400, 403, 404, 405, 501].includes(answer.status))
					out.push(`${answer.status} ${method} ${path}`);
			}
		// a method named in a header is no method
		const before = (await ask(house, '/console', signedIn())).status;
		for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override'])
			expect((await ask(house, '/sign-out', signedIn({ [name]: 'POST' }))).status).toBe(405);
		expect([before, (await ask(house, '/console', signedIn())).status]).toEqual([200, 200]);
		expect(out).toEqual([]);
		p.value(`${tried} of ${tried} refused`, 'all');
	}
);

proof('G25', 'what a request claims about itself changes nothing', async (p) => {
	const claims: readonly Record<string, string>[] = [
		{ 'x-forwarded-host': 'evil.example' },
		{ 'x-forwarded-proto': 'https' },
		{ 'x-forwarded-for': '6.6.6.6' },
		{ forwarded: 'for=6.6.6.6;host=evil.example;proto=https' },
		{
			'x-real-ip': '6.6.6.6',
			'x-forwarded-port': '1',
			'x-original-url': '/console',
			'x-rewrite-url': '/console'
		},
		{
			'x-spectactor-host': 'evil.example',
			'x-spectactor-protocol': 'https',
			'x-spectactor-address': '6.6.6.6'
		},
		{ 'client-ip': '6.6.6.6', 'true-client-ip': '6.6.6.6', 'cf-connecting-ip': '6.6.6.6' }
	];
	const changed: string[] = [];
	let looked = 0;
	const plainly = ({ text }: Answer) => text.replace(/nonce="[^"]*"|__sveltekit_\w+/g, '');
	for (const path of ['/', '/sign-in', '/stage', '/promises', `/console/${session}`, '/console']) {
		const as = await ask(house, path, signedIn());
		for (const claim of claims) {
			const answer = await ask(house, path, signedIn(claim));
			looked += 1;
			const same =
				answer.status === as.status &&
				plainly(answer) === plainly(as) &&
				answer.headers.location === as.headers.location &&
				answer.headers['strict-transport-security'] === as.headers['strict-transport-security'];
			if (!same || /evil\.example|6\.6\.6\.6/.test(answer.text))
				changed.push(`${path} ${JSON.stringify(claim)}`);
		}
	}
	expect(changed).toEqual([]);
	// a form from elsewhere does not become one of this house by saying so
	for (const claim of claims) {
		const headers = {
			cookie,
			origin: 'https://evil.example',
			'content-type': 'text/plain',
			...claim
		};
		expect((await ask(house, '/sign-out', { method: 'POST', headers, body: '' })).status).toBe(403);
	}
	// nor does somebody who guesses become somebody else
	const wrong = (n: number) =>
		ask(house, '/sign-in', {
			method: 'POST',
			headers: {
				origin: house.origin,
				accept: 'text/html',
				'content-type': 'application/x-www-form-urlencoded',
				'x-forwarded-for': `10.0.0.${n}`,
				'x-spectactor-address': `10.0.0.${n}`
			},
			body: new URLSearchParams({
				name: `nobody ${n}`,
				sign_in: 'A'.repeat(43)
			}).toString()
		});
	const statuses = [];
	for (let n = 0; n < 12; n++) statuses.push((await wrong(n)).status);
	expect(statuses).toContain(429);
	p.value(`${looked} answers as without the claims, 0 guesses gained`, 'all; 0');
});
