// Two facilitators of one group: each opens with a copy of their own; who has left opens nothing that comes after a new key;
// and what the house holds opens nothing at all. Source: trust.md 5.2, K12 and K13.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { letIn, renewKey } from '#lib/face/group-key.ts';
import { Keys } from '#lib/face/keys.svelte.ts';
import { publicKeyOf, unseal } from '#lib/notes/sealing.ts';
import { masterFor } from '../../support/halves.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { cookieOf, halves, post } from '../G/plain-http.ts';
import { keyPostOf, opened, openRoom, planned, type OpenRoom } from '../G/room.ts';
import { routes } from '../G/routes.ts';
import { proof } from '../proof.ts';

let house: RunningHouse;
let room: OpenRoom;
beforeAll(async () => {
	house = await RunningHouse.open();
	room = await openRoom(house);
}, 60_000);
afterAll(() => house?.close());

const read = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A browser of this person's with the passphrase typed. */
async function tabOf(name: string, cookie: string) {
	const browser = keyPostOf(house, cookie);
	const { salt } = await browser.myself();
	const { secretKey } = await masterFor(salt, name);
	const keys = new Keys(browser);
	keys.unlock(secretKey.slice());
	return { keys, browser, secretKey };
}

/** Everything sealed that lies in the folder of keys, with what its name says. */
const sealedFiles = () => {
	const folder = path.join(house.folder, 'keys');
	return readdirSync(folder).map((name) => {
		const text = readFileSync(path.join(folder, name), 'utf8');
		return { name, text, sealed: read((JSON.parse(text) as { sealed: string }).sealed) };
	});
};

/** Whether any of these opens it, as anything that is ever sealed there. */
const opens = (keys: readonly Uint8Array[], sealed: Uint8Array, place: string) =>
	keys.some((key) =>
		(['group key', 'session key'] as const).some((purpose) => {
			try {
				unseal(sealed, key, purpose, place);
				return true;
			} catch {
				return false;
			}
		})
	);

proof(
	'K13',
	'a second facilitator reads with a copy of their own; with an old one, nothing',
	async (p) => {
		const invited = await post(house, `/console/groups/${room.group}?/invite`, {}, room.cookie);
		const code = /invitation=([\w-]{16,})/.exec(invited.text)?.[1] ?? '';
		const made = { name: 'Bela', ...(await halves(house, 'Bela')) };
		const bela = cookieOf(await post(house, `/sign-up?invitation=${code}`, made));
		const [anas, belas] = [await tabOf('Ana', room.cookie), await tabOf('Bela', bela)];
		const secret = written(await anas.keys.sessionSecret(room.group, room.session));
		await expect(belas.keys.sessionSecret(room.group, room.session)).rejects.toMatchObject({
			what: 'not_let_in'
		});
		const waiting = (await anas.browser.group(room.group)).facilitators.find(({ reads }) => !reads);
		expect(waiting?.name).toBe('Bela');
		// only who can read lets in
		const asked = { facilitator: waiting!.id, sealed: 'A'.repeat(107), generation: 1 };
		await expect(belas.browser.letIn(room.group, asked)).rejects.toMatchObject({
			what: 'not_let_in'
		});
		await letIn(anas.keys, room.group, waiting!, anas.browser);
		expect(written(await belas.keys.sessionSecret(room.group, room.session))).toBe(secret);

		// she leaves, and has kept what her browser ever had
		const copy = (await belas.browser.group(room.group)).mine!;
		const oldSecret = (await belas.keys.groupSecret(room.group)).slice();
		await post(house, `/console/groups/${room.group}?/leave`, {}, bela);
		const mine = (await belas.browser.myself()).id;
		expect(sealedFiles().filter(({ name }) => name.includes(mine))).toEqual([]);
		await expect(belas.keys.sessionSecret(room.group, room.session)).rejects.toMatchObject({
			what: 'gone'
		});
		await renewKey(anas.keys, room.group, anas.browser);
		const later = await planned(house, room.cookie, room.group);
		await opened(house, room.cookie, later);
		expect(written(await anas.keys.sessionSecret(room.group, room.session))).toBe(secret);
		await expect(anas.keys.sessionSecret(room.group, later)).resolves.toHaveLength(32);
		// … and even with the whole folder of keys in her hands she opens nothing of it
		expect(unseal(read(copy), belas.secretKey, 'group key', room.group)).toEqual(oldSecret);
		const places = [room.group, room.session, later];
		const files = sealedFiles();
		const found = files.filter(({ sealed }) =>
			places.some((place) => opens([belas.secretKey, oldSecret], sealed, place))
		);
		expect(files.length).toBeGreaterThanOrEqual(3);
		expect(found.map(({ name }) => name)).toEqual([]);
		const anasSecret = await anas.keys.groupSecret(room.group);
		const still = files.filter(({ sealed }) =>
			places.some((place) => opens([anas.secretKey, anasSecret], sealed, place))
		);
		expect(still).toHaveLength(files.length);
		p.value(
			`let in, she opened the evening; after leaving and a new key ${found.length} of ${files.length} files opened for her, ${still.length} for the other`,
			`opened; 0; all`
		);
	}
);

proof(
	'K12',
	'no way leads round a lost passphrase: what the house holds opens nothing',
	async (p) => {
		const { keys, secretKey } = await tabOf('Ana', room.cookie);
		const groupSecret = await keys.groupSecret(room.group);
		const { facilitators, public_key } = await keyPostOf(house, room.cookie).group(room.group);
		const { salt } = await keyPostOf(house, room.cookie).myself();
		const half = await halves(house);
		const files = sealedFiles();
		// every 32 bytes the house has ever had: halves, hashes, public keys, and each place in each file
		const held = [half.sign_in, public_key!, ...facilitators.map((one) => one.public_key)].map(
			read
		);
		for (const { sealed } of files)
			for (let at = 0; at + 32 <= sealed.length; at += 4) held.push(sealed.slice(at, at + 32));
		held.push(new Uint8Array([...read(salt), ...read(salt)]));
		const places = files.map(({ name }) => name.split('.')[1]!);
		const open = files.filter(({ sealed }, nth) => opens(held, sealed, places[nth]!));
		const right = files.filter(({ sealed }, nth) =>
			opens([secretKey, groupSecret], sealed, places[nth]!)
		);
		expect(open).toEqual([]);
		expect(right).toHaveLength(files.length);
		for (const { text } of files)
			for (const one of [secretKey, groupSecret]) expect(text).not.toContain(written(one));
		expect(written(publicKeyOf(groupSecret))).toBe(public_key);

		// signed in without the passphrase, nobody gets another one; and there is no address for it
		const other = await halves(house, 'Ana', 'seven quiet herons borrow a ladder');
		const change = { old: other.sign_in, ...other, copies: '[]' };
		const asked = await post(house, '/console/account?/passphrase', change, room.cookie);
		expect(asked.status).toBe(422);
		const again = await post(house, '/sign-in', { name: 'Ana', ...half });
		expect(again.status).toBe(303);
		const ways = routes.filter(({ id, actions }) =>
			/reset|recover|forgot|lost|remind/i.test([id, ...actions].join(' '))
		);
		expect(ways).toEqual([]);
		p.value(
			`${held.length} things the house holds tried on ${files.length} sealed keys: ${open.length} opened; ${ways.length} of ${routes.length} addresses are for a lost passphrase`,
			'0; 0'
		);
	}
);
