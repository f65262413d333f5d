// What is to be proved about load, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'L01',
		says: '40 phones, 1 cmd/s each: ack p50/p95/p99, commit before ack',
		by: 'tests/prove/L/answers.prove.ts'
	},
	{ id: 'L02', says: '200 phones', by: 'tests/prove/L/answers.prove.ts' },
	{ id: 'L03', says: '500 phones', by: 'tests/prove/L/answers.prove.ts' },
	{
		id: 'L04',
		says: 'join storm: 40 in 2 s incl. page load; 200 in 5 s',
		by: 'tests/prove/L/arrivals.prove.ts'
	},
	{ id: 'L05', says: 'everyone presses at once (200)', by: 'tests/prove/L/answers.prove.ts' },
	{ id: 'L06', says: 'box: 40 issues + 40 redemptions', by: 'tests/prove/L/tickets.prove.ts' },
	{ id: 'L07', says: '10 rooms × 40 at once', by: 'tests/prove/L/answers.prove.ts' },
	{
		id: 'L08',
		says: 'server RSS with 40 / 500 clients (PostgreSQL)',
		by: 'tests/prove/L/sizes.prove.ts'
	},
	{
		id: 'L09',
		says: 'participant page: bytes to first use, gz',
		by: 'tests/prove/L/first-use.spec.ts'
	},
	{ id: 'L10', says: 'bytes per phone per hour', by: 'tests/prove/L/sizes.prove.ts' },
	{ id: 'L11', says: 'projector at 1080p, 40 items', by: 'tests/prove/L/projector.spec.ts' },
	{ id: 'L12', says: 'breaking point', by: 'tests/prove/L/answers.prove.ts', slow: 'only' }
];
