// From what the test runners told to one outcome a proof.

/** @typedef {{ id: string, says: string, state: 'pass' | 'FAIL' | 'cannot' | 'slow', line: string, why: string, by: string }} Outcome */

/**
 * A proof passes when at least one test of its own ran and none failed; without any it fails, unless it is only for the long run.
 * @param {import('./row.js').Row[]} rows
 * @param {import('./reporter.js').Told[]} told
 * @param {string} forms which forms were asked for: fast, slow, all
 * @returns {Outcome[]}
 */
export function outcomes(rows, told, forms) {
	return rows.map((row) => {
		const by = row.by ?? '';
		const base = { id: row.id, says: row.says, by, why: '' };
		if (row.cannot) return { ...base, state: 'cannot', line: `${row.says}: ${row.cannot}` };
		if (!by) return { ...base, state: 'FAIL', line: `${row.says}: nothing proves it yet` };
		const files = by.split(' ');
		const mine = told.filter((test) => files.includes(test.file) && belongs(test, row));
		const ran = mine.filter((test) => test.state !== 'skipped');
		const failed = ran.filter((test) => test.state === 'failed');
		if (ran.length === 0) {
			const long = mine.length > 0 && (row.slow === 'only' ? forms === 'fast' : forms === 'slow');
			return long
				? { ...base, state: 'slow', line: `${row.says}: has no ${forms} form` }
				: { ...base, state: 'FAIL', line: `${row.says}: no test of it ran` };
		}
		return {
			...base,
			state: failed.length > 0 ? 'FAIL' : 'pass',
			line: `${row.says}: ${value(ran)}`,
			why: failed.map((test) => `${test.title}\n${test.why}`).join('\n')
		};
	});
}

/** @param {import('./reporter.js').Told} test @param {import('./row.js').Row} row */
export function belongs(test, row) {
	if (test.title.startsWith('(')) return true;
	const titled = new RegExp(`(^| )${row.id} `).test(test.title);
	if (test.file.startsWith('tests/prove/')) return titled;
	return row.named ? test.title.includes(row.named) : true;
}

/** @param {import('./reporter.js').Told[]} ran */
function value(ran) {
	const found = ran.flatMap((test) => [
		...test.found.map((one) => `${one.found} (bound ${one.bound})`),
		...(test.seed ? [`seed ${test.seed}`] : [])
	]);
	if (found.length > 0) return found.join('; ');
	const passed = ran.filter((test) => test.state === 'passed').length;
	return `${passed} of ${ran.length} tests passed (bound all)`;
}
