// What an error of the database means to whoever asked. Only its code goes on: the rest may quote what somebody wrote.

import { Damaged, NoSpace, NotKept, Refused, Stale } from './store.ts';

/** Takes an error as PostgREST words it, and the status of the answer. */
export function thrownFor(error: { code?: string; message?: string }, status: number): Error {
	const code = error.code ?? '';
	const name = error.message ?? '';
	// PT409 is raised by app.stale() alone, P0001 by app.refuse(name)
	if (code === 'PT409') return new Stale('stale');
	if (code === 'P0001' && /^[a-z_]{1,40}$/.test(name)) return new Refused(name);
	// what was asked cannot be kept as it is (https://www.postgresql.org/docs/current/errcodes-appendix.html)
	if (/^2[23]/.test(code)) return new Refused(code);
	if (code === '53100') return new NoSpace(code);
	if (/^XX00[12]$/.test(code)) return new Damaged(code);
	return new NotKept(code || (status ? `status ${status}` : 'no answer'));
}
