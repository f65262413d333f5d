// The pre-flight finds what is not right: one thing after the other is broken, and each is found by its own line.

import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { removeFolder } from '#lib/server/store/embedded/temporary.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { makeCertificate } from '../../support/certificate.ts';
import { proof, type Proof } from '../proof.ts';
import { signalAll } from './processes.ts';
import { freePort, newFolder } from './started.ts';

const folder = newFolder();
const data = path.join(folder, 'data');
const day = 86_400_000;
const port = { free: 0, taken: 0 };
let other: Server;
beforeAll(async () => {
	port.free = await freePort();
	other = createServer().listen(0, '0.0.0.0');
	await new Promise((listening) => other.once('listening', listening));
	port.taken = (other.address() as { port: number }).port;
});
afterAll(() => {
	other.close();
	removeFolder(folder);
});

interface Ran {
	readonly code: number;
	readonly said: string;
}

/** Runs it as people do. */
function preflight(settings: Readonly<Record<string, string>> = {}): Promise<Ran> {
	return new Promise((resolve) => {
		const env = { ...process.env, PORT: String(port.free), DATA_FOLDER: data, ...settings };
		execFile(process.execPath, ['src/preflight.js'], { env, timeout: 60_000 }, (cause, out, err) =>
			resolve({
				code: typeof cause?.code === 'number' ? cause.code : cause ? -1 : 0,
				said: out + err
			})
		);
	});
}

function certificate(name: string, days: number): Record<string, string> {
	const made = makeCertificate(name, Date.now() - 90 * day, Date.now() + days * day);
	const files = {
		TLS_CERT: path.join(folder, `${name}${days}.pem`),
		TLS_KEY: path.join(folder, `${name}${days}.key`)
	};
	writeFileSync(files.TLS_CERT, made.cert);
	writeFileSync(files.TLS_KEY, made.key, { mode: 0o600 });
	return files;
}

const broken = (what: string) => ({
	BREAK: what,
	NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'broken.js')}`
});

function noFolder(): string {
	const file = path.join(folder, 'no-folder');
	writeFileSync(file, '');
	return file;
}
function wideFolder(): string {
	const wide = path.join(folder, 'wide');
	mkdirSync(wide, { recursive: true });
	chmodSync(wide, 0o755);
	return wide;
}

/** What is broken, and the red line that has to say so. */
const conditions: readonly [what: string, settings: () => Record<string, string>, line: RegExp][] =
	[
		['too little room on the disk', () => broken('disk'), /✗ Room on the disk: .*300 MB/],
		['keys cannot be kept', () => ({ KEYS_FOLDER: noFolder() }), /folder of keys .*KEYS_FOLDER/],
		[
			'others may read the keys',
			() => ({ ...broken('owners'), KEYS_FOLDER: wideFolder() }),
			/✗ The folder of keys: .*Others on this computer/
		],
		['the port is taken', () => ({ PORT: String(port.taken) }), /✗ .*Port \d+ is taken/],
		['no network', () => broken('network'), /✗ The way from the room: .*on no network/],
		[
			'only this computer may connect',
			() => ({ HOST: '127.0.0.1' }),
			/✗ The way from the room: .*HOST/
		],
		[
			'the name leads elsewhere',
			() => ({ WEB_ADDRESS: 'http://hall.invalid' }),
			/✗ The name people type/
		],
		['the clock is thirty years late', () => broken('year'), /✗ The clock: .*That cannot be/s],
		['the clock does not go evenly', () => broken('drift'), /✗ The clock/],
		['the certificate ran out', () => certificate('hall.invalid', -1), /✗ .*ran out on/],
		[
			'the certificate runs out in three days',
			() => certificate('127.0.0.1', 3),
			/✗ The certificate: .*3 days|✗ The certificate: .*2 days/
		],
		[
			'the certificate is for another name',
			() => ({ ...certificate('elsewhere.invalid', 60), WEB_ADDRESS: 'https://127.0.0.1' }),
			/✗ The certificate: .*not for 127\.0\.0\.1/
		],
		['lines are cut', () => broken('lines'), /✗ Forty phones at once: .*Only \d+ of 40/],
		['on battery', () => broken('battery'), /✗ Power: .*41 per cent/]
	];

async function finds(p: Proof, chosen: readonly (typeof conditions)[number][]): Promise<void> {
	const missed: string[] = [];
	for (const [what, settings, line] of chosen) {
		const { code, said } = await preflight(settings());
		if (code !== 1 || !line.test(said)) missed.push(`${what} (${code}): ${said}`);
	}
	p.value(
		`${chosen.length - missed.length} of ${chosen.length} conditions found, each with exit 1`,
		'all'
	);
	expect(missed).toEqual([]);
}

async function databaseAway(p: Proof): Promise<void> {
	const house = await RunningHouse.open();
	const database = recordOf(clusterIn(house.folder))!.pid;
	try {
		const open = { PORT: String(house.port), DATA_FOLDER: house.folder };
		const well = await preflight(open);
		p.value(`a house that is open and well: exit ${well.code}`, '0');
		expect(well.said).toContain('✓ Forty phones at once: right. 40 of 40 lines');
		expect(well.code).toBe(0);
		const keys = path.join(house.folder, 'keys');
		renameSync(keys, `${keys}-away`);
		writeFileSync(keys, '');
		const without = await preflight(open);
		p.value(`its folder of keys is no folder any more: exit ${without.code}`, '1, by its own line');
		expect([without.code, /✗ The folder of keys: .*cannot write/.test(without.said)]).toEqual([
			1,
			true
		]);
		rmSync(keys);
		renameSync(`${keys}-away`, keys);
		signalAll(database, 'SIGSTOP');
		const { code, said } = await preflight(open);
		p.value(`its database does not answer: exit ${code}`, '1, by its own line');
		expect([code, /✗ The database writes/.test(said)]).toEqual([1, true]);
	} finally {
		signalAll(database, 'SIGCONT');
		await house.close();
	}
}

proof(
	'R42',
	'an open house: well, then without its keys, then without its database',
	databaseAway,
	{ slow: true }
);
proof('R42', 'five conditions', (p) =>
	finds(
		p,
		[1, 2, 5, 11, 12].map((at) => conditions[at]!)
	)
);
proof('R42', 'all conditions, one after the other', (p) => finds(p, conditions), { slow: true });
