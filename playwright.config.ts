// Whole evenings in a real browser against the production build. One room a file, one context a phone.

import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './tests/browser.js';

export default defineConfig({
	testDir: 'tests/browser',
	timeout: 120_000,
	expect: { timeout: 15_000 },
	fullyParallel: false,
	// they wait for one another's clocks more than they work: three on two cores
	workers: 3,
	// a busy machine may be late once; a test that passes at the second try is named as flaky
	retries: 1,
	forbidOnly: Boolean(process.env['CI']),
	reporter: 'list',
	use: {
		launchOptions: { executablePath: findBrowser(), args: launchArgs },
		actionTimeout: 15_000,
		trace: 'off'
	}
});
