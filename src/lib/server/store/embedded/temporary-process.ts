// For tests: what another Spectactor process does with a data folder before it is killed.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { takeFolder } from '#lib/server/store/embedded/lock.ts';
import { client, open } from '#lib/server/store/embedded/temporary.ts';

/** hold: open it and wait; write: write one thing after the other; queue: take the folder once it is free, and die */
export type Work = 'hold' | 'write' | 'queue';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function work(folder: string, kind: Work): Promise<void> {
	if (kind === 'queue') return queue(folder);
	try {
		const database = await open(folder, { log: (line) => say(`log ${line}`) });
		say(`open ${process.pid}`);
		setInterval(() => undefined, 60_000);
		if (kind === 'hold') return;
		const supabase = client(database);
		for (let nth = 0; ; nth++) {
			const called = `${process.pid} ${nth}`;
			const { error } = await supabase.rpc('promise_make', { called });
			say(error ? `failed ${error.message}` : `kept ${called}`);
			if (error) return;
		}
	} catch (cause) {
		say(`refused ${(cause as Error).name}: ${(cause as Error).message}`);
	}
}

/** Ends without giving the folder free, so that everyone after it has to follow a dead holder. */
async function queue(folder: string): Promise<void> {
	const inside = path.join(folder, 'inside');
	say('ready now');
	while (!fs.existsSync(path.join(folder, 'go')))
		await new Promise((resolve) => setTimeout(resolve, 1));
	for (;;) {
		try {
			takeFolder(folder);
		} catch {
			continue;
		}
		try {
			fs.writeFileSync(inside, '', { flag: 'wx' });
			say('alone yes');
		} catch {
			say('alone no');
		}
		await new Promise((resolve) => setTimeout(resolve, 5));
		fs.rmSync(inside, { force: true });
		process.exit(0);
	}
}
