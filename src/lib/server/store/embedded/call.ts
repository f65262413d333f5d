// Calls one function of the database for one role, in a transaction of its own, and gives what it said as JSON text.
import { createHash } from 'node:crypto';
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
	readonly pool: Pool;
	readonly schema: string;
	/** brings back a server that died */
	readonly revive: () => Promise<void>;
}

/**
 * Does the work as the given role, in a transaction that is kept when the work ends and undone when it rejects.
 * A server found dead before anything was sent is brought back once; after that a broken connection is the caller's.
 */
export async function asRole<T>(
	ways: Ways,
	role: Role,
	work: (connection: Connection) => Promise<T>
): Promise<T> {
	const connection = await begin(ways, role).catch(async (cause: unknown) => {
		if (isRaised(cause) && !isComingUp(cause)) throw cause;
		if (cause instanceof Error && /timeout/.test(cause.message)) throw cause;
		await ways.revive();
		return begin(ways, role);
	});
	let broken = false;
	try {
		const result = await work(connection);
		await connection.query('commit');
		return result;
	} catch (cause) {
		broken = !isRaised(cause) || /^(08|57P)/.test(cause.code);
		if (!broken) await connection.query('rollback').catch(() => (broken = true));
		throw cause;
	} finally {
		connection.release(broken);
	}
}

async function begin({ pool, schema }: Ways, role: Role) {
	const connection = await pool.connect();
	try {
		await connection.query(
			`begin; set local role ${role}; set local search_path to ${quoted(schema)}, public, extensions`
		);
		return connection;
	} catch (cause) {
		connection.release(true);
		throw cause;
	}
}

/** Gives the function's result as JSON text; undefined for one that returns nothing. Rejects with what PostgreSQL raised. */
export async function callFunction(
	connection: Connection,
	schema: string,
	role: Role,
	called: DbFunction,
	{ json, names }: Arguments
): Promise<string | undefined> {
	const given = called.parameters.filter((parameter) => names.includes(parameter.name));
	const text = statement(schema, called, given);
	const { rows } = await connection.query<{ body: string }>({
		// PostgreSQL may write the body of a function into the plan, and then asks no more who may call it:
		// so no role is ever handed a plan that was made for the other.
		name: `${role} ${createHash('sha1').update(text).digest('base64')}`,
		text,
		values: given.length > 0 ? [json] : []
	});
	return called.returnsVoid ? undefined : rows[0]?.body;
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
		select ${body}::text as body from (select * from called) as result`;
}
