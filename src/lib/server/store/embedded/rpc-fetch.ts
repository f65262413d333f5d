// A fetch that never leaves the process: it understands exactly the one request supabase-js makes to call a function.
import { STATUS_CODES } from 'node:http';
import { timingSafeEqual, createHash } from 'node:crypto';
import { callFunction, type Role } from '#lib/server/store/embedded/call.ts';
import { codeOf } from '#lib/server/store/embedded/cannot-start.ts';
import { isRaised, type Pool, type PooledConnection } from '#lib/server/store/embedded/connect.ts';
import { choose, readCatalogue, type Catalogue } from '#lib/server/store/embedded/functions.ts';
import { refusalOf, statusOf, type Refusal } from '#lib/server/store/embedded/statuses.ts';

export interface Served {
	readonly pool: Pool;
	/** the one schema whose functions may be called */
	readonly schema: string;
	/** who shows this key is `service_role`; everybody else is `anon` */
	readonly secretKey: string;
	/** called when the server cannot be reached, before one more try */
	readonly revive: () => Promise<void>;
}

interface Asked {
	readonly name: string;
	readonly role: Role;
	readonly body: string;
	readonly names: readonly string[];
}

const PATH = /^\/rest\/v1\/rpc\/([^/]+)$/;

/** Gives a `fetch` that answers as PostgREST 12 does, over the given pool. Rejects only when the caller's signal aborts. */
export function rpcFetch(served: Served): typeof fetch {
	let catalogue: Promise<Catalogue> | undefined;

	async function functionFor(connection: PooledConnection, asked: Asked) {
		const look = async () => {
			catalogue ??= readCatalogue(connection, served.schema);
			try {
				return choose(await catalogue, served.schema, asked.name, asked.names);
			} catch (cause) {
				catalogue = undefined;
				throw cause;
			}
		};
		const known = catalogue !== undefined;
		const found = await look();
		if (!('code' in found) || !known) return found;
		catalogue = undefined;
		return look();
	}

	async function answer(request: Request | undefined, asked: Asked): Promise<Response> {
		const connection = await connect(served);
		let broken = false;
		try {
			// Whoever gave up while waiting for a connection is spared the work.
			if (request?.signal.aborted) return nothing();
			const found = await functionFor(connection, asked);
			if ('code' in found) return refuse(found.code === 'PGRST202' ? 404 : 300, found);
			const said = await callFunction(connection, served.schema, found, asked);
			return said === undefined ? nothing() : json(200, said);
		} catch (cause) {
			broken = !isRaised(cause) || /^57P|^08/.test(cause.code);
			throw cause;
		} finally {
			connection.release(broken);
		}
	}

	return async (input, init) => {
		const request = new Request(input, init);
		request.signal.throwIfAborted();
		const asked = understand(request, served, await request.text());
		if (asked instanceof Response) return asked;
		return untilAborted(
			answer(request, asked).catch((cause: unknown) => failure(cause, asked.role)),
			request.signal
		);
	};
}

/** What is asked for, or the answer to what we do not do: PostgREST's own where it has one. */
function understand(request: Request, served: Served, body: string): Asked | Response {
	const { pathname, search } = new URL(request.url);
	const name = PATH.exec(pathname)?.[1];
	// https://docs.postgrest.org/en/v12/references/errors.html (PGRST1xx); PGRST125 and PGRST127 are of version 13
	if (!name) return refuse(404, problem('PGRST125', 'Invalid path specified in request URL'));
	if (request.method !== 'POST')
		return refuse(405, problem('PGRST101', `Cannot use the ${request.method} method on RPC`));
	const schema = request.headers.get('content-profile') ?? served.schema;
	if (schema !== served.schema)
		return refuse(406, {
			...problem('PGRST106', `The schema must be one of the following: ${served.schema}`)
		});
	const beyond = beyondUs(request.headers, search);
	if (beyond)
		return refuse(400, { ...problem('PGRST127', 'Feature not implemented'), details: beyond });
	const names = argumentNames(body);
	if (!names) return refuse(400, problem('PGRST102', 'Empty or invalid json'));
	const role = isSecret(request.headers.get('apikey') ?? '', served.secretKey)
		? 'service_role'
		: 'anon';
	return { name: decodeURIComponent(name), role, body: body || '{}', names };
}

/** A filter or wish that would silently be ignored is refused instead. */
function beyondUs(headers: Headers, search: string): string | undefined {
	if (search)
		return 'The embedded database takes no filters, order or limit: let the function do it.';
	if (headers.has('prefer')) return 'The embedded database takes no Prefer header.';
	const accept = headers.get('accept') ?? '*/*';
	if (!/^(\*\/\*|application\/json)$/.test(accept))
		return 'The embedded database answers in application/json only.';
	return undefined;
}

function argumentNames(body: string): string[] | undefined {
	if (body === '') return [];
	try {
		const value: unknown = JSON.parse(body);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.keys(value)
			: undefined;
	} catch {
		return undefined;
	}
}

function isSecret(key: string, secret: string): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(digest(key), digest(secret));
}

/** A server that died is started again once; a call that has not been sent yet loses nothing by it. */
async function connect({ pool, revive }: Served): Promise<PooledConnection> {
	try {
		return await pool.connect();
	} catch (cause) {
		if (!/^(ECONNREFUSED|ENOENT|ECONNRESET|57P0[123])$/.test(codeOf(cause))) throw cause;
		await revive();
		return pool.connect();
	}
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

const problem = (code: string, message: string): Refusal => ({
	code,
	message,
	details: null,
	hint: null
});

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
