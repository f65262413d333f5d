import { describe, expect, test } from 'vitest';
import { etiquette, moments } from '#lib/session/etiquette.ts';
import type { Moment } from '#lib/session/moments.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { liveWords } from '#lib/words/en/live.ts';
import { atHand, movesAt } from './moves.ts';

const at = (moment: Moment, next: Moment = 'check_in') =>
	movesAt({ moment, next } as ConsoleView, liveWords);

describe('the moves at the foot of the console', () => {
	test.each(moments)('at %s are all allowed there', (moment) => {
		for (const { command } of at(moment)) expect(etiquette[command.type].when).toContain(moment);
		expect(at(moment).length).toBeLessThanOrEqual(atHand + 1);
	});

	test.each(moments.filter((moment) => moment !== 'closed' && moment !== 'check_out'))(
		'at %s there is a way on, and it says from where',
		(moment) => {
			const [first, ...others] = at(moment);
			const leads = [first!, ...others].filter(({ command }) => 'from' in command);
			expect(leads.length).toBeGreaterThan(0);
			for (const { command } of leads) expect(command).toMatchObject({ from: moment });
		}
	);

	test('the evening is not closed by a move: that is asked for in words', () => {
		expect(at('check_out')).toEqual([]);
		expect(at('closed')).toEqual([]);
	});

	test('carry the true name of the moment they lead to', () => {
		expect(at('first_talk', 'forum.replay_ready')[0]!.label).toBe('Next: From where?');
	});
});
