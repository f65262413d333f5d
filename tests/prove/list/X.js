// What is to be proved about supply chain and release, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'X01',
		says: 'every part is pinned, from the registry, with its hash, and the list installs',
		by: 'tests/prove/X/supply.prove.ts'
	},
	{
		id: 'X02',
		says: 'no known hole in what runs (npm audit)',
		cannot:
			'the registry that this project is built with answers no audit (405); “npm audit --omit=dev” is run by hand before a release, see docs/deviations.md'
	},
	{
		id: 'X03',
		says: 'no part runs anything when it is installed',
		by: 'tests/prove/X/supply.prove.ts'
	},
	{
		id: 'X04',
		says: 'a version has been out for a week before it comes in',
		by: 'tests/prove/X/supply.prove.ts'
	},
	{
		id: 'X05',
		says: 'a list of all parts, each under a licence that fits',
		by: 'tests/prove/X/supply.prove.ts'
	},
	{ id: 'X06', says: 'few parts run in a house', by: 'tests/prove/X/supply.prove.ts' },
	{
		id: 'X07',
		says: 'two builds are the same to the letter',
		by: 'tests/prove/X/build.prove.ts',
		slow: 'only'
	},
	{
		id: 'X08',
		says: 'the number of the build is the same in the terminal, on /checkup and of what is given',
		by: 'tests/prove/X/build.prove.ts'
	}
];
