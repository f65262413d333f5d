// `npm run restore -- folder`: puts a copy that `npm run backup` has made into the data folder, which has to be empty.

import path from 'node:path';
import process from 'node:process';
import { giveUp, makeReady } from './ready.js';

try {
	await makeReady();
	const from = process.argv[2];
	if (!from) giveUp('Which copy? npm run restore -- backups/spectactor-…');
	const { runnerImport } = await import('vite');
	/** @type {{ module: typeof import('./lib/server/store/embedded/backup.ts') }} */
	const { module } = await runnerImport(path.resolve('src/lib/server/store/embedded/backup.ts'), {
		configFile: false,
		logLevel: 'silent'
	});
	const say = /** @param {string} line */ (line) => void process.stdout.write(`${line}\n`);
	const { folder } = await module.restore(
		path.resolve(from),
		process.env.DATA_FOLDER || 'data',
		say
	);
	say(`\nThe copy is back in ${folder}. Start as always: npm start`);
	process.exit(0);
} catch (cause) {
	giveUp(cause instanceof Error ? cause.message : String(cause));
}
