// A fetch that never leaves the process: it understands exactly the one request supabase-js makes to call a function.
import { createHash, timingSafeEqual } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import {
	asRole,
	callFunction,
	type Arguments,
	type Role,
	type Ways
} from '#lib/server/store/embedded/call.ts';
import { isRaised, type Connection } from '#lib/server/store/embedded/connect.ts';
import { choose, readCatalogue, type Catalogue } from '#lib/server/store/embedded/functions.ts';
import { problem, refusalOf, statusOf, type Refusal } from '#lib/server/store/embedded/statuses.ts';

export interface Served extends Ways {
	/** who shows this key is `service_role`; everybody else is `anon` */
	readonly secretKey: string;
}

interface Asked extends Arguments {
	readonly name: string;
	readonly role: Role;
}

const PATH = /^\/rest\/v1\/rpc\/([^/]+)$/;

/**
 * Gives a `fetch` that answers as PostgREST 12 does. Only functions of the one schema can be called, only with POST,
 * without filters. Rejects only when the caller's signal aborts; every other trouble is a response.
 */
export function rpcFetch(served: Served): typeof fetch {
	const { schema } = served;
	let catalogue: Promise<Catalogue> | undefined;

	/** Functions are looked up once; one that is missing may be new, so then they are looked up again. */
	async function find(connection: Connection, { name, names }: Asked) {
		if (catalogue) {
			const found = choose(await catalogue, schema, name, names);
			if (!('code' in found)) return found;
		}
		const reading = readCatalogue(connection, schema);
		const read = await reading;
		catalogue = reading;
		return choose(read, schema, name, names);
	}

	async function answer(asked: Asked, signal: AbortSignal): Promise<Response> {
		try {
			return await asRole(served, asked.role, async (connection) => {
				// Whoever gave up while waiting for a connection is spared the work.
				if (signal.aborted) return nothing();
				const found = await find(connection, asked);
				if ('code' in found) return refuse(found.code === 'PGRST202' ? 404 : 300, found);
				const said = await callFunction(connection, schema, asked.role, found, asked);
				return said === undefined ? nothing() : json(200, said);
			});
		} catch (cause) {
			return failure(cause, asked.role);
		}
	}

	return async (input, init) => {
		const request = isPlain(input, init) ? plain(input, init) : await read(input, init);
		request.signal.throwIfAborted();
		const asked = understand(request, served);
		if (asked instanceof Response) return asked;
		return untilAborted(answer(asked, request.signal), request.signal);
	};
}

/** What of a request is looked at. */
interface Requested {
	readonly url: string;
	readonly method: string;
	readonly headers: Headers;
	readonly body: string;
	readonly signal: AbortSignal;
}

type Plain = RequestInit & { readonly headers: Headers; readonly body: string };

/** The way supabase-js asks: text in, text out. A Request would copy a whole live document into bytes and back. */
const isPlain = (input: string | URL | Request, init?: RequestInit): init is Plain =>
	!(input instanceof Request) &&
	typeof init?.body === 'string' &&
	init.method === 'POST' &&
	init.headers instanceof Headers;

const plain = (input: string | URL | Request, init: Plain): Requested => ({
	url: String(input),
	method: 'POST',
	headers: init.headers,
	body: init.body,
	signal: init.signal ?? new AbortController().signal
});

async function read(input: string | URL | Request, init?: RequestInit): Promise<Requested> {
	const request = new Request(input, init);
	const { url, method, headers, signal } = request;
	signal.throwIfAborted();
	return { url, method, headers, signal, body: await request.text() };
}

/** What is asked for, or the answer to what we do not do: PostgREST's own where it has one. */
function understand(request: Requested, served: Served): Asked | Response {
	const { pathname, search } = new URL(request.url);
	const name = PATH.exec(pathname)?.[1];
	// https://docs.postgrest.org/en/v12/references/errors.html (PGRST1xx); PGRST125 and PGRST127 came with version 13
	if (!name) return refuse(404, problem('PGRST125', 'Invalid path specified in request URL'));
	if (request.method !== 'POST')
		return refuse(405, problem('PGRST101', `Cannot use the ${request.method} method on RPC`));
	if ((request.headers.get('content-profile') ?? served.schema) !== served.schema)
		return refuse(
			406,
			problem('PGRST106', `The schema must be one of the following: ${served.schema}`)
		);
	const beyond = beyondUs(request.headers, search);
	if (beyond) return refuse(400, problem('PGRST127', 'Feature not implemented', beyond));
	const names = argumentNames(request.body);
	if (!names) return refuse(400, problem('PGRST102', 'Empty or invalid json'));
	const isSecret = sameText(request.headers.get('apikey') ?? '', served.secretKey);
	return {
		name: decodeURIComponent(name),
		role: isSecret ? 'service_role' : 'anon',
		json: request.body,
		names
	};
}

/** A filter or wish that would silently be ignored is refused instead. */
function beyondUs(headers: Headers, search: string): string | undefined {
	if (search)
		return 'The embedded database takes no filters, order or limit: let the function do it.';
	if (headers.has('prefer')) return 'The embedded database takes no Prefer header.';
	if (!/^(\*\/\*|application\/json)$/.test(headers.get('accept') ?? '*/*'))
		return 'The embedded database answers in application/json only.';
	return undefined;
}

function argumentNames(body: string): string[] | undefined {
	if (body === '') return [];
	try {
		const value: unknown = JSON.parse(body);
		const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
		return isObject ? Object.keys(value) : undefined;
	} catch {
		return undefined;
	}
}

/** Takes the same time whatever the first letters are. */
function sameText(one: string, other: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(one), digest(other));
}

function failure(cause: unknown, role: Role): Response {
	if (isRaised(cause)) return refuse(statusOf(cause, role !== 'anon'), refusalOf(cause));
	// https://docs.postgrest.org/en/v12/references/errors.html (PGRST001, PGRST003)
	if (cause instanceof Error && /timeout exceeded when trying to connect/.test(cause.message))
		return refuse(504, problem('PGRST003', 'Timed out acquiring connection from connection pool.'));
	return refuse(503, problem('PGRST001', 'Database client error. Retrying the connection.'));
}

/** As over a network: the caller hears at once, while a call that has begun may still take effect. */
function untilAborted(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
	return new Promise((resolve, reject) => {
		const abort = () => reject(signal.reason);
		signal.addEventListener('abort', abort, { once: true });
		void response.then((said) => {
			signal.removeEventListener('abort', abort);
			resolve(said);
		});
	});
}

function json(status: number, body: string): Response {
	return new Response(body, {
		status,
		statusText: STATUS_CODES[status] ?? '',
		headers: { 'content-type': 'application/json; charset=utf-8' }
	});
}

const nothing = () => new Response(null, { status: 204, statusText: 'No Content' });

function refuse(status: number, refusal: Refusal): Response {
	return json(status, JSON.stringify(refusal));
}
