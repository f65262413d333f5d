// The store behind supabase-js: the same calls to a Supabase project and to the embedded database. The only file that
// names the library, and it uses one thing of it: calling a function of schema `api`.

import { createClient } from '@supabase/supabase-js';
import { afterwards } from './afterwards.ts';
import { database, type Call } from './ask.ts';
import { askedWriters } from './asked.ts';
import { readerMarks } from './marks.ts';
import { letOut } from './entries.ts';
import { evenings } from './evenings.ts';
import { nobodys } from './nobodys.ts';
import { people } from './people.ts';
import { sealedBox } from './rounds.ts';
import type { Store } from './store.ts';
import { thrownFor } from './thrown.ts';
import { hatTickets } from './tickets.ts';
import { keptYears } from './years.ts';

export interface SupabaseSettings {
	readonly url: string;
	/** the secret key; never leaves the server */
	readonly key: string;
	/** the embedded database brings its own */
	readonly fetch?: typeof fetch;
	/** milliseconds until a call counts as unanswered; default 10 s */
	readonly patience?: number;
}

/** Takes where the database is. Nothing is tried twice: whoever asked decides. */
export function supabaseStore(settings: SupabaseSettings): Store {
	const client = createClient(settings.url, settings.key, {
		db: { schema: 'api' },
		// One key for all calls: nobody signs in to Supabase here, so its auth client is not even made.
		accessToken: async () => settings.key,
		realtime: { transport: NoSocket as never },
		global: { fetch: nobodys((...asked) => (settings.fetch ?? fetch)(...asked)) }
	});
	const patience = settings.patience ?? 10_000;

	const call: Call = async (name, args = {}) => {
		const { data, error, status } = await client
			.rpc(name, args)
			.abortSignal(AbortSignal.timeout(patience));
		if (error) throw thrownFor(error, status);
		return data;
	};
	const asked = database(call);
	return {
		...people(asked),
		...evenings(asked),
		...afterwards(asked),
		...sealedBox(asked),
		...letOut(asked),
		...keptYears(asked),
		...readerMarks(asked),
		...askedWriters(asked),
		...hatTickets(asked),
		ping: () => asked.tell('ping'),
		tryWrite: () => asked.tell('try_write')
	};
}

/** Nothing here listens to the database; without this supabase-js asks for WebSockets that Node 20 does not have. */
class NoSocket {
	constructor() {
		throw new Error('The store calls functions only.');
	}
}
