// The restore drill: an evening is copied, put back into an empty folder as on another computer, and goes on there.

import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { removeFolder } from '#lib/server/store/embedded/temporary.ts';
import { proof } from '../proof.ts';
import { Hall } from './hall.ts';
import { newFolder } from './started.ts';

const elsewhere = newFolder();
afterAll(() => removeFolder(elsewhere));

/** Runs one of the scripts as people do; gives how it ended and what it said. */
function script(name: string, args: readonly string[], dataFolder: string) {
	return new Promise<{ code: number; said: string }>((resolve) => {
		execFile(
			process.execPath,
			[`src/${name}.js`, ...args],
			{ env: { ...process.env, DATA_FOLDER: dataFolder } },
			(cause, out, err) => resolve({ code: cause ? 1 : 0, said: out + err })
		);
	});
}

proof('R37', 'copied, put back elsewhere, and the evening goes on', async (p) => {
	const hall = await Hall.open({ phones: 3 });
	try {
		await hall.reach('agreements');
		const copy = path.join(elsewhere, 'copy');
		// while it is open it is not copied, and says why
		const open = await script('backup', [copy], hall.house.folder);
		expect([open.code, open.said.includes('press Ctrl-C there first')]).toEqual([1, true]);

		const before = await hall.kept();
		const began = performance.now();
		hall.house.signal('SIGTERM');
		await hall.house.died();
		const copied = await script('backup', [copy], hall.house.folder);
		expect(copied.said).toContain('compared one by one');
		expect(readdirSync(copy).toSorted()).toEqual(['backup.json', 'cluster', 'database-password']);
		const there = path.join(elsewhere, 'data');
		const back = await script('restore', [copy], there);
		expect(back.said).toContain(`The copy is back in ${there}`);

		// the laptop is gone: the other one opens in its place
		await hall.house.moveTo(there);
		await hall.house.start();
		await hall.shownBy(hall.faces, 0);
		const took = (performance.now() - began) / 1000;
		const after = await hall.kept();
		expect({ ...after, agreements: null, done: [], lasting: [], seq: 0 }).toEqual({
			...before,
			agreements: null,
			done: [],
			lasting: [],
			seq: 0
		});
		p.value(
			`closed, copied, put back and open again with ${hall.faces.length} faces after ${took.toFixed(0)} s`,
			'300 s'
		);
		expect(took).toBeLessThan(300);

		// a copy with one byte more is not put back
		appendFileSync(path.join(copy, 'cluster', 'PG_VERSION'), ' ');
		const third = path.join(elsewhere, 'third');
		const torn = await script('restore', [copy], third);
		p.value(`a copy that was changed: ${torn.code === 0 ? 'put back' : 'refused'}`, 'refused');
		expect([torn.code, torn.said.includes('is not whole')]).toEqual([1, true]);
		expect(existsSync(path.join(third, 'cluster'))).toBe(false);
	} finally {
		await hall.close();
	}
});
