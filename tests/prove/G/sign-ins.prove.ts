// Signing in: who gets in, for how long, and how everything ends at once when it is to end.

import { afterAll, beforeAll, expect, vi } from 'vitest';
import { wireVersion } from '#lib/wire.ts';
import { halfFits, knownKeys } from '#lib/server/auth/half.ts';
import { beginSignIn, hashOf, signedInAs } from '#lib/server/auth/lucia.ts';
import { commonWords } from '#lib/notes/common-passphrases.ts';
import { fewestWords, passphraseProblem } from '#lib/notes/passphrase.ts';
import { someKeys } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { proof } from '../proof.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { masterFor, passphrase } from '../../support/halves.ts';
import { ask, cookieOf, halves, post } from './plain-http.ts';
import { RawLine } from './raw-line.ts';
import { resealMine } from '#lib/face/group-key.ts';
import { Keys } from '#lib/face/keys.svelte.ts';
import { keyPostOf, openRoom, type OpenRoom } from './room.ts';

const database = testDatabase();
let house: RunningHouse;
let room: OpenRoom;
beforeAll(async () => {
	house = await RunningHouse.open();
	room = await openRoom(house);
}, 60_000);
afterAll(() => house?.close());

/** What Ana says to get in; a proof changes it. */
let said = passphrase;
const signIn = async (before = '') => {
	const half = await halves(house, 'Ana', said);
	return cookieOf(await post(house, '/sign-in', { name: 'Ana', ...half }, before));
};
const counts = async (cookie: string) =>
	(await ask(house, '/console', { headers: { cookie } })).status === 200;

/** A console's line, once it is shown the evening. */
async function consoleLine(cookie: string): Promise<RawLine> {
	const line = new RawLine(house.port, cookie);
	await line.until('"sid"');
	line.send(`40${JSON.stringify({ version: wireVersion, face: 'console', room: room.session })}`);
	await line.until('"view"');
	if (line.over) throw new Error('the console was not let in');
	return line;
}

/** How long after it is done (and answered) a line is cut, milliseconds; 0 when it was cut before the answer came. */
async function cutAfter(line: RawLine, act: () => Promise<unknown>): Promise<number> {
	await act();
	const answered = performance.now();
	if (line.over) return 0;
	await line.closed;
	return performance.now() - answered;
}

proof('G15', 'a sign-in begins anew each time and ends everywhere at once', async (p) => {
	// fixation: a planted id is neither taken over nor made to count
	const planted = `sign_in=${'b'.repeat(40)}`;
	const one = await signIn(planted);
	expect([one === planted, await counts(planted), await counts(one)]).toEqual([false, false, true]);
	// signed in again on the same device: the id before is over
	const two = await signIn(one);
	expect([one === two, await counts(one), await counts(two)]).toEqual([false, false, true]);
	const ids = new Set<string>();
	// one after the other: several at once count as guesses until they are right
	const fresh: string[] = [];
	for (let n = 0; n < 6; n++) fresh.push(await signIn());
	for (const cookie of fresh) ids.add(cookie);
	expect(ids.size).toBe(fresh.length);
	for (const cookie of fresh) expect(cookie).toMatch(/^sign_in=[a-z2-7]{40}$/);

	const out = await consoleLine(two);
	const afterOut = await cutAfter(out, () => post(house, '/sign-out', {}, two));
	expect([await counts(two), out.heard.includes('sign_in_first')]).toEqual([false, true]);
	expect(afterOut).toBeLessThan(1000);

	// a new passphrase: every other sign-in and every console is over, this device goes on with a new id
	const [here, elsewhere, ...rest] = fresh as [string, string, ...string[]];
	const line = await consoleLine(elsewhere);
	const next = 'seven quiet herons borrow a ladder';
	const browser = keyPostOf(house, here);
	const { salt, copies } = await browser.myself();
	const [old, made] = [await halves(house), await halves(house, 'Ana', next)];
	const keys = new Keys(browser);
	keys.unlock((await masterFor(salt, 'Ana')).secretKey.slice());
	const publicKey = new Uint8Array(Buffer.from(made.public_key, 'base64url'));
	const change = {
		old: old.sign_in,
		...made,
		copies: JSON.stringify(resealMine(keys, copies, publicKey))
	};
	let given = '';
	const afterChange = await cutAfter(line, async () => {
		const answer = await post(house, '/console/account?/passphrase', change, here);
		given = cookieOf(answer);
	});
	expect(afterChange).toBeLessThan(1000);
	said = next;
	expect(await counts(given)).toBe(true);
	for (const cookie of [here, elsewhere, ...rest]) expect(await counts(cookie)).toBe(false);
	expect((await post(house, '/sign-in', { name: 'Ana', ...old })).status).not.toBe(303);
	p.value(
		`200 random bits an id, ${ids.size} of ${ids.size} new; consoles cut ${afterOut.toFixed(0)} ms after signing out, ${afterChange.toFixed(0)} ms after a new passphrase`,
		'128 bits; all; 1000 ms'
	);
});

