// The sources as the proofs read them: every file with its syntax tree, and what stands in it.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(import.meta.dirname, '../../..');

export interface Source {
	/** from the top of the repository, with forward slashes */
	readonly file: string;
	readonly text: string;
	readonly tree: ts.SourceFile;
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export function filesUnder(folder: string): string[] {
	return readdirSync(path.join(root, folder))
		.sort()
		.flatMap((name) => {
			const file = `${folder}/${name}`;
			return statSync(path.join(root, file)).isDirectory() ? filesUnder(file) : [file];
		});
}

/** The script of a Svelte file, and what stands in braces in its markup as one expression each. */
function scriptIn(text: string): string {
	const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body);
	const markup = text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
	const braces = [...markup.matchAll(/\{([^{}#/:@][^{}]*)\}/g)].map(([, body]) => `(${body});`);
	return [...scripts, ...braces].join('\n');
}

/** What the house is made of, without its tests. */
export const sources: readonly Source[] = filesUnder('src')
	.filter((file) => /\.(ts|js|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
	.map((file) => {
		const text = read(file);
		const script = file.endsWith('.svelte') ? scriptIn(text) : text;
		const tree = ts.createSourceFile(`${file}.ts`, script, ts.ScriptTarget.Latest, true);
		return { file, text, tree };
	});

/** Goes through everything in a file. */
export function walk(node: ts.Node, each: (node: ts.Node) => void): void {
	each(node);
	ts.forEachChild(node, (child) => walk(child, each));
}

/** All nodes of a kind, with where they stand. */
export function find<N extends ts.Node>(is: (node: ts.Node) => node is N) {
	const found: { readonly file: string; readonly node: N }[] = [];
	for (const { file, tree } of sources)
		walk(tree, (node) => {
			if (is(node)) found.push({ file, node });
		});
	return found;
}
