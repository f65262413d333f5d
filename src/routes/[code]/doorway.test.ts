import { afterEach, describe, expect, it, vi } from 'vitest';
import { secretIn } from '#lib/face/seat-secret.ts';
import { Doorway } from './doorway.svelte.ts';

/** A browser's storage. */
function storage(): Storage {
	const held = new Map<string, string>();
	const methods = {
		getItem: (name: string) => held.get(name) ?? null,
		setItem: (name: string, text: string) => void held.set(name, text),
		removeItem: (name: string) => void held.delete(name)
	};
	return new Proxy(methods as Storage, {
		ownKeys: () => [...held.keys()],
		getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true })
	});
}
const browser = () => {
	vi.stubGlobal('localStorage', storage());
	vi.stubGlobal('sessionStorage', storage());
};
afterEach(() => vi.unstubAllGlobals());

describe('the door', () => {
	it('is stood before until one comes in, and is gone through at once by who was in before', () => {
		browser();
		const first = new Doorway('K7M2QX');
		expect(first.inside).toBe(false);
		first.comeIn();
		expect(first.inside).toBe(true);
		const again = new Doorway('K7M2QX');
		expect(again.inside).toBe(true);
		expect(secretIn(again.seat)).toBe(secretIn(first.seat));
		expect(new Doorway('AAAAAA').inside).toBe(false);
	});

	it('lets one in where the browser keeps nothing', () => {
		const door = new Doorway('K7M2QX');
		door.comeIn();
		expect(door.inside).toBe(true);
		expect(secretIn(door.seat)).toMatch(/^[\w-]{22}$/);
	});

	it('remembers that others use this phone, also for who leaves and comes in again', () => {
		browser();
		const door = new Doorway('K7M2QX');
		door.shared = true;
		door.comeIn();
		expect(new Doorway('K7M2QX').shared).toBe(true);
		door.seat.empty();
		door.goOut();
		expect(new Doorway('K7M2QX').shared).toBe(false);
		expect([door.left, door.inside, door.shared]).toEqual([true, false, true]);
		const before = secretIn(door.seat);
		door.comeIn();
		expect(before).toBeNull();
		expect(new Doorway('K7M2QX').shared).toBe(true);
	});

	it('takes the keys’ name out of the address at once, and nothing else', () => {
		browser();
		const shown: unknown[] = [];
		vi.stubGlobal('history', {
			state: 'as it was',
			replaceState: (...to: unknown[]) => shown.push(to)
		});
		const door = new Doorway('K7M2QX');
		door.readHash({ hash: '', pathname: '/K7M2QX' });
		expect(shown).toEqual([]);
		door.readHash({ hash: '#somewhere', pathname: '/K7M2QX' });
		expect(door.drafts.read('named')).toBeNull();
		door.readHash({ hash: `#k=${'0a'.repeat(10)}`, pathname: '/K7M2QX' });
		expect(door.drafts.read('named')).toBe('0a'.repeat(10));
		expect(shown).toEqual([
			['as it was', '', '/K7M2QX'],
			['as it was', '', '/K7M2QX']
		]);
	});
});
