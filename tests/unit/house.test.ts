// Who may import whom: the table of docs/architecture.md, read off the sources. Types count too.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The parts of the house. The first pattern that fits a file names it. */
const parts: readonly (readonly [part: string, pattern: RegExp])[] = [
	['session', /^src\/lib\/session\//],
	['notes', /^src\/lib\/notes\//],
	['catalogue', /^src\/lib\/catalogue\//],
	['wire', /^src\/lib\/wire\.ts$/],
	['words', /^src\/lib\/words\//],
	['ui', /^src\/lib\/ui\//],
	['face', /^src\/lib\/face\//],
	['room', /^src\/lib\/server\/room\//],
	['store', /^src\/lib\/server\/store\//],
	['auth', /^src\/lib\/server\/auth\//],
	['box', /^src\/lib\/server\/box\//],
	['keys', /^src\/lib\/server\/keys\//],
	['gateway', /^src\/lib\/server\/gateway\//],
	['planning', /^src\/lib\/server\/planning\//],
	['afterwards', /^src\/lib\/server\/afterwards\//],
	['preflight', /^src\/lib\/server\/preflight\//],
	['log', /^src\/lib\/server\/log\.ts$/],
	['house', /^src\/lib\/server\/[^/]+\.ts$/],
	['settings', /^src\/(settings|env)\.ts$/],
	['server routes', /^src\/(hooks\.server\.ts|routes\/.*(\.server\.ts|\+server\.ts))$/],
	['routes', /^src\/routes\//],
	['styles', /^src\/app\.css$/]
];

/** What each part may import, itself apart. */
const table: Readonly<Record<string, readonly string[]>> = {
	session: [],
	notes: ['session'],
	catalogue: ['session'],
	wire: ['session'],
	words: ['session', 'catalogue', 'notes', 'wire'],
	ui: [],
	face: ['wire', 'session', 'notes'],
	room: ['session', 'store', 'wire', 'log', 'box'],
	store: ['session'],
	auth: ['store', 'log', 'words'],
	box: ['session', 'notes', 'store', 'log'],
	keys: ['store'],
	gateway: ['wire', 'session', 'room', 'auth', 'box', 'log'],
	planning: ['session', 'catalogue', 'store'],
	afterwards: ['session', 'catalogue', 'store', 'words', 'notes'],
	preflight: ['house', 'store', 'settings', 'words'],
	log: [],
	house: [
		'session',
		'wire',
		'room',
		'store',
		'auth',
		'box',
		'keys',
		'gateway',
		'planning',
		'log',
		'settings'
	],
	settings: [],
	'server routes': [
		'house',
		'log',
		'auth',
		'box',
		'keys',
		'room',
		'planning',
		'afterwards',
		'preflight',
		'store',
		'session',
		'catalogue',
		'notes',
		'words',
		'settings',
		'routes'
	],
	routes: [
		'face',
		'ui',
		'session',
		'catalogue',
		'notes',
		'words',
		'wire',
		'styles',
		'server routes'
	],
	styles: []
};

/** Packages that only these parts may name; every other package is named where it is listed for all. */
const packages: Readonly<Record<string, readonly string[]>> = {
	'socket.io': ['gateway'],
	'@socket.io/redis-streams-adapter': ['gateway'],
	ioredis: ['gateway'],
	'socket.io-client': ['face'],
	'@supabase/supabase-js': ['store'],
	pg: ['store'],
	lucia: ['auth'],
	uqr: ['ui', 'house'],
	'@noble/ciphers': ['notes'],
	'@noble/curves': ['notes'],
	'@noble/hashes': ['notes'],
	'@scure/bip39': ['notes'],
	'hash-wasm': ['notes'],
	valibot: [
		'session',
		'catalogue',
		'notes',
		'store',
		'gateway',
		'auth',
		'keys',
		'planning',
		'afterwards',
		'settings'
	]
};
/** …and named in one file each. */
const oneFile = [
	'socket.io',
	'@socket.io/redis-streams-adapter',
	'ioredis',
	'socket.io-client',
	'@supabase/supabase-js',
	'lucia'
];

function filesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) return filesUnder(path);
		return /\.(ts|svelte|js)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : [];
	});
}

/** What only tests use stands beside what it tests. */
const forTests =
	/\/(told|sample-commands|store-promises|test-database)\.ts$|^src\/lib\/server\/store\/(embedded\/)?(promises|temporary)/;
const files = filesUnder(join(root, 'src'))
	.map((path) => relative(root, path))
	.filter((file) => !forTests.test(file));
const partOf = (file: string) => parts.find(([, pattern]) => pattern.test(file))?.[0];

/** `import … from 'x'`, `export … from 'x'`, `import('x')`, `import 'x'` */
const importing = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g;

function importsOf(file: string): string[] {
	const source = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
	return [...source.matchAll(importing)].map((match) => match[2]!);
}

/** A path in this repository, or null for a package. */
function resolved(file: string, specifier: string): string | null {
	if (specifier.startsWith('#lib/')) return specifier.replace('#lib/', 'src/lib/');
	if (specifier.startsWith('#')) return `src/${specifier.slice(1)}.ts`;
	if (specifier.startsWith('.'))
		return relative(root, resolve(root, dirname(file), specifier)).replace(/\?.*$/, '');
	return null;
}

const edges = files.flatMap((file) =>
	importsOf(file).map((specifier) => ({ file, specifier, to: resolved(file, specifier) }))
);

describe('the house', () => {
	test('has a part for every file in lib and routes', () => {
		const homeless = files.filter((file) => /^src\/(lib|routes)\//.test(file) && !partOf(file));
		expect(homeless).toEqual([]);
	});

	test('every import stands in the table', () => {
		const wrong = edges
			.filter(({ to }) => to !== null && !to.includes('$types'))
			.filter(({ file, to }) => {
				const [from, into] = [partOf(file), partOf(to!)];
				return from && into && from !== into && !table[from]!.includes(into);
			})
			.map(({ file, to }) => `${file} (${partOf(file)}) imports ${to} (${partOf(to!)})`);
		expect(wrong).toEqual([]);
	});

	test('every package is named where it may be', () => {
		const wrong = edges
			.filter(({ to }) => to === null)
			.flatMap(({ file, specifier }) => {
				const name = Object.keys(packages).find(
					(one) => specifier === one || specifier.startsWith(`${one}/`)
				);
				const part = partOf(file);
				return name && part && !packages[name]!.includes(part) ? [`${file} names ${name}`] : [];
			});
		expect(wrong).toEqual([]);
	});

	test.each(oneFile)('%s is named in one file', (name) => {
		const where = edges.filter(
			({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)
		);
		expect([...new Set(where.map(({ file }) => file))]).toHaveLength(1);
	});

	test('routes do not import one another sideways', () => {
		/** the route a file belongs to: its folder, without the parts kept in folders that begin with `_` */
		const routeOf = (file: string) => dirname(file).replace(/\/_.*$/, '');
		const wrong = edges
			.filter(({ file, to }) => to?.startsWith('src/routes/') && file.startsWith('src/routes/'))
			.filter(({ file, to }) => {
				// a face may be shown by the deck and through the glass; all else stays in its own route
				const shown =
					/\/(Phone|Stage|Console)\.svelte$|^src\/routes\/summary\/\[token\]\/\+page\.svelte$/.test(
						to!
					);
				const [from, into] = [routeOf(file), routeOf(to!)];
				return !shown && !`${from}/`.startsWith(`${into}/`);
			})
			.map(({ file, to }) => `${file} imports ${to}`);
		expect(wrong).toEqual([]);
	});

	test('nothing imports in a circle', () => {
		const graph = new Map<string, string[]>();
		for (const { file, to } of edges)
			if (to && files.includes(to)) graph.set(file, [...(graph.get(file) ?? []), to]);
		const done = new Set<string>();
		const circles: string[] = [];
		const walk = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			if (done.has(file) || path.includes(file)) return;
			for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
			done.add(file);
		};
		for (const file of files) walk(file, []);
		expect(circles).toEqual([]);
	});

	test('no barrels, no old idioms', () => {
		expect(files.filter((file) => /\/index\.ts$/.test(file))).toEqual([]);
		const old = edges.filter(({ specifier }) =>
			/^\$(lib|env)|^\$app\/stores|^svelte\/store/.test(specifier)
		);
		expect(old.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
	});

	test('files stay short enough to read', () => {
		const long = files
			.map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
			.filter(([, lines]) => lines > 251);
		expect(long).toEqual([]);
	});
});

describe('what the forbidden words forbid', () => {
	// look.md, Words: never in anything people read
	const forbidden =
		/\b(anonymous|anonymity|encrypted|encryption|zero-knowledge|awesome|oops|victims?|oppressors?)\b/i;
	test('stand in no words of the interface', () => {
		const wrong = files
			.filter((file) => file.startsWith('src/lib/words/') || file.startsWith('src/lib/catalogue/'))
			.flatMap((file) =>
				readFileSync(join(root, file), 'utf8')
					.split('\n')
					.filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
					// "ouch" and "oops" is a practice people learn, not an error
					.filter((line) =>
						forbidden.test(line.replace(/oops/gi, (w) => (/ouch/i.test(line) ? '' : w)))
					)
					.map((line) => `${file}: ${line.trim()}`)
			);
		expect(wrong).toEqual([]);
	});
});
