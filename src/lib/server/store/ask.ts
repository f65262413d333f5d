// How the store's methods speak to the database: call a function by name, and hold its answer against a shape.

import * as v from 'valibot';
import { NotKept } from './store.ts';

/** Takes a function of schema `api` and its arguments; gives what it returned. Throws Stale, NotKept or Refused. */
export type Call = (name: string, args?: Readonly<Record<string, unknown>>) => Promise<unknown>;

type Shape<T> = v.GenericSchema<unknown, T>;

export interface Database {
	/** Calls and gives the answer, which must have the shape. */
	ask<T>(shape: Shape<T>, name: string, args?: Readonly<Record<string, unknown>>): Promise<T>;
	/** Calls for the effect. */
	tell(name: string, args?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Takes the call and gives both ways to use it. An answer of another shape counts as no answer. */
export function database(call: Call): Database {
	return {
		async ask(shape, name, args) {
			const read = v.safeParse(shape, await call(name, args));
			if (!read.success) throw new NotKept(`${name} answered in another shape`);
			return read.output;
		},
		async tell(name, args) {
			await call(name, args);
		}
	};
}

/** Documents whose inner shape is ours alone: only that something is there is checked. */
export const document = <T extends object>() =>
	v.custom<T>((input) => typeof input === 'object' && input !== null);

/** Ids come out of addresses too: one that cannot be any id is nobody's. */
export const isId = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
