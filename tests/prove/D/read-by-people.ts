// Everything people read: the texts of words and catalogue, and what stands in markup and in pages without a script.

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesUnder, sources, walk } from '../G/sources.ts';

export interface ReadText {
	readonly file: string;
	readonly text: string;
}

const inWords = sources
	.filter(({ file }) => /^src\/lib\/(words|catalogue)\//.test(file))
	.flatMap(({ file, tree }) => {
		const texts: ReadText[] = [];
		walk(tree, (node) => {
			// names of modules are no texts
			if (ts.isImportDeclaration(node.parent ?? node)) return;
			if (
				ts.isStringLiteral(node) ||
				ts.isNoSubstitutionTemplateLiteral(node) ||
				ts.isTemplateHead(node) ||
				ts.isTemplateMiddle(node) ||
				ts.isTemplateTail(node)
			)
				texts.push({ file, text: node.text });
		});
		return texts;
	});

/** What stands between tags, and in attributes that are read out. */
const inMarkup = filesUnder('src')
	.filter((file) => /\.(svelte|html)$/.test(file))
	.flatMap((file) => {
		const markup = readFileSync(file, 'utf8').replace(
			/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|\{[^{}]*\}/g,
			' '
		);
		const between = markup.replace(/<[^>]*>/g, ' ');
		const attributes = [...markup.matchAll(/\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g)];
		return [between, ...attributes.map(([, value = '']) => value)].map((text) => ({ file, text }));
	});

export const readByPeople: readonly ReadText[] = [...inWords, ...inMarkup].filter(
	({ text }) => text.trim() !== ''
);
