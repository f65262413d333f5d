// No pattern in the house can be kept busy by what somebody sends.

import { expect } from 'vitest';
import ts from 'typescript';
import { proof } from '../proof.ts';
import { find } from './sources.ts';

const isPattern = (node: ts.Node): node is ts.RegularExpressionLiteral =>
	ts.isRegularExpressionLiteral(node);
const isMade = (node: ts.Node): node is ts.NewExpression =>
	ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp';

const most = 10;
/** reads every letter once, as a plain search for words does */
const plain = /(?<!\p{L})\p{Lu}\p{N}/gu;
const sizes = [24, 200, 2_000, 50_000];

/** Pieces to say over and over: signs that patterns are about, and what stands in the pattern itself. */
function pieces(source: string): string[] {
	const own = source
		.replace(/\\[pP]\{[^}]*\}|\\u[0-9A-Fa-f]{4}|\\./g, ' ')
		.match(/[^[\](){}?*+|^$\\]+/g);
	const signs = [
		' ',
		'\n',
		'\t',
		'\r\n',
		'a',
		'A',
		'é',
		'0',
		'-',
		'.',
		'_',
		'/',
		'\\',
		':',
		';',
		',',
		'='
	];
	const more = [
		'"',
		"'",
		'@',
		'%',
		'#',
		'*',
		'+',
		'(',
		'[',
		'<',
		'&',
		'\u0301',
		'\u200b',
		'🌧',
		'a ',
		'a0',
		'a.',
		'a-',
		'0 ',
		' \n',
		'0.'
	];
	return [...new Set([...signs, ...more, ...(own ?? [])])];
}

function slowest(pattern: RegExp): { readonly took: number; readonly on: string } {
	let worst = { took: 0, on: '' };
	for (const piece of pieces(pattern.source))
		for (const [before, after] of [
			['', ''],
			['', '!'],
			['', 'x'],
			['x', '\u0000']
		])
			for (const size of sizes) {
				const text = before + piece.repeat(size / piece.length) + after;
				const time = (one: RegExp) => {
					one.lastIndex = 0;
					const began = performance.now();
					if (one.global) text.replace(one, '');
					else one.test(text);
					return performance.now() - began;
				};
				// somebody else may have the processor: a slow pattern is slow every time, and slower than a plain one
				let took = time(pattern);
				for (let again = 0; took > most && took < 2000 && again < 12; again++)
					took = Math.min(took, time(pattern));
				if (took > most && took < 10 * Math.min(time(plain), time(plain), time(plain))) took = most;
				if (took > worst.took)
					worst = { took, on: `${JSON.stringify(piece)} × ${size}, ${JSON.stringify(after)} last` };
				if (took > most) return worst;
			}
	return worst;
}

proof('G23', 'every pattern reads 50 KB of the worst in a moment', (p) => {
	const patterns = find(isPattern);
	expect(patterns.length).toBeGreaterThan(100);
	const slow: string[] = [];
	let worst = 0;
	const known = new Map<string, ReturnType<typeof slowest>>();
	for (const { file, node } of patterns) {
		const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.text)!;
		const found = known.get(node.text) ?? slowest(new RegExp(source!, flags));
		known.set(node.text, found);
		worst = Math.max(worst, found.took);
		if (found.took > most)
			slow.push(`${file}: ${node.text} takes ${found.took.toFixed(0)} ms on ${found.on}`);
	}
	expect(slow).toEqual([]);
	// one made at run time could not be looked at here
	const made = find(isMade).map(({ file }) => file);
	expect(made).toEqual([]);
	p.value(`${patterns.length} patterns, slowest ${worst.toFixed(1)} ms`, `${most} ms on 50 KB`);
});
