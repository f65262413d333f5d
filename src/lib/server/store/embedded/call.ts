// Calls one function of the database for one role, in a transaction of its own, and gives what it said as JSON text.
import type { Connection } from '#lib/server/store/embedded/connect.ts';
import type { DbFunction } from '#lib/server/store/embedded/functions.ts';

export type Role = 'anon' | 'service_role';

const name = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;

/**
 * Takes the arguments as one JSON text; PostgreSQL itself turns them into the declared types and the result into JSON,
 * so that dates, big numbers and bytes read as everywhere else. Gives undefined for a function that returns nothing.
 * Rejects with what PostgreSQL raised; then nothing of the call was kept.
 */
export async function callFunction(
	connection: Connection,
	schema: string,
	called: DbFunction,
	{ role, body, names }: { role: Role; body: string; names: readonly string[] }
): Promise<string | undefined> {
	await connection.query(
		`begin; set local role ${role}; set local search_path to ${name(schema)}, public, extensions`
	);
	try {
		const given = called.parameters.filter((parameter) => names.includes(parameter.name));
		const { rows } = await connection.query<{ body: string }>({
			// A plan made for one role may have another's right to call inlined in it: so each role has its own.
			name: `${called.id}-${role}-${given.map((parameter) => parameter.name).join()}`.slice(0, 60),
			text: statement(schema, called, given),
			values: given.length > 0 ? [body] : []
		});
		await connection.query('commit');
		return called.returnsVoid ? undefined : rows[0]?.body;
	} catch (cause) {
		await connection.query('rollback').catch(() => undefined);
		throw cause;
	}
}

/** The statement has PostgREST's own shape (callPlanToQuery and asJsonF in its source), so that the results have it too. */
function statement(schema: string, called: DbFunction, given: DbFunction['parameters']): string {
	const target = `${name(schema)}.${name(called.name)}`;
	const passed = given.map(
		(one) => `${one.variadic ? 'variadic ' : ''}${name(one.name)} := given.${name(one.name)}`
	);
	const types = given.map((one) => `${name(one.name)} ${one.type}`);
	const call = `${target}(${passed.join(', ')})`;
	const source = called.returnsRows ? `${call} as result` : `(select ${call} as value) as result`;
	const from =
		given.length > 0
			? `(select * from json_to_record($1::json) as _(${types.join(', ')})) as given, lateral ${source}`
			: source;
	const one = called.returnsRows ? 'result' : 'result.value';
	const body = called.returnsSet
		? `coalesce(json_agg(${one}), '[]')`
		: `coalesce(json_agg(${one}) -> 0, 'null')`;
	return `with result as (select ${called.returnsRows ? 'result.*' : 'result.value'} from ${from})
		select ${body}::text as body from ${called.returnsRows ? '(select * from result) as result' : 'result'}`;
}
