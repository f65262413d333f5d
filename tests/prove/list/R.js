// What is to be proved about reliability, and by what.

import { findRedis, noRedis } from '../../support/find-redis.js';
import { mayMount } from '../R/small-disk.js';

/** What needs a Redis or Valkey beside two processes. @param {string} by @returns {{ by: string } | { cannot: string }} */
const several = (by) => (findRedis() ? { by } : { cannot: noRedis });

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'R01',
		says: 'an answer survives kill -9 of the house',
		by: 'tests/prove/R/kills.prove.ts'
	},
	{
		id: 'R02',
		says: 'an answer survives kill -9 of the whole database',
		by: 'tests/prove/R/database.prove.ts'
	},
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
	{ id: 'R06', says: 'box custody', by: 'tests/prove/R/custody.prove.ts' },
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
	{
		id: 'R18',
		says: 'bfcache & five background cycles',
		by: 'tests/prove/R/tabs.spec.ts src/lib/face/waking.test.ts'
	},
	{ id: 'R19', says: 'tab discard', by: 'tests/prove/R/tabs.spec.ts' },
	{ id: 'R20', says: 'two tabs, one seat', by: 'tests/prove/R/tabs.spec.ts' },
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
	{
		id: 'R23',
		says: 'a process that stood still writes nothing over what came since',
		...several('tests/prove/R/fencing.prove.ts')
	},
	{
		id: 'R24',
		says: 'second process on PGlite folder',
		cannot: 'there is no PGlite here; the second process on a data folder is refused, see R23'
	},
	{
		id: 'R25',
		says: 'while the database is away people wait, in words, and nothing untrue is said',
		by: 'tests/prove/R/database.prove.ts src/lib/server/room/room.test.ts',
		named: 'while the store is away two hundred may wait'
	},
	{
		id: 'R26',
		says: 'a full disk is refused in words, read on, and come back from clean',
		...(mayMount()
			? { by: 'tests/prove/R/disk.prove.ts' }
			: { cannot: 'this machine lets nobody mount a small disk (it takes root on Linux)' })
	},
	{
		id: 'R27',
		says: 'on a slow disk answers come late, and all come',
		by: 'tests/prove/R/disk.prove.ts'
	},
	{ id: 'R28', says: 'clocks', by: 'tests/prove/R/clocks.spec.ts' },
	{
		id: 'R29',
		says: 'a room out of the database shows what it showed before',
		by: 'tests/prove/R/reloaded.prove.ts'
	},
	{ id: 'R30', says: 'old client, new server', by: 'tests/prove/R/older.spec.ts' },
	{
		id: 'R31',
		says: 'a database of every former release opens, and its evening goes on',
		by: 'tests/prove/R/former.prove.ts'
	},
	{
		id: 'R32',
		says: 'a damaged evening is refused in a sentence, everything else goes on',
		by: 'tests/prove/R/damaged.prove.ts'
	},
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
	{
		id: 'R35',
		says: 'asked to end in the middle of work nothing is lost, and nothing stays behind',
		by: 'tests/prove/R/supervisor.prove.ts'
	},
	{
		id: 'R36',
		says: 'a server that falls over is started again, and told of when it keeps falling',
		by: 'tests/prove/R/falls.prove.ts'
	},
	{
		id: 'R37',
		says: 'a copy is put back elsewhere, and the evening goes on',
		by: 'tests/prove/R/backup.prove.ts'
	},
	{
		id: 'R38',
		says: 'the hand-over code counts once, until the close, and the room is told',
		by: 'tests/prove/R/hand-over.prove.ts'
	},
	{ id: 'R39', says: 'HTTP twin', by: 'tests/prove/R/polling.spec.ts' },
	{
		id: 'R40',
		says: 'a whole evening without internet asks for nothing elsewhere',
		by: 'tests/prove/R/hall-mode.spec.ts'
	},
	{
		id: 'R41',
		says: 'on the plain address of the room phones do everything',
		by: 'tests/prove/R/hall-mode.spec.ts'
	},
	{
		id: 'R42',
		says: 'the pre-flight finds each thing that is not right',
		by: 'tests/prove/R/preflight.prove.ts'
	},
	{
		id: 'R43',
		says: 'the evening prints from every pack of scenes, with tickets and a place for the code',
		by: 'tests/prove/R/paper.spec.ts'
	},
	{
		id: 'R44',
		says: 'two processes serve one evening; one is killed, nobody notices more than a moment, notes are kept once',
		...several('tests/prove/R/several.prove.ts')
	},
	{
		id: 'R45',
		says: 'between processes nothing can be read, and nothing stays',
		...several('tests/prove/R/several.prove.ts')
	},
	{
		id: 'R46',
		says: 'Redis goes and comes back, and both processes go on',
		...several('tests/prove/R/several.prove.ts')
	},
	{
		id: 'R47',
		says: 'who signs out at one process is out at the other',
		...several('tests/prove/R/several.prove.ts')
	},
	{
		id: 'R48',
		says: 'two rooms of one evening decide at once: as many effects as commands',
		...several('tests/prove/R/fencing.prove.ts')
	},
	{
		id: 'R49',
		says: 'settings for several processes that cannot be meant are refused in a sentence',
		...several('tests/prove/R/several-starts.prove.ts')
	}
];
