// A box that waited lives as long as the key of its own evening, and not as long as those it was opened with.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { pack } from '#lib/notes/envelope.ts';
import { blankNote } from '#lib/notes/note.ts';
import { openTogether } from '#lib/notes/opened-together.ts';
import { newKeyPair, seal } from '#lib/notes/sealing.ts';
import { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { newGroup } from '#lib/server/store/promises/gathering.ts';
import { anEvening } from '#lib/server/store/promises/waiting.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { someTold } from '../../support/box-phone.ts';
import { proof } from '../proof.ts';

const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const { store, rows: ask } = testDatabase();
const testRows = async (round: string) =>
	(await ask(`select from app.envelope where round_id = '${round}'`)).length;

proof(
	'K02',
	'a box that waited goes with the key of its own evening: alone, from its set, and from what was handed out before',
	async (p) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-waited-'));
		try {
			const keys = new KeysFolder(folder);
			const of = await newGroup(store());
			const groupKey = written(newKeyPair().publicKey);
			/** Three notes that may be kept, and the evening's key in the folder. */
			const small = async (day: string, until: string) => {
				const pair = newKeyPair();
				const sent = (round: string) =>
					[1, 2, 3].map((n) => ({
						sealed: seal(
							pack({ ...blankNote, text: `${n}`, keep: true }, { ...someTold, until }),
							pair.publicKey,
							'note',
							round
						),
						receiptHash: new Uint8Array(32).fill(n)
					}));
				const evening = await anEvening(store(), of, { envelopes: 3, day, until, sent });
				const file = { generation: 1, group: of.group.id, until, sealed: written(pair.secretKey) };
				await keys.keepSession(evening.session, groupKey, file);
				return { ...evening, pair };
			};
			const first = await small('2026-11-10', '2026-11-30');
			const second = await small('2026-11-17', '2026-12-20');
			const reader = '00000000-0000-4000-8000-000000000001';
			const open = (today: string) => store().openBox(second.session, reader, today);
			const before = await open('2026-11-20');
			/** As a browser opens them with the keys that are there; a key that is gone opens as a wrong one does. */
			const shown = async () => {
				const boxes = await Promise.all(
					before.map(async ({ session, round, crowd, sealed, ...told }) => ({
						round,
						crowd,
						told,
						sealed: sealed.map((one) => new Uint8Array(Buffer.from(one, 'base64'))),
						secretKey: new Uint8Array(
							Buffer.from(
								(await keys.session(session, groupKey))?.sealed ?? written(newKeyPair().secretKey),
								'base64url'
							)
						)
					}))
				);
				return openTogether(boxes, () => 0).notes.length;
			};
			expect(await shown()).toBe(6);
			await keys.sweep('2026-11-30');
			expect(await shown()).toBe(6);
			await keys.sweep('2026-12-01');
			await store().sweepNotes('2026-12-01');
			const left = await shown();
			expect(left).toBe(3);
			await expect(open('2026-12-01')).rejects.toThrow('too_few');
			await expect(store().releaseEntries(second.session, [], '2026 autumn', [])).rejects.toThrow(
				'too_few'
			);
			const rows = await testRows(first.round);
			expect(rows).toBe(0);
			p.value(
				`of three notes whose key ended, ${left - 3} opened from what was handed out before; ${rows} envelopes left; its set is not handed out again`,
				'0; 0'
			);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
);
