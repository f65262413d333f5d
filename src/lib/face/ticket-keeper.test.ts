import { describe, expect, test } from 'vitest';
import { pocket } from './drawer.ts';
import { TicketKeeper } from './ticket-keeper.svelte.ts';
import type { BoxAnswer } from '#lib/notes/post.ts';

const body = (n: number) => new Uint8Array(4208).fill(n);

function tablet(drawer = pocket(), chance = 0.5) {
	const posted: number[] = [];
	let answer: BoxAnswer | null | ((n: number) => BoxAnswer | null) = 'in_box';
	const make = () =>
		new TicketKeeper(drawer, {
			async post(_round, sent) {
				posted.push(sent[0]!);
				return typeof answer === 'function' ? answer(sent[0]!) : answer;
			},
			chance: () => chance
		});
	return { drawer, posted, make, says: (next: typeof answer) => void (answer = next) };
}

describe('what is dropped in at a tablet', () => {
	test('is posted again until it is kept, and then forgotten', async () => {
		const { drawer, posted, make, says } = tablet();
		const keeper = make();
		expect(keeper.state).toBe('nothing');
		expect(await keeper.drop('r', body(1))).toBe('in_box');
		expect(keeper.state).toBe('waits');
		await keeper.again();
		says('kept');
		await keeper.again();
		expect(posted).toEqual([1, 1, 1]);
		expect(keeper.state).toBe('kept');
		expect(drawer.read('dropped')).toBeNull();
		await keeper.again();
		expect(posted).toHaveLength(3);
	});

	test('outlives a reload, and the house that was away', async () => {
		const { posted, make, says } = tablet();
		says(null);
		expect(await make().drop('r', body(7))).toBeNull();
		const after = make();
		expect(after.state).toBe('waits');
		says('kept');
		await after.again();
		expect([posted, after.state]).toEqual([[7, 7], 'kept']);
	});

	test('lies in no order', async () => {
		const { drawer, make } = tablet(pocket(), 0);
		const keeper = make();
		for (const n of [1, 2, 3]) await keeper.drop('r', body(n));
		const held = JSON.parse(drawer.read('dropped')!) as { body: string }[];
		expect(held.map(({ body }) => body.slice(0, 2))).toEqual(['Aw', 'Ag', 'AQ']);
	});

	test.each(['refused', 'late'] as const)('%s is let go of at once', async (answer) => {
		const { drawer, make, says } = tablet();
		says(answer);
		const keeper = make();
		expect(await keeper.drop('r', body(1))).toBe(answer);
		expect(drawer.read('dropped')).toBeNull();
		expect(keeper.state).toBe('nothing');
	});

	test('a ticket that counted elsewhere in the meantime is no secret', async () => {
		const { make, says } = tablet();
		const keeper = make();
		await keeper.drop('r', body(1));
		says('refused');
		await keeper.again();
		expect(keeper.state).toBe('late');
	});

	test('one that came too late is said, also when all others are kept', async () => {
		const { make, says } = tablet();
		const keeper = make();
		for (const n of [1, 2]) await keeper.drop('r', body(n));
		says((n) => (n === 1 ? 'late' : 'kept'));
		await keeper.again();
		expect(keeper.state).toBe('late');
	});

	test('when the evening is over nothing is waited for', async () => {
		const { make, says } = tablet();
		const keeper = make();
		await keeper.drop('r', body(1));
		says('not_open');
		await keeper.again();
		expect(keeper.state).toBe('waits');
		await keeper.again(true);
		expect(keeper.state).toBe('late');
	});

	test.each([
		'',
		'no list',
		'{}',
		'[1]',
		'[null]',
		'[{"round":1,"body":"AA"}]',
		'[{"round":"r","body":"?"}]'
	])('what it finds that is none of its own, %j, it leaves out', async (text) => {
		const { drawer, posted, make } = tablet();
		drawer.write('dropped', text);
		await make().again();
		expect(posted).toEqual([]);
	});
});
