import { afterEach, expect, test, vi } from 'vitest';
import { LEAST_BYTES, watchSpace, withinSpace, type Space } from '#lib/server/space.ts';
import { NoSpace, type Store } from '#lib/server/store/store.ts';

let space: Space | undefined;
afterEach(() => space?.stop());

test('a full disk refuses to write an evening, reads on, and writes again when there is room', async () => {
	let free = LEAST_BYTES;
	space = watchSpace('.', async () => ({ bavail: free, bsize: 1 }));
	const written: unknown[] = [];
	const store = withinSpace(
		{
			writeLive: async (...given: unknown[]) => void written.push(given),
			liveByCode: async () => null
		} as unknown as Store,
		space
	);
	await vi.waitFor(() => expect(space!.gone).toBe(false));
	await store.writeLive('a', 0, 1, {} as never);
	free -= 1;
	await vi.waitFor(() => expect(space!.gone).toBe(true), { timeout: 3000 });
	await expect(store.writeLive('a', 1, 2, {} as never)).rejects.toThrow(NoSpace);
	expect(await store.liveByCode('K7M2QX')).toBeNull();
	free += 1;
	await vi.waitFor(() => expect(space!.gone).toBe(false), { timeout: 3000 });
	await store.writeLive('a', 1, 2, {} as never);
	expect(written).toHaveLength(2);
});

test('a disk that does not tell is not full', async () => {
	const asked = vi.fn(() => Promise.reject(new Error('EIO')));
	space = watchSpace('.', asked);
	await vi.waitFor(() => expect(asked).toHaveBeenCalled());
	expect(space.gone).toBe(false);
});
