// docs/promises.md as it has to be: the page's sentences, each promise with the proofs that hold it up.

import type { PromisesWords } from '#lib/words/en/promises.ts';
import { promiseProofs } from './promise-proofs.ts';

/** The whole document. A promise without a row in promise-proofs.ts stands there without proofs, which D01 refuses. */
export function promisesDocument(words: PromisesWords): string {
	const rows = words.parts.flatMap(({ title, rows }) => [
		`## ${title}`,
		...rows.flatMap(({ id, who, holds, cannot }) => [
			`### ${/^T\d\d$/.test(id) ? `${id} · ` : ''}${who}`,
			`${words.holds}:`,
			list(
				holds.map((sentence, at) => `${sentence} (${(promiseProofs[id]?.[at] ?? []).join(', ')})`)
			),
			`${words.cannot}:`,
			list(cannot)
		])
	]);
	return [
		`# ${words.title}`,
		words.lead,
		'The page `/promises` says the same, sentence by sentence; both come from `src/lib/words/en/promises/`. In brackets stand the proofs that hold a promise up: `npm run prove -- A01` runs one of them. T01 to T21 are those who may be against us, in the order of our threat model; the page puts them where people look for them.',
		`## ${words.six.title}`,
		list(words.six.lines),
		...rows,
		`## ${words.outside.title}`,
		list(words.outside.lines)
	]
		.join('\n\n')
		.concat('\n');
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
