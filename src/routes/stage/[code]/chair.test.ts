import { describe, expect, test } from 'vitest';
import type { StageView } from '#lib/session/stage-face.ts';
import { stageWords as words } from '#lib/words/en/stage.ts';
import { chairLine, chairPicture, isTurn } from './chair.ts';

type Chair = StageView['chair'];
type Turn = NonNullable<Chair['turn']>;
const still: Turn = {
	offered: null,
	recalled_until: null,
	away_since: null,
	claimed: false,
	moved: null
};
const now = 1_000_000;
const wall = (
	{ word = 'Ana', co_joker = true, ...turn }: Partial<Turn & Pick<Chair, 'word' | 'co_joker'>>,
	body: StageView['body'] = { kind: 'ask_room' }
) => {
	const turns = Object.keys(turn).length > 0 ? { ...still, ...turn } : null;
	const chair: Chair = { epoch: 0, word, co_joker, recalled: false, turn: turns };
	const view = { chair, pause: null, body };
	return {
		line: chairLine(view, words, now),
		picture: chairPicture(view, words, now)?.text ?? null,
		turn: isTurn(view, now)
	};
};
const ago = (ms: number) => now - ms;

describe('the Joker role on the wall', () => {
	test('is a sentence, always, also for somebody who is not named', () => {
		expect(wall({})).toEqual({ line: 'Ana holds the Joker role.', picture: null, turn: false });
		expect(wall({ word: '' }).line).toBe('A person in the room holds the Joker role.');
	});

	test('says of a Joker who is gone nothing before twenty seconds', () => {
		expect(wall({ away_since: ago(19_999) })).toEqual(wall({}));
		expect(wall({ away_since: ago(20_000) })).toEqual({
			line: 'The Joker is out of reach. The co-Joker may step in.',
			picture: null,
			turn: true
		});
		expect(wall({ away_since: ago(20_000), co_joker: false }).line).toBe(words.chair.gone);
		expect(wall({ away_since: ago(60_000) }).picture).toBe(words.chair.goneOpen);
	});

	test('shows a change, then says it for a while, then only who holds the role', () => {
		const moved = (ms: number) => wall({ word: 'Idris', moved: { how: 'accepted', at: ago(ms) } });
		expect(moved(9_999).picture).toBe('Idris now holds the Joker role.');
		expect(moved(10_000)).toMatchObject({ picture: null, line: 'Idris now holds the Joker role.' });
		expect(moved(60_000).line).toBe('Idris holds the Joker role.');
	});

	test('asks for a hand-over for two minutes, over whatever the Joker shows, never over a scene', () => {
		const recalled_until = now + 1;
		expect(wall({ recalled_until }).picture).toBe(words.chair.recalled);
		expect(wall({ recalled_until: now })).toMatchObject({
			picture: null,
			line: words.chair.recalledOpen
		});
		const scene = wall({ recalled_until }, { kind: 'replaying', title: 'One' });
		expect(scene).toMatchObject({ picture: null, turn: true });
	});

	test('asks the room about somebody who would lead', () => {
		expect(wall({ claimed: true, away_since: ago(70_000) }).picture).toBe(words.chair.claimed);
	});

	test('tells of an offer beside the holder', () => {
		expect(wall({ offered: 'anyone' }).line).toBe(
			'Ana holds the Joker role. It is offered: take it on your phone.'
		);
	});
});
