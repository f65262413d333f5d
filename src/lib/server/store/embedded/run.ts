// Runs one of the database's own programs to its end and hands back what it said.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Owner } from '#lib/server/store/embedded/owner.ts';

export interface Ran {
	/** exit code; 127 when the program could not be started at all */
	readonly code: number;
	/** both outputs, in the order they came, without the trailing line end */
	readonly said: string;
}

/**
 * Takes a program, its arguments, the person it runs as (undefined: whoever runs this process) and, for a program that
 * works on a database's folder, that folder. Never rejects.
 * The environment is nearly empty, so that no PG* setting of this computer bends what we do.
 */
export function run(
	program: string,
	args: readonly string[],
	as?: Owner,
	cluster?: string
): Promise<Ran> {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			// Never where we were started: an ordinary user may not be allowed into root's folder.
			cwd: cluster ?? (process.platform === 'win32' ? tmpdir() : '/'),
			env: {
				PATH: process.env['PATH'] ?? '/usr/bin:/bin',
				LC_ALL: 'C',
				TZ: 'UTC',
				// pg_ctl hands its arguments to a shell, and a folder's name may hold anything: so not as an argument.
				...(cluster ? { PGDATA: cluster } : {}),
				...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {})
			},
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true,
			...(as ? { uid: as.uid, gid: as.gid } : {})
		});
		let said = '';
		const hear = (part: Buffer) => (said += part.toString('utf8'));
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('error', (cause) => resolve({ code: 127, said: cause.message }));
		// `exit`, not `close`: the server that pg_ctl leaves running may keep our pipes open.
		child.on('exit', (code) =>
			setImmediate(() => {
				child.stdout.destroy();
				child.stderr.destroy();
				resolve({ code: code ?? 1, said: said.trim() });
			})
		);
	});
}
