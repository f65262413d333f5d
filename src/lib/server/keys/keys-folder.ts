// The folder of keys: what is sealed to facilitators, groups and sessions, one small file a thing, never in the database and
// never in a backup. To let something go for ever is to destroy its file here.

import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { SmallFiles } from '#lib/server/keys/small-files.ts';

const copy = v.object({ generation: v.number(), sealed: v.string() });
const session = v.object({ ...copy.entries, group: v.string(), until: v.string() });
const pool = v.object({ ...copy.entries, until: v.string(), public_key: v.string() });
/** A group's secret, sealed to one facilitator. */
export type Copy = v.InferOutput<typeof copy>;
/** A session's secret, sealed to its group; `until`: ISO day after which it is destroyed. */
export type SessionKey = v.InferOutput<typeof session>;
/** The secret of a year's kept notes, sealed to the group. */
export type PoolKey = v.InferOutput<typeof pool>;

/** open: others on this computer may read it */
export type FolderState = 'good' | 'open' | 'unwritable';

/** A file says in its name which public keys it belongs to: an old and a new one can lie side by side until one counts. */
const mark = (...publicKeys: readonly string[]) =>
	createHash('sha256').update(publicKeys.join(' ')).digest('hex').slice(0, 16);
const safe = (part: string) => {
	if (!/^[A-Za-z0-9-]{1,40}$/.test(part)) throw new Error('not a name of a key');
	return part;
};

export class KeysFolder {
	readonly #files: SmallFiles;

	constructor(folder: string) {
		this.#files = new SmallFiles(folder);
	}

	/**
	 * Can keys be kept here, on the disk, where only this account of the computer finds them? `open`: they can be kept, but
	 * others may read them. Never rejects.
	 */
	async look(): Promise<FolderState> {
		try {
			await this.#files.tryOut();
			return (await this.#files.isOpenToOthers()) ? 'open' : 'good';
		} catch {
			return 'unwritable';
		}
	}

	/** The copy that this facilitator's key opens, of the group's key that counts. */
	copy(group: string, groupKey: string, who: { id: string; key: string }): Promise<Copy | null> {
		return this.#read(copyName(group, groupKey, who), copy);
	}

	keepCopy(group: string, groupKey: string, who: { id: string; key: string }, kept: Copy) {
		return this.#files.write(copyName(group, groupKey, who), JSON.stringify(kept));
	}

	/** Somebody has left the group. */
	destroyCopies(group: string, facilitator: string): Promise<void> {
		return this.#destroyAll((name) =>
			name.startsWith(`group.${safe(group)}.${safe(facilitator)}.`)
		);
	}

	session(id: string, groupKey: string): Promise<SessionKey | null> {
		return this.#read(`session.${safe(id)}.${mark(groupKey)}`, session);
	}

