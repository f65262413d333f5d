// Ways to make a house fail, each with a word that must not turn up in anything it writes about itself.

import { wireVersion } from '#lib/wire.ts';
import { writtenSecret } from '../../support/evening.ts';
import type { RunningHouse } from '../../support/running-house.ts';
import { ask, type Asked } from '../G/plain-http.ts';
import { RawLine } from '../G/raw-line.ts';
import type { OpenRoom } from '../G/room.ts';

const form = 'application/x-www-form-urlencoded';

/** Where a stranger might write something: each entry is one thing that goes wrong. */
export async function provoke(
	house: RunningHouse,
	{ cookie, group, session, code }: OpenRoom,
	word: (n: number) => string
): Promise<number> {
	const uuid = '00000000-0000-4000-8000-000000000000';
	let n = 0;
	const next = () => word((n += 1));
	const posted = (path: string, body: string | Buffer, type = form): [string, Asked] => [
		path,
		{ method: 'POST', headers: { cookie, origin: house.origin, 'content-type': type }, body }
	];
	const asked = (path: string, headers: Record<string, string> = {}): [string, Asked] => [
		path,
		{ headers: { cookie, ...headers } }
	];
	const pages: [string, Asked][] = [
		...['/', '/console/', '/console/groups/', '/summary/', '/stage/', '/box/', '/_app/'].map((at) =>
			asked(`${at}${next()}`)
		),
		...['/', '/sign-in', '/console', '/summary/x', '/receipt', '/tablet/x'].map((at) =>
			asked(`${at}?${next()}=${next()}`)
		),
		...[
			'user-agent',
			'referer',
			'accept-language',
			'x-forwarded-for',
			'x-room',
			'authorization',
			'x-request-id',
			'forwarded'
		].map((name) => asked(`/nowhere/${next()}`, { [name]: next() })),
		asked('/console', { cookie: `sign_in=${next()}` }),
		asked(`/${code}`, { 'x-forwarded-for': '203.0.113.77', 'user-agent': next() }),
		...['?/open', '?/move', '?/shorten', `?/${next()}`, '/review?/publish', '/live?/x'].map((at) =>
			posted(`/console/${session}${at}`, `word=${next()}&at=${next()}&name=${next()}`)
		),
		...['?/change', '?/invite', '?/series', '?/leave-it'].map((at) =>
			posted(`/console/groups/${group}${at}`, `name=${next().repeat(40)}&notes_days=${next()}`)
		),
		posted(`/console/groups/${uuid}`, `name=${next()}`),
		posted(`/console/new?group=${uuid}`, `title=${next()}`),
		posted(`/console/new?group=${group}`, `title=${next()}&day=${next()}&template=${next()}`),
		posted('/sign-in', `name=${next()}&passphrase=${next()}&sign_in=${next()}`),
		posted('/sign-in', `name=Ana&passphrase=${next()}&sign_in=${next()}`),
		posted('/sign-up', `name=${next()}&code=${next()}&group=${next()}&invitation=${next()}`),
		posted('/sign-in', `{"name":"${next()}`, 'application/json'),
		posted('/sign-in', `--x\r\n${next()}`, 'multipart/form-data; boundary=x'),
		posted('/sign-in', `name=${next().repeat(60_000)}`),
		...['', '/token', '/ticket'].flatMap((more) => [
			posted(`/box/${uuid}${more}`, next(), 'application/octet-stream'),
			posted(`/box/${next()}${more}`, Buffer.alloc(4240, next()), 'application/octet-stream')
		]),
		posted('/receipt', next(), 'application/octet-stream'),
		posted('/receipt', Buffer.alloc(16, next()), 'application/octet-stream'),
		posted(`/console/keys/${group}`, JSON.stringify({ public_key: next() }), 'application/json'),
		posted(`/summary/${next()}?/reply`, `text=${next()}`),
		[`/${next()}`, { method: 'DELETE', headers: { cookie } }],
		[`/console/${next()}`, { method: 'PROPFIND', headers: { cookie } }],
		asked('/sign-in', { host: `${next()}.example:99999` })
	];
	for (const [path, how] of pages) await ask(house, path, how);
	return pages.length + (await alongTheLine(house, code, next));
}

/** Commands that are refused, odd ones, and lines that are not let in. */
async function alongTheLine(
	house: RunningHouse,
	code: string,
	next: () => string
): Promise<number> {
	const hello = (more: object) =>
		`40${JSON.stringify({ version: wireVersion, face: 'phone', room: code, secret: writtenSecret(7), ...more })}`;
	const away = [{ room: next() }, { secret: next() }, { face: next() }, { [next()]: 1 }];
	for (const more of away) {
		const line = new RawLine(house.port);
		await line.until('"sid"');
		line.send(hello(more));
		await Promise.race([line.until('44'), line.closed]);
		line.end();
	}
	const line = new RawLine(house.port);
	await line.until('"sid"');
	line.send(hello({}));
	await line.until('"view"');
	const asks: unknown[] = [
		{ id: next(), type: 'join', word: next() },
		{ id: 'command-of-a-proof-1', type: next() },
		{ id: 'command-of-a-proof-2', type: 'observe', text: next() },
		{ id: 'command-of-a-proof-3', type: 'observe', text: next().repeat(200) },
		{ id: 'command-of-a-proof-4', type: 'write_agreement', line: null, text: next() },
		{ id: 'command-of-a-proof-5', type: 'share_commitment', text: { toString: next() } },
		{ id: 'command-of-a-proof-6', type: 'take_role', role: next(), word: next() },
		{ id: 'command-of-a-proof-7', type: 'take_by_code', code: next() },
		{ id: 'command-of-a-proof-8', type: 'consent', answer: next(), text: next() },
		{ id: 'command-of-a-proof-9', type: '__proto__', text: next() },
		[next()],
		next(),
		null
	];
	for (const [at, command] of asks.entries()) {
		line.send(`42${100 + at}${JSON.stringify(['ask', command])}`);
		await line.until(`43${100 + at}[`);
	}
	// words that are no packet at all end the line
	line.send(`42["ask",${next()}`);
	await line.closed;
	return away.length + asks.length + 1;
}
