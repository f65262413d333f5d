// What is to be proved about security, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'G01',
		says: 'a line is opened for pages of this house alone: 30 other origins, by WebSocket and by polling',
		by: 'src/lib/server/gateway/origin.test.ts'
	},
	{
		id: 'G02',
		says: 'no form, text or data of another page is taken anywhere',
		by: 'tests/prove/G/pages.prove.ts'
	},
	{
		id: 'G03',
		says: 'codes tried a hundred a second are hardly looked up, while forty phones behind one address come in',
		by: 'tests/prove/G/codes.prove.ts'
	},
	{
		id: 'G04',
		says: 'how many codes there are, how they are drawn, when they end',
		by: 'tests/prove/G/codes.prove.ts'
	},
	{
		id: 'G05',
		says: 'every command × everybody × every moment is answered as the one table says',
		by: 'tests/gateway/authorisation.test.ts tests/prove/G/elsewhere.prove.ts'
	},
	{
		id: 'G06',
		says: 'ids of another evening or group are refused in every field, page and form',
		by: 'tests/prove/G/elsewhere.prove.ts'
	},
	{
		id: 'G07',
		says: 'no message to any face has a field too many',
		by: 'tests/prove/G/views.prove.ts'
	},
	{
		id: 'G08',
		says: 'payloads of every odd kind end nothing and change nothing',
		by: 'tests/prove/G/fuzz.prove.ts'
	},
	{
		id: 'G09',
		says: 'whoever shouts is cut off: a megabyte, a flood, silent lines, slow senders',
		by: 'tests/prove/G/floods.prove.ts'
	},
	{
		id: 'G10',
		says: 'the database shows nobody but the house anything, and browsers no way to it',
		by: 'src/lib/server/store/schema.test.ts tests/prove/G/bundle.prove.ts'
	},
	{
		id: 'G11',
		says: 'texts that look like SQL stay texts, and no SQL is made of texts',
		by: 'tests/prove/G/injection.prove.ts'
	},
	{
		id: 'G12',
		says: 'hostile texts on the wall run nothing, leave nothing and stay within it',
		by: 'tests/prove/G/wall.spec.ts'
	},
	{
		id: 'G13',
		says: 'a policy on every answer, a nonce for every script, no raw HTML',
		by: 'tests/prove/G/pages.prove.ts'
	},
	{
		id: 'G14',
		says: 'a file of notes needs a second facilitator, or ten minutes with notice',
		by: 'tests/prove/G/notes-file.prove.ts'
	},
	{
		id: 'G15',
		says: 'sign-ins begin anew, are kept as hashes, and end everywhere at once',
		by: 'tests/prove/G/sign-ins.prove.ts'
	},
	{
		id: 'G16',
		says: 'the one cookie there is, over https and in a hall',
		by: 'tests/prove/G/pages.prove.ts src/lib/server/auth/cookie.test.ts'
	},
	{
		id: 'G17',
		says: 'who guesses at a sign-in waits, and learns nothing',
		by: 'tests/prove/G/sign-ins.prove.ts src/lib/server/auth/throttle.test.ts src/lib/notes/passphrase.test.ts'
	},
	{
		id: 'G18',
		says: 'the headers of every answer, in a hall and over https',
		by: 'tests/prove/G/pages.prove.ts'
	},
	{
		id: 'G19',
		says: 'more than sixty errors provoked say nothing about the inside',
		by: 'tests/prove/G/pages.prove.ts'
	},
	{
		id: 'G20',
		says: 'secrets are compared in a time that tells nothing',
		by: 'tests/prove/G/compare.prove.ts'
	},
	{
		id: 'G21',
		says: 'no address leads out of the house, no method does what it should not',
		by: 'tests/prove/G/pages.prove.ts tests/browser/odd-addresses.spec.ts',
		named: 'no address ends the house'
	},
	{
		id: 'G22',
		says: 'no cell of a table acts as a formula, no line of a text as markup',
		by: 'src/lib/server/afterwards/exports.test.ts'
	},
	{
		id: 'G23',
		says: 'no pattern can be kept busy by what somebody sends',
		by: 'tests/prove/G/regexes.prove.ts'
	},
	{
		id: 'G24',
		says: 'no key in the repository or in what browsers are given',
		by: 'tests/prove/G/bundle.prove.ts'
	},
	{
		id: 'G25',
		says: 'what a request claims about itself changes nothing',
		by: 'tests/prove/G/pages.prove.ts src/lib/server/gateway/origin.test.ts',
		named: 'whatever a stranger writes'
	}
];
