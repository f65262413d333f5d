// A database whose power can be cut: everything that was not yet brought to the disk is taken back (power-cut.c).
// File names are taken as durable; what stands in the files is not.

import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBinaries } from '#lib/server/store/embedded/binaries.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { settle } from '#lib/server/store/embedded/owner.ts';
import { forgetTheDead, lastWords, recordOf } from '#lib/server/store/embedded/server-record.ts';

/** offset, length before, size of the file before: eight bytes each */
const headBytes = 24;

export class Power {
	/** bytes that were taken back, in all */
	takenBack = 0;
	readonly #cluster: string;
	readonly #folder: string;
	readonly #undo: string;
	readonly #library: string;
	readonly #data: string;

	/** Takes the data folder of a house. Refuses where there is no C compiler. */
	constructor(data: string) {
		this.#data = data;
		this.#cluster = fs.realpathSync(clusterIn(data));
		this.#folder = fs.mkdtempSync(path.join(tmpdir(), 'spectactor-power-'));
		fs.chmodSync(this.#folder, 0o755);
		this.#undo = path.join(this.#folder, 'undo');
		fs.mkdirSync(this.#undo);
		fs.chmodSync(this.#undo, 0o777);
		this.#library = path.join(this.#folder, 'power-cut.so');
		const source = path.join(import.meta.dirname, 'power-cut.c');
		const { status, stderr } = spawnSync(
			'cc',
			['-O2', '-shared', '-fPIC', '-o', this.#library, source],
			{ encoding: 'utf8' }
		);
		if (status !== 0) throw new Error(`This proof needs a C compiler (cc). ${stderr ?? ''}`);
	}

	/** Starts the database where every write is remembered until it is on the disk. */
	async on(more: readonly string[] = []): Promise<void> {
		const place = settle(this.#data, () => {});
		const { pgCtl } = await findBinaries(place);
		forgetTheDead(this.#cluster);
		const options = more.length > 0 ? ['-o', more.join(' ')] : [];
		const { status } = spawnSync(
			pgCtl,
			['start', '-w', '-t', '60', '-s', '-l', 'start.log', ...options],
			{
				cwd: this.#cluster,
				stdio: 'ignore',
				...(place.owner ? { uid: place.owner.uid, gid: place.owner.gid } : {}),
				env: {
					PATH: process.env['PATH'],
					LC_ALL: 'C',
					TZ: 'UTC',
					PGDATA: this.#cluster,
					LD_PRELOAD: this.#library,
					CUT_FOLDER: this.#cluster,
					CUT_UNDO: this.#undo
				}
			}
		);
		if (status !== 0) throw new Error(`the database did not start: ${lastWords(this.#cluster)}`);
	}

	/** Every process of the database is gone at once, and with them what was not on the disk. */
	cut(): void {
		const { pid } = recordOf(this.#cluster)!;
		const living = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/).map(Number));
		const children = living.filter(([, parent]) => parent === pid).map(([child]) => child!);
		for (const one of [pid, ...children])
			try {
				process.kill(one, 'SIGKILL');
			} catch {
				// it had just ended by itself
			}
		this.#takeBack();
	}

	remove(): void {
		fs.rmSync(this.#folder, { recursive: true, force: true });
	}

	#takeBack(): void {
		const files = new Map<string, string>();
		for (const entry of fs.readdirSync(this.#cluster, { recursive: true, withFileTypes: true }))
			if (entry.isFile()) {
				const file = path.join(entry.parentPath, entry.name);
				files.set(String(fs.statSync(file, { bigint: true }).ino), file);
			}
		for (const number of fs.readdirSync(this.#undo)) {
			const undo = path.join(this.#undo, number);
			const file = files.get(number);
			if (file) this.#takeBackIn(file, fs.readFileSync(undo));
			fs.rmSync(undo);
		}
	}

	#takeBackIn(file: string, undo: Buffer): void {
		const records: { offset: number; bytes: Buffer; size: number }[] = [];
		for (let at = 0; at + headBytes <= undo.length;) {
			const number = (place: number) => Number(undo.readBigInt64LE(at + place));
			const [offset, length, size] = [number(0), number(8), number(16)];
			at += headBytes + length;
			// the power went while this was being remembered: its write had not begun
			if (at > undo.length) break;
			records.push({ offset, size, bytes: undo.subarray(at - length, at) });
		}
		const open = fs.openSync(file, 'r+');
		for (const { offset, bytes, size } of records.toReversed()) {
			if (bytes.length > 0) fs.writeSync(open, bytes, 0, bytes.length, offset);
			fs.ftruncateSync(open, size);
			this.takenBack += bytes.length;
		}
		fs.closeSync(open);
	}
}
