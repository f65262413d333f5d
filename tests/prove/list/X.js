// What is to be proved about supply chain and release, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'X01',
		says: 'npm ci from lockfile, lockfile-lint@5.0.1 (hosts, https, integrity)',
		by: ''
	},
	{ id: 'X02', says: 'npm audit --omit=dev', by: '' },
	{
		id: 'X03',
		says: 'install scripts: allow-scripts list only (npm 11.19 has allow-scripts, strict-allow-scripts, min-release-age)',
		by: ''
	},
	{ id: 'X04', says: 'min-release-age ≥ 7 days in .npmrc', by: '' },
	{ id: 'X05', says: 'SBOM by @cyclonedx/cyclonedx-npm@6.0.1, licences allow-list', by: '' },
	{ id: 'X06', says: 'production dependency count', by: '' },
	{ id: 'X07', says: 'reproducible build: two builds', by: '' },
	{ id: 'X08', says: 'bundle hash shown in footer and /checkup, equals release note', by: '' }
];
