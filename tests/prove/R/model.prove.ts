// Model, room and faces agree after any evening on any network: messages lost, doubled, overtaken, lines broken, the
// house killed, writes that never arrive or of which nobody hears.

import fc from 'fast-check';
import { afterEach, expect, vi } from 'vitest';
import type { Asked } from '#lib/face/outbox.ts';
import { viewFor } from '#lib/server/room/showing.ts';
import { joker, phone, shortPlan } from '../../support/evening.ts';
import { sessionId } from '../../support/live-store.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from './chance.ts';
import { History } from './history.ts';
import { LossyWorld } from './lossy-world.ts';
import { modelOf, reduced } from './model.ts';
import { ScheduledStore, type Fate } from './scheduled-store.ts';
import { asText } from './watched.ts';

const plan = shortPlan(['agreements', 'check_out']);
const phones = [1, 2, 3].map(phone);
const people = [joker, ...phones, { is: 'stage' } as const];
const seatOf = (by: number) => {
	const who = people[by]!;
	return who.is === 'seat' ? who.seat : '';
};

type Doing =
	| { readonly do: 'ask'; readonly by: number; readonly asked: Asked }
	| { readonly do: 'arrive' | 'lose' | 'double'; readonly which: number }
	| { readonly do: 'cut'; readonly by: number }
	| { readonly do: 'kill' }
	| { readonly do: 'pass'; readonly ms: number };

const asked = fc.oneof(
	fc.record({
		do: fc.constant('ask' as const),
		by: fc.constant(0),
		asked: fc.oneof<fc.Arbitrary<Asked>[]>(
			fc.record({ type: fc.constant('count_person' as const), by: fc.constantFrom(1, -1) }),
			fc.record({ type: fc.constant('set_stage' as const), blank: fc.boolean() }),
			fc.record({
				type: fc.constant('write_agreement' as const),
				line: fc.constant(null),
				text: fc.integer({ min: 1, max: 999 }).map((n) => `Line ${n}.`)
			})
		)
	}),
	fc.record({
		do: fc.constant('ask' as const),
		by: fc.integer({ min: 1, max: 3 }),
		asked: fc.oneof<fc.Arbitrary<Asked>[]>(
			fc.record({
				type: fc.constant('consent' as const),
				answer: fc.constantFrom('go_along' as const, 'unsure' as const),
				text: fc.constant('')
			}),
			fc.record({ type: fc.constant('ask_to_speak' as const), sooner: fc.boolean() }),
			fc.constant({ type: 'stop_asking' } as const)
		)
	})
);
const which = fc.integer({ min: 0, max: 7 });
const doing: fc.Arbitrary<Doing> = fc.oneof(
	{ weight: 6, arbitrary: asked },
	{ weight: 12, arbitrary: fc.record({ do: fc.constant('arrive' as const), which }) },
	{ weight: 2, arbitrary: fc.record({ do: fc.constantFrom('lose', 'double'), which }) },
	{
		weight: 1,
		arbitrary: fc.record({ do: fc.constant('cut' as const), by: fc.integer({ min: 0, max: 4 }) })
	},
	{ weight: 1, arbitrary: fc.constant({ do: 'kill' } as const) },
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constant('pass' as const),
			ms: fc.integer({ min: 50, max: 6_000 })
		})
	}
);

async function lived(
	doings: readonly Doing[],
	fates: readonly Fate[],
	seed: number
): Promise<string[]> {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
		now: 1_000_000
	});
	const chance = byChance(seed);
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
		const bytes = new Uint8Array((into as Uint8Array).buffer);
		bytes.forEach((_, at) => (bytes[at] = Math.floor(chance() * 256)));
		return into;
	});
	let written = 0;
	const store = new ScheduledStore(
		plan,
		() => Promise.resolve(),
		() => fates[written++] ?? 'done'
	);
	const live = store.live.get(sessionId)!;
	const seats = Object.fromEntries(
		phones.map((who) => [who.is === 'seat' ? who.seat : '', { stepped_in: 0, spoke: false }])
	);
	store.live.set(sessionId, { ...live, state: { ...live.state, seats } });
	const before = store.present;
	const history = new History();
	const world = new LossyWorld(store, history, people);
	await world.calm(1);
	for (const one of doings) await happens(world, one);
	await world.calm(45);

	const wrongs = history.wrongs(before, store.present, (by) => people[Number(by)]!, 0);
	if (world.unanswered.size > 0) wrongs.push(`${world.unanswered.size} were never answered`);
	if (history.count('ok') < history.asked.size) wrongs.push('something was refused');
	const model = store.present.done.reduce((made, id) => {
		const asked = history.asked.get(id);
		return asked ? reduced(made, asked.command, seatOf(Number(asked.by))) : made;
	}, modelOf(before));
	if (JSON.stringify(inOrder(model)) !== JSON.stringify(inOrder(modelOf(store.present))))
		wrongs.push('the room is not the model');
	for (const { face, kind, who, taken } of world.members) {
		const true_ = viewFor({ kind, who }, { session: store.present, here: 0, summary: '' });
		if (!face.view || asText(face.view) !== asText(true_))
			wrongs.push(`the ${kind} is not the room`);
		if (taken.some((seq, at) => seq < (taken[at - 1] ?? 0))) wrongs.push(`the ${kind} went back`);
	}
	world.close();
	return wrongs;
}

const inOrder = (model: ReturnType<typeof modelOf>) => ({
	...model,
	answers: Object.entries(model.answers).sort()
});

async function happens(world: LossyWorld, one: Doing): Promise<void> {
	const { flying } = world;
	if (one.do === 'ask') world.ask(one.by, one.asked);
	else if (one.do === 'cut') world.cut(one.by);
	else if (one.do === 'kill') await world.kill();
	else if (one.do === 'pass') await world.pass(one.ms);
	else if (flying.length > 0) {
		const at = one.which % flying.length;
		const message = flying[at]!;
		if (one.do !== 'double') flying.splice(at, 1);
		if (one.do === 'lose') message.lost?.();
		else if (one.do === 'arrive' || !message.lost) message.arrive();
	}
	await world.rest();
}

async function sequences(p: Proof, numRuns: number): Promise<void> {
	let commands = 0;
	const tale = fc.tuple(
		fc.array(doing, { maxLength: 60, size: 'max' }),
		fc.array(fc.constantFrom<Fate>('done', 'done', 'done', 'never', 'unheard'), {
			maxLength: 12
		}),
		fc.integer({ min: 1, max: 2 ** 31 })
	);
	const result = await fc.check(
		fc.asyncProperty(tale, async ([doings, fates, seed]) => {
			commands += doings.length;
			expect(await lived(doings, fates, seed)).toEqual([]);
		}),
		{ numRuns, seed: p.seed }
	);
	p.value(`${result.failed ? 1 : 0} of ${numRuns} evenings of ${commands} happenings differ`, '0');
	expect(
		result.failed ? `${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}` : 'none'
	).toBe('none');
}

afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});
proof('R07', 'model, room and every face agree on any network', (p) => sequences(p, 250));
proof('R07', 'the same, 2,000 evenings', (p) => sequences(p, 2_000), { slow: true });
