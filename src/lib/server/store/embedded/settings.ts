// How the embedded database is set: safe through a power cut, small, and silent about what people write.
import * as fs from 'node:fs';
import * as path from 'node:path';

/** Where the server listens. */
export interface Listening {
	/** undefined: a port, which asks for the password */
	readonly socketDir?: string;
	readonly port: number;
}

/** A Unix socket's file name carries a port number too; inside a private folder any will do. */
export const SOCKET_PORT = 5432;

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A list of folders parts at commas, unless the name stands in double quotes. */
const folder = (name: string) => quoted(`"${name.replaceAll('"', '""')}"`);

/** The whole of postgresql.conf. What it silences, and why: an error's text or detail may hold a note. */
export function settings({ socketDir, port }: Listening): string {
	return `# Written by Spectactor at every start: changes made here do not last.
listen_addresses = ${quoted(socketDir ? '' : '127.0.0.1')}
port = ${port}
unix_socket_directories = ${socketDir ? folder(socketDir) : quoted('')}
unix_socket_permissions = 0700
password_encryption = 'scram-sha-256'
max_connections = 40

# What is acknowledged is on the disk.
fsync = on
synchronous_commit = on
full_page_writes = on

# One laptop, small data, no copies elsewhere.
wal_level = minimal
max_wal_senders = 0
archive_mode = off
max_wal_size = '128MB'
min_wal_size = '32MB'
track_commit_timestamp = off
shared_buffers = '64MB'
max_parallel_workers_per_gather = 0
io_method = 'sync'
jit = off
idle_in_transaction_session_timeout = '60s'

# The log tells that the database started, stopped or broke; never what was asked, by whom, or what a row said.
logging_collector = on
log_directory = 'log'
log_filename = 'database-%u.log'
log_file_mode = 0600
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
log_line_prefix = '%m '
log_min_messages = log
log_error_verbosity = terse
log_min_error_statement = panic
log_statement = none
log_min_duration_statement = -1
log_duration = off
log_connections = ''
log_disconnections = off
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_checkpoints = off
log_lock_waits = off
log_autovacuum_min_duration = -1
track_activities = off

# As a Supabase project answers.
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
lc_monetary = 'C'
lc_numeric = 'C'
lc_time = 'C'
`;
}

/** Who may come in: over the private socket whoever can open it, over a port only with the password. */
export function admission({ socketDir }: Listening): string {
	return socketDir ? 'local all all trust\n' : 'host all all 127.0.0.1/32 scram-sha-256\n';
}

export function writeSettings(cluster: string, listening: Listening): void {
	fs.writeFileSync(path.join(cluster, 'postgresql.conf'), settings(listening), { mode: 0o600 });
	fs.writeFileSync(path.join(cluster, 'pg_hba.conf'), admission(listening), { mode: 0o600 });
}
