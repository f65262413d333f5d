// The line to a Redis or Valkey over which processes hear each other. The only file that names its client and
// Socket.IO's adapter for it. Nothing is kept there: what goes over it is published, heard by who listens, and gone.

import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Log } from '#lib/server/log.ts';

export interface RedisLine {
	/** for Socket.IO's own Server */
	readonly adapter: ReturnType<typeof createAdapter>;
	/** it answers */
	readonly up: () => boolean;
	/** Calls when it is back, or away. */
	watch(changed: (up: boolean) => void): void;
	close(): void;
}

/** Asked so often whether it is there, and away when it has not answered for so long, milliseconds. */
const askEvery = 1_000;
const awayAfter = 3_000;
/** A server that is there at the start answers within this. */
const arriving = 3_000;
/** what the adapter would keep at most, were anything ever broadcast over it */
const longest = 100;

/** Why it will never work, as a sentence; the address may hold a password and is not repeated. */
const refusals: readonly (readonly [RegExp, string])[] = [
	[
		/NOAUTH|WRONGPASS|invalid password/i,
		'The Redis of REDIS_URL asks for another name or password.'
	],
	[/NOPERM/, 'The account in REDIS_URL may not publish or subscribe.'],
	[/certificate|self.signed/i, 'The Redis of REDIS_URL cannot prove its name.']
];

/**
 * Gives the line, up or not: a Redis that is away comes back. Rejects, with a sentence for whoever starts Spectactor,
 * when it answers and says no.
 */
export async function openRedis(url: string, log: Log): Promise<RedisLine> {
	const client = new Redis(url, {
		connectionName: 'spectactor',
		connectTimeout: 3_000,
		// what the adapter asks for is asked until it is answered: it does not look after a no
		maxRetriesPerRequest: null,
		retryStrategy: (times) => Math.min(50 * 2 ** times, 1_000)
	});
	let refused = '';
	client.on('error', ({ message }) => {
		refused ||= refusals.find(([pattern]) => pattern.test(message))?.[1] ?? '';
	});
	await new Promise<void>((go) => {
		const late = setTimeout(go, arriving);
		const look = setInterval(() => {
			if (client.status !== 'ready' && !refused) return;
			clearInterval(look);
			clearTimeout(late);
			go();
		}, 10);
		setTimeout(() => clearInterval(look), arriving);
	});
	if (client.status === 'ready')
		await client.publish('spectactor', '').catch(({ message }: Error) => {
			refused ||= refusals.find(([pattern]) => pattern.test(message))?.[1] ?? '';
		});
	if (refused) {
		client.disconnect();
		throw new Error(refused);
	}

	let answered = client.status === 'ready' ? performance.now() : -Infinity;
	let asking = false;
	let was = client.status === 'ready';
	const watchers: ((up: boolean) => void)[] = [];
	const up = () => client.status === 'ready' && performance.now() - answered < awayAfter;
	function tell(): void {
		if (up() === was) return;
		was = !was;
		log(was ? 'neighbours_back' : 'neighbours_away');
		for (const changed of watchers) changed(was);
	}
	if (!was) log('neighbours_away');
	const look = setInterval(() => {
		tell();
		if (asking || client.status !== 'ready') return;
		asking = true;
		client
			.ping()
			.then(() => void (answered = performance.now()))
			.catch(() => {})
			.finally(() => {
				asking = false;
				tell();
			});
	}, askEvery / 4);
	look.unref();
	client.on('close', () => {
		asking = false;
		tell();
	});
	return {
		adapter: createAdapter(client, {
			streamName: 'spectactor',
			channelPrefix: 'spectactor',
			maxLen: longest
		}),
		up,
		watch: (changed) => void watchers.push(changed),
		close() {
			clearInterval(look);
			client.disconnect();
		}
	};
}
