// Turns a database error into the HTTP answer PostgREST gives for it.
import type { Raised } from '#lib/server/store/embedded/connect.ts';

/** The body PostgREST sends for every error. */
export interface Refusal {
	readonly code: string;
	readonly message: string;
	readonly details: string | null;
	readonly hint: string | null;
}

/**
 * SQLSTATE, or its first two characters, to HTTP status. Every row is from PostgREST's table
 * (https://docs.postgrest.org/en/v12/references/errors.html#http-status-codes); what is not listed there is 400.
 * Rows marked * are not in that table but in the source it describes
 * (https://github.com/PostgREST/postgrest, pgErrorStatus in src/PostgREST/Error.hs).
 */
const STATUSES: Readonly<Record<string, number>> = {
	'08': 503, // connection
	'09': 500, // triggered action
	'0L': 403, // invalid grantor
	'0P': 403, // invalid role specification
	'21000': 500, // * cardinality ("more than one row returned by a subquery")
	'23503': 409, // foreign key violation
	'23505': 409, // unique violation
	'25006': 405, // read-only transaction
	'25': 500, // invalid transaction state
	'28': 403, // invalid authorisation
	'2D': 500, // invalid transaction termination
	'38': 500, // external routine
	'39': 500, // external routine invocation
	'3B': 500, // savepoint
	'40': 500, // transaction rollback
	'42883': 404, // undefined function
	'42P01': 404, // undefined table
	'42P17': 500, // infinite recursion
	'53400': 500, // configuration limit
	'53': 503, // insufficient resources
	'54': 500, // too complex
	'55': 500, // object not in the needed state
	'57P01': 503, // * terminated by an administrator's command
	'57': 500, // operator intervention
	'58': 500, // system error
	F0: 500, // configuration file
	HV: 500, // foreign data wrapper
	P0001: 400, // raise
	P0: 500, // PL/pgSQL
	XX: 500 // internal
};

/** Takes what PostgreSQL raised and whether the caller showed the secret key. */
export function statusOf({ code, message }: Raised, authenticated: boolean): number {
	// insufficient privilege: 403 for those who are known, 401 for those who are not (same table)
	if (code === '42501') return authenticated ? 403 : 401;
	// raise sqlstate 'PT409': the function names the status itself
	// https://docs.postgrest.org/en/v12/references/errors.html#raise-errors-with-http-status-codes
	if (code.startsWith('PT')) return chosenStatus(code.slice(2));
	// pg-safeupdate's complaint is the caller's mistake, unlike other cardinality errors (source, as *)
	if (code === '21000' && message.endsWith('requires a WHERE clause')) return 400;
	return STATUSES[code] ?? STATUSES[code.slice(0, 2)] ?? 400;
}

function chosenStatus(digits: string): number {
	const status = Number(digits);
	return Number.isInteger(status) && status >= 200 && status <= 599 ? status : 500;
}

/** The error as PostgREST words it. Details may quote a row: they go to the caller and must not go into a log. */
export function refusalOf({ code, message, detail, hint }: Raised): Refusal {
	return { code, message, details: detail ?? null, hint: hint ?? null };
}

/** A trouble of ours rather than of the database, in the same words. */
export function problem(code: string, message: string, details: string | null = null): Refusal {
	return { code, message, details, hint: null };
}
