// Calls one function of the database for one role, with one statement, and gives what it said as JSON text.
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import {
	isComingUp,
	isRaised,
	type Connection,
	type Pool
} from '#lib/server/store/embedded/connect.ts';
import type { DbFunction } from '#lib/server/store/embedded/functions.ts';

export type Role = 'anon' | 'service_role';

export interface Arguments {
	/** one JSON object: PostgreSQL itself reads it, so that no number is bent on the way */
	readonly json: string;
	readonly names: readonly string[];
}

export interface Ways {
	/** connections that are the role from their first moment on */
	readonly pools: Readonly<Record<Role, Pool>>;
	readonly schema: string;
	/** brings back a server that died */
	readonly revive: () => Promise<void>;
}

/**
 * Does the work over a connection of the given role; each statement is a transaction of its own.
 * A server found dead before anything was sent is brought back once; after that a broken connection is the caller's.
 */
export async function asRole<T>(
	ways: Ways,
	role: Role,
	work: (connection: Connection) => Promise<T>
): Promise<T> {
	const connection = await ready(ways.pools[role]).catch(async (cause: unknown) => {
		if (isRaised(cause) && !isComingUp(cause)) throw cause;
		if (cause instanceof Error && /timeout/.test(cause.message)) throw cause;
		await ways.revive();
		return ready(ways.pools[role]);
	});
	let broken = true;
	try {
		const result = await work(connection);
		broken = false;
		return result;
	} catch (cause) {
		broken = !isRaised(cause) || /^(08|57P)/.test(cause.code);
		if (broken) breaks.set(ways.pools[role], performance.now());
		throw cause;
	} finally {
		connection.release(broken);
	}
}

/** when a connection of a pool last broke, and when each was last known to be whole */
const breaks = new WeakMap<Pool, number>();
const whole = new WeakMap<Connection, number>();

/** A connection for a statement. Where one has broken, those made before it are likely to be dead: they are tried first. */
async function ready(pool: Pool) {
	for (;;) {
		const asked = performance.now();
		const connection = await pool.connect();
		const broke = breaks.get(pool) ?? -Infinity;
		if (broke < (whole.get(connection) ?? Infinity)) {
			if (!whole.has(connection)) whole.set(connection, asked);
			return connection;
		}
		try {
			await connection.query('select');
			whole.set(connection, performance.now());
			return connection;
		} catch {
			connection.release(true);
		}
	}
}

/**
 * Calls the function with one statement, kept when it ends well and undone when not. Gives the result as JSON text;
 * undefined for one that returns nothing. Rejects with what PostgreSQL raised.
 */
export async function callFunction(
	connection: Connection,
	schema: string,
	role: Role,
	called: DbFunction,
	{ json, names }: Arguments
): Promise<string | undefined> {
	const { text, name, takes } = prepared(schema, called, names);
	const { rows } = await connection.query<{ body: string; role: string }>({
		// PostgreSQL may write the body of a function into the plan, and then asks no more who may call it:
		// so no role is ever handed a plan that was made for the other.
		name: `${role} ${name}`,
		text,
		values: takes ? [json] : []
	});
	// A function that leaves its connection as somebody else: nobody gets this connection after it.
	if (rows[0]?.role !== role) throw new Error('The connection is another role now.');
	return called.returnsVoid ? undefined : rows[0].body;
}

interface Prepared {
	readonly text: string;
	readonly name: string;
	readonly takes: boolean;
}

const statements = new WeakMap<DbFunction, Map<string, Prepared>>();

/** The statement for a function and the names of the arguments given, written once. */
function prepared(schema: string, called: DbFunction, names: readonly string[]): Prepared {
	const known = statements.get(called) ?? new Map<string, Prepared>();
	statements.set(called, known);
	const key = JSON.stringify([schema, ...names]);
	const before = known.get(key);
	if (before) return before;
	const given = called.parameters.filter((parameter) => names.includes(parameter.name));
	const text = statement(schema, called, given);
	const name = createHash('sha1').update(text).digest('base64');
	const made = { text, name, takes: given.length > 0 };
	known.set(key, made);
	return made;
}

const quoted = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;

/** The statement has PostgREST's own shape (callPlanToQuery and asJsonF in its source), so that the results have it too. */
function statement(schema: string, called: DbFunction, given: DbFunction['parameters']): string {
	const passed = given.map(
		(one) => `${one.variadic ? 'variadic ' : ''}${quoted(one.name)} := given.${quoted(one.name)}`
	);
	const types = given.map((one) => `${quoted(one.name)} ${one.type}`);
	const call = `${quoted(schema)}.${quoted(called.name)}(${passed.join(', ')})`;
	const source = called.returnsRows ? `${call} as result` : `(select ${call} as value) as result`;
	const from = given.length
		? `json_to_record($1::json) as given (${types.join(', ')}), lateral ${source}`
		: source;
	const one = called.returnsRows ? 'result' : 'result.value';
	const body = called.returnsSet
		? `coalesce(json_agg(${one}), '[]')`
		: `coalesce(json_agg(${one}) -> 0, 'null')`;
	return `with called as (select ${called.returnsRows ? 'result.*' : 'result.value'} from ${from})
		select ${body}::text as body, current_user::text as role from (select * from called) as result`;
}
