import { describe, expect, test } from 'vitest';
import type { LogEvent } from '#lib/server/log.ts';
import { Between, type Carrier, type Hearing } from './between.ts';
import type { Fact, Question } from './facts.ts';
import { SealedWords } from './sealed-words.ts';

describe('sealed words', () => {
	const words = new SealedWords('the secret of the database');

	test('open with the same secret, about the same, and as they were', () => {
		const sealed = words.seal({ is: 'bye' }, 'a question');
		expect(words.open(sealed, 'a question')).toEqual({ is: 'bye' });
		expect(words.open(sealed)).toBeUndefined();
		expect(new SealedWords('another').open(sealed, 'a question')).toBeUndefined();
		for (const at of [0, 15, 40]) {
			const bent = Buffer.from(sealed);
			bent[at]! ^= 1;
			expect(words.open(bent, 'a question')).toBeUndefined();
		}
		for (const none of [null, 'text', new Uint8Array(3), sealed.subarray(0, 20)])
			expect(words.open(none, 'a question')).toBeUndefined();
	});

	test('do not tell by their length what they say', () => {
		const lengths = new Set(
			[1, 20, 200, 400].map((letters) => words.seal({ says: 'x'.repeat(letters) }).length)
		);
		expect(lengths.size).toBe(1);
	});
});

/** So many processes on one line, each with what it heard. */
function processes(count: number, secret = () => 'the same secret') {
	const logged: LogEvent[] = [];
	const sent: Uint8Array[] = [];
	const up = { is: true };
	const all = Array.from({ length: count }, () => {
		const between = new Between(
			secret(),
			() => up.is,
			(event) => void logged.push(event)
		);
		const heard: { fact: Fact; from: string }[] = [];
		const living: string[] = [];
		const hearing: Hearing = {
			fact: (fact, from) => void heard.push({ fact, from }),
			question: async () => [{ by: `token ${between.me}`, sealed: 'AAAA', receipt: 'AA' }],
			living: () => living
		};
		between.heardBy(hearing);
		return { between, heard, living, deaf: false };
	});
	for (const one of all) {
		const others = () => all.filter((other) => other !== one && !other.deaf);
		const carrier: Carrier = {
			tell(bytes) {
				sent.push(bytes);
				for (const { between } of others()) between.heard(bytes);
			},
			ask(bytes, answered) {
				const replies: Uint8Array[] = [];
				void Promise.all(
					others().map(({ between }) => between.asked(bytes, (reply) => void replies.push(reply)))
				).then(() => answered(replies, replies.length === all.length - 1));
			}
		};
		one.between.carriedBy(carrier);
	}
	return { all, logged, sent, up };
}

describe('between processes', () => {
	const moved: Fact = { is: 'moved', session: 'one', seq: 3 };

	test('a fact is heard once by each other process, also when it is played again', () => {
		const { all, sent } = processes(3);
		const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
		one.between.tell(moved);
		two.between.heard(sent[0]);
		expect([one, two, three].map(({ heard }) => heard.length)).toEqual([0, 1, 1]);
		expect(two.heard).toEqual([{ fact: moved, from: one.between.me }]);
	});

	test('what is not sealed by us is not heard, and the log says so', () => {
		let made = 0;
		const { all, logged } = processes(2, () => `secret ${(made += 1)}`);
		all[0]!.between.tell(moved);
		all[1]!.between.heard({ is: 'moved', session: 'one', seq: 9 });
		expect(all[1]!.heard).toEqual([]);
		expect(logged).toEqual(['neighbour_not_understood', 'neighbour_not_understood']);
	});

	test('a fact of another shape is not heard', () => {
		const { all } = processes(2);
		all[0]!.between.tell({ is: 'moved', session: 'one', seq: 3, text: 'more' } as Fact);
		expect(all[1]!.heard).toEqual([]);
	});

	test('a question has the answers of all that live, or none', async () => {
		const { all } = processes(3);
		const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
		one.living.push(two.between.me, three.between.me);
		const question: Question = { is: 'give', round: 'r', have: [] };
		const tokens = (await one.between.ask(question)).map(({ held }) => held[0]!.by);
		expect(tokens.sort()).toEqual([`token ${two.between.me}`, `token ${three.between.me}`].sort());
		three.deaf = true;
		await expect(one.between.ask(question)).rejects.toThrow('did not answer');
		one.living.splice(1);
		expect(await one.between.ask(question)).toHaveLength(1);
	});

	test('while the line is away nothing is said, and a question is refused', async () => {
		const { all, up, sent } = processes(2);
		up.is = false;
		all[0]!.between.tell(moved);
		expect(sent).toEqual([]);
		await expect(all[0]!.between.ask({ is: 'give', round: 'r', have: [] })).rejects.toThrow(
			'out of reach'
		);
	});
});
