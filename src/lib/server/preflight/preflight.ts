// Before people come: everything that can be looked at without them, once, as one list.

import path from 'node:path';
import type { House } from '#lib/server/house.ts';
import { fortyLines } from '#lib/server/preflight/forty-lines.ts';
import type { Finding } from '#lib/server/preflight/line.ts';
import { clock, disk, power, sleep } from '#lib/server/preflight/machine.ts';
import { address, certificate, network, port } from '#lib/server/preflight/network.ts';

type Looked = Pick<House, 'settings' | 'certificate' | 'store' | 'keys' | 'now'>;

const WRITES = 20;
/** A room of forty would feel a disk that is slower than this, milliseconds. */
const SLOW_MS = 250;

async function database({ store }: Looked): Promise<Finding> {
	const took: number[] = [];
	try {
		for (let write = 0; write < WRITES; write++) {
			const began = performance.now();
			await store.tryWrite();
			took.push(performance.now() - began);
		}
	} catch {
		return { check: 'database', state: 'bad', slowest: null };
	}
	// the first one may still have had to connect
	const slowest = Math.round(took.toSorted((a, b) => a - b).at(-2)!);
	return { check: 'database', state: slowest < SLOW_MS ? 'good' : 'bad', slowest };
}

/** Whatever opens notes lies there: a session whose key cannot be kept cannot open its doors. */
async function keysFolder({ keys, settings }: Looked): Promise<Finding> {
	const why = await keys.look();
	const folder = path.resolve(settings.keysFolder);
	return { check: 'keys', state: why === 'good' ? 'good' : 'bad', why, folder };
}

/** Takes a house that is open and answers on its port. Never rejects: what cannot be looked at is bad. */
export async function preflight(house: Looked): Promise<readonly Finding[]> {
	const { settings } = house;
	const reach = { secure: house.certificate !== null, port: settings.port };
	const own = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
	const found = [
		await database(house),
		await keysFolder(house),
		settings.hosted ? null : await disk(path.resolve(settings.dataFolder)).catch(noDisk),
		await port(settings, reach),
		await network(settings, reach),
		await address(settings),
		certificate(settings, house.certificate, Date.now()),
		await fortyLines(reach, own),
		await clock(house.now),
		await power(),
		sleep()
	];
	return found.filter((one) => one !== null);
}

const noDisk = (): Finding => ({ check: 'disk', state: 'bad', free: 0 });
