// Where receipts are brought, without a cookie or a name. Right, wrong, used and no receipt at all get the same answer.

import { text } from '@sveltejs/kit';
import { receiptTries, wishAway } from '#lib/server/box/receipts.ts';
import { FewTries } from '#lib/server/few-tries.ts';
import type { RequestHandler } from './$types';

const plain = { 'cache-control': 'no-store' };
const tries = new FewTries(...receiptTries);

/** Takes a receipt, 16 bytes; answers `taken`; `wait` after too many tries, `not_kept` when the store is away. */
export const POST: RequestHandler = async ({ request, locals, getClientAddress }) => {
	const { store, now } = locals.house;
	const brought = new Uint8Array(await request.arrayBuffer());
	if (!tries.take(getClientAddress(), now())) return text('wait', { status: 429, headers: plain });
	try {
		await wishAway(store, brought, now());
		return text('taken', { headers: plain });
	} catch {
		return text('not_kept', { status: 503, headers: plain });
	} finally {
		brought.fill(0);
	}
};
