import { expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { failures } from '../prove/list/failures.js';
import { rows as ofBox } from '../prove/list/A.js';
import { rows as ofWords } from '../prove/list/D.js';
import { rows as ofKeys } from '../prove/list/K.js';

const rows = new Map([...ofBox, ...ofKeys, ...ofWords].map((row) => [row.id, row]));

test.each(failures)('$says: is proved here', ({ proofs }) => {
	expect(proofs.length).toBeGreaterThan(0);
	for (const id of proofs) {
		const files = (rows.get(id)?.by ?? '').split(' ').filter(Boolean);
		expect(files.length, id).toBeGreaterThan(0);
		for (const file of files) expect(existsSync(file), file).toBe(true);
	}
});

test('all sixteen are there', () => expect(failures).toHaveLength(16));
