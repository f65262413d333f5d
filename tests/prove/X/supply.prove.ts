// What the house is made of: every part pinned, none of them runs anything on arrival, all may be passed on.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { proof } from '../proof.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Part {
	readonly version: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly link?: true;
	readonly dev?: true;
	readonly optional?: true;
	readonly devOptional?: true;
	readonly hasInstallScript?: true;
	readonly license?: string;
	readonly name?: string;
	readonly dependencies?: Readonly<Record<string, string>>;
}
const lock = JSON.parse(read('package-lock.json')) as {
	readonly lockfileVersion: number;
	readonly packages: Readonly<Record<string, Part>>;
};
const parts = Object.entries(lock.packages)
	.filter(([place]) => place !== '')
	.map(([place, part]) => ({
		...part,
		place,
		name: part.name ?? place.replace(/^.*node_modules\//, '')
	}));
const npmrc = new Map(
	read('.npmrc')
		.split('\n')
		.filter((line) => /^[\w-]+=/.test(line))
		.map((line) => line.split('=') as [string, string])
);

/** Runs npm with its own settings only, whatever whoever runs this has set. */
function npm(args: readonly string[], cwd = root): string {
	return execFileSync('npm', args, {
		cwd,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
		shell: process.platform === 'win32',
		maxBuffer: 64 * 2 ** 20
	});
}

proof('X01', 'every part comes from the registry, and is the one that was looked at', (p) => {
	expect(lock.lockfileVersion).toBe(3);
	const odd = parts.filter(
		({ resolved, integrity, link, version }) =>
			link ||
			!/^\d+\.\d+\.\d+/.test(version) ||
			!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '') ||
			(resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
	);
	expect(odd.map(({ place }) => place)).toEqual([]);
	const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
		read('package.json')
	) as Record<string, Record<string, string>>;
	const loose = Object.entries({
		...dependencies,
		...devDependencies,
		...optionalDependencies
	}).filter(([, wanted]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted));
	expect(loose).toEqual([]);
	// our list leaves out where a part lies, so that it works with any registry: what each stands for is looked at
	const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-lock-'));
	try {
		const whole = structuredClone(lock) as { packages: Record<string, { resolved?: string }> };
		for (const { place, name, version } of parts)
			whole.packages[place]!.resolved ??=
				`https://registry.npmjs.org/${name}/-/${name.replace(/^@[^/]+\//, '')}-${version}.tgz`;
		const file = path.join(folder, 'package-lock.json');
		const lint = () =>
			spawnSync(
				process.execPath,
				[
					path.join(root, 'node_modules/lockfile-lint/bin/lockfile-lint.js'),
					'--path',
					file,
					'--type',
					'npm',
					'--allowed-hosts',
					'npm',
					'--validate-https',
					'--validate-integrity',
					'--validate-package-names',
					'--empty-hostname',
					'false'
				],
				{ encoding: 'utf8', cwd: folder }
			);
		writeFileSync(file, JSON.stringify(whole));
		const said = lint();
		expect(said.stdout + said.stderr).toMatch(/No issues detected/);
		expect(said.status).toBe(0);
		// and it would be seen if one came from elsewhere
		whole.packages[parts[0]!.place]!.resolved = `http://evil.example/${parts[0]!.name}.tgz`;
		writeFileSync(file, JSON.stringify(whole));
		expect(lint().status).not.toBe(0);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	// the list and what is wanted agree: npm would install exactly this
	npm(['ci', '--dry-run', '--offline', '--no-audit', '--no-fund']);
	p.value(`${parts.length} parts, 0 without SHA-512, 0 from elsewhere, 0 loose versions`, '0');
});

proof('X03', 'no part runs anything when it is installed', (p) => {
	expect(npmrc.get('ignore-scripts')).toBe('true');
	const { allowScripts, scripts } = JSON.parse(read('package.json')) as {
		allowScripts: Record<string, boolean>;
		scripts: Record<string, string>;
	};
	const would = [
		...new Set(parts.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))
	];
	// each of them was looked at, and refused; a new one has to be as well
	expect(Object.keys(allowScripts).toSorted()).toEqual(would.toSorted());
	expect(Object.values(allowScripts).filter(Boolean)).toEqual([]);
	const own = Object.keys(scripts).filter((name) =>
		/^(pre|post)?(install|prepare|pack|publish)/.test(name)
	);
	expect(own).toEqual([]);
	p.value(`${would.length} of ${parts.length} parts have one, 0 allowed, list and file alike`, '0');
});

