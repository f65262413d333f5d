import { describe, expect, test } from 'vitest';
import { stageWords as words } from './stage.ts';

const ideas: readonly (readonly string[])[] = [
	[words.check_in.title, words.check_in.line],
	[words.first_talk.title],
	[words.pause.title, words.pause.line],
	[words.frozen.sign, words.frozen.line],
	[words.test.title, words.test.line],
	[words.lobby.point],
	[words.noAgreements],
	[words.ask_person.title, words.ask_person.line],
	[words.ask_room.title, words.ask_room.line],
	[words.invite],
	[words.cut],
	[words.thank],
	[words.de_role.title, words.de_role.line],
	[words.reflection.writing],
	[words.reflection.collecting],
	[words.closed.title, words.closed.line],
	[words.chair.recalled, words.chair.recalledWithin],
	[words.chair.goneOpen, words.chair.goneAsk],
	[words.chair.claimed, words.chair.claimedHow],
	...Object.values(words.chair.how).map((how) => [words.chair.nowHolds(''), how]),
	[words.check_out.title],
	...words.debrief.map((prompt) => [prompt]),
	...Object.values(words.reality_check.answer).map((answer) => [words.reality_check.title, answer])
];

describe('the words on the wall', () => {
	test.each(ideas)('are at most twelve for one idea: %s', (...said) => {
		expect(said.join(' ').split(/\s+/).length).toBeLessThanOrEqual(12);
	});

	test('Pause gives no reason and asks for none', () => {
		expect(`${words.pause.title} ${words.pause.line}`).toBe(
			'Pause. Breathe. Nobody needs to say why.'
		);
	});
});
