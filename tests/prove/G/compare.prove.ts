// Secrets are compared in a time that tells nothing, or not compared at all but looked up by their hash.

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import ts from 'typescript';
import { firstCode, isFirstCode } from '#lib/server/auth/first-code.ts';
import type { Store } from '#lib/server/store/store.ts';
import { proof } from '../proof.ts';
import { find } from './sources.ts';

const comparing = new Set([
	ts.SyntaxKind.EqualsEqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsEqualsToken,
	ts.SyntaxKind.EqualsEqualsToken,
	ts.SyntaxKind.ExclamationEqualsToken
]);
const isComparison = (node: ts.Node): node is ts.BinaryExpression =>
	ts.isBinaryExpression(node) && comparing.has(node.operatorToken.kind);

const secret =
	/(secret|token|passphrase|hash|cookie|digest|signature|invitation|^key|Key$|^code|Code$)/i;
const nameOf = (node: ts.Expression): string =>
	ts.isIdentifier(node)
		? node.text
		: ts.isPropertyAccessExpression(node)
			? node.name.text
			: ts.isCallExpression(node)
				? nameOf(node.expression)
				: ts.isNonNullExpression(node)
					? nameOf(node.expression)
					: '';
/** Whether something is there, of a kind, or so long is no comparison of what it is. */
const isPlain = (node: ts.Expression) =>
	ts.isLiteralExpression(node) ||
	node.kind === ts.SyntaxKind.NullKeyword ||
	ts.isTypeOfExpression(node) ||
	(ts.isIdentifier(node) && node.text === 'undefined');

/** Named like a secret and none, each with why. */
const harmless: Readonly<Record<string, string>> = {
	'id_hash === here': 'which of one’s own sign-ins is this one; a hash opens nothing',
	'kept.id_hash === idHash': 'one’s own sign-in to end; a hash opens nothing',
	'secret.length === secretBytes': 'how long it is',
	'code !== params.code': 'an address against how the same code is usually written',
	'thrown.code === one': 'the name of a refusal',
	'hashOf(fs.readFileSync(whole)) === hash': 'whether a copy is whole'
};

proof('G20', 'no secret is compared letter by letter', (p) => {
	const comparisons = find(isComparison).filter(({ file }) =>
		/^src\/(lib\/server|routes\/.*server|hooks|[^/]+\.js)/.test(file)
	);
	expect(comparisons.length).toBeGreaterThan(100);
	const found = comparisons
		.filter(({ node: { left, right } }) => !isPlain(left) && !isPlain(right))
		.filter(({ node: { left, right } }) => [left, right].some((side) => secret.test(nameOf(side))))
		.map(({ file, node }) => ({ file, text: node.getText() }));
	expect(found.filter(({ text }) => !(text in harmless))).toEqual([]);
	expect(Object.keys(harmless).filter((one) => !found.some(({ text }) => text === one))).toEqual(
		[]
	);
	p.value(`${comparisons.length} comparisons looked at, 0 of secrets`, '0');
});

proof('G20', 'how much of the first code is right cannot be told from the time', async (p) => {
	const right = (await firstCode({ anyFacilitator: async () => false } as unknown as Store))!;
	const plain = right.replaceAll('-', '');
	const wrong = (kept: number) =>
		plain.slice(0, kept) +
		[...plain.slice(kept)].map((sign) => (sign === '2' ? '3' : '2')).join('');
	const tries = [wrong(0), wrong(plain.length - 1)];
	const fastest = [Infinity, Infinity];
	for (let round = 0; round < 400; round++)
		for (const [which, text] of tries.entries()) {
			const began = process.hrtime.bigint();
			for (let n = 0; n < 50; n++) isFirstCode(text);
			fastest[which] = Math.min(fastest[which]!, Number(process.hrtime.bigint() - began) / 50);
		}
	const apart = Math.abs(fastest[0]! - fastest[1]!) / Math.min(...fastest);
	expect(isFirstCode(right)).toBe(true);
	expect(tries.some(isFirstCode)).toBe(false);
	expect(isFirstCode(randomBytes(9).toString('hex'))).toBe(false);
	expect(apart).toBeLessThan(0.25);
	p.value(`none and eleven of twelve signs right: ${(apart * 100).toFixed(1)} % apart`, '25 %');
});
