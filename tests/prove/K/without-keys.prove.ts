// A copy of the database opens no note; with the folder of keys and a passphrase beside it, all of them open.
// Source: trust.md 5.2, K04.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { readSettings } from '#settings';
import { unpack } from '#lib/notes/envelope.ts';
import type { Note } from '#lib/notes/note.ts';
import { newKeyPair, publicKeyOf, seal, unseal } from '#lib/notes/sealing.ts';
import { openHouse } from '#lib/server/house.ts';
import { backUp, restore } from '#lib/server/store/embedded/backup.ts';
import { masterFor } from '../../support/halves.ts';
import { proof } from '../proof.ts';
import { NotesHouse } from '../A/notes-house.ts';

const people = 6;
const noteOf = (text: string): Note => ({
	prompts: [],
	text,
	sharing: 'theme',
	keep: false,
	leave_group: false,
	withdraw: null
});
const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const read = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));

function filesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const file = path.join(folder, name);
		return statSync(file).isDirectory() ? filesUnder(file) : [file];
	});
}

proof(
	'K04',
	'a copy put back on a clean machine runs, and its texts stay closed without the folder of keys',
	async (p) => {
		const above = mkdtempSync(path.join(tmpdir(), 'spectactor-copy-'));
		const notes = await NotesHouse.open();
		try {
			const evening = await notes.writing(people);
			const { store, keys } = notes.house;
			const { group } = (await store.plannedSession(evening.session))!;
			const [ana] = await store.facilitatorsIn(group);
			const { secretKey } = await masterFor(await store.houseSalt(), ana!.name);
			const mine = written(publicKeyOf(secretKey));
			await store.setKeys(ana!.id, { sign_in_hash: mine, public_key: mine });
			// as a browser does it: the group's key sealed to Ana's, the evening's to the group's
			const groupPair = newKeyPair();
			const groupKey = written(groupPair.publicKey);
			await store.setGroupKey(group, 0, groupKey, 0);
			await keys.keepCopy(
				group,
				groupKey,
				{ id: ana!.id, key: mine },
				{
					generation: 1,
					sealed: written(seal(groupPair.secretKey, read(mine), 'group key', group))
				}
			);
			await keys.keepSession(evening.session, groupKey, {
				generation: 1,
				group,
				until: '2099-01-01',
				sealed: written(
					seal(evening.keys.secretKey, groupPair.publicKey, 'session key', evening.session)
				)
			});
			await evening.tickets();
			await evening.collecting();
			const texts = Array.from({ length: people }, (_, n) => `canary ${n} of the copy`);
			for (const [n, text] of texts.entries()) await evening.send(n, noteOf(text));
			await evening.sealed();
			await notes.house.close();

			const copy = path.join(above, 'copy');
			const { files } = await backUp(notes.folder, copy, () => {});
			const inCopy = filesUnder(copy);
			const keyFiles = filesUnder(path.join(notes.folder, 'keys'));
			expect(keyFiles).toHaveLength(2);
			const secrets = keyFiles.map(
				(file) => (JSON.parse(readFileSync(file, 'utf8')) as { sealed: string }).sealed
			);
			const held = inCopy.filter((file) => {
				const bytes = readFileSync(file).toString('latin1');
				return [...secrets, ...texts].some((text) => bytes.includes(text));
			});
			expect(held).toEqual([]);

			const clean = path.join(above, 'data');
			await restore(copy, clean, () => {});
			const again = await openHouse(readSettings({ DATA_FOLDER: clean }), {
				facilitatorOf: async () => null,
				firstCode: async () => null,
				say: () => {}
			});
			let envelopes: Uint8Array[] = [];
			let opened: string[] = [];
			let closed = 0;
			try {
				expect((await again.store.plannedSession(evening.session))?.group).toBe(group);
				const sealed = await again.store.sealedEnvelopes(evening.session);
				envelopes = sealed.map((one) => new Uint8Array(Buffer.from(one, 'base64')));
				expect(envelopes).toHaveLength(people);
				// everything that opens something is gone: no copy, no key of the evening
				const who = { id: ana!.id, key: mine };
				if ((await again.keys.session(evening.session, groupKey)) === null) closed++;
				if ((await again.keys.copy(group, groupKey, who)) === null) closed++;

				cpSync(path.join(notes.folder, 'keys'), path.join(clean, 'keys'), { recursive: true });
				const ofGroup = (await again.keys.copy(group, groupKey, who))!;
				const groupSecret = unseal(read(ofGroup.sealed), secretKey, 'group key', group);
				const ofEvening = (await again.keys.session(evening.session, groupKey))!;
				const secret = unseal(read(ofEvening.sealed), groupSecret, 'session key', evening.session);
				opened = envelopes.map((one) => unpack(unseal(one, secret, 'note', evening.round))!.text);
			} finally {
				await again.close();
			}
			expect(closed).toBe(2);
			expect(opened.toSorted()).toEqual(texts);
			p.value(
				`${files} files in the copy, ${held.length} with a key or a text; put back, ${people} envelopes are there and ${2 - closed} keys; with the folder and the passphrase ${opened.length} of ${people} open`,
				'0; 0; all'
			);
		} finally {
			await notes.close();
			rmSync(above, { recursive: true, force: true });
		}
	}
);
