// Looking for a scene: what is found, and that nothing typed into an address can break it.

import { expect, test } from 'vitest';
import { scenePack } from '#lib/catalogue/pack.ts';
import { scenesWith, wantedIn } from './filter.ts';

const found = (address: string) =>
	scenesWith(scenePack, wantedIn(new URLSearchParams(address))).map(({ id }) => id);

test('nothing looked for finds every scene', () => {
	expect(found('')).toEqual(scenePack.map(({ id }) => id));
	expect(found('text=%20&pattern=&level=&players=')).toHaveLength(scenePack.length);
});

test('every word has to stand in it, in any case and with any apostrophe', () => {
	expect(found('text=STAIRWELL+petra')).toEqual(['sc01']);
	expect(found("text=Someone's+coming")).toContain('last-chair');
	expect(found('text=stairwell+submarine')).toEqual([]);
});

test('a pattern, a level and the number of players narrow it down', () => {
	expect(found('pattern=interruption')).toContain('sc01');
	for (const id of found('level=high_care'))
		expect(scenePack.find((scene) => scene.id === id)?.level).toBe('high_care');
	expect(found('players=2')).toEqual(['last-chair']);
	expect(found('players=many')).toHaveLength(scenePack.length);
	expect(found('level=no-such-level')).toEqual([]);
});
