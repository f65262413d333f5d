// The only file that names the PostgreSQL driver: how we reach a server, the one cluster.ts started or one of one's own.
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { codeOf } from '#lib/server/store/embedded/cannot-start.ts';
import type { Cluster } from '#lib/server/store/embedded/cluster.ts';

export type Connection = Pick<pg.ClientBase, 'query'>;
export type Pool = pg.Pool;
export interface Address extends Pick<Cluster, 'host' | 'port' | 'password'> {
	/** default: the one that every server has */
	readonly database?: string;
	/** default: in clear, since the embedded server is on this computer */
	readonly tls?: { readonly rejectUnauthorized: boolean; readonly ca?: string } | null;
}

/** What the driver tells of an error that PostgreSQL raised. */
export interface Raised {
	readonly code: string;
	readonly message: string;
	readonly detail?: string;
	readonly hint?: string;
}

/** Errors with a SQLSTATE came from the database; others (a broken connection) have a Node code or none. */
export function isRaised(cause: unknown): cause is Raised {
	return cause instanceof pg.DatabaseError && typeof cause.code === 'string';
}

const settings = (at: Address, user: string) => ({
	host: at.host,
	port: at.port,
	user,
	// pg asks for a string even where none is wanted
	password: at.password ?? '',
	database: at.database ?? 'postgres',
	ssl: at.tls ?? false,
	connectionTimeoutMillis: 10_000
});

/** One connection of one's own, as the given role; the work is done and the connection closed. */
export async function withConnection<T>(
	at: Address,
	user: string,
	work: (connection: Connection) => Promise<T>
): Promise<T> {
	const client = new pg.Client(settings(at, user));
	// A connection that breaks while nobody waits for an answer must not end the process.
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** No server there yet, or one that is still reading its own log after a crash. */
export function isComingUp(cause: unknown): boolean {
	return /^(ENOENT|ECONNREFUSED|ECONNRESET|57P0[123])$/.test(codeOf(cause));
}

/** Waits until the server takes connections; rejects with its last refusal when it does not within the given time. */
export async function whenReady(at: Address, user: string, withinMs: number): Promise<void> {
	const until = performance.now() + withinMs;
	for (;;) {
		try {
			return await withConnection(at, user, async () => undefined);
		} catch (cause) {
			if (!isComingUp(cause) || performance.now() > until) throw cause;
			await new Promise((resolve) => setTimeout(resolve, 25));
		}
	}
}

/**
 * The connections that calls of one role go through. They sign in as the role that may become any of the three API
 * roles and nothing else, and are the asked-for one from their first moment on: no call has to say so.
 */
export function openPool(
	at: Address,
	role: string,
	schema: string,
	size: number,
	login = 'authenticator'
): Pool {
	const pool = new pg.Pool({
		...settings(at, login),
		options: `-c role=${role} -c search_path="${schema}",public,extensions`,
		max: size,
		idleTimeoutMillis: 60_000
	});
	// A connection that breaks tells so to the call that uses it; told to nobody as well, it would end the process.
	pool.on('connect', (client) => client.on('error', () => undefined));
	pool.on('error', () => undefined);
	return pool;
}
