// What is to be proved about unlinkability, and by what.

import process from 'node:process';

/** @type {import('../row.js').Row[]} */
export const rows = [
	{ id: 'A01', says: 'insertion order names nobody', by: 'tests/prove/A/linkage.prove.ts' },
	{ id: 'A02', says: 'best-of-all-attackers', by: 'tests/prove/A/linkage.prove.ts' },
	{ id: 'A03', says: 'disk times', by: 'tests/prove/A/disk-times.prove.ts' },
	{
		id: 'A04',
		says: 'schema allow-list',
		by: 'src/lib/server/store/schema.test.ts',
		named: 'of the box have these columns'
	},
	{
		id: 'A05',
		says: 'the document of the evening is clean; there is no event log',
		by: 'tests/prove/A/clean-document.prove.ts'
	},
	{ id: 'A06', says: 'no join path', by: 'tests/prove/A/join-path.prove.ts' },
	{ id: 'A07', says: 'request is credential-less', by: 'tests/prove/A/round.spec.ts' },
	{ id: 'A08', says: 'nothing reaches other screens', by: 'tests/prove/A/round.spec.ts' },
	{ id: 'A09', says: 'size and time on the wire', by: 'tests/prove/A/envelopes.prove.ts' },
	{ id: 'A10', says: 'exports', by: 'tests/prove/A/let-out.prove.ts' },
	{ id: 'A11', says: 'no per-writer thread', by: 'tests/prove/A/let-out.prove.ts' },
	{
		id: 'A12',
		says: 'no address of a phone is left on the disk, in what was said, or in memory',
		...(process.platform === 'linux'
			? { by: 'tests/prove/A/addresses.prove.ts' }
			: { cannot: 'only Linux answers at 127.0.0.2 to 127.0.0.13 without being set up for it' })
	},
	{
		id: 'A13',
		says: 'sixty errors leave no file, line, word or address that is not listed',
		by: 'tests/prove/A/logs.prove.ts'
	},
	{ id: 'A14', says: 'pool release', by: 'tests/prove/A/let-out.prove.ts' },
	{ id: 'A15', says: 'level is frozen', by: 'tests/prove/A/frozen.prove.ts' },
	{ id: 'A16', says: 'no counter leak', by: 'tests/prove/A/no-counter.prove.ts' },
	{ id: 'A17', says: 'tickets out of the hat', by: 'tests/prove/A/hat.prove.ts' },
	{ id: 'A18', says: 'one each', by: 'tests/prove/A/one-each.prove.ts' },
	{
		id: 'A19',
		says: 'a phone that is given another key than all the others finds out, and sends nothing',
		by: 'src/lib/notes/token.test.ts src/lib/face/note-carrier.test.ts',
		named: 'another key'
	},
	{ id: 'A20', says: 'motivated intruder', by: 'tests/prove/A/intruder.prove.ts' },
	{ id: 'A21', says: 'min group open', by: 'tests/prove/A/enough.prove.ts' },
	{ id: 'A22', says: 'suppression', by: 'tests/prove/A/numbers.prove.ts' },
	{ id: 'A23', says: 'late envelope', by: 'tests/prove/A/late.prove.ts' },
	{ id: 'A24', says: 'blank indistinguishable', by: 'tests/prove/A/envelopes.prove.ts' },
	{
		id: 'A25',
		says: 'VOPRF right: vectors of RFC 9497, another library takes ours and we theirs, nothing tampered taken',
		by: 'src/lib/notes/token.test.ts tests/prove/A/voprf.prove.ts',
		named: 'VOPRF of RFC 9497'
	},
	{ id: 'A26', says: 'replay across rounds', by: 'tests/prove/A/late.prove.ts' }
];
