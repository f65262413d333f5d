// Calls to the database are made on behalf of nobody. What Node opens while a request is answered, a connection or a
// timer, keeps hold of that request for as long as it lives: with its address, its cookie and what was sent.

import { AsyncResource } from 'node:async_hooks';

/** The same call, made outside of whatever request it is made in. */
export function nobodys<A extends unknown[], R>(call: (...given: A) => R): (...given: A) => R {
	const house = new AsyncResource('the house');
	return (...given) => house.runInAsyncScope(call, undefined, ...given);
}
