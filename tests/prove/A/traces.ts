// Every file that a house may leave in its data folder, and which of them are logs. docs/logs.md says the same (D05).

export interface Trace {
	/** as it stands in docs/logs.md */
	readonly name: string;
	/** paths inside the data folder */
	readonly files: RegExp;
	readonly log?: true;
}

export const traces: readonly Trace[] = [
	{ name: 'cluster/start.log', files: /^cluster\/start\.log$/, log: true },
	{
		name: 'cluster/log/database-1.log … 7.log',
		files: /^cluster\/log\/database-[1-7]\.log$/,
		log: true
	},
	{
		name: 'cluster/base, global, pg_wal and pg_…',
		files: /^cluster\/(base|global|pg_[a-z_]+)\//
	},
	{
		name: 'cluster/PG_VERSION, *.conf, *.opts, *.pid, current_logfiles',
		files:
			/^cluster\/(PG_VERSION|current_logfiles|postmaster\.(opts|pid)|(postgresql(\.auto)?|pg_hba|pg_ident)\.conf)$/
	},
	{ name: 'socket/', files: /^socket\/\.s\.PGSQL\.\d+(\.lock)?$/ },
	{ name: 'database-password', files: /^database-password$/ },
	{ name: 'spectactor.lock', files: /^spectactor\.lock(\.[0-9a-f-]{36})?$/ },
	{ name: 'preflight-key', files: /^preflight-key$/ },
	{ name: 'programs-…/', files: /^programs-[\d.a-z-]+\// },
	{ name: 'keys/group.…', files: /^keys\/group\.[^/]+$/ },
	{ name: 'keys/session.…', files: /^keys\/session\.[^/]+$/ },
	{ name: 'keys/pool.…', files: /^keys\/pool\.[^/]+$/ },
	{ name: 'keys/….part', files: /^keys\/[0-9a-f-]{36}\.part$/ }
];

/** Lines that are no JSON: sentences for whoever starts the house, in which nobody who comes to a session occurs. */
export const sentences: readonly RegExp[] = [
	/^Spectactor is open( again)?\.$/,
	/^ {2}(console|stage|phones|build) {2}/,
	/^ {2}This computer is on no network/,
	/^ {2}Nobody has an account here yet\./,
	/^ {2}[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/,
	/^ {2}https?:\/\/\S+\/sign-up$/,
	/^ {2}Ctrl-C closes it\./,
	/^Making a new database \(once\)\.$/,
	/^The database (took (the step|\d+ steps, up to) \d{14}_\w+|was still running and goes on|had stopped and is started again)\.?$/,
	/^Started by root, so the database runs as the ordinary user "\w+"\./,
	/^Only root may enter \S+, and the database does not run as root\./,
	/^Spectactor stopped by itself and is started again/
];
