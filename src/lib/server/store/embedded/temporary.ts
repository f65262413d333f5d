// For tests: databases in temporary folders, supabase-js as the store makes it, and other processes to kill.
import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createClient } from '@supabase/supabase-js';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { SOCKET_PORT } from '#lib/server/store/embedded/settings.ts';
import type { Work } from '#lib/server/store/embedded/temporary-process.ts';
import {
	openEmbedded,
	type Embedded,
	type EmbeddedOpening
} from '#lib/server/store/embedded/embedded.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
export const PROMISES = path.join(here, 'promises');

/** A new folder that the database's user can reach. */
export function temporaryFolder(): string {
	const folder = fs.mkdtempSync(path.join(tmpdir(), 'spectactor-test-'));
	fs.chmodSync(folder, 0o755);
	return folder;
}

export function removeFolder(folder: string): void {
	fs.rmSync(folder, { recursive: true, force: true });
}

export function open(folder: string, more: Partial<EmbeddedOpening> = {}): Promise<Embedded> {
	return openEmbedded({ folder, migrations: PROMISES, log: () => undefined, ...more });
}

/** supabase-js without its live channel, which would ask Node 20 for a WebSocket. */
export function client(at: { url: string; key: string; fetch?: typeof fetch }) {
	return createClient(at.url, at.key, {
		db: { schema: 'api' },
		auth: { persistSession: false, autoRefreshToken: false },
		realtime: { transport: NoChannel as never },
		...(at.fetch ? { global: { fetch: at.fetch } } : {})
	});
}

class NoChannel {
	constructor() {
		throw new Error('The store opens no live channel.');
	}
}

/** Asks the database directly, as one of its roles, past the functions. */
export async function query(folder: string, role: string, sql: string): Promise<unknown[]> {
	const at = { host: path.join(folder, 'socket'), port: SOCKET_PORT, password: undefined };
	return (await withConnection(at, role, (it) => it.query(sql))).rows;
}

/** The sentence a start is refused with; fails when it is not refused in a sentence. */
export async function refusal(opening: Promise<unknown>): Promise<string> {
	const cause = await opening.then(
		() => undefined,
		(thrown: unknown) => thrown
	);
	if (!(cause instanceof CannotStart))
		throw new Error(`Not refused in a sentence: ${String(cause)}`);
	return cause.message;
}

export interface OtherProcess {
	readonly child: ChildProcess;
	/** every line so far that begins with the word, without it */
	heard(word: string): string[];
	/** waits for that many such lines and gives the last; rejects when the process ends first */
	hears(word: string, times?: number): Promise<string>;
	kill(): Promise<void>;
}

/** Runs temporary-process.ts in a Node process of its own, as another user if root wants that. */
export function otherProcess(
	folder: string,
	work: Work,
	user?: { uid: number; gid: number }
): OtherProcess {
	const script = path.join(here, 'temporary-process.ts');
	const child = spawn(
		process.execPath,
		[
			'--input-type=module',
			'-e',
			`const { runnerImport } = await import('vite');
			const { module } = await runnerImport(${JSON.stringify(script)}, { configFile: false, logLevel: 'silent' });
			await module.work(${JSON.stringify(folder)}, ${JSON.stringify(work)});`
		],
		{ cwd: process.cwd(), stdio: ['ignore', 'pipe', 'inherit'], ...user }
	);
	const lines: string[] = [];
	const waiting = new Set<() => void>();
	const wake = () => waiting.forEach((one) => one());
	createInterface({ input: child.stdout }).on('line', (line) => (lines.push(line), wake()));
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
	void ended.then(wake);
	return {
		child,
		heard: (word) =>
			lines
				.filter((line) => line.startsWith(`${word} `))
				.map((line) => line.slice(word.length + 1)),
		hears: (word, times = 1) =>
			new Promise((resolve, reject) => {
				const look = () => {
					const found = lines.filter((line) => line.startsWith(`${word} `));
					if (found.length < times && child.exitCode === null && child.signalCode === null) return;
					waiting.delete(look);
					const last = found[times - 1];
					if (last) resolve(last.slice(word.length + 1));
					else reject(new Error(`It ended before it said "${word}": ${lines.join(' | ')}`));
				};
				waiting.add(look);
				look();
			}),
		async kill() {
			child.kill('SIGKILL');
			await ended;
		}
	};
}
