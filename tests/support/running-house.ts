// A true house for a test: the production server as a process of its own, its data in a folder of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A port nobody listens on. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

export class RunningHouse {
	#child: ChildProcess | null = null;
	/** everything it printed, for tests that look for what must not be there */
	said = '';
	code = '';

	private constructor(
		readonly port: number,
		public folder: string,
		readonly settings: Readonly<Record<string, string>>
	) {}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Opens a house; settings are environment variables. */
	static async open(settings: Readonly<Record<string, string>> = {}): Promise<RunningHouse> {
		const folder = await mkdtemp(path.join(tmpdir(), 'spectactor-test-'));
		// where root starts it, the database works as somebody else, who has to be able to get there
		await chmod(folder, 0o755);
		const house = new RunningHouse(await freePort(), path.join(folder, 'data'), settings);
		await house.start();
		return house;
	}

	async start(): Promise<void> {
		const child = spawn(process.execPath, [path.join(root, 'src/server.js')], {
			cwd: root,
			env: {
				...process.env,
				PORT: String(this.port),
				DATA_FOLDER: this.folder,
				...this.settings
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#child = child;
		const before = this.said.length;
		await new Promise<void>((resolve, reject) => {
			const hear = (part: Buffer) => {
				this.said += part.toString();
				if (this.said.slice(before).includes('Ctrl-C')) resolve();
			};
			child.stdout!.on('data', hear);
			child.stderr!.on('data', hear);
			child.once('exit', (status) =>
				reject(new Error(`the house did not open (${status}): ${this.said.slice(before)}`))
			);
		});
		this.code = /\n {2}([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})\n/.exec(this.said)?.[1] ?? '';
	}

	signal(name: NodeJS.Signals): void {
		this.#child?.kill(name);
	}

	/** From the next start on its data is there. */
	async moveTo(folder: string): Promise<void> {
		await rm(path.dirname(this.folder), { recursive: true, force: true });
		this.folder = folder;
	}

	/** kill -9, as when somebody trips over the cable. */
	async kill(): Promise<void> {
		const child = this.#child;
		this.#child = null;
		if (!child || isGone(child)) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		child.kill('SIGKILL');
		await gone;
	}

	get running(): boolean {
		return this.#child !== null && !isGone(this.#child);
	}

	/** Waits until it has died by itself. */
	async died(): Promise<void> {
		const child = this.#child;
		if (child && !isGone(child)) await new Promise((resolve) => child.once('exit', resolve));
		this.#child = null;
	}

	async close(): Promise<void> {
		const child = this.#child;
		this.#child = null;
		if (child && !isGone(child)) {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGTERM');
			await gone;
		}
		await rm(path.dirname(this.folder), { recursive: true, force: true });
	}
}
