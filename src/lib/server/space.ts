// Watches how much room is left on the disk: before none is left, writing is refused, so that nothing is ever half written.

import { statfs } from 'node:fs/promises';
import { NoSpace, type Store } from '#lib/server/store/store.ts';

/** The database writes ahead of itself; with less than this it could be stopped in the middle. */
export const LEAST_BYTES = 64 * 1024 * 1024;
const LOOK_EVERY_MS = 1_000;

export interface Space {
	/** nothing may be written now */
	readonly gone: boolean;
	stop(): void;
}

type Free = (folder: string) => Promise<{ readonly bavail: number; readonly bsize: number }>;

/** Takes the folder of the data. A disk that does not tell how full it is counts as not full. */
export function watchSpace(folder: string, free: Free = statfs): Space {
	let gone = false;
	const look = async () => {
		try {
			const { bavail, bsize } = await free(folder);
			gone = bavail * bsize < LEAST_BYTES;
		} catch {
			gone = false;
		}
	};
	void look();
	const looking = setInterval(() => void look(), LOOK_EVERY_MS);
	looking.unref();
	return {
		get gone() {
			return gone;
		},
		stop: () => clearInterval(looking)
	};
}

/** The same store, which refuses with NoSpace to write an evening while the disk is full. */
export function withinSpace(store: Store, space: Space): Store {
	const guarded =
		<A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
		async (...given: A): Promise<R> => {
			if (space.gone) throw new NoSpace('the disk is full');
			return write(...given);
		};
	return {
		...store,
		writeLive: guarded(store.writeLive),
		closeSession: guarded(store.closeSession),
		sealRound: guarded(store.sealRound)
	};
}
