// The linter finds each fault by its own name, and nothing else with it.

import { describe, expect, it } from 'vitest';
import type { EntryPoint, Scene, SceneRole } from '#lib/session/scene.ts';
import { checklistLine } from './checklist.ts';
import type { RequiredCode, RequiredFinding, WarningCode } from './checklist.ts';
import { isReady, lintScene, tickedLines } from './linter.ts';
import { scene as sound } from './scenes/sc01.ts';

type Change = (scene: Scene) => Scene;
type Fault<Code> = readonly [code: Code, what: string, change: Change];

const withRole =
	(id: string, change: Partial<SceneRole>): Change =>
	(scene) => ({
		...scene,
		roles: scene.roles.map((role) => (role.id === id ? { ...role, ...change } : role))
	});
const withoutRoles =
	(drop: (role: SceneRole) => boolean): Change =>
	(scene) => ({ ...scene, roles: scene.roles.filter((role) => !drop(role)) });
const withFirstWay =
	(change: Partial<EntryPoint>): Change =>
	(scene) => ({
		...scene,
		entry_points: scene.entry_points.map((entry, at) =>
			at === 0 ? { ...entry, ...change } : entry
		)
	});
const withRehearsed =
	(change: Partial<Scene['rehearsed']>): Change =>
	(scene) => ({ ...scene, rehearsed: { ...scene.rehearsed, ...change } });
const changed =
	(change: Partial<Scene>): Change =>
	(scene) => ({ ...scene, ...change });

const faults: readonly Fault<RequiredCode>[] = [
	['no-want', 'nobody wants anything', withoutRoles((role) => role.id === 'amara')],
	['no-want', 'the want is empty', withRole('amara', { want: '  ' })],
	['long-want', 'the want takes a breath', withRole('amara', { want: 'wants '.repeat(13) })],
	['no-one-in-the-way', 'nobody says no', withoutRoles((role) => role.id === 'colm')],
	['no-reason-against', 'the one in the way wants nothing', withRole('colm', { want: '' })],
	['no-reason-against', 'the one in the way has no card', withRole('colm', { card: '' })],
	['no-rule-behind', 'no rule', changed({ rule_behind: ' ' })],
	['no-one-above', 'nobody above', changed({ power_chain: [] })],
	[
		'too-few-tries',
		'two tries only',
		changed({ beats: [...sound.beats.slice(0, 2), { text: '' }] })
	],
	['no-turning-point', 'the turning point is nowhere', changed({ crisis_point: 'W9' })],
	['too-few-ways-in', 'one way in', changed({ entry_points: sound.entry_points.slice(2, 3) })],
	['lost-way-in', 'a way in before the scene', withFirstWay({ beat: 0 })],
	['lost-way-in', 'a way in long after the end', withFirstWay({ beat: 5 })],
	[
		'no-way-in-for-ally',
		'neither ally nor bystander may be replaced',
		(scene) =>
			withRole('jas', { replaceable: false })(withRole('petra', { replaceable: false })(scene))
	],
	[
		'square-replaceable',
		'the one in the way may be replaced',
		withRole('colm', { replaceable: true })
	],
	[
		'nothing-to-see',
		'bystanders are never mentioned',
		changed({ beats: [1, 2, 3].map((at) => ({ text: `Amara tries, ${at}; Colm is quicker.` })) })
	],
	['no-ending', 'no ending', changed({ ending: '' })],
	['absolute-ending', 'all is over', changed({ ending: 'Amara never again comes to a meeting.' })],
	['no-setting', 'nowhere', changed({ setting: '' })],
	['too-long', 'eight minutes', changed({ minutes: 8 })],
	['too-long', 'no minutes', changed({ minutes: 0 })],
	[
		'text-length',
		'a card of six words',
		withRole('petra', { card: 'You want peace; you fear noise.' })
	],
	['text-length', 'an ally without a card', withRole('petra', { card: '' })],
	['text-length', 'a fear that rambles', withRole('colm', { fear: 'being '.repeat(17) })],
	['text-length', 'a caption of six words', withFirstWay({ caption: 'when he cuts in once more' })],
	['text-length', 'no caption', withFirstWay({ caption: '' })],
	[
		'text-length',
		'a beat that is a page',
		changed({ beats: [{ text: 'Petra '.repeat(41) }, ...sound.beats.slice(1)] })
	],
	['no-content-notes', 'nothing said of what it contains', changed({ content_notes: [] })],
	['recognisable', 'somebody here is in it', withRehearsed({ unrecognisable: false })],
	[
		'plays-own-harm',
		'somebody plays their own harm',
		withRehearsed({ nobody_plays_own_harm: false })
	],
	['who-learns-unsaid', 'no word on who pays', withRehearsed({ who_learns_at_whose_cost: '' })],
	['no-surprise-try', 'never tested', withRehearsed({ surprise_try: ' ' })],
	['real-plans', 'it holds real plans', withRehearsed({ no_real_plans: false })],
	['real-detail', 'a day', changed({ setting: 'Planning meeting for the 14th of May.' })],
	['real-detail', 'a date', changed({ setting: 'Planning meeting, 14/05/2031.' })],
	['real-detail', 'a date as machines write it', changed({ ending: 'It is set for 2031-05-14.' })],
	['real-detail', 'an address', changed({ ending: 'Write to colm@example.org instead.' })],
	['real-detail', 'a name on the net', changed({ ending: 'All thank @colmstairs for it.' })],
	['real-detail', 'a link', changed({ ending: 'It is on https://example.org/stairs now.' })],
	['real-detail', 'a phone number', changed({ ending: 'Colm leaves 020 7946 0000 with them.' })],
	['real-detail', 'a postcode', changed({ setting: 'Planning meeting at N16 7UX.' })]
];

