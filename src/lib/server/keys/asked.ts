// How the house answers a browser that asks about keys: what does not fit is refused, and why not is one number.

import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refused, Stale } from '#lib/server/store/store.ts';

const most = 600_000;

/** What was posted, in the shape it has to have; anything else is answered 400. */
export async function readJson<T>(
	request: Request,
	shape: v.GenericSchema<unknown, T>
): Promise<T> {
	const text = await request.text();
	const read = v.safeParse(v.pipe(v.string(), v.maxLength(most), v.parseJson(), shape), text);
	return read.success ? read.output : error(400);
}

/** 409 where somebody else was faster, 403 where only somebody who is let in may ask. */
export async function answered(answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (cause) {
		if (cause instanceof Stale) return new Response(null, { status: 409 });
		if (cause instanceof Refused)
			return new Response(null, { status: cause.code === 'not_let_in' ? 403 : 404 });
		throw cause;
	}
}
