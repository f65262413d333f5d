// What is to be proved about keys, deletion, retention, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{ id: 'K01', says: 'no plaintext at rest', by: 'tests/prove/K/at-rest.prove.ts' },
	{
		id: 'K02',
		says: 'with the key gone nothing opens, from the database or a copy of before',
		by: 'tests/prove/K/ended-keys.prove.ts tests/prove/K/waited-keys.prove.ts'
	},
	{ id: 'K03', says: 'WAL times tell only the batch', by: 'tests/prove/K/box-log.prove.ts' },
	{ id: 'K04', says: 'backup without keys', by: 'tests/prove/K/without-keys.prove.ts' },
	{
		id: 'K05',
		says: 'what is past its day goes, also where nothing ran on that day',
		by: 'tests/prove/K/ended-keys.prove.ts'
	},
	{ id: 'K06', says: 'seat purge', by: 'tests/prove/K/seats-gone.prove.ts' },
	{ id: 'K07', says: 'auto-lock', by: 'tests/prove/K/keys.spec.ts src/lib/face/keys.test.ts' },
	{
		id: 'K08',
		says: 'passphrase',
		by: 'tests/prove/K/keys.spec.ts src/lib/notes/passphrase.test.ts'
	},
	{ id: 'K09', says: 'receipts work', by: 'tests/prove/K/receipts.prove.ts' },
	{ id: 'K10', says: 'receipt oracle', by: 'tests/prove/K/receipts.prove.ts' },
	{ id: 'K11', says: 'receipt wish invisible', by: 'tests/prove/K/receipts.prove.ts' },
	{
		id: 'K12',
		says: 'lost passphrase',
		by: 'tests/prove/K/second.prove.ts tests/prove/K/keys.spec.ts'
	},
	{
		id: 'K13',
		says: 'second facilitator',
		by: 'tests/prove/K/second.prove.ts src/lib/face/keys.test.ts'
	}
];
