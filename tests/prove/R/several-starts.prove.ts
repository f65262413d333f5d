// How a house with the settings for several processes starts: not at all with what cannot be meant, in time with the rest.

import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { openCluster, type Cluster } from '#lib/server/store/embedded/cluster.ts';
import { removeFolder, temporaryFolder } from '#lib/server/store/embedded/temporary.ts';
import { RedisServer } from '../../support/redis-server.js';
import { RunningHouse } from '../../support/running-house.ts';
import { proof, type Proof } from '../proof.ts';
import { wait } from './chance.ts';
import { freePort, TwoHouses } from './two-houses.ts';

let folder: string;
let cluster: Cluster;
let redis: RedisServer;
beforeAll(async () => {
	folder = temporaryFolder();
	cluster = await openCluster({ folder, log: () => undefined, over: 'port' });
	redis = await RedisServer.open(await freePort());
}, 60_000);
afterAll(async () => {
	await redis?.close();
	await cluster?.stop();
	removeFolder(folder);
}, 60_000);

/** How a start with these settings ends: its code and its last sentence. */
function refusedStart(
	settings: Record<string, string>
): Promise<{ code: number | null; said: string }> {
	const server = path.resolve('src/server.js');
	const child = spawn(process.execPath, [server], {
		env: { ...process.env, ...TwoHouses.settings(cluster, redis), PORT: '0', ...settings },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (part: Buffer) => void (said += part.toString()));
	return new Promise((ended) =>
		child.once('exit', (code) => ended({ code, said: said.trim().split('\n').at(-1) ?? '' }))
	);
}

/** Settings that cannot be meant, a Redis that says no, and one that is only away. */
async function started(p: Proof): Promise<void> {
	const client = redis.client();
	const port = String(await freePort());
	const half = await refusedStart({ PORT: port, REDIS_URL: 'redis://' });
	const alone = await refusedStart({ PORT: port, DATABASE_URL: '' });
	await client.config('SET', 'requirepass', 'another');
	const locked = await refusedStart({ PORT: port });
	await client.auth('another');
	await client.config('SET', 'requirepass', '');
	client.disconnect();
	expect([half, alone, locked].map(({ said }) => said)).toEqual([
		expect.stringContaining('REDIS_URL has to be whole'),
		expect.stringContaining('the embedded database serves one process only'),
		expect.stringContaining('asks for another name or password')
	]);
	const codes = [half, alone, locked].map(({ code }) => code);
	const later = await freePort();
	const house = await RunningHouse.open({
		...TwoHouses.settings(cluster, redis),
		REDIS_URL: `redis://127.0.0.1:${later}`
	});
	expect(house.said).toContain('does not answer. Spectactor opens all the same');
	const found = await RedisServer.open(later);
	while (!house.said.includes('"neighbours_back"')) await wait(10);
	await house.close();
	await found.close();
	p.value(
		`three starts that cannot be meant ended with ${codes.join(', ')} and a sentence each; one whose Redis was away opened, and found it when it came`,
		'never 0; opened'
	);
	expect(codes).not.toContain(0);
	expect(codes).not.toContain(null);
}

proof('R49', 'a start that cannot be meant is refused in a sentence', started);
