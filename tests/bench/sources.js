// What the benchmark takes from the sources instead of saying it again.

import { runnerImport } from 'vite';

/** How long a phone waits before it knocks again. */
export async function patience() {
	/** @type {{ module: typeof import('../../src/lib/face/patience.ts') }} */
	const { module } = await runnerImport('./src/lib/face/patience.ts', { configFile: false });
	return module;
}
