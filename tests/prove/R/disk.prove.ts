// A disk that is full, and one that is slow: refused in words, read on, come back clean; and nobody waits too long.

import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect } from 'vitest';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { proof, type Proof } from '../proof.ts';
import { everybodyAsks } from './busy.ts';
import { byChance, spread, wait } from './chance.ts';
import { Hall } from './hall.ts';
import { below } from './processes.ts';
import { mayMount, smallDisk } from './small-disk.js';

async function full(p: Proof, phones: number): Promise<void> {
	const disk = smallDisk(2_000)!;
	const usual = process.env['TMPDIR'];
	process.env['TMPDIR'] = disk.folder;
	const hall = await Hall.open({ phones }).finally(() => {
		if (usual === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = usual;
	});
	try {
		await hall.reach('agreements');
		const before = await hall.kept();
		disk.leave(40);
		await wait(1_500);
		const asks = [
			...hall.phones.map((phone) => phone.ask({ type: 'ask_to_speak', sooner: false }))
		];
		const answers = await Promise.all(asks);
		const refused = answers.filter((one) => 'refused' in one && one.refused === 'no_space').length;
		p.value(`${refused} of ${answers.length} commands refused in words with 40 MB left`, 'all');
		expect(refused).toBe(answers.length);
		expect(await hall.kept()).toEqual(before);

		// killed in that state it comes back, is read, and refuses still
		await hall.house.kill();
		await hall.house.start();
		await Promise.all(
			hall.faces.map(async (face) => {
				while (face.face.status !== 'connected') await wait(20);
			})
		);
		expect(await hall.kept()).toEqual(before);
		const again = await hall.console.ask({ type: 'count_person', by: 1 });
		expect(again).toEqual({ refused: 'no_space' });
		const page = await fetch(`${hall.house.origin}/checkup`);
		p.value(
			`after kill -9 ${hall.faces.length} of ${hall.faces.length} faces are shown their view, pages answer ${page.status}`,
			'all, 200'
		);
		expect(page.status).toBe(200);

		// closed and opened with too little room it says so, and nothing has changed
		hall.house.signal('SIGTERM');
		await hall.house.died();
		const sentence = await hall.house.start().then(
			() => '',
			(cause: Error) => cause.message
		);
		expect(sentence).toMatch(
			/has only \d+ MB free.*Nothing was lost\. Make room, then start again/s
		);
		disk.leave(1_000);
		await hall.house.start();
		expect(await hall.kept()).toEqual(before);
		await hall.console.must({ type: 'count_person', by: 1 });
		p.value('with room again it opens and keeps', 'yes');
		expect((await hall.kept()).without_phone).toBe(before.without_phone + 1);
	} finally {
		disk.leave(1_000);
		await hall.close();
		disk.remove();
	}
}

if (mayMount()) proof('R26', 'the disk is full', (p) => full(p, 6));

const SLOW_MS = 200;

/** Makes every fsync of the log take so much longer, from outside; gives how, and the way back. */
async function slowDown(hall: Hall): Promise<{ how: string; end: () => Promise<void> }> {
	const record = recordOf(clusterIn(hall.house.folder))!;
	if (spawnSync('strace', ['-V']).status === 0) {
		const pids = [record.pid, ...below(record.pid).map(({ pid }) => pid)];
		const tracer = spawn(
			'strace',
			[
				'-f',
				...['-o', '/dev/null', '-e', 'trace=fdatasync'],
				...['-e', `inject=fdatasync:delay_enter=${SLOW_MS * 1000}`],
				...pids.flatMap((pid) => ['-p', String(pid)])
			],
			{ stdio: ['ignore', 'ignore', 'pipe'] }
		);
		let said = '';
		tracer.stderr.on('data', (part: Buffer) => (said += part.toString()));
		while (!said.includes('attached') && tracer.exitCode === null) await wait(20);
		if (tracer.exitCode === null)
			return {
				how: 'each fdatasync of the database (strace)',
				async end() {
					const gone = new Promise((resolve) => tracer.once('exit', resolve));
					tracer.kill('SIGTERM');
					await gone;
				}
			};
	}
	const { socketDir, port } = record.listening;
	const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
	const sql = (text: string) => withConnection(at, 'postgres', (it) => it.query(text));
	await sql(`create function app.slow() returns trigger language plpgsql as
		$$ begin perform pg_catalog.pg_sleep(${SLOW_MS / 1000}); return new; end $$;
		create trigger slow before update on app.live for each row execute function app.slow();
		grant execute on function app.slow() to service_role;`);
	return {
		how: 'each write inside the database (a trigger, since there is no strace here)',
		end: async () => void (await sql('drop trigger slow on app.live; drop function app.slow()'))
	};
}

async function slow(p: Proof, phones: number, lasting: number): Promise<void> {
	const hall = await Hall.open({ phones });
	try {
		await hall.reach('agreements');
		const { how, end } = await slowDown(hall);
		// people do not all press at once: somebody every second or so
		const busy = await everybodyAsks(hall, byChance(p.seed), phones * 1_000);
		await wait(lasting);
		const { wrongs, answered } = await busy.stop();
		await end();
		const { p50, p95, most } = spread(busy.took);
		p.value(
			`${SLOW_MS} ms slower: ${how}; ${answered} answers: p50 ${p50}, p95 ${p95}, longest ${most} ms`,
			'p95 400 ms (fails above 1,000: other proofs run beside it)'
		);
		expect(p50).toBeGreaterThan(SLOW_MS * 0.9);
		expect(p95).toBeLessThan(1000);
		expect(wrongs).toEqual([]);
		expect(hall.faces.every(({ face }) => face.away === null)).toBe(true);
	} finally {
		await hall.close();
	}
}

proof('R27', 'the disk is slow', (p) => slow(p, 2, 6_000));
proof('R27', 'the disk is slow for a minute, forty phones', (p) => slow(p, 40, 60_000), {
	slow: true
});
