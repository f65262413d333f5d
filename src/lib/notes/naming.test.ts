import { describe, expect, it } from 'vitest';
import { namingSigns } from './naming.ts';

const kinds = (text: string, known?: string[]) =>
	namingSigns(text, known).map(({ kind, words }) => `${kind}: ${words}`);

describe('the naming check', () => {
	it.each([
		['write to lena.k@example.org tonight', ['mail: lena.k@example.org']],
		['it was @lena_k again', ['handle: @lena_k']],
		[
			'see https://example.org/minutes or www.x.test',
			['link: https://example.org/minutes', 'link: www.x.test']
		],
		['call 0170 555 01 23', ['phone: 0170 555 01 23']],
		['call +44 (0)20 7946 0000', ['phone: +44 (0)20 7946 0000']],
		['they live in 12 Mill Lane now', ['street: 12 Mill Lane']],
		['we met at Lindenstraße 4', ['street: Lindenstraße 4']],
		['I think that Lena should have said it', ['name: Lena']],
		['It was Lena’s turn', ['name: Lena’s']]
	])('asks about %j', (text, signs) => {
		expect(kinds(text)).toEqual(signs);
	});

	it.each([
		'I would say it in the meeting, not after.',
		'Maybe. Then I’d wait until Thursday.',
		'In 2024 we tried 3 times, in 20 minutes.',
		'12 people, 4 chairs',
		'Stop! I would call Pause, and I’m fine.',
		''
	])('leaves %j alone', (text) => {
		expect(kinds(text)).toEqual([]);
	});

	it('knows the roles of the evening', () => {
		expect(kinds('Then Petra and Amara’s friend said to Lena', ['Petra', 'Amara'])).toEqual([
			'name: Lena'
		]);
	});

	it('says each once, and no more than five', () => {
		expect(kinds('and Lena or Lena or Lena')).toEqual(['name: Lena']);
		expect(kinds('with Aa, Bb, Cc, Dd, Ee, Ff')).toHaveLength(5);
	});
});
