import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { authorOf, mailboxOf } from '#lib/notes/asking.ts';
import { newReceipt, receiptHashes } from '#lib/notes/receipt.ts';
import { nextHour, onTheHour, wishAway } from './receipts.ts';

const at = (time: string) => new Date(`2026-11-23T${time}`).getTime();

test('the next full hour comes after this moment, also on the hour', () => {
	expect(nextHour(at('20:15:10')).getTime()).toBe(at('21:00:00'));
	expect(nextHour(at('21:00:00')).getTime()).toBe(at('22:00:00'));
	expect(nextHour(at('23:59:59')).getTime()).toBe(new Date('2026-11-24T00:00:00').getTime());
});

describe('bringing a receipt', () => {
	const bring = async (brought: Uint8Array) => {
		const wishGone = vi.fn(async (_hashes: readonly string[], _due: string) => {});
		await wishAway({ wishGone }, brought, at('20:15:10'));
		return wishGone.mock.calls;
	};

	test('wishes away its three hashes and its mailbox, in no order that says which is which, on the hour', async () => {
		const receipt = newReceipt();
		const mailbox = mailboxOf(authorOf(receipt).publicKey);
		const expected = [...Object.values(receiptHashes(receipt)), mailbox].map((one) =>
			Buffer.from(one).toString('base64')
		);
		expect(await bring(receipt)).toEqual([
			[expected.sort(), new Date(at('21:00:00')).toISOString()]
		]);
	});

	test.each([0, 1, 15, 17, 4000])(
		'%d bytes are no receipt, and make the same work',
		async (length) => {
			const [[hashes, due]] = (await bring(new Uint8Array(length).fill(7))) as [
				[readonly string[], string]
			];
			expect(hashes).toHaveLength(4);
			expect(due).toBe(new Date(at('21:00:00')).toISOString());
		}
	);
});

describe('on the hour', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());
	function going(time: string) {
		vi.setSystemTime(at(time));
		const granted: string[] = [];
		let away = false;
		const log = vi.fn();
		const stop = onTheHour({
			store: {
				async grantWishes(now) {
					if (away) throw new Error('away');
					granted.push(now.slice(11, 16));
				}
			},
			now: Date.now,
			log
		});
		return { granted, stop, log, goAway: (is: boolean) => (away = is) };
	}
	const clock = (time: string) => new Date(at(time)).toISOString().slice(11, 16);

	test('at the start, then on each full hour and never between', async () => {
		const { granted, stop } = going('20:15:10');
		await vi.advanceTimersByTimeAsync(44 * 60_000);
		expect(granted).toEqual([clock('20:15:10')]);
		await vi.advanceTimersByTimeAsync(2 * 3_600_000);
		expect(granted).toEqual(['20:15:10', '21:00:00', '22:00:00'].map(clock));
		stop();
		await vi.advanceTimersByTimeAsync(3 * 3_600_000);
		expect(granted).toHaveLength(3);
	});

	test('when the store is away it is tried again a minute later', async () => {
		const { granted, stop, log, goAway } = going('20:59:30');
		await vi.advanceTimersByTimeAsync(0);
		goAway(true);
		await vi.advanceTimersByTimeAsync(90_000);
		expect(log).toHaveBeenCalledWith('store_unreachable');
		expect(granted).toEqual([clock('20:59:30')]);
		goAway(false);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(granted).toHaveLength(2);
		stop();
	});
});
