// Where a writer looks whether readers ask something: the same number of bytes for everybody, without a cookie or a name.

import { text } from '@sveltejs/kit';
import { MAILBOX_BYTES } from '#lib/notes/asking.ts';
import { bytesOf, plain } from '#lib/server/box/posted.ts';
import { askedIn, receiptTries } from '#lib/server/box/receipts.ts';
import { FewTries } from '#lib/server/few-tries.ts';
import type { RequestHandler } from './$types';

const tries = new FewTries(...receiptTries);

/** Takes a mailbox, 32 bytes; answers 4,144 bytes; `wait` after too many tries, `not_kept` when the store is away. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const { store, now } = locals.house;
	if (!tries.take(getClientAddress(), now())) return text('wait', { status: 429, headers: plain });
	const mailbox = (await bytesOf(request, MAILBOX_BYTES)) ?? new Uint8Array(MAILBOX_BYTES);
	try {
		const found = new Uint8Array(await askedIn(store, mailbox));
		return new Response(found, {
			headers: { ...plain, 'content-type': 'application/octet-stream' }
		});
	} catch {
		return text('not_kept', { status: 503, headers: plain });
	}
};