	/** The ids of a group's sessions whose keys are here under this key of the group. */
	async sessionsOf(group: string, groupKey: string): Promise<string[]> {
		const ids = [];
		for (const name of await this.#names()) {
			const [kind, id = '', marked] = name.split('.');
			if (kind !== 'session' || marked !== mark(groupKey)) continue;
			if ((await this.#read(name, session))?.group === group) ids.push(id);
		}
		return ids;
	}

	keepSession(id: string, groupKey: string, kept: SessionKey): Promise<void> {
		return this.#files.write(`session.${safe(id)}.${mark(groupKey)}`, JSON.stringify(kept));
	}

	/**
	 * Keeps the key of a session about to open. False when somebody else is opening it at this moment: theirs must stay; what
	 * a crash left over is replaced.
	 */
	async keepNewSession(id: string, groupKey: string, kept: SessionKey): Promise<boolean> {
		const name = `session.${safe(id)}.${mark(groupKey)}`;
		if (await this.#files.isOld(name)) await this.#files.destroy(name);
		return this.#files.writeNew(name, JSON.stringify(kept));
	}

	/** What was sealed for this session can never be opened again. */
	destroySession(id: string): Promise<void> {
		return this.#destroyAll((name) => name.startsWith(`session.${safe(id)}.`));
	}

	pool(group: string, groupKey: string, year: string): Promise<PoolKey | null> {
		return this.#read(poolName(group, groupKey, year), pool);
	}

	/** The years of a group whose kept notes have a key here. */
	async poolsOf(group: string, groupKey: string): Promise<string[]> {
		const parts = (await this.#names()).map((name) => name.split('.'));
		return parts
			.filter(
				([kind, of, , marked]) => kind === 'pool' && of === group && marked === mark(groupKey)
			)
			.map(([, , year = '']) => year);
	}

	/** False when the year has a key already: that one counts. */
	keepNewPool(group: string, groupKey: string, year: string, kept: PoolKey): Promise<boolean> {
		return this.#files.writeNew(poolName(group, groupKey, year), JSON.stringify(kept));
	}

	keepPool(group: string, groupKey: string, year: string, kept: PoolKey): Promise<void> {
		return this.#files.write(poolName(group, groupKey, year), JSON.stringify(kept));
	}

	/** The group keeps this year for longer: its key gets this ISO day, if that is a later one. */
	async prolongPool(group: string, groupKey: string, year: string, until: string): Promise<void> {
		const kept = await this.pool(group, groupKey, year);
		if (kept && kept.until < until) await this.keepPool(group, groupKey, year, { ...kept, until });
	}

	destroyPool(group: string, year: string): Promise<void> {
		return this.#destroyAll((name) => name.startsWith(`pool.${safe(group)}.${safe(year)}.`));
	}

	/** The group has a new key: whatever is sealed to another one, or for it, is destroyed. */
	async destroyOlder(group: string, generation: number): Promise<void> {
		for (const name of await this.#names()) {
			const [kind, of] = name.split('.');
			const kept = await this.#read(
				name,
				v.object({ ...copy.entries, group: v.optional(v.string()) })
			);
			const ours = kind === 'session' ? kept?.group === group : of === group;
			if (ours && kept && kept.generation < generation) await this.#files.destroy(name);
		}
	}

	/** A facilitator has a new passphrase, and with it another key: copies for the old one go. */
	async destroyCopiesBut(facilitator: string, groups: readonly CopyOf[]): Promise<void> {
		const stay = new Set(
			groups.map(({ group, groupKey, key }) => copyName(group, groupKey, { id: facilitator, key }))
		);
		await this.#destroyAll((name) => {
			const [kind, , who] = name.split('.');
			return kind === 'group' && who === facilitator && !stay.has(name);
		});
	}

	/** Destroys what is past its day, and what a crash left half written. Takes today as an ISO day; needs no database. */
	async sweep(today: string): Promise<void> {
		for (const name of await this.#names()) {
			const kept = await this.#read(name, v.object({ until: v.string() }));
			if (kept && kept.until < today) await this.#files.destroy(name);
		}
		await this.#files.tidy();
	}

	async #names(): Promise<string[]> {
		return (await this.#files.names()).filter((name) => /^(group|session|pool)\./.test(name));
	}

	/** Null where nothing is kept, and where what is kept cannot be read: nothing can be opened with it. */
	async #read<T>(name: string, shape: v.GenericSchema<unknown, T>): Promise<T | null> {
		const text = await this.#files.read(name);
		const read = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), text);
		return read.success ? read.output : null;
	}

	async #destroyAll(which: (name: string) => boolean): Promise<void> {
		for (const name of await this.#names()) if (which(name)) await this.#files.destroy(name);
	}
}

export interface CopyOf {
	readonly group: string;
	readonly groupKey: string;
	/** public key of the facilitator whose copy it is */
	readonly key: string;
}

const copyName = (group: string, groupKey: string, who: { id: string; key: string }) =>
	`group.${safe(group)}.${safe(who.id)}.${mark(groupKey, who.key)}`;
const poolName = (group: string, groupKey: string, year: string) =>
	`pool.${safe(group)}.${safe(year)}.${mark(groupKey)}`;
