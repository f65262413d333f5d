// What is to be proved about load, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{ id: 'L01', says: '40 phones, 1 cmd/s each: ack p50/p95/p99, commit before ack', by: '' },
	{ id: 'L02', says: '200 phones', by: '' },
	{ id: 'L03', says: '500 phones', by: '' },
	{ id: 'L04', says: 'join storm: 40 in 2 s incl. page load; 200 in 5 s', by: '' },
	{ id: 'L05', says: 'everyone presses at once (200)', by: '' },
	{ id: 'L06', says: 'box: 40 issues + 40 redemptions', by: '' },
	{ id: 'L07', says: '10 rooms × 40 at once', by: '' },
	{ id: 'L08', says: 'server RSS with 40 / 500 clients (PostgreSQL)', by: '' },
	{ id: 'L09', says: 'participant page: bytes to first use, gz', by: '' },
	{ id: 'L10', says: 'bytes per phone per hour', by: '' },
	{ id: 'L11', says: 'projector at 1080p, 40 items', by: '' },
	{ id: 'L12', says: 'breaking point', by: '' }
];
