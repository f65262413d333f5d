// Spectactor as people start it: `npm start`, or `node src/start.js`, with everything below it.

import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { wait } from './chance.ts';
import { below, lives } from './processes.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

/** A folder that the database's own user can enter, too. */
export function newFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-test-'));
	chmodSync(folder, 0o755);
	return folder;
}

export class Started {
	said = '';
	private constructor(
		readonly child: ChildProcess,
		readonly port: number,
		readonly folder: string
	) {}

	static async by(program: string, args: readonly string[]): Promise<Started> {
		const [port, folder] = [await freePort(), newFolder()];
		const { npm_lifecycle_event: _own, ...environment } = process.env;
		const child = spawn(program, args, {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				...environment,
				PORT: String(port),
				HOST: '127.0.0.1',
				DATA_FOLDER: path.join(folder, 'data')
			}
		});
		const started = new Started(child, port, folder);
		for (const stream of [child.stdout, child.stderr])
			stream!.on('data', (part: Buffer) => (started.said += part.toString()));
		await started.until(() => started.said.includes('Ctrl-C'), 50_000);
		return started;
	}

	/** The server itself, below everything that keeps it. */
	get server(): number | undefined {
		return below(this.child.pid!).find(({ words }) => /\bsrc\/server\.js\b/.test(words))?.pid;
	}

	get database(): number | undefined {
		return recordOf(clusterIn(path.join(this.folder, 'data')))?.pid;
	}

	async answers(): Promise<boolean> {
		return fetch(`http://127.0.0.1:${this.port}/health`).then(
			(answer) => answer.ok,
			() => false
		);
	}

	/** Waits; gives after how many milliseconds it was so. */
	async until(is: () => boolean | Promise<boolean>, patience = 20_000): Promise<number> {
		const began = performance.now();
		while (!(await is())) {
			if (performance.now() - began > patience)
				throw new Error(`not so: ${is}; it said: ${this.said}`);
			await wait(10);
		}
		return performance.now() - began;
	}

	/** Ends whatever is left of it. */
	async end(): Promise<void> {
		const pids = [this.child.pid!, ...below(this.child.pid!).map(({ pid }) => pid), this.database];
		this.child.kill('SIGTERM');
		const gone = () => pids.every((pid) => pid === undefined || !lives(pid));
		await this.until(gone, 5_000).catch(() => {
			for (const pid of pids) if (pid !== undefined && lives(pid)) process.kill(pid, 'SIGKILL');
		});
		rmSync(this.folder, { recursive: true, force: true });
	}
}
