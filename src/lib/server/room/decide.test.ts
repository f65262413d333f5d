import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import { openingSession } from '#lib/session/opening.ts';
import type { Session } from '#lib/session/session.ts';
import { step } from '#lib/session/step.ts';
import { storyKeys } from '#lib/session/story.ts';
import { decide, type Wish } from '#lib/server/room/decide.ts';
import { ask, joker, phone, shortPlan } from '../../../../tests/support/evening.ts';

const plan = shortPlan(['lobby', 'check_in', 'agreements', 'scene_choice', 'casting', 'check_out']);
const opened = (): Session =>
	openingSession({
		id: 'session',
		code: 'K7M2QX',
		plan,
		joker: { facilitator: 'facilitator-ana', word: 'Ana' },
		keys: storyKeys,
		round: 'round',
		now: 1
	});

const from = <T>(...values: T[]) => fc.constantFrom(...values);
/** what many press at once, with what stands beside a seat, and what moves the evening on between */
const pressed = fc.oneof(
	fc.constant({ type: 'join' as const }),
	fc.constant({ type: 'leave' as const }),
	fc.record({ type: from('tap_weather' as const), weather: from('rain' as const, null) }),
	fc.record({
		type: from('consent' as const),
		answer: from('go_along' as const, 'need_change' as const),
		text: from('', 'A break after an hour.')
	}),
	fc.record({
		type: from('mark_scene' as const),
		scene: from('sc01', 'sc99'),
		mark: from('yes' as const, 'fine' as const)
	}),
	fc.record({
		type: from('volunteer' as const),
		role: from('amara', 'nobody'),
		answer: from('play' as const, 'maybe' as const)
	}),
	fc.constant({ type: 'call_pause' as const }),
	fc.record({ type: from('say_need' as const), need: from('breath' as const, 'not_me' as const) })
);
const led = fc.oneof(
	fc.record({ type: from('resume' as const), how: from('carry_on' as const) }),
	fc.record({ type: from('skip' as const), from: from(...momentsOfPlan()), why: from('late') }),
	fc.record({ type: from('choose_scene' as const), scene: from('sc01') })
);
function momentsOfPlan() {
	return ['lobby', 'check_in', 'agreements', 'scene_choice', 'casting'] as const;
}
const wish = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.tuple(pressed, fc.nat(9), fc.nat(400)).map(([asked, n, id]): Wish => ({
			command: ask(asked as Parameters<typeof ask>[0], `command-number-${id}`),
			who: phone(n)
		}))
	},
	{
		weight: 1,
		arbitrary: led.map((asked): Wish => ({
			command: ask(asked as Parameters<typeof ask>[0]),
			who: joker
		}))
	}
);

/** One after the other, each on a document of its own. */
function oneByOne(session: Session, wishes: readonly Wish[], now: number) {
	const answers = wishes.map(({ command, who }) => {
		const outcome = step(session, command, who, now);
		if (outcome.ok) session = outcome.session;
		return outcome.ok ? null : outcome.refusal;
	});
	return { session, answers };
}

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) {
		Object.freeze(value);
		for (const key of Reflect.ownKeys(value)) frozen(Reflect.get(value, key));
	}
	return value;
}

describe('taken together', () => {
	test('wishes come to what they come to one by one, and what was there stays as it was', () => {
		fc.assert(
			fc.property(fc.array(fc.array(wish, { maxLength: 40 }), { maxLength: 5 }), (batches) => {
				let together = opened();
				let single = opened();
				for (const [round, batch] of batches.entries()) {
					const before = structuredClone(together);
					const kept = frozen(together);
					const decided = decide(kept, batch, 40_000 * round, () => expect.unreachable());
					const expected = oneByOne(single, batch, 40_000 * round);
					expect(decided.answers).toEqual(expected.answers);
					expect(decided.session).toStrictEqual(expected.session);
					expect(Object.getOwnPropertySymbols(decided.session)).toEqual([]);
					expect(kept).toStrictEqual(before);
					together = decided.session;
					single = expected.session;
				}
			}),
			{ numRuns: 300 }
		);
	});

	test('nothing changed is the very same document', () => {
		const session = opened();
		const wishes = [1, 2, 3].map((n) => ({
			command: ask({ type: 'call_pause' }),
			who: phone(n)
		}));
		expect(decide(session, wishes, 2, () => {}).session).toBe(session);
	});

	test('a wish that is refused or breaks off halfway leaves nothing behind', () => {
		const seated = decide(
			opened(),
			[0, 1].map((n) => ({ command: ask({ type: 'join' }), who: phone(n) })),
			2,
			() => {}
		).session;
		const full = Array.from({ length: 200 }, (_, n) => ({
			id: `change-${n}`,
			text: 'A break.',
			state: 'open' as const
		}));
		const session: Session = {
			...seated,
			at: 2,
			agreements: { ...seated.agreements, changes: full }
		};
		const change = { type: 'consent', answer: 'need_change', text: 'One more.' } as const;
		const broken: Command = ask({ type: 'consent', answer: 'go_along', text: '' });
		Object.defineProperty(broken, 'answer', {
			get: () => {
				throw new Error('a rule that fails');
			}
		});
		const along = ask({ type: 'consent', answer: 'go_along', text: '' });
		const asks: [Command, Who][] = [
			[along, phone(0)],
			[ask(change), phone(0)],
			[broken, phone(1)]
		];
		const wishes = asks.map(([command, who]) => ({ command, who }));
		let failures = 0;
		const decided = decide(session, wishes, 2, () => (failures += 1));
		expect(decided.answers).toEqual([null, 'full', 'not_kept']);
		expect(failures).toBe(1);
		expect(Object.values(decided.session.ballot)).toEqual([['go_along']]);
	});
});
