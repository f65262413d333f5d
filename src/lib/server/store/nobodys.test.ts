import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { nobodys } from './nobodys.ts';

test('what is opened inside a call, or later because of it, does not know in which request', async () => {
	const request = new AsyncLocalStorage<string>();
	const seen: (string | undefined)[] = [];
	const call = nobodys(async (text: string) => {
		seen.push(request.getStore());
		await new Promise((later) => setTimeout(later, 1));
		seen.push(request.getStore());
		return text.length;
	});
	await request.run('somebody’s', async () => {
		expect(await call('four')).toBe(4);
		expect(request.getStore()).toBe('somebody’s');
	});
	expect(seen).toEqual([undefined, undefined]);
});
