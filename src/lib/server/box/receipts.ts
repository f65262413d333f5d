// Notes that are taken back: a receipt is brought, without a name, and at the next full hour its note is gone, wherever it
// is kept. Nobody learns whether there was one. Source: trust.md 3.9.

import { randomBytes } from 'node:crypto';
import { ASKED_BYTES, authorOf, MAILBOX_BYTES, mailboxOf } from '#lib/notes/asking.ts';
import { receiptHashes, RECEIPT_BYTES } from '#lib/notes/receipt.ts';
import type { Time } from '#lib/session/session.ts';
import type { Log } from '#lib/server/log.ts';
import type { Store } from '#lib/server/store/store.ts';

/** tries an hour from one place, and from all places */
export const receiptTries = [10, 200] as const;

/** The next full hour, as the clock on the wall of this house shows it. */
export function nextHour(now: Time): Date {
	const hour = new Date(now);
	hour.setHours(hour.getHours() + 1, 0, 0, 0);
	return hour;
}

/**
 * Takes what was brought, a receipt or anything else; wishes away whatever stands under it. The same work whatever it
 * was. Throws what the store throws.
 */
export async function wishAway(
	store: Pick<Store, 'wishGone'>,
	brought: Uint8Array,
	now: Time
): Promise<void> {
	const receipt = new Uint8Array(RECEIPT_BYTES);
	receipt.set(brought.subarray(0, RECEIPT_BYTES));
	const { publicKey } = authorOf(receipt);
	const hashes = [...Object.values(receiptHashes(receipt)), mailboxOf(publicKey)].map((hash) =>
		Buffer.from(hash).toString('base64')
	);
	receipt.fill(0);
	await store.wishGone(hashes.sort(), nextHour(now).toISOString());
}

/**
 * What waits in a mailbox (32 bytes), or as many bytes of chance: nobody can tell from the answer whether something is asked.
 * Throws what the store throws.
 */
export async function askedIn(store: Pick<Store, 'asked'>, mailbox: Uint8Array): Promise<Buffer> {
	const question = await store.asked(Buffer.from(mailbox).toString('base64'));
	const chance = randomBytes(ASKED_BYTES);
	return question === null ? chance : Buffer.from(question, 'base64');
}

/**
 * Takes a mailbox and a sealed answer, one after the other; readers find it from the next full hour on. The same work
 * whether something was asked or not. Throws what the store throws.
 */
export async function answerReaders(
	store: Pick<Store, 'answerReaders'>,
	brought: Uint8Array,
	now: Time
): Promise<void> {
	const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
	const mailbox = written(brought.subarray(0, MAILBOX_BYTES));
	const sealed = written(brought.subarray(MAILBOX_BYTES));
	await store.answerReaders(mailbox, sealed, nextHour(now).toISOString());
}

export interface HourParts {
	readonly store: Pick<Store, 'grantWishes'>;
	readonly now: () => Time;
	readonly log: Log;
}

/** Grants wishes on every full hour, and at once those whose hour passed while the house was closed. Gives how to stop. */
export function onTheHour({ store, now, log }: HourParts): () => void {
	let timer: NodeJS.Timeout | undefined;
	let stopped = false;
	let granted: Time | null = null;
	const look = async () => {
		const due = nextHour(now()).getTime();
		if (due !== granted)
			await store.grantWishes(new Date(now()).toISOString()).then(
				() => void (granted = due),
				() => void (stopped || log('store_unreachable'))
			);
		if (stopped) return;
		// looked at each minute, for a computer that has slept; done once an hour, so that nothing goes in between
		timer = setTimeout(look, Math.max(1, Math.min(60_000, nextHour(now()).getTime() - now())));
		timer.unref();
	};
	void look();
	return () => {
		stopped = true;
		clearTimeout(timer);
	};
}
