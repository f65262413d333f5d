// What is to be proved about phones and people, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{ id: 'C01', says: 'join by QR', by: 'tests/browser/evening.spec.ts' },
	{ id: 'C02', says: 'join by code', by: 'tests/browser/doors.spec.ts', named: 'a code typed' },
	{
		id: 'C03',
		says: 'join by code with spaces, lower case and look-alikes',
		by: 'tests/browser/doors.spec.ts',
		named: 'a code typed in small letters'
	},
	{
		id: 'C04',
		says: 'join on a screen of 320 px',
		by: 'tests/browser/doors.spec.ts',
		named: 'at 320 px and twice the letters'
	},
	{
		id: 'C05',
		says: 'join with 200 % text',
		by: 'tests/browser/doors.spec.ts',
		named: 'at 320 px and twice the letters'
	},
	{
		id: 'C06',
		says: 'axe-core on every participant and projector state',
		by: 'tests/browser/axe.spec.ts'
	},
	{
		id: 'C07',
		says: 'keyboard and screen-reader path through box incl. timer extension (WCAG 2.2.1)',
		by: 'tests/prove/C/keyboard.spec.ts'
	},
	{ id: 'C08', says: 'no-JS / ancient browser', by: 'tests/prove/C/doors.spec.ts' },
	{
		id: 'C09',
		says: 'after *Kept*: sessionStorage, localStorage, IndexedDB, caches, cookies, history URL',
		by: 'tests/prove/C/keeps.spec.ts'
	},
	{
		id: 'C10',
		says: 'back button / bfcache after *Kept* does not show the text',
		by: 'tests/prove/C/keeps.spec.ts'
	},
	{
		id: 'C11',
		says: 'connection words match truth in 12 states',
		by: 'tests/prove/C/line-words.spec.ts'
	},
	{
		id: 'C12',
		says: 'privacy screen: writer and non-writer screens differ in ≤ 0 pixels outside the text area',
		by: 'tests/prove/A/round.spec.ts'
	},
	{
		id: 'C13',
		says: 'sleeping phones: 4 of 12 frozen at deadline, woken after 20 s',
		by: 'tests/prove/C/keeps.spec.ts'
	},
	{ id: 'C14', says: 'captive mini-browser detected', by: 'tests/prove/C/doors.spec.ts' }
];
