// What a phone has to fetch before it can be used: the page and its graph of modules over plain HTTP, then the same
// in a real browser, then what that fetches behind until it has the whole evening.

import { openBrowser } from '../../browser.js';
import { Facilitator } from '../facilitator.js';
import { fetchRaw, moduleGraph } from '../graph.js';
import { withHouse } from '../house.js';
import { Line } from '../line.js';
import { short } from '../numbers.js';

/** @typedef {{ url: string, kind: string, bytes: number }} Fetched */

const kilobytes = (/** @type {number} */ bytes) => `${short(bytes / 1024)} KB`;
/** @param {readonly Fetched[]} all @param {string} [kind] */
const sum = (all, kind) =>
	all.reduce((bytes, one) => bytes + (kind === undefined || one.kind === kind ? one.bytes : 0), 0);

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
		await page.getByRole('button', { name: 'All right' }).click();
		await page.getByRole('button', { name: /pause/i }).first().waitFor();
		const inLobby = [...fetched];
		await page.waitForLoadState('networkidle');
		return { atDoor, inLobby, atRest: [...fetched] };
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
		const script = graph.scripts.reduce((bytes, one) => bytes + one.bytes, 0);
		const style = graph.styles.reduce((bytes, one) => bytes + one.bytes, 0);
		const seen = await inBrowser(address);
		console.close();
		// at the door the browser may have begun already with what comes behind
		const known = new Set(graph.scripts.map(({ url }) => url));
		const first = seen.atRest.filter(({ url }) => known.has(url));
		const later = seen.atRest.filter(({ url, kind }) => kind === 'Script' && !known.has(url));
		const row = { ratio: '', budget: '', met: null };
		return [
			{
				...row,
				figure: 'phone, script until it can be used (HTTP)',
				value: kilobytes(script),
				floor: `${graph.scripts.length} files, ${graph.encodings.join(', ')}; page ${kilobytes(page.bytes)}, style ${kilobytes(style)}`,
				budget: '≤ 60 KB',
				met: script <= 60 * 1024
			},
			{
				...row,
				figure: 'phone, script until it can be used (Chromium)',
				value: kilobytes(sum(first)),
				floor: `${first.length} files; at the door ${kilobytes(sum(seen.atDoor))} in all, in the lobby ${kilobytes(sum(seen.inLobby))}`,
				budget: '≤ 60 KB',
				met: sum(first) <= 60 * 1024 && first.length === known.size
			},
			{
				...row,
				figure: 'phone, script fetched behind for the rest of the evening',
				value: kilobytes(sum(later)),
				floor: `${later.length} files; everything ${kilobytes(sum(seen.atRest))}`,
				budget: '≤ 25 KB more',
				met: sum(later) <= 25 * 1024
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
