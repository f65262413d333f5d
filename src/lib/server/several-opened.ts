// Opens the line to the other processes that serve the same evenings, where a setting says that there are some.

import type { Settings } from '#settings';
import { openRedis } from '#lib/server/gateway/redis.ts';
import { Several, type SeveralParts } from '#lib/server/several.ts';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';

/** Null where there is one process. Throws CannotStart when Redis answers, and says no. */
export async function openSeveral(
	{ redis, hosted, database }: Settings,
	parts: Omit<SeveralParts, 'line' | 'secret'> & { readonly say: (sentence: string) => void }
): Promise<Several | null> {
	const secret = hosted?.key ?? database?.password;
	if (!redis || !secret) return null;
	const line = await openRedis(redis, parts.log).catch((cause: unknown) => {
		throw new CannotStart(
			`${cause instanceof Error ? cause.message : ''} Change REDIS_URL, or leave it out.`
		);
	});
	if (!line.up())
		parts.say(
			'The Redis of REDIS_URL does not answer. Spectactor opens all the same, and looks for it again every second; ' +
				'until it is there, what happens in other processes shows about a second late, and notes wait.'
		);
	return new Several({ ...parts, line, secret });
}
