// Reckoning with a run sheet: times, what gives, and what a planner is told.

import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '#lib/session/plan.ts';
import { checkPlan, scenesThatFit } from './plan-check.ts';
import type { PlanFinding } from './plan-check.ts';
import { makeRoom, timesFrom, totalMinutes, withRoom } from './runsheet.ts';
import { templateBlocks, templateIds } from './templates.ts';

const evening = templateBlocks('evening');
const id = (kind: BlockKind) => evening.find((block) => block.kind === kind)?.id ?? '';

describe('times', () => {
	it('begin where the last part ends', () => {
		const times = timesFrom(evening, 19 * 60);
		expect(times[0]).toEqual({ id: 'b1', starts: 1140, ends: 1150 });
		expect(times.at(-1)?.ends).toBe(1140 + totalMinutes(evening));
		expect(times.slice(1).every((time, at) => time.starts === times[at]?.ends)).toBe(true);
	});

	it('go on after midnight', () => {
		const times = timesFrom(evening, 23 * 60 + 55);
		expect(times[0]).toEqual({ id: 'b1', starts: 1435, ends: 5 });
	});
});

describe('what gives', () => {
	it('nothing when there is time', () => {
		expect(makeRoom(evening, 0)).toEqual({ given: [], missing: 0 });
		expect(makeRoom(evening, -3)).toEqual({ given: [], missing: 0 });
	});

	it('shortens the first part marked so, when that is enough', () => {
		const making = makeRoom(evening, 3);
		expect(making).toEqual({ given: [{ id: id('check_in'), from: 8, minutes: 5 }], missing: 0 });
		expect(totalMinutes(withRoom(evening, making))).toBe(117);
	});

	it('leaves out rather than keeping a stump', () => {
		const making = makeRoom(evening, 6);
		expect(making.given).toEqual([{ id: id('check_in'), from: 8, minutes: 0 }]);
		expect(withRoom(evening, making).some((block) => block.kind === 'check_in')).toBe(false);
	});

	it('then an attempt less, never below two', () => {
		const making = makeRoom(evening, 24);
		expect(making.given.at(-1)).toEqual({ id: id('forum'), from: 35, minutes: 26 });
		expect(makeRoom(evening, 60)).toMatchObject({ missing: 60 - 8 - 7 - 9 });
	});

	it('only of what is still ahead', () => {
		const next = evening.findIndex((block) => block.kind === 'forum');
		expect(makeRoom(evening, 5, next).given).toEqual([{ id: id('analysis'), from: 7, minutes: 0 }]);
	});

	it.each(templateIds)('%s never gives up what cares for people', (template) => {
		const blocks = templateBlocks(template);
		const left = withRoom(blocks, makeRoom(blocks, 1000)).map((block) => block.kind);
		for (const kind of ['lobby', 'agreements', 'forum', 'de_role', 'reflection', 'check_out']) {
			expect(left).toContain(kind);
		}
	});
});

describe('what a planner is told', () => {
	it.each(templateIds)('%s has nothing against it', (template) => {
		const known = { scenes: [1], contacts: ['Night line'], quiet_place: 'The small room' };
		expect(checkPlan(templateBlocks(template), known)).toEqual([]);
	});

	const without = (kind: BlockKind) => evening.filter((block) => block.kind !== kind);
	const part = (kind: BlockKind, minutes = 5): Block => ({ id: `x-${kind}`, kind, minutes });
	const put = (before: BlockKind, block: Block) =>
		evening.flatMap((each) => (each.kind === before ? [block, each] : [each]));
	const second = [part('model_run'), part('forum', 20), part('de_role')];

	const faults: readonly [PlanFinding['code'], readonly Block[]][] = [
		['no-lobby-first', without('lobby')],
		['no-check-out-last', without('check_out')],
		['same-id', evening.map((block, at) => (at === 3 ? { ...block, id: 'b1' } : block))],
		['no-minutes', evening.map((block, at) => (at === 3 ? { ...block, minutes: 0 } : block))],
		['no-de-role', without('de_role')],
		['late-de-role', put('de_role', part('part'))],
		['late-de-role', put('de_role', part('break'))],
		['no-scene-choice', without('scene_choice')],
		['no-casting', without('casting')],
		['no-model-run', without('model_run')],
		[
			'too-short-for-forum',
			without('warm_up').filter(({ kind }) => !/^(check_in|debrief|analysis)$/.test(kind))
		],
		[
			'too-many-scenes',
			put('analysis', part('scene_choice')).flatMap((block) =>
				block.kind === 'analysis' ? [part('casting'), ...second, block] : [block]
			)
		]
	];
	it.each(faults)('%s', (code, blocks) => {
		expect(checkPlan(blocks).map((finding) => finding.code)).toEqual([code]);
	});

	it('asks to step out of one scene before the next is shown', () => {
		const blocks = [...evening.slice(0, 9), part('scene_choice'), part('casting'), ...second];
		const codes = checkPlan([...blocks, part('check_out')]).map((finding) => finding.code);
		expect(codes).toContain('no-de-role');
	});

	it('asks for a contact, a quiet place and a scene where they are known to be missing', () => {
		const codes = checkPlan(evening, { scenes: [], contacts: [' '], quiet_place: '' });
		expect(codes.map((finding) => finding.code)).toEqual([
			'no-scenes',
			'no-care-contact',
			'no-quiet-place'
		]);
		expect(checkPlan(evening, { contacts: [] })).toEqual([{ code: 'no-care-contact' }]);
	});

	it('does not call quick tries Forum, and Forum nothing under ninety minutes', () => {
		const taster = templateBlocks('taster');
		expect(checkPlan(taster)).toEqual([]);
		const named = taster.map(({ title, ...block }) =>
			block.kind === 'forum' ? block : { title, ...block }
		);
		expect(checkPlan(named)).toContainEqual({ code: 'too-short-for-forum', minutes: 75 });
	});

	it('knows how many scenes fit', () => {
		expect([120, 180, 239, 240, 329, 330, 360].map(scenesThatFit)).toEqual([1, 1, 1, 2, 2, 3, 3]);
	});
});
