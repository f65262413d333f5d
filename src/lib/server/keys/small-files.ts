// Small files in one folder that must not be lost, nor be found again: whole and on the disk, or not there at all.

import { randomBytes, randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** something half written for so long belongs to a process that is gone, milliseconds */
const lately = 60_000;
const half = /^[0-9a-f-]{36}\.part$/;

export class SmallFiles {
	readonly #folder: string;

	/** Takes the folder; it is made when something is first kept, for nobody but this account of the computer. */
	constructor(folder: string) {
		this.#folder = folder;
	}

	async names(): Promise<string[]> {
		const all = await fs.readdir(this.#folder).catch(ifMissing<string[]>([]));
		return all.filter((name) => !half.test(name));
	}

	/** What is in it, or null where there is no such file. */
	read(name: string): Promise<string | null> {
		return fs.readFile(this.#path(name), 'utf8').catch(ifMissing(null));
	}

	/** In place of what was there; whoever reads meanwhile sees the old or the new. */
	async write(name: string, text: string): Promise<void> {
		await fs.rename(await this.#written(text), this.#path(name));
		await this.#flush();
	}

	/** Only where nothing is there; gives whether it was so. */
	async writeNew(name: string, text: string): Promise<boolean> {
		const part = await this.#written(text);
		const made = await fs.link(part, this.#path(name)).then(
			() => true,
			(cause: NodeJS.ErrnoException) => {
				if (cause.code === 'EEXIST') return false;
				throw cause;
			}
		);
		await fs.unlink(part);
		await this.#flush();
		return made;
	}

	/** Is it there since more than a minute? */
	async isOld(name: string): Promise<boolean> {
		const found = await fs.stat(this.#path(name)).catch(ifMissing(null));
		return found !== null && Date.now() - found.mtimeMs > lately;
	}

	/** Writes chance over it, on the disk, and takes it away. */
	async destroy(name: string): Promise<void> {
		const file = await fs.open(this.#path(name), 'r+').catch(ifMissing(null));
		if (!file) return;
		try {
			const { size } = await file.stat();
			await file.write(randomBytes(Math.max(1, size)), 0, undefined, 0);
			await file.sync();
		} finally {
			await file.close();
		}
		await fs.unlink(this.#path(name)).catch(ifMissing(undefined));
		await this.#flush();
	}

	/** Writes something, reads it back and destroys it, as with a key; throws what the computer says where that fails. */
	async tryOut(): Promise<void> {
		const text = randomBytes(32).toString('base64url');
		const part = await this.#written(text);
		const again = await fs.readFile(part, 'utf8');
		await this.destroy(path.basename(part));
		if (again !== text) throw new Error('another text came back');
	}

	/** May other accounts of this computer look into the folder, or into a file that is in it? Windows does not tell. */
	async isOpenToOthers(): Promise<boolean> {
		if (process.platform === 'win32') return false;
		const { mode } = await fs.stat(this.#folder);
		return (mode & 0o077) !== 0;
	}

	/** What a crash left half written goes. */
	async tidy(): Promise<void> {
		const all = await fs.readdir(this.#folder).catch(ifMissing<string[]>([]));
		for (const name of all)
			if (half.test(name) && (await this.isOld(name))) await this.destroy(name);
	}

	#path(name: string): string {
		return path.join(this.#folder, name);
	}

	async #written(text: string): Promise<string> {
		await fs.mkdir(this.#folder, { recursive: true, mode: 0o700 });
		// a folder of somebody else stays as it is; the pre-flight tells
		await fs.chmod(this.#folder, 0o700).catch(() => undefined);
		const part = this.#path(`${randomUUID()}.part`);
		const file = await fs.open(part, 'wx', 0o600);
		try {
			await file.writeFile(text);
			await file.sync();
		} finally {
			await file.close();
		}
		return part;
	}

	/** Makes the folder itself remember which files there are. */
	async #flush(): Promise<void> {
		const folder = await fs.open(this.#folder, 'r');
		await folder.sync().finally(() => folder.close());
	}
}

/** What is not there has been destroyed, or was never kept. */
function ifMissing<T>(instead: T) {
	return (cause: NodeJS.ErrnoException): T => {
		if (cause.code === 'ENOENT') return instead;
		throw cause;
	};
}
