import { expect, test } from 'vitest';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { chairCall } from './chair-call.ts';

const now = 1_000_000;
type Turn = NonNullable<PhoneView['chair']['turn']>;
const still: Turn = {
	offered: null,
	recalled_until: null,
	away_since: null,
	claimed: false,
	moved: null
};
const nothing: NonNullable<PhoneView['my_chair']> = {
	elsewhere: false,
	co_joker: false,
	wished: false,
	claims: false,
	said: null
};
const call = (
	{ co_joker = true, ...turn }: Partial<Turn & { co_joker: boolean }>,
	mine?: Partial<typeof nothing>
) =>
	chairCall(
		{
			chair: {
				epoch: 0,
				word: '',
				co_joker,
				recalled: false,
				turn: Object.keys(turn).length > 0 ? { ...still, ...turn } : null
			},
			my_chair: mine ? { ...nothing, ...mine } : null,
			lead: null
		},
		now
	);
const co = { co_joker: true };

test('nothing is asked of a phone while nothing happens, whatever it wished', () => {
	expect(call({})).toBeNull();
	expect(call({}, { wished: true })).toBeNull();
	expect(call({}, co)).toBeNull();
});

test('an offer is for everyone, or for the co-Joker', () => {
	expect(call({ offered: 'anyone' })).toBe('offered');
	expect(call({ offered: 'co_joker' })).toBeNull();
	expect(call({ offered: 'co_joker' }, co)).toBe('offered');
});

test('a recall is for the co-Joker first', () => {
	expect(call({ recalled_until: now + 1 })).toBeNull();
	expect(call({ recalled_until: now + 1 }, co)).toBe('recalled');
	expect(call({ recalled_until: now })).toBe('recalled');
	expect(call({ recalled_until: now + 1, co_joker: false })).toBe('recalled');
});

test('a Joker who is gone is the co-Joker’s to follow, then anybody’s to ask for', () => {
	expect(call({ away_since: now - 19_999 }, co)).toBeNull();
	expect(call({ away_since: now - 20_000 }, co)).toBe('stand_in');
	expect(call({ away_since: now - 59_999 })).toBeNull();
	expect(call({ away_since: now - 60_000 })).toBe('gone');
	const claimed = { away_since: now - 60_000, claimed: true };
	expect(call(claimed)).toBe('claimed');
	expect(call(claimed, co)).toBe('stand_in');
	expect(call(claimed, { said: false })).toBeNull();
	expect(call(claimed, { claims: true })).toBeNull();
});
