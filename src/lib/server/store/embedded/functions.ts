// Which functions the database offers, and which of them a call by name and argument names means.
import type { Connection } from '#lib/server/store/embedded/connect.ts';

export interface Parameter {
	readonly name: string;
	readonly type: string;
	readonly required: boolean;
	readonly variadic: boolean;
}

export interface DbFunction {
	readonly id: number;
	readonly name: string;
	readonly parameters: readonly Parameter[];
	readonly returnsSet: boolean;
	/** rows with named columns: a table's row type, OUT arguments or TABLE(…) */
	readonly returnsRows: boolean;
	readonly returnsVoid: boolean;
}

export type Catalogue = ReadonlyMap<string, readonly DbFunction[]>;

export interface NotFound {
	readonly code: 'PGRST202' | 'PGRST203';
	readonly message: string;
	readonly details: string | null;
	readonly hint: string | null;
}

/**
 * Takes a connection and a schema, gives its functions by name. What counts as rows follows PostgREST: a composite
 * type, or any OUT, INOUT or TABLE argument (its SchemaCache.hs). Unnamed arguments cannot be called by name: such
 * functions are left out.
 */
export async function readCatalogue(connection: Connection, schema: string): Promise<Catalogue> {
	const { rows } = await connection.query<DbFunction>(
		`select p.oid::int8::float8 as id, p.proname as name, p.proretset as "returnsSet",
			t.typtype = 'c' or coalesce(p.proargmodes::text[] && '{t,b,o}', false) as "returnsRows",
			p.prorettype = 'void'::regtype as "returnsVoid",
			coalesce((
				select json_agg(json_build_object(
					'name', a.name,
					'type', case a.type
						when 'character'::regtype then 'character varying'
						when 'bit'::regtype then 'bit varying'
						else format_type(a.type, null) end,
					'required', a.nth <= p.pronargs - p.pronargdefaults,
					'variadic', coalesce(a.mode = 'v', false)) order by a.nth)
				from (
					select *, row_number() over (order by place) as nth
					from unnest(p.proargnames, coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargmodes)
						with ordinality as raw (name, type, mode, place)
					where coalesce(mode, 'i') in ('i', 'b', 'v')
				) a
			), '[]') as parameters
		from pg_proc p
		join pg_namespace n on n.oid = p.pronamespace
		join pg_type r on r.oid = p.prorettype
		join pg_type t on t.oid = coalesce(nullif(r.typbasetype, 0), r.oid)
		where n.nspname = $1 and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
			and (p.pronargs = 0 or not coalesce('' = any (p.proargnames[1:p.pronargs]), true))`,
		[schema]
	);
	const catalogue = new Map<string, DbFunction[]>();
	for (const row of rows) catalogue.set(row.name, [...(catalogue.get(row.name) ?? []), row]);
	return catalogue;
}

/** Takes the names of the arguments given; gives the one function they fit, or why none does. */
export function choose(
	catalogue: Catalogue,
	schema: string,
	name: string,
	given: readonly string[]
): DbFunction | NotFound {
	const overloads = catalogue.get(name) ?? [];
	const fitting = overloads.filter((candidate) => fits(candidate, given));
	if (fitting.length === 1 && fitting[0]) return fitting[0];
	return fitting.length > 1 ? ambiguous(schema, fitting) : missing(catalogue, schema, name, given);
}

function fits({ parameters }: DbFunction, given: readonly string[]): boolean {
	return (
		given.every((name) => parameters.some((parameter) => parameter.name === name)) &&
		parameters.every(({ required, name }) => !required || given.includes(name))
	);
}

// The sentences below are PostgREST's own, so that a message looked up there is found.
// https://docs.postgrest.org/en/v12/references/errors.html (PGRST202, PGRST203)

function ambiguous(schema: string, fitting: readonly DbFunction[]): NotFound {
	const signatures = fitting.map(
		({ name, parameters }) =>
			`${schema}.${name}(${parameters.map((one) => `${one.name} => ${one.type}`).join(', ')})`
	);
	return {
		code: 'PGRST203',
		message: `Could not choose the best candidate function between: ${signatures.join(', ')}`,
		details: null,
		hint: 'Try renaming the parameters or the function itself in the database so function overloading can be resolved'
	};
}

function missing(
	catalogue: Catalogue,
	schema: string,
	name: string,
	given: readonly string[]
): NotFound {
	const called = `${schema}.${name}`;
	const list = given.join(', ');
	const withThem = list
		? `with parameter${given.length > 1 ? 's' : ''} ${list}`
		: 'without parameters';
	const overloads = catalogue.get(name);
	const meant = overloads
		? closest(overloads.map(signature), `(${[...given].sort().join(', ')})`, name)
		: closest([...catalogue.keys()], name);
	return {
		code: 'PGRST202',
		message: `Could not find the function ${called}${list ? `(${list})` : ' without parameters'} in the schema cache`,
		details:
			`Searched for the function ${called} ${withThem}` +
			`${list ? ' or with a single unnamed json/jsonb parameter' : ''}, but no matches were found in the schema cache.`,
		hint: meant && `Perhaps you meant to call the function ${schema}.${meant}`
	};
}

const signature = ({ parameters }: DbFunction) =>
	`(${parameters
		.map((parameter) => parameter.name)
		.sort()
		.join(', ')})`;

/** The candidate that shares the most pairs of letters with what was asked, if they are alike at all. */
function closest(candidates: readonly string[], asked: string, prefix = ''): string | null {
	const pairs = (text: string) =>
		new Set(Array.from({ length: text.length + 1 }, (_, at) => `-${text}-`.slice(at, at + 2)));
	const wanted = pairs(asked);
	let best = { likeness: 0.33, candidate: null as string | null };
	for (const candidate of candidates) {
		const has = pairs(candidate);
		const shared = [...has].filter((pair) => wanted.has(pair)).length;
		const likeness = (2 * shared) / (has.size + wanted.size);
		if (likeness > best.likeness) best = { likeness, candidate: prefix + candidate };
	}
	return best.candidate;
}
