// What a house writes about itself while more than sixty things go wrong, the death of its database among them.

import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { expect } from 'vitest';
import { logEvents } from '#lib/server/log.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { ask } from '../G/plain-http.ts';
import { openRoom } from '../G/room.ts';
import { wait } from '../R/chance.ts';
import { proof } from '../proof.ts';
import { addressesIn, filesLeft, holding } from './left-behind.ts';
import { provoke } from './provoked.ts';
import { sentences, traces } from './traces.ts';

/** Errors of the database's own making, with a word in each place where PostgreSQL likes to quote. */
async function inTheDatabase(house: RunningHouse, word: (n: number) => string): Promise<number> {
	const { socketDir, port } = recordOf(clusterIn(house.folder))!.listening;
	const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
	const statements = [
		`select '${word(900)}'::uuid`,
		`insert into app.grp (name) values (repeat('${word(901)}', 500))`,
		`insert into app.facilitator (name) values ('${word(902)}')`,
		`select "${word(903)}" from app.grp`,
		`select 1/0 as "${word(904)}"`,
		`do $$ begin raise exception '${word(905)}'; end $$`
	];
	return withConnection(at, 'postgres', async (it) => {
		for (const text of statements) await expect(it.query(text)).rejects.toThrow();
		await it.query(`do $$ begin raise warning '%', '${word(906)}'; end $$`);
		return statements.length + 1;
	});
}

proof(
	'A13',
	'sixty errors leave no file, no line, no word and no address that is not on the list',
	async (p) => {
		const mark = `Zaunk${randomBytes(6).toString('hex')}`;
		const word = (n: number) => `${mark}x${n}`;
		const house = await RunningHouse.open();
		try {
			const room = await openRoom(house);
			let provoked = await provoke(house, room, word);
			provoked += await inTheDatabase(house, word);
			// the database dies under a page, and comes back
			process.kill(recordOf(clusterIn(house.folder))!.pid, 'SIGKILL');
			await ask(house, `/console/${room.session}?${word(910)}`, {
				headers: { cookie: room.cookie }
			});
			const until = performance.now() + 30_000;
			const back = () => ask(house, '/console', { headers: { cookie: room.cookie } });
			while ((await back()).status !== 200 && performance.now() < until) await wait(100);
			// and the house itself falls over
			await house.kill();
			await house.start();
			expect((await back()).status).toBe(200);
			provoked += 2;
			expect(provoked).toBeGreaterThanOrEqual(60);

			const files = filesLeft(house.folder);
			const unlisted = files.filter(({ name }) => !traces.some((one) => one.files.test(name)));
			expect(unlisted.map(({ name }) => name)).toEqual([]);
			const logs = files.filter(({ name }) =>
				traces.some((one) => one.log === true && one.files.test(name))
			);
			expect(logs.map(({ name }) => name.replace(/\d/, 'N')).toSorted()).toEqual(
				[...new Set(['cluster/log/database-N.log', 'cluster/start.log'])].toSorted()
			);

			const lines = house.said.split('\n').filter((line) => line.trim() !== '');
			const events = lines.filter((line) => line.startsWith('{'));
			const known = events.map((line) => JSON.parse(line) as Record<string, string>);
			expect(known.filter(({ event }) => !logEvents.some((one) => one === event))).toEqual([]);
			const fields = new Set(known.flatMap((line) => Object.keys(line)));
			expect(
				[...fields].filter((name) => !['event', 'status', 'facilitator', 'hour'].includes(name))
			).toEqual([]);
			const others = lines.filter(
				(line) => !line.startsWith('{') && !sentences.some((one) => one.test(line))
			);
			expect(others).toEqual([]);
			expect(known.length).toBeGreaterThan(3);

			const written = [...logs.map(({ bytes }) => bytes.toString('latin1')), ...events];
			const addresses = written.flatMap(addressesIn);
			// the only address in a log is the one this database itself listens on, where it has no socket
			expect(addresses.filter((one) => one !== '127.0.0.1')).toEqual([]);
			const said = { name: 'terminal', bytes: Buffer.from(house.said) };
			expect(holding([...logs, said], [mark])).toEqual([]);
			p.value(
				`${provoked} provoked, ${files.length} files, ${logs.length} logs, ${events.length} lines: 0 unlisted, 0 words, 0 addresses`,
				'0'
			);
		} finally {
			await house.close();
		}
	}
);
