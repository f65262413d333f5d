// `npm run backup`, `npm run backup -- folder`: a copy of everything that is kept. Spectactor has to be closed meanwhile.

import path from 'node:path';
import process from 'node:process';
import { giveUp, makeReady } from './ready.js';

try {
	await makeReady();
	const { runnerImport } = await import('vite');
	/** @type {{ module: typeof import('./lib/server/store/embedded/backup.ts') }} */
	const { module } = await runnerImport(path.resolve('src/lib/server/store/embedded/backup.ts'), {
		configFile: false,
		logLevel: 'silent'
	});
	const stamp = new Date().toISOString().slice(0, 16).replace('T', '-').replace(':', '');
	const into = path.resolve(process.argv[2] ?? path.join('backups', `spectactor-${stamp}`));
	const { folder, files } = await module.backUp(process.env.DATA_FOLDER || 'data', into, () => {});
	process.stdout.write(
		`\nThe copy is in ${folder} (${files} files, compared one by one).\n` +
			'Whoever has it can read what is kept: keep it as you keep the laptop, and not longer than the notes may live.\n' +
			`To put it back: npm run restore -- ${folder}\n`
	);
	process.exit(0);
} catch (cause) {
	const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
	giveUp(
		name === 'CannotStart' && message.includes('is using the data folder')
			? `${message}\nA copy is made while Spectactor is closed: press Ctrl-C there first.`
			: message
	);
}
