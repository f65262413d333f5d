// The proofs in a real browser against the production build.

import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

export default defineConfig({
	...usual,
	testDir: import.meta.dirname,
	outputDir: '../../test-results/prove'
});
