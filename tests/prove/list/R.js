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
	{
		id: 'R04',
		says: 'an answer survives a power cut',
		by: 'tests/prove/R/power-cut.prove.ts',
		slow: 'only'
	},
	{
		id: 'R05',
		says: 'nothing is lost or doubled at any named point of the work',
		by: 'tests/prove/R/crash-points.prove.ts tests/prove/R/seal-points.prove.ts'
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
	{
		id: 'R10',
		says: 'no face ever goes back, and each view is that of a kept moment',
		by: 'tests/prove/R/never-back.prove.ts'
	},
	{
		id: 'R11',
		says: 'views that are lost are shown all the same',
		by: 'tests/prove/R/network.prove.ts'
	},
	{ id: 'R12', says: 'half-open', by: 'tests/prove/R/reach.spec.ts' },
	{
		id: 'R13',
		says: 'lines that are reset, ended, or silent in one way lose nothing',
		by: 'tests/prove/R/network.prove.ts'
	},
	{
		id: 'R14',
		says: 'forty phones are gone for a while and come back together',
		by: 'tests/prove/R/network.prove.ts'
	},
	{
		id: 'R15',
		says: 'the house starts again with everybody in it',
		by: 'tests/prove/R/kills.prove.ts'
	},
	{ id: 'R16', says: 'projector reload', by: 'tests/prove/R/wall.spec.ts' },
	{
		id: 'R17',
		says: 'phone reload at every state',
		by: 'tests/browser/reload.spec.ts',
		named: 'shows the same after a reload'
	},
	{ id: 'R18', says: 'bfcache & five background cycles', by: 'tests/prove/R/reach.spec.ts' },
	{ id: 'R19', says: 'tab discard', by: 'tests/prove/R/reach.spec.ts' },
	{ id: 'R20', says: 'two tabs, one seat', by: 'tests/prove/R/reach.spec.ts' },
	{
		id: 'R21',
		says: 'a Joker’s device that was cut off and comes back is refused',
		by: 'tests/prove/R/chair.prove.ts'
	},
	{
		id: 'R22',
		says: 'two consoles press Next at once: one step',
		by: 'tests/prove/R/next-next.prove.ts'
	},
	{ id: 'R23', says: 'fencing', by: '' },
	{
		id: 'R24',
		says: 'second process on PGlite folder',
		cannot: 'there is no PGlite here; the second process on a data folder is refused, see R23'
	},
	{ id: 'R25', says: 'DB away 30 s', by: '' },
	{ id: 'R26', says: 'disk full', by: '' },
	{ id: 'R27', says: 'slow disk', by: '' },
	{ id: 'R28', says: 'clocks', by: 'tests/prove/R/clocks.spec.ts' },
	{
		id: 'R29',
		says: 'a room out of the database shows what it showed before',
		by: 'tests/prove/R/reloaded.prove.ts'
	},
	{ id: 'R30', says: 'old client, new server', by: 'tests/prove/R/older.spec.ts' },
	{ id: 'R31', says: 'migration', by: '' },
	{ id: 'R32', says: 'corrupted row / snapshot', by: '' },
	{
		id: 'R33',
		says: 'three hours of workshop time leave nothing behind',
		by: 'tests/prove/R/soak.prove.ts',
		slow: 'only'
	},
	{
		id: 'R34',
		says: 'the house works on time while forty phones come back',
		by: 'tests/prove/R/network.prove.ts'
	},
	{ id: 'R35', says: 'graceful stop', by: '' },
	{ id: 'R36', says: 'supervisor', by: '' },
	{ id: 'R37', says: 'restore drill', by: '' },
	{
		id: 'R38',
		says: 'the hand-over code counts once, until the close, and the room is told',
		by: 'tests/prove/R/hand-over.prove.ts'
	},
	{ id: 'R39', says: 'HTTP twin', by: 'tests/prove/R/polling.spec.ts' },
	{ id: 'R40', says: 'no internet', by: '' },
	{ id: 'R41', says: 'http LAN page', by: '' },
	{ id: 'R42', says: 'pre-flight', by: '' },
	{ id: 'R43', says: 'paper', by: '' }
];
