// What a phone has to fetch before its door can be used: the page and its graph of modules over plain HTTP, then the
// same in a real browser; then what it fetches behind: the room, the rest of the evening, and the round's cryptography.

import { openBrowser } from '../../browser.js';
import { Facilitator } from '../facilitator.js';
import { builtFrom, fetchRaw, moduleGraph, withImports } from '../graph.js';
import { withHouse } from '../house.js';
import { Line } from '../line.js';
import { short } from '../numbers.js';

/** @typedef {{ url: string, kind: string, bytes: number }} Fetched */

const kilobytes = (/** @type {number} */ bytes) => `${short(bytes / 1024)} KB`;
/** @param {readonly Fetched[]} all @param {string} [kind] */
const sum = (all, kind) =>
	all.reduce((bytes, one) => bytes + (kind === undefined || one.kind === kind ? one.bytes : 0), 0);

const bytesOf = (/** @type {readonly { bytes: number }[]} */ all) =>
	all.reduce((bytes, one) => bytes + one.bytes, 0);

/** Two taps in a browser with nothing kept; gives what was on the wire at the door, in the lobby and at rest. @param {string} address */
async function inBrowser(address) {
	const browser = await openBrowser();
	try {
		const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
		const wire = await page.context().newCDPSession(page);
		/** @type {Map<string, { url: string, kind: string, head: number }>} */
		const asked = new Map();
		/** @type {Fetched[]} */
		const fetched = [];
		wire.on('Network.responseReceived', ({ requestId, type, response }) =>
			asked.set(requestId, { url: response.url, kind: type, head: response.encodedDataLength })
		);
		wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const known = asked.get(requestId);
			if (known) fetched.push({ ...known, bytes: encodedDataLength - known.head });
		});
		await wire.send('Network.enable');
		await page.goto(address);
		const door = page.getByRole('button', { name: 'Come in' });
		await page.waitForFunction(() =>
			[...document.querySelectorAll('button')].some(
				(button) => button.textContent?.includes('Come in') && !button.disabled
			)
		);
		const atDoor = [...fetched];
		await door.click();
		await page.getByRole('button', { name: 'All right' }).waitFor();
		const inRoom = [...fetched];
		await page.getByRole('button', { name: 'All right' }).click();
		await page.getByRole('button', { name: /pause/i }).first().waitFor();
		const inLobby = [...fetched];
		await page.waitForLoadState('networkidle');
		return { atDoor, inRoom, inLobby, atRest: [...fetched] };
	} finally {
		await browser.close();
	}
}

/** @returns {Promise<import('../numbers.js').Row[]>} */
export const firstLoad = () =>
	withHouse(async (house) => {
		const facilitator = await Facilitator.signUp(house);
		const { session } = await facilitator.openEvening();
		const console = new Line(house.origin, { face: 'console', room: session }, facilitator.cookie);
		await console.connect();
		const address = `${house.origin}/${console.view.code}`;
		const page = await fetchRaw(address);
		const graph = await moduleGraph(page);
		const script = bytesOf(graph.scripts);
		const style = bytesOf(graph.styles);
		const seen = await inBrowser(address);
		console.close();
		// at the door the browser may have begun already with what comes behind
		const known = new Set(graph.scripts.map(({ url }) => url));
		const first = seen.atRest.filter(({ url }) => known.has(url));
		const later = seen.atRest.filter(({ url, kind }) => kind === 'Script' && !known.has(url));
		const opening = builtFrom('src/lib/notes/shutting.ts', house.origin);
		const fetched = new Set(seen.atRest.map(({ url }) => url));
		const box = (await withImports([opening])).filter(({ url }) => !fetched.has(url));
		// by which people compare keys, and keep receipts
		const list = box.filter(({ text }) => text.includes('abandon'));
		const row = { ratio: '', budget: '', met: null };
		return [
			{
				...row,
				figure: 'phone, script until its door can be used (HTTP)',
				value: kilobytes(script),
				floor: `${graph.scripts.length} files, ${graph.encodings.join(', ')}; page ${kilobytes(page.bytes)}, style ${kilobytes(style)} in ${graph.styles.length} files`,
				budget: '≤ 60 KB',
				met: script <= 60 * 1024
			},
			{
				...row,
				figure: 'phone, script until its door can be used (Chromium)',
				value: kilobytes(sum(first)),
				floor: `${first.length} files; at the door ${kilobytes(sum(seen.atDoor))} in all, in the lobby ${kilobytes(sum(seen.inLobby))}`,
				budget: '≤ 60 KB',
				met: sum(first) <= 60 * 1024 && first.length === known.size
			},
			{
				...row,
				figure: 'phone, script until the room’s first page, the door’s with it',
				value: kilobytes(sum(seen.inRoom, 'Script')),
				floor: 'fetched while one reads the door'
			},
			{
				...row,
				figure: 'phone, script fetched behind for the rest of the evening',
				value: kilobytes(sum(later)),
				floor: `${later.length} files, the room’s with them; everything ${kilobytes(sum(seen.atRest))}`
			},
			{
				...row,
				figure: 'phone, the cryptography of a round, fetched when it opens',
				value: kilobytes(bytesOf(box)),
				floor: `${box.length} files; of it the list of 2,048 words ${kilobytes(bytesOf(list))}`,
				budget: '≤ 25 KB more',
				met: bytesOf(box) <= 25 * 1024 && !fetched.has(opening)
			},
			{
				...row,
				figure: 'phone, fonts',
				value: kilobytes(sum(seen.atRest, 'Font')),
				floor: '',
				budget: 'none',
				met: sum(seen.atRest, 'Font') === 0
			}
		];
	});
