import { expect, test } from 'vitest';
import { noMark, type Marks } from '#lib/notes/marks.ts';
import { newKeyPair } from '#lib/notes/sealing.ts';
import { forgetMarks, keepMarks, marksKept } from './desk-marks.ts';
import { pocket } from './drawer.ts';

const evening = { group: 'g', session: 's' };
const holding = (secret: Uint8Array) => ({
	sessionSecret: async () => secret,
	poolSecret: async () => secret
});
const marks: Marks = { ['a'.repeat(64)]: { ...noMark, as: 'summary', themes: ['hurry'] } };

test('marks are there again for the same key, and for no other', async () => {
	const drawer = pocket();
	const keys = holding(newKeyPair().secretKey);
	expect(await marksKept(keys, evening, drawer)).toEqual({});
	await keepMarks(keys, evening, drawer, marks);
	expect(await marksKept(keys, evening, drawer)).toEqual(marks);
	expect(drawer.read('marks')).not.toContain('hurry');
	expect(await marksKept(holding(newKeyPair().secretKey), evening, drawer)).toEqual({});
	expect(await marksKept(keys, { ...evening, session: 't' }, drawer)).toEqual({});
	drawer.write('marks', '!');
	expect(await marksKept(keys, evening, drawer)).toEqual({});
	forgetMarks(drawer);
	expect(drawer.read('marks')).toBeNull();
});
