import { describe, expect, test } from 'vitest';
import { stageView } from '#lib/session/stage-view.ts';
import { seatId } from '#lib/session/story.ts';
import { everyMoment } from '#lib/session/told.ts';
import { stageWords } from '#lib/words/en/stage.ts';
import { said } from './said.ts';

const evening = [...everyMoment()];
const words = (session: (typeof evening)[number][1]['session']) =>
	said(stageView(session), stageWords);

describe('the wall in words', () => {
	test.each(evening)('says something at %s, and of nobody', (_moment, { session }) => {
		const { title, lines } = words(session);
		expect(title.trim()).not.toBe('');
		expect(lines.every((line) => line.trim() !== '')).toBe(true);
		const all = [title, ...lines].join('\n');
		for (let seat = 1; seat <= 6; seat += 1) expect(all).not.toContain(seatId(seat));
		expect(all).not.toMatch(/undefined|null|\[object/);
	});

	test('says what is played, what was tried, and that there is a Pause', () => {
		const { session } = new Map(evening).get('forum.capture')!;
		expect(words(session).title).toBe('What we tried');
		expect(words(new Map(evening).get('model_run')!.session).title).toBe('Scene one');
		const paused = { ...session, pause: { ...session.pause, since: 1, quiet_until: 2 } };
		expect(words(paused).title).toBe(stageWords.pause.title);
	});

	test('keeps dark what the wall keeps dark', () => {
		const { session } = new Map(evening).get('first_talk')!;
		expect(words(session).lines).toContain('Ideas get lost.');
		const dark = { ...session, stage: { ...session.stage, blank: true } };
		expect(words(dark)).toEqual({ title: session.plan.title, lines: [] });
	});
});
