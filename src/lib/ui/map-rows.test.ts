import { expect, test } from 'vitest';
import { momentsOnMap, triesOnMap } from './map-rows.ts';

const entries = [
	{ id: 'W1', caption: 'the first cut-in', turning_point: false },
	{ id: 'W2', caption: 'the writing', turning_point: true }
];
const row = {
	id: 'a',
	entry: 'W2',
	role_name: 'Petra',
	shape: 'circle' as const,
	intention: 'reads out who said it',
	moved: 'the room notices',
	reality: 'hard'
};

test('the turning point is one of the moments', () => {
	expect(momentsOnMap(entries).map(({ turning }) => turning)).toEqual([false, true]);
});

test('a try from the beginning stands at the first way in; one without words bears its role', () => {
	const [first] = triesOnMap([{ ...row, entry: null, intention: '' }], entries);
	expect(first).toMatchObject({ at: 'W1', what: 'Petra' });
});

test('only magic is drawn as magic', () => {
	const tries = triesOnMap([row, { ...row, id: 'b', reality: 'magic' }], entries);
	expect(tries.map(({ magic }) => magic)).toEqual([false, true]);
});
