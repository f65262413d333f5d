import { expect, test } from 'vitest';
import { pocket } from './drawer.ts';
import { forgetTyped, halfTyped, putTyped, typedInRow, wordsTyped } from './half-typed.ts';

test('what was typed in a row waits for that row, until it is kept or let go', () => {
	const drafts = pocket();
	expect(halfTyped(drafts)).toBeNull();
	putTyped(drafts, 'try-1', { moved: 'she was heard', reality: 'hard', cost: ' ' });
	expect(typedInRow(drafts, 'try-1')).toEqual({
		moved: 'she was heard',
		reality: 'hard',
		cost: ' '
	});
	expect(typedInRow(drafts, 'try-2')).toEqual({});
	expect(wordsTyped(halfTyped(drafts)!)).toEqual(['she was heard']);
	// another row, in which nothing was typed, takes nothing away
	putTyped(drafts, 'try-2', {});
	expect(halfTyped(drafts)).not.toBeNull();
	putTyped(drafts, 'try-1', {});
	expect(halfTyped(drafts)).toBeNull();
	putTyped(drafts, 'try-1', { moved: 'again' });
	forgetTyped(drafts);
	expect(halfTyped(drafts)).toBeNull();
});

test.each(['', '{', '[]', '{"row":1,"changes":{"moved":"x"}}', '{"row":"try-1"}'])(
	'%j in the drawer is nothing',
	(odd) => {
		const drafts = pocket();
		drafts.write('row', odd);
		expect(halfTyped(drafts)).toBeNull();
		expect(typedInRow(drafts, 'try-1')).toEqual({});
	}
);
