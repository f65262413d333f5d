// How the pages are built, served during development, and tested.

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { gatewayPlugin } from './src/lib/server/gateway-plugin.ts';

export default defineConfig({
	plugins: [sveltekit(), gatewayPlugin()],
	server: { host: true },
	test: {
		environment: 'node',
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts', 'tests/gateway/**/*.test.ts'],
		expect: { requireAssertions: true }
	}
});