proof(
	'G15',
	'a sign-in is kept as its hash, for half an hour unused and twelve hours at most',
	async (p) => {
		const store = database.store();
		const made = await store.addFacilitator('Ana', someKeys);
		const minute = 60_000;
		const now = Date.now();
		const at = (minutes: number) => new Date(now + minutes * minute);
		const id = await beginSignIn(store, made.id, at(0));
		const kept = JSON.stringify(await database.rows('select s::text as row from app.sign_in s'));
		expect(kept).toContain(hashOf(id));
		expect(kept).not.toContain(id);
		// Lucia asks the clock itself for the half hour, so the half hour is moved instead
		await store.moveSignInExpiry(hashOf(id), at(-1).toISOString());
		expect(await signedInAs(store, id, at(0))).toBeNull();
		const other = await beginSignIn(store, made.id, at(0));
		const [row] = await store.signInsOf(made.id);
		const unused = (Date.parse(row!.expires_at) - now) / minute;
		const longest = (Date.parse(row!.ends_at) - now) / minute;
		expect(unused).toBeCloseTo(30, 0);
		expect(longest).toBeCloseTo(720, 0);
		expect(await signedInAs(store, other, at(719))).not.toBeNull();
		await store.moveSignInExpiry(hashOf(other), at(2000).toISOString());
		expect(Date.parse((await store.signInsOf(made.id))[0]!.expires_at)).toBeLessThanOrEqual(
			at(720).getTime()
		);
		expect(await signedInAs(store, other, at(721))).toBeNull();
		p.value(
			`${unused.toFixed(0)} min unused, ${(longest / 60).toFixed(0)} h in all, 0 ids in the table`,
			'30 min; 12 h; 0'
		);
	}
);

proof('G17', 'who guesses learns nothing from the time, and not much from trying', async (p) => {
	const right = Buffer.alloc(32, 'r').toString('base64url');
	const found = { id: 'a', name: 'Ana', ...knownKeys(right, right)! };
	const wrong = Buffer.alloc(32, 'w').toString('base64url');
	expect([halfFits(found, right), halfFits(found, wrong), halfFits(null, right)]).toEqual([
		true,
		false,
		false
	]);
	// a thousand of each in turns, and the median of them: one takes a few thousandths of a millisecond
	const took: [number[], number[]] = [[], []];
	for (let round = 0; round < 200; round++)
		for (const [which, who] of [found, null].entries()) {
			const began = performance.now();
			for (let n = 0; n < 50; n++) halfFits(who, wrong);
			took[which as 0 | 1].push(performance.now() - began);
		}
	const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length / 2]! / 50;
	const apart = Math.abs(median(took[0]) - median(took[1]));
	expect(apart).toBeLessThan(1);
	// the same words for a name there is and one there is not
	const text = async (name: string) => {
		const answer = await post(house, '/sign-in', { name, passphrase: said, sign_in: said });
		// the right passphrase itself, sent in place of what a browser makes of it, signs nobody in
		expect([answer.status, answer.headers['set-cookie']]).toEqual([422, undefined]);
		return [
			answer.status,
			answer.text
				.replaceAll(name, 'NAME')
				.replace(/nonce="[^"]*"|nonce-[\w+/=]+|__sveltekit_\w+/g, '')
		];
	};
	expect(await text('Ana')).toEqual(await text('Zebulon'));
	// a passphrase in place of the half signs nobody in and makes no account, nor does anything malformed
	const malformed = [
		passphrase,
		'',
		'\u0000',
		'A'.repeat(42),
		`${right}A`,
		` ${right}`,
		`${right}=`
	];
	const taken = malformed.filter(
		(half) => halfFits(found, half) || knownKeys(half, right) || knownKeys(right, half)
	);
	expect(taken).toEqual([]);
	expect(house.said).not.toContain(said);
	expect(fewestWords).toBeGreaterThanOrEqual(6);
	// the commonest long passphrases are common words in a row, dressed up a little
	const long: string[] = [];
	for (const a of commonWords)
		for (const b of commonWords) {
			const plain = `${a}${b}`;
			for (const dressed of [
				plain,
				`${a} ${b}`,
				`${a[0]!.toUpperCase()}${a.slice(1)}${b}123`,
				`${plain}!`,
				`${plain}2024`
			])
				if (dressed.length >= 15 && long.length < 6000) long.push(dressed);
		}
	expect(long.length).toBeGreaterThanOrEqual(3000);
	const good = long.filter((one) => passphraseProblem(one) === null);
	expect(good).toEqual([]);
	p.value(
		`known and unknown names ${apart.toFixed(4)} ms apart; 0 of ${malformed.length} malformed halves taken; ${fewestWords} words at least; ${long.length} common ones refused`,
		'1 ms; 0; 6; 3000'
	);
});

proof(
	'G17',
	'what is written down of a sign-in: a name there is, what came of it, the hour',
	async (p) => {
		const before = house.said.length;
		await post(house, '/sign-in', {
			name: 'canary-name-nobody-has',
			sign_in: 'canary passphrase of somebody'
		});
		await post(house, '/sign-in', { name: 'Ana', sign_in: 'canary passphrase of somebody' });
		await vi.waitFor(() => expect(house.said.slice(before).split('\n')).toHaveLength(3));
		const lines = house.said
			.slice(before)
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, string>);
		const hour = expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}$/);
		expect(lines).toEqual([
			{ event: 'sign_in_refused', hour },
			{ event: 'sign_in_refused', facilitator: 'Ana', hour }
		]);
		expect(house.said).not.toMatch(/canary|127\.0\.0\.1:\d+ |\bsign_in=/);
		p.value('2 refusals, 0 words that were typed, 0 addresses', '0');
	}
);