proof('X04', 'a version has been out for a week before it comes in', (p) => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const days = Number(/--min-release-age=(\d+)/.exec(scripts['add'] ?? '')?.[1]);
	expect(days).toBeGreaterThanOrEqual(7);
	expect(scripts['add']).toContain('--save-exact');
	expect(npmrc.get('save-exact')).toBe('true');
	// npm 11.19 holds the setting against what is listed already, too: then no fresh list could be installed
	expect([...npmrc.keys()].filter((name) => name.startsWith('min-release-age'))).toEqual([]);
	p.value(`${days} days, by “npm run add”`, '7');
});

/** Under which parts may be passed on with ours (AGPL-3.0-or-later). */
const fine = new Set([
	'MIT',
	'ISC',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'0BSD',
	'BlueOak-1.0.0',
	'CC0-1.0',
	'CC-BY-4.0',
	'MPL-2.0',
	'OFL-1.1',
	'Python-2.0',
	'Unlicense',
	'MIT-0',
	'PostgreSQL'
]);
const isFine = (licence: string) =>
	licence
		.replace(/[()]/g, '')
		.split(/ OR /)
		.some((one) => one.split(/ AND /).every((each) => fine.has(each.trim())));

proof('X05', 'a list of all parts can be had, and each may be passed on', (p) => {
	interface Bill {
		readonly bomFormat: string;
		readonly components: readonly {
			readonly name: string;
			readonly version: string;
			readonly licenses?: readonly {
				readonly license?: { readonly id?: string; readonly name?: string };
				readonly expression?: string;
			}[];
			readonly hashes?: readonly unknown[];
		}[];
	}
	const bill = JSON.parse(
		npm(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])
	) as Bill;
	expect(bill.bomFormat).toBe('CycloneDX');
	const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
	const missing = parts
		.map(({ name, version }) => `${name}@${version}`)
		.filter((one) => !listed.has(one));
	expect(missing).toEqual([]);
	const licenceOf = ({ place, license }: (typeof parts)[number]): string => {
		if (license) return license;
		try {
			const { license: said, licenses } = JSON.parse(read(`${place}/package.json`)) as {
				license?: string;
				licenses?: readonly { type: string }[];
			};
			return said ?? licenses?.map(({ type }) => type).join(' AND ') ?? 'unknown';
		} catch {
			return 'unknown';
		}
	};
	const odd = parts
		.filter((part) => !isFine(licenceOf(part)))
		.map((part) => `${part.name}: ${licenceOf(part)}`);
	expect(odd).toEqual([]);
	const kinds = new Set(parts.map(licenceOf));
	p.value(`${bill.components.length} parts under ${kinds.size} licences, 0 unknown`, '0');
});

/** What is there only for several processes: nothing of it is loaded without a REDIS_URL. */
const forSeveral = new Set(['ioredis', '@socket.io/redis-streams-adapter']);

/** Everything that is needed, from these parts on. */
function reached(from: readonly string[]): Set<string> {
	const found = new Set<string>();
	const next = [...from];
	for (let name = next.pop(); name !== undefined; name = next.pop()) {
		if (found.has(name)) continue;
		found.add(name);
		for (const part of parts)
			if (part.name === name) next.push(...Object.keys(part.dependencies ?? {}));
	}
	return found;
}

proof('X06', 'few parts run in a house', (p) => {
	const { dependencies } = JSON.parse(read('package.json')) as {
		dependencies: Record<string, string>;
	};
	const wanted = Object.keys(dependencies);
	// descriptions for the compiler hold nothing that runs
	const runs = (names: Set<string>) =>
		[...names].filter((name) => !/^@types\/|^undici-types$/.test(name)).length;
	const usual = runs(reached(wanted.filter((name) => !forSeveral.has(name))));
	const all = runs(reached(wanted));
	expect(usual).toBeLessThanOrEqual(60);
	expect(all).toBeLessThanOrEqual(70);
	p.value(
		`${usual} in a house of one process, ${all} with those for several (and a program for the database)`,
		'60; 70'
	);
});
