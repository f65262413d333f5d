// What is to be proved about reliability, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'R01',
		says: 'an answer survives kill -9 of the house',
		by: 'tests/prove/R/kills.prove.ts'
	},
	{ id: 'R02', says: 'R-1 database', by: '' },
	{ id: 'R03', says: 'R-1 PGlite', cannot: 'there is no PGlite here; decision 0003 says why' },
	{ id: 'R04', says: 'power cut', by: '' },
	{
		id: 'R05',
		says: 'nothing is lost or doubled at any named point of the work',
		by: 'tests/prove/R/crash-points.prove.ts'
	},
	{ id: 'R06', says: 'box custody', cannot: 'the sealed box is not built yet' },
	{
		id: 'R07',
		says: 'model, room and every face agree on any network',
		by: 'tests/prove/R/model.prove.ts'
	},
	{
		id: 'R08',
		says: 'no order of asking, keeping, answering and showing is untrue',
		by: 'tests/prove/R/interleavings.prove.ts'
	},
	{
		id: 'R09',
		says: 'a command counts once, however often and wherever it is sent',
		by: 'tests/prove/R/once.prove.ts'
	},
	{ id: 'R10', says: 'prefix', by: '' },
	{ id: 'R11', says: 'lost broadcast healed', by: '' },
	{ id: 'R12', says: 'half-open', by: '' },
	{ id: 'R13', says: 'RST, FIN, silent freeze of one direction', by: '' },
	{ id: 'R14', says: 'hall Wi-Fi: 40 phones vanish 60 s and return together', by: '' },
	{
		id: 'R15',
		says: 'the house starts again with everybody in it',
		by: 'tests/prove/R/kills.prove.ts'
	},
	{ id: 'R16', says: 'projector reload', by: '' },
	{ id: 'R17', says: 'phone reload at every state', by: '' },
	{ id: 'R18', says: 'bfcache & five background cycles', by: '' },
	{ id: 'R19', says: 'tab discard', by: '' },
	{ id: 'R20', says: 'two tabs, one seat', by: '' },
	{ id: 'R21', says: 'chair take-over', by: '' },
	{ id: 'R22', says: 'next/next race', by: '' },
	{ id: 'R23', says: 'fencing', by: '' },
	{
		id: 'R24',
		says: 'second process on PGlite folder',
		cannot: 'there is no PGlite here; the second process on a data folder is refused, see R23'
	},
	{ id: 'R25', says: 'DB away 30 s', by: '' },
	{ id: 'R26', says: 'disk full', by: '' },
	{ id: 'R27', says: 'slow disk', by: '' },
	{ id: 'R28', says: 'clocks', by: '' },
	{
		id: 'R29',
		says: 'a room out of the database shows what it showed before',
		by: 'tests/prove/R/reloaded.prove.ts'
	},
	{ id: 'R30', says: 'old client, new server', by: '' },
	{ id: 'R31', says: 'migration', by: '' },
	{ id: 'R32', says: 'corrupted row / snapshot', by: '' },
	{ id: 'R33', says: 'soak', by: '' },
	{ id: 'R34', says: 'event-loop health', by: '' },
	{ id: 'R35', says: 'graceful stop', by: '' },
	{ id: 'R36', says: 'supervisor', by: '' },
	{ id: 'R37', says: 'restore drill', by: '' },
	{ id: 'R38', says: 'hand-over code', by: '' },
	{ id: 'R39', says: 'HTTP twin', by: '' },
	{ id: 'R40', says: 'no internet', by: '' },
	{ id: 'R41', says: 'http LAN page', by: '' },
	{ id: 'R42', says: 'pre-flight', by: '' },
	{ id: 'R43', says: 'paper', by: '' }
];
