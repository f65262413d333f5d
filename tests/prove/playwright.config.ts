// The proofs in a real browser against the production build.

import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

export default defineConfig({
	...usual,
	testDir: import.meta.dirname,
	// what failed is tried again alone, by prove.js, which says so
	retries: 0,
	// beside the proofs without a browser
	workers: 3,
	outputDir: '../../test-results/prove'
});
