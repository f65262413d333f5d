// A PostgreSQL of one's own as supabase-js sees it: the embedded road, to a server that somebody else started and keeps.
import { createHmac } from 'node:crypto';
import * as fs from 'node:fs';
import { openAnswering, type Answering } from '#lib/server/store/embedded/answering.ts';
import { CannotStart, codeOf, saying } from '#lib/server/store/embedded/cannot-start.ts';
import {
	whenReady,
	withConnection,
	type Address,
	type Connection
} from '#lib/server/store/embedded/connect.ts';
import { migrate, saidOfSteps } from '#lib/server/store/embedded/migrate.ts';
import { asOwner, makeOwnRoles, ownLogin, OWNING } from '#lib/server/store/own/own-roles.ts';

export interface OwnDatabase {
	readonly host: string;
	readonly port: number;
	/** may make roles and schemas here; nothing but the start works as this one */
	readonly user: string;
	readonly password: string | undefined;
	readonly database: string;
	readonly tls: { readonly proves: boolean; readonly authority: string | null } | null;
}

/** Two processes that start at once wait for each other for so long, and for a server that is only coming up. */
const PATIENCE_MS = 60_000;
const COMING_BACK_MS = 2_000;

/**
 * Brings the database up to date and opens it. Several processes may do so at the same moment: one works, the others
 * wait. Refuses with a CannotStart only.
 */
export async function openOwn(
	given: OwnDatabase,
	opening: { readonly migrations: string; readonly log: (line: string) => void }
): Promise<Answering> {
	const at = addressOf(given);
	const house = { ...at, password: housePassword(given.password) };
	try {
		await whenReady(at, given.user, PATIENCE_MS);
		await withConnection(at, given.user, async (it) => {
			await it.query('select pg_advisory_lock($1)', [OWNING]);
			await requireLetters(it);
			await makeOwnRoles(it, given.database, house.password);
			await asOwner(it);
			for (const line of saidOfSteps(await migrate(it, opening.migrations))) opening.log(line);
		});
		await withConnection(house, ownLogin, async () => undefined);
	} catch (cause) {
		throw cause instanceof CannotStart ? cause : new CannotStart(sentenceFor(cause));
	}
	return openAnswering(house, {
		login: ownLogin,
		// whoever keeps the server brings it back; a short absence is waited for
		revive: () => whenReady(house, ownLogin, COMING_BACK_MS)
	});
}

/** Names are the same whatever their capitals: that takes a database that knows letters beyond a to z. */
async function requireLetters(connection: Connection): Promise<void> {
	const { rows } = await connection.query<{ knows: boolean }>(
		`select lower('ÄÉŁ') = 'äéł' and current_setting('server_encoding') = 'UTF8' as knows`
	);
	if (!rows[0]?.knows)
		throw new CannotStart(
			'The database of DATABASE_URL does not know letters beyond a to z. Make one that does, for instance: ' +
				"create database spectactor template template0 encoding 'UTF8' locale 'C.UTF-8'"
		);
}

function addressOf({ host, port, password, database, tls }: OwnDatabase): Address {
	if (!tls) return { host, port, password, database };
	try {
		const ca = tls.authority === null ? {} : { ca: fs.readFileSync(tls.authority, 'utf8') };
		return { host, port, password, database, tls: { rejectUnauthorized: tls.proves, ...ca } };
	} catch {
		throw new CannotStart('The file that DATABASE_URL names as sslrootcert cannot be read.');
	}
}

/** Every process finds the same one, and whoever has it does not have the administrator's. */
const housePassword = (password: string | undefined) =>
	password && createHmac('sha256', password).update('spectactor house').digest('base64url');

/** What the driver says may name people or quote a password's account: only what kind of trouble it is goes on. */
function sentenceFor(cause: unknown): string {
	const code = codeOf(cause);
	const asks = 'Is DATABASE_URL right?';
	if (/^28/.test(code)) return `The database does not let Spectactor in (${code}). ${asks}`;
	if (code === '3D000') return `There is no such database on that server. ${asks}`;
	if (code === '42501')
		return 'The account in DATABASE_URL may not make roles and schemas: at the start Spectactor needs the administrator of that database.';
	if (/^(SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|CERT_|ERR_TLS)/.test(code))
		return 'The database cannot prove its name. Add &sslrootcert=… for a certificate of your own, or say sslmode=require or sslmode=disable.';
	return `The database of DATABASE_URL does not answer: ${saying(cause) || code}. ${asks}`;
}
