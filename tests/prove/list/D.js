// What is to be proved about documents, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'D01',
		says: 'promise page ↔ this threat table: every sentence has a test id; forbidden words absent; ≥ Flesch 70',
		by: 'tests/prove/D/documents.prove.ts'
	},
	{
		id: 'D02',
		says: 'the writing tip is there in every language',
		by: 'tests/prove/D/documents.prove.ts'
	},
	{
		id: 'D03',
		says: 'the open mode is labelled',
		by: 'tests/prove/R/hall-mode.spec.ts'
	},
	{
		id: 'D04',
		says: 'the retention date stands on each screen',
		by: 'tests/prove/D/until.prove.ts'
	},
	{
		id: 'D05',
		says: 'the log inventory equals the list of A13',
		by: 'tests/prove/D/documents.prove.ts'
	},
	{
		id: 'D06',
		says: 'data-protection template, Article 13 notice and RIPA note',
		by: 'tests/prove/D/documents.prove.ts'
	}
];
