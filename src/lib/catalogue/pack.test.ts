// Every shipped scene is ready to be played, short enough to be shown, and kind in its words.

import { describe, expect, it } from 'vitest';
import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare } from './casting-care.ts';
import { isReady, lintScene, tickedLines } from './linter.ts';
import { sceneById, scenePack } from './pack.ts';
import { isCircle, isSquare } from './scene-signs.ts';
import { wordCount } from './word-count.ts';

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;
const named = (id: string): Scene => {
	const scene = sceneById(id);
	if (!scene) throw new Error(`no scene ${id}`);
	return scene;
};

describe('the pack', () => {
	it('holds the twelve scenes and the last chair, each once', () => {
		const twelve = Array.from({ length: 12 }, (_, at) => `sc${String(at + 1).padStart(2, '0')}`);
		expect(scenePack.map((scene) => scene.id)).toEqual([...twelve, 'last-chair']);
		expect(unique(scenePack.map((scene) => scene.title))).toBe(true);
		expect(sceneById('sc99')).toBeUndefined();
	});

	it('names the levels and first tries the design names', () => {
		expect(named('sc01').level).toBe('first');
		expect(named('sc06').level).toBe('with_care');
		expect(named('sc12').level).toBe('high_care');
		const allyFirst = scenePack.filter((scene) => scene.try_first === 'ally');
		expect(allyFirst.map((scene) => scene.id)).toEqual(['sc06']);
	});

	it('never replaces Bea, who may be asked; the Chat takes two players', () => {
		const scene = named('sc09');
		const bea = scene.roles.find((role) => role.id === 'bea');
		expect(bea).toMatchObject({ replaceable: false, may_be_hot_seated: true });
		expect(scene.roles.find((role) => role.id === 'chat')?.card).toContain('two players');
		expect(scene.players[1]).toBe(scene.roles.length + 1);
	});

	it('keeps the one who reported and the one reported off the stage', () => {
		const names = named('sc12').roles.map((role) => role.name);
		expect(names).not.toContain('Victor');
		expect(names).toHaveLength(5);
	});
});

describe.each(scenePack.map((scene) => [scene.id, scene] as const))('%s', (_id, scene) => {
	it('is ready, with nothing to look at twice in a room of twelve', () => {
		expect(lintScene(scene, 12)).toEqual({ required: [], warnings: [] });
		expect(isReady(scene)).toBe(true);
		expect(tickedLines(scene)).toEqual(Array.from({ length: 16 }, () => true));
	});

	it('has ids that the wire takes, each once', () => {
		const ids = [...scene.roles.map((role) => role.id), ...scene.entry_points.map(({ id }) => id)];
		expect(unique(ids)).toBe(true);
		expect([scene.id, ...ids].filter((id) => !/^[A-Za-z0-9_.-]{1,40}$/.test(id))).toEqual([]);
	});

	it('has ways in that run along the beats, W1 first', () => {
		const beats = scene.entry_points.map((entry) => entry.beat);
		expect(beats).toEqual([...beats].sort((one, other) => one - other));
		expect(scene.entry_points.map(({ id }) => id)).toEqual(beats.map((_, at) => `W${at + 1}`));
	});

	it('gives one person a want, squares a reason, circles something to do', () => {
		expect(scene.roles.filter((role) => role.kind === 'protagonist')).toHaveLength(1);
		expect(scene.roles.filter(isSquare).every((role) => !role.replaceable)).toBe(true);
		expect(scene.roles.filter(isCircle).every((role) => role.replaceable)).toBe(true);
		expect(scene.roles.every((role) => role.want.startsWith('wants '))).toBe(true);
	});

	it('speaks to the player: second person, what they want and fear', () => {
		for (const { card } of scene.roles) {
			expect(card).toMatch(/\byou\b/i);
			expect(card).toMatch(/\bwant\b/);
			expect(card).toMatch(/\b(afraid|fears?|frightens)\b/);
		}
		expect(scene.roles.length).toBeGreaterThan(1);
	});

	it('fits players, power chain, questions and rules to the room', () => {
		const [least, most] = scene.players;
		expect(least).toBeLessThanOrEqual(most);
		expect(most).toBeGreaterThanOrEqual(scene.roles.length);
		expect(scene.power_chain.length).toBeGreaterThanOrEqual(2);
		expect(scene.power_chain.length).toBeLessThanOrEqual(4);
		expect(scene.beats).toHaveLength(3);
		expect(scene.questions.filter((question) => wordCount(question) > 20)).toEqual([]);
		expect(scene.questions.length).toBeGreaterThanOrEqual(3);
		expect(wordCount(scene.title)).toBeLessThanOrEqual(6);
		expect(wordCount(scene.ending)).toBeLessThanOrEqual(40);
		expect(wordCount(scene.rule_behind)).toBeLessThanOrEqual(25);
		expect(wordCount(scene.setting)).toBeLessThanOrEqual(30);
	});

	it('says the care that every casting needs, and its own', () => {
		expect(scene.casting_care.slice(0, generalCastingCare.length)).toEqual(generalCastingCare);
		expect(scene.casting_care.length).toBeGreaterThan(generalCastingCare.length);
	});
});
