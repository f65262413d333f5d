// Tells the runner of each proof as it ends: one line of JSON a test, on the file named by PROVE_TOLD.

import { appendFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @typedef {{ file: string, title: string, state: 'passed' | 'failed' | 'skipped', found: { found: string, bound: string }[], seed: number | null, why: string, ms: number }} Told */

/** @param {Told} told */
function tell(told) {
	appendFileSync(process.env['PROVE_TOLD'] ?? '', `${JSON.stringify(told)}\n`);
	if (told.state !== 'skipped')
		process.stderr.write(`  · ${told.title}: ${told.state}, ${(told.ms / 1000).toFixed(1)} s\n`);
}

/** @param {string} file */
const here = (file) => path.relative(process.cwd(), file).split(path.sep).join('/');

/** For Vitest (`onTestCaseResult`, `onTestModuleEnd`) and for Playwright (`onTestEnd`). */
export default class Reporter {
	/** @param {import('vitest/node').TestCase} test */
	onTestCaseResult(test) {
		const result = test.result();
		const proof = test.meta().proof;
		tell({
			file: here(test.module.moduleId),
			title: test.fullName,
			state: result.state === 'pending' ? 'skipped' : result.state,
			found: proof?.found ?? [],
			seed: proof?.seed ?? null,
			why: (result.errors ?? []).map((error) => error.message).join('\n'),
			ms: test.diagnostic()?.duration ?? 0
		});
	}

	/** @param {import('vitest/node').TestModule} module */
	onTestModuleEnd(module) {
		for (const error of module.errors()) {
			tell({
				file: here(module.moduleId),
				title: '(the file could not be read)',
				state: 'failed',
				found: [],
				seed: null,
				why: error.message,
				ms: 0
			});
		}
	}

	/** @param {import('@playwright/test/reporter').TestCase} test @param {import('@playwright/test/reporter').TestResult} result */
	onTestEnd(test, result) {
		tell({
			file: here(test.location.file),
			title: test.titlePath().slice(3).join(' '),
			state: result.status === 'passed' || result.status === 'skipped' ? result.status : 'failed',
			found: test.annotations
				.filter(({ type }) => type === 'proof')
				.map(({ description }) => JSON.parse(description ?? '{}')),
			seed: null,
			why: result.errors.map((error) => error.message ?? '').join('\n'),
			ms: result.duration
		});
	}
}
