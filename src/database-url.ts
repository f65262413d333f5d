// Reads DATABASE_URL: where a PostgreSQL of one's own is, as whom to sign in there, and whether the line has to be proved.

export interface DatabaseAddress {
	/** a name, an address, or the folder of a socket */
	readonly host: string;
	readonly port: number;
	readonly user: string;
	readonly password: string | undefined;
	readonly database: string;
	/** null: in clear · `proves`: the server has to prove its name; `authority`: the file of whoever vouches for it */
	readonly tls: { readonly proves: boolean; readonly authority: string | null } | null;
}

/** The ways of `sslmode` that say one thing only; `prefer` would go in clear without a word. */
const modes = ['disable', 'require', 'verify-full'];

/** Takes what was set; gives the address, or why it is none in the words after “has to be”. */
export function readDatabaseUrl(text: string): DatabaseAddress | string {
	const whole = 'whole, as postgres://name:password@computer:5432/database';
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return whole;
	try {
		const [host, user, database] = [
			decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
			decodeURIComponent(url.username),
			decodeURIComponent(url.pathname.slice(1))
		];
		if (!host || !user || !database || database.includes('/')) return whole;
		const unknown = [...url.searchParams.keys()].find(
			(name) => !['sslmode', 'sslrootcert'].includes(name)
		);
		if (unknown) return `without ${unknown}: after the ? there may be sslmode and sslrootcert`;
		const near = host.startsWith('/') || /^(localhost|127\.[\d.]+|::1)$/.test(host);
		const mode = url.searchParams.get('sslmode') ?? (near ? 'disable' : 'verify-full');
		if (!modes.includes(mode)) return `with sslmode ${modes.join(', ')}`;
		return {
			host,
			port: Number(url.port || 5432),
			user,
			password: decodeURIComponent(url.password) || undefined,
			database,
			tls:
				mode === 'disable'
					? null
					: { proves: mode === 'verify-full', authority: url.searchParams.get('sslrootcert') }
		};
	} catch {
		return whole;
	}
}
