// What was acknowledged is kept, whatever is killed; and a folder has one Spectactor at a time.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedded } from '#lib/server/store/embedded/embedded.ts';
import {
	client,
	open,
	otherProcess,
	removeFolder,
	temporaryFolder,
	type OtherProcess
} from '#lib/server/store/embedded/temporary.ts';

let folder: string;
let toStop: Embedded[];
let toKill: OtherProcess[];
beforeEach(() => {
	folder = temporaryFolder();
	toStop = [];
	toKill = [];
});
afterEach(async () => {
	await Promise.all(toKill.map((one) => one.kill()));
	await Promise.all(toStop.map((one) => one.stop()));
	// A killed process leaves its server behind, as it should; not after the test, though.
	if (fs.existsSync(path.join(folder, 'cluster'))) await (await open(folder)).stop();
	removeFolder(folder);
}, 60_000);

const opened = async (...args: Parameters<typeof open>) => {
	const database = await open(...args);
	toStop.push(database);
	return database;
};
const started = (...args: Parameters<typeof otherProcess>) => {
	const other = otherProcess(...args);
	toKill.push(other);
	return other;
};
const lost = async (database: Embedded, kept: readonly string[]) => {
	const counts = await Promise.all(
		kept.map(
			async (called) => (await client(database).rpc('promise_count', { called })).data as unknown
		)
	);
	return kept.filter((_, nth) => counts[nth] !== 1);
};

/** The server and every process it started, all at once, as when the power goes. */
function killServer(database: Embedded): void {
	const [server] = fs
		.readFileSync(path.join(database.folder, 'cluster', 'postmaster.pid'), 'utf8')
		.split('\n');
	const processes = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
		.trim()
		.split('\n');
	const children = processes
		.map((line) => line.trim().split(/\s+/))
		.filter(([, parent]) => parent === server);
	for (const pid of [server, ...children.map(([child]) => child)])
		process.kill(Number(pid), 'SIGKILL');
}

describe('the process is killed', () => {
	it('leaves a server that the next start goes on with, with all it acknowledged', async () => {
		const writer = started(folder, 'write');
		await writer.hears('kept', 50);
		await writer.kill();
		const database = await opened(folder);
		expect(database.adopted).toBe(true);
		expect(database.migrated).toEqual([]);
		const kept = writer.heard('kept');
		expect(kept.length).toBeGreaterThanOrEqual(50);
		expect(await lost(database, kept)).toEqual([]);
	}, 60_000);

	it('while the database is being made: the next start makes it anew', async () => {
		const first = started(folder, 'hold');
		while (!fs.readdirSync(folder).some((name) => name.startsWith('cluster-new-')))
			await new Promise((resolve) => setTimeout(resolve, 5));
		await first.kill();
		const database = await opened(folder);
		expect((await client(database).rpc('promise_scalar')).data).toBe(42);
		expect(fs.readdirSync(folder).filter((name) => name.startsWith('cluster-new-'))).toEqual([]);
	}, 60_000);
});

describe('the database is killed', () => {
	it('is brought back by the next call, and nothing acknowledged is lost, now or after a restart', async () => {
		const said: string[] = [];
		const database = await open(folder, { log: (line) => said.push(line) });
		const supabase = client(database);
		const kept: string[] = [];
		let going = true;
		const writers = Array.from({ length: 6 }, async (_, writer) => {
			for (let nth = 0; going; nth++) {
				const called = `${writer} ${nth}`;
				const { error } = await supabase.rpc('promise_make', { called });
				if (!error) kept.push(called);
			}
		});
		const more = async (count: number) => {
			const wanted = kept.length + count;
			while (kept.length < wanted) await new Promise((resolve) => setTimeout(resolve, 5));
		};
		for (let kills = 0; kills < 3; kills++) {
			await more(100);
			killServer(database);
		}
		await more(100);
		going = false;
		await Promise.all(writers);
		expect(said.filter((line) => line.includes('started again'))).toHaveLength(3);
		expect(await lost(database, kept)).toEqual([]);
		await database.stop();

		const again = await opened(folder);
		expect(again.adopted).toBe(false);
		expect(kept.length).toBeGreaterThanOrEqual(400);
		expect(await lost(again, kept)).toEqual([]);
	}, 120_000);

	it('answers 503 to a call that was under way, so that its caller asks again', async () => {
		const database = await opened(folder);
		const asked = client(database).rpc('promise_sleep', { seconds: 5 });
		const answer = asked.then((it) => it);
		await client(database).rpc('promise_scalar');
		killServer(database);
		const { status, error } = await answer;
		expect([status, error?.code]).toEqual([503, 'PGRST001']);
		expect((await client(database).rpc('promise_scalar')).data).toBe(42);
	}, 60_000);
});

describe('one Spectactor at a time', () => {
	it('refuses the second process in a plain sentence and leaves the first alone', async () => {
		const database = await opened(folder);
		const second = started(folder, 'hold');
		expect(await second.hears('refused')).toBe(
			`CannotStart: Another Spectactor (process ${process.pid}) is using the data folder ${folder}. ` +
				'Use that one, stop it first, or give this one a folder of its own. Nothing was changed.'
		);
		expect((await client(database).rpc('promise_scalar')).data).toBe(42);
		await expect(open(folder)).rejects.toThrow('This Spectactor already has the data folder');
		expect((await client(database).rpc('promise_scalar')).data).toBe(42);
	}, 60_000);

	it('lets the next one in once the first is stopped', async () => {
		await (await open(folder)).stop();
		const second = started(folder, 'hold');
		expect(Number(await second.hears('open'))).toBe(second.child.pid);
	}, 60_000);

	it('holds when many follow the dead at the same moment', async () => {
		const crowd = Array.from({ length: 8 }, () => started(folder, 'queue'));
		await Promise.all(crowd.map((one) => one.hears('ready')));
		fs.writeFileSync(path.join(folder, 'go'), '');
		const alone = await Promise.all(crowd.map((one) => one.hears('alone')));
		expect(alone).toEqual(Array(8).fill('yes'));
		expect(fs.readdirSync(folder).filter((name) => name.includes('.after-'))).toEqual([]);
	}, 60_000);
});
