// One command, nothing installed: fetches the parts, builds the pages when they have changed, and opens the house.

import process from 'node:process';
import { build, giveUp, makeReady } from './ready.js';
import { supervise } from './supervisor.js';

try {
	await makeReady();
	if (process.argv.includes('--dev')) {
		const { develop } = await import('./develop.js');
		await develop();
	} else {
		await build();
		process.exit(await supervise());
	}
} catch (cause) {
	const code = /** @type {{ code?: string }} */ (cause).code;
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
		giveUp(`Spectactor may not write in ${process.cwd()}. Start it as whoever owns that folder.`);
	giveUp(cause instanceof Error ? cause.message : String(cause));
}
