// The same promises against a real Supabase project (or PostgREST), when one is given.
import { expect, it } from 'vitest';
import { promises } from '#lib/server/store/embedded/promises.ts';
import { client } from '#lib/server/store/embedded/temporary.ts';

const url = process.env['SUPABASE_TEST_URL'];
const secret = process.env['SUPABASE_TEST_SECRET_KEY'];
const other = process.env['SUPABASE_TEST_PUBLISHABLE_KEY'];

if (url && secret && other) {
	promises('hosted', {
		service: () => client({ url, key: secret }),
		anon: () => client({ url, key: other })
	});
} else {
	console.warn(
		'THE HOSTED HALF DID NOT RUN. To run it: apply promises/*.sql to an empty Supabase project, expose schema "api", ' +
			'and set SUPABASE_TEST_URL, SUPABASE_TEST_SECRET_KEY and SUPABASE_TEST_PUBLISHABLE_KEY.'
	);
	it.skip('HOSTED HALF NOT RUN: SUPABASE_TEST_URL, _SECRET_KEY and _PUBLISHABLE_KEY are not set', () => {
		expect(url && secret && other).toBeTruthy();
	});
}