const doubts: readonly Fault<WarningCode>[] = [
	[
		'one-hero',
		'a single ally may be replaced',
		(scene) =>
			withRole('amara', { replaceable: false })(withRole('petra', { replaceable: false })(scene))
	],
	['monster', 'the one in the way fears nothing', withRole('colm', { fear: '' })],
	[
		'only-pitiable',
		'the one who wants knows nothing',
		withRole('amara', {
			card: `You want the plan decided and you fear it all. ${'You cry. '.repeat(15)}`
		})
	],
	['just-talk', 'one person to win over', changed({ power_chain: ['Jas'] })],
	['no-structural-line', 'nothing leads to a rule', changed({ toward_rules: [] })],
	[
		'many-roles',
		'six roles',
		(scene) => ({
			...scene,
			roles: [
				...scene.roles,
				...scene.roles.slice(2).map((role) => ({ ...role, id: `${role.id}2` }))
			]
		})
	]
];

describe('what keeps a scene from being ready', () => {
	it.each(faults)('%s: %s', (code, _what, change) => {
		const { required, warnings } = lintScene(change(sound));
		expect(required.map((finding: RequiredFinding) => finding.code)).toEqual([code]);
		expect(warnings).toEqual([]);
		expect(isReady(change(sound))).toBe(false);
		expect(tickedLines(change(sound)).indexOf(false)).toBe(checklistLine[code] - 1);
	});

	it('has a seeded fault for every code and every line of the checklist', () => {
		const seeded = new Set(faults.map(([code]) => code));
		expect(Object.keys(checklistLine).filter((code) => !seeded.has(code as RequiredCode))).toEqual(
			[]
		);
		expect(new Set(Object.values(checklistLine)).size).toBe(16);
	});

	it('looks for whole names, in any script', () => {
		const beats = [1, 2, 3].map((at) => ({ text: `Petrarch ${at} is quoted by Colm.` }));
		const found = lintScene({ ...sound, beats }).required.map(({ code }) => code);
		expect(found).toEqual(['nothing-to-see']);
		const renamed = withRole('petra', { name: 'Петра' })({
			...sound,
			beats: beats.map(({ text }) => ({ text: `${text} Петра пишет.` }))
		});
		expect(lintScene(renamed).required).toEqual([]);
	});

	it('looks for English signs in English scenes only', () => {
		const elsewhere = { ...sound, lang: 'nl', ending: 'Amara dies of laughter.' };
		expect(lintScene(elsewhere).required).toEqual([]);
		expect(lintScene({ ...elsewhere, lang: 'en-GB' }).required).toEqual([
			{ code: 'absolute-ending', word: 'dies' }
		]);
	});

	it('says enough to find the place', () => {
		const found = lintScene(withFirstWay({ caption: 'a b c d e f' })(sound)).required;
		expect(found).toEqual([{ code: 'text-length', text: 'caption', at: 'W1', words: 6 }]);
		const late = lintScene(withRole('amara', { want: '' })(sound)).required;
		expect(late).toEqual([{ code: 'no-want', role: 'amara' }]);
	});
});

describe('what deserves a second look', () => {
	it.each(doubts)('%s: %s', (code, _what, change) => {
		const { required, warnings } = lintScene(change(sound));
		expect(warnings.map((finding) => finding.code)).toEqual([code]);
		expect(required).toEqual([]);
		expect(isReady(change(sound))).toBe(true);
	});

	it('a group is small below three more than the roles', () => {
		const roles = sound.roles.length;
		expect(lintScene(sound, roles + 3).warnings).toEqual([]);
		expect(lintScene(sound, roles + 2).warnings).toEqual([
			{ code: 'small-group', people: roles + 2, needed: roles + 3 }
		]);
	});
});
