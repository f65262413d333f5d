// Where a writer answers readers, without a cookie or a name. The same answer whether something was asked or not.

import { text } from '@sveltejs/kit';
import { ASKED_BYTES, MAILBOX_BYTES } from '#lib/notes/asking.ts';
import { bytesOf, plain } from '#lib/server/box/posted.ts';
import { answerReaders, receiptTries } from '#lib/server/box/receipts.ts';
import { FewTries } from '#lib/server/few-tries.ts';
import type { RequestHandler } from './$types';

const tries = new FewTries(...receiptTries);

/** Takes a mailbox and a sealed answer; answers `taken`; `wait` after too many tries, `not_kept` when the store is away. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const { store, now } = locals.house;
	if (!tries.take(getClientAddress(), now())) return text('wait', { status: 429, headers: plain });
	const whole = MAILBOX_BYTES + ASKED_BYTES;
	const brought = (await bytesOf(request, whole)) ?? new Uint8Array(whole);
	try {
		await answerReaders(store, brought, now());
		return text('taken', { headers: plain });
	} catch {
		return text('not_kept', { status: 503, headers: plain });
	}
};
