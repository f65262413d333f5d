// Who finds a summary: whoever has its link, and facilitators of its group. For everybody else it is not there.

import { describe, expect, test } from 'vitest';
import { record } from '#lib/server/store/promises/gathering.ts';
import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';
import { summaryByLink } from './by-link.ts';
import { fileToSave } from './file.ts';
import { summaryForGroup } from './for-group.ts';

const ana: Facilitator = { id: 'ana', name: 'Ana' };
const stranger: Facilitator = { id: 'zoe', name: 'Zoe' };
const kept = { session: 's1', group: 'g1', record: record() } as unknown as KeptSummary;
const store = {
	summary: (session: string) => Promise.resolve(session === 's1' ? kept : null),
	facilitatorsIn: (group: string) =>
		Promise.resolve(
			(group === 'g1' ? [ana] : [stranger]).map((one) => ({ ...one, public_key: '' }))
		)
};

describe('a finished evening', () => {
	test('is there for a facilitator of its group', async () => {
		expect(await summaryForGroup(store, ana, 's1')).toMatchObject({ kept, facilitators: [ana] });
	});

	test('is not there for another group, for nobody, and under another id', async () => {
		expect(await summaryForGroup(store, stranger, 's1')).toBeNull();
		expect(await summaryForGroup(store, null, 's1')).toBeNull();
		expect(await summaryForGroup(store, ana, 's2')).toBeNull();
	});
});

describe('a link', () => {
	test('that is none is not even looked for', async () => {
		const asked: string[] = [];
		const looking = {
			summaryByToken: (token: string) => {
				asked.push(token);
				return Promise.resolve(kept);
			}
		};
		for (const odd of ['', 'short', "' or 1=1 --aaaaaaaaaaaa", 'a/b'.repeat(9), 'x'.repeat(65)])
			expect(await summaryByLink(looking, odd)).toBeNull();
		expect(asked).toEqual([]);
		const token = 'hdNJS0mjDapqe8MC0eSXWxZlbIMWVAKM';
		expect(await summaryByLink(looking, token)).toBe(kept);
	});
});

test('a file is saved under a plain name, whatever the day says, and never shown as a page', () => {
	const { headers } = fileToSave('x', 'summary-2026"\r\nx: y.md', 'text/markdown');
	expect(headers.get('content-disposition')).toBe('attachment; filename="summary-2026xy.md"');
	expect(headers.get('cache-control')).toBe('no-store');
});
