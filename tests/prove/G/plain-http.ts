// Asks the house for a page exactly as written: no library puts path, method or headers right on the way.

import http from 'node:http';
import { halvesFor, passphrase, saltIn } from '../../support/halves.ts';
import type { RunningHouse } from '../../support/running-house.ts';

export interface Answer {
	readonly status: number;
	readonly headers: http.IncomingHttpHeaders;
	readonly text: string;
	readonly body: Buffer;
}

export interface Asked {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string | Buffer;
	/** an address of this computer to call from */
	readonly from?: string;
}

export function ask(house: Pick<RunningHouse, 'port'>, path: string, asked: Asked = {}) {
	return new Promise<Answer>((resolve, reject) => {
		const { method, headers, body, from: localAddress } = asked;
		const target = { host: '127.0.0.1', port: house.port, path, method, headers, localAddress };
		const request = http.request(target, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				const whole = Buffer.concat(parts);
				const { statusCode = 0, headers: given } = response;
				resolve({ status: statusCode, headers: given, text: whole.toString(), body: whole });
			});
		});
		request.on('error', reject);
		request.end(body);
	});
}

/** Sends a form as the page's own browser would. */
export function post(
	house: RunningHouse,
	path: string,
	fields: Readonly<Record<string, string>>,
	cookie = ''
): Promise<Answer> {
	return ask(house, path, {
		method: 'POST',
		headers: {
			origin: house.origin,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			...(cookie ? { cookie } : {})
		},
		body: new URLSearchParams(fields).toString()
	});
}

/** What this person's browser would send for an account or a sign-in; the first of it is enough to sign in. */
export async function halves(house: Pick<RunningHouse, 'port'>, name = 'Ana', said = passphrase) {
	salts.set(house, salts.get(house) ?? ask(house, '/sign-up').then(({ text }) => saltIn(text)));
	return halvesFor(await salts.get(house)!, name, said);
}
const salts = new WeakMap<object, Promise<string>>();

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieOf = ({ headers }: Answer): string =>
	(headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');

/** Makes the first facilitator, with a group; gives the cookie. */
export async function firstAccount(house: RunningHouse, name = 'Ana'): Promise<string> {
	const group = 'Stairwells';
	const typed = { name, group, code: house.code };
	const made = await post(house, '/sign-up', { ...typed, ...(await halves(house, name)) });
	if (made.status !== 303) throw new Error(`no account: ${made.status}`);
	return cookieOf(made);
}
