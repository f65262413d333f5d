import { describe, expect, test } from 'vitest';
import type { StageView } from '#lib/session/stage-face.ts';
import { stageWords } from '#lib/words/en/stage.ts';
import { footOf } from './foot.ts';

const lobby: StageView = {
	face: 'stage',
	keys: null,
	level: 'usual',
	title: 'Planning night',
	code: 'K7M2QX',
	moment: 'lobby',
	blank: false,
	pause: null,
	chair: { epoch: 0, word: 'Ana', co_joker: false, recalled: false, turn: null },
	roles: [
		{ role: 'host', word: 'Idris' },
		{ role: 'joker', word: 'Ana' },
		{ role: 'care_person', word: 'Tom' }
	],
	until: null,
	card: null,
	body: { kind: 'lobby', quiet_place: 'the kitchen', previously: [], pause_tested: true }
};
const foot = (change: Partial<StageView>, line = '') =>
	footOf({ ...lobby, ...change }, stageWords, 1_000, line);

describe('the lower edge of the stage', () => {
	test('names in the lobby whom one needs first, and where it is quiet', () => {
		expect(foot({})).toEqual({
			start: 'Ana holds the Joker role\u00a0· care: Tom\u00a0· door: Idris',
			end: 'Quiet corner: the kitchen'
		});
	});

	test('leaves less needed roles out before it grows too long', () => {
		const word = 'Bartholomäus-Alexander';
		const roles = (['joker', 'care_person', 'host', 'scribe'] as const).map((role) => ({
			role,
			word
		}));
		expect(foot({ roles }).start).toBe(`Ana holds the Joker role\u00a0· care: ${word}`);
	});

	test('shows the time only where the group agreed to see it', () => {
		const body = { kind: 'check_in' } as const;
		expect(foot({ body }).end).toBe('');
		expect(foot({ body, until: Date.UTC(2026, 10, 22, 20, 10) }).end).toMatch(/^until \d\d:\d\d$/);
		expect(foot({ body, until: 999 }).end).toBe(stageWords.overtime);
	});

	test('says who holds the Joker role, and nothing else, while people play, under a card, in a Pause', () => {
		const joker = { start: 'Ana holds the Joker role.', end: '' };
		expect(foot({ body: { kind: 'replaying', title: 'As I was saying' } })).toEqual(joker);
		expect(foot({ card: { kind: 'test' } })).toEqual(joker);
		expect(foot({ pause: { quiet_until: 0 } })).toEqual(joker);
	});

	test('says so when the room is out of reach, whatever it shows', () => {
		expect(foot({ card: { kind: 'test' } }, stageWords.lost).start).toBe(stageWords.lost);
	});
});
