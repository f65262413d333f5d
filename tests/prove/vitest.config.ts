// The proofs that need no browser, three files at a time; what measures time is run alone by the runner.

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		environment: 'node',
		include: ['tests/prove/**/*.prove.ts'],
		expect: { requireAssertions: true },
		maxWorkers: 3,
		hookTimeout: 60_000
	}
});
