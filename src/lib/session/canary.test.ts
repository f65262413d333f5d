// A marked word in every free-text field, in every moment: it may turn up only where it was allowed to.

import { expect, test } from 'vitest';
import { consoleView, glassView } from './console-view.ts';
import { phoneView } from './phone-view.ts';
import type { Session } from './session.ts';
import { stageView } from './stage-view.ts';
import { seatId } from './story.ts';
import { summarise } from './summary.ts';
import { everyMoment } from './told.ts';

type Place = 'stage' | 'console' | 'glass' | 'own phone' | 'other phone' | 'summary';
const everywhere: readonly Place[] = [
	'stage',
	'console',
	'glass',
	'own phone',
	'other phone',
	'summary'
];

interface Canary {
	readonly field: string;
	readonly set: (session: Session, word: string) => Session;
	/** the places it may be seen at, in some moment */
	readonly may: readonly Place[];
}

const own = seatId(1);
const line = (text: string) => ({ id: 'canary-line', text });

const canaries: readonly Canary[] = [
	{
		field: 'a change somebody needs',
		set: (s, text) => ({
			...s,
			agreements: { ...s.agreements, changes: [{ ...line(text), state: 'open' }] }
		}),
		// what stays open stands in the summary, so that dissent is kept
		may: ['console', 'summary']
	},
	{
		field: 'an agreement line',
		set: (s, text) => ({ ...s, agreements: { ...s.agreements, lines: [line(text)] } }),
		may: everywhere
	},
	...(['observation', 'commitment', 'correction', 'role_word'] as const).map((kind): Canary => ({
		field: `a word nobody has read yet: ${kind}`,
		set: (s, text) => ({
			...s,
			unread: [{ ...line(text), kind, about: kind === 'role_word' ? 'scribe' : '' }],
			roles: { ...s.roles, scribe: { word: '', seat: own } }
		}),
		may: ['console', 'own phone']
	})),
	{
		field: 'the private intention',
		set: (s, text) => ({
			...s,
			trying: {
				id: 'canary-try',
				seat: own,
				role: 'amara',
				mode: 'alone',
				entry: null,
				intention: text,
				suggestion: '',
				reading: 'free'
			}
		}),
		may: ['own phone']
	},
	{
		field: 'what the actor should try',
		set: (s, text) => ({
			...s,
			trying: null,
			offers: [
				{
					id: 'canary-offer',
					seat: own,
					answer: 'tell_actor',
					role: 'amara',
					pair: false,
					suggestion: text,
					reading: 'free',
					first_time: true
				}
			]
		}),
		may: ['console', 'own phone']
	},
	{
		field: 'a ledger row',
		set: (s, text) => ({
			...s,
			attempts: [
				{
					id: 'canary-row',
					scene: 'one',
					entry: null,
					role: 'amara',
					mode: 'alone',
					intention: text,
					moved: '',
					cost: '',
					for_whom: '',
					chips: [],
					reality: null,
					tactic: null,
					guessing: false,
					saved: true,
					corrected: false,
					seat: own
				}
			],
			stage: { ...s.stage, card: { kind: 'ledger' } }
		}),
		may: everywhere
	},
	{
		field: 'the main problem',
		set: (s, text) => ({ ...s, main_problems: { one: text } }),
		may: everywhere
	},
	{
		field: 'a line of the analysis',
		set: (s, text) => ({ ...s, lines: [line(text)] }),
		may: ['console', 'glass', 'own phone', 'other phone', 'summary']
	},
	{
		field: 'an open question',
		set: (s, text) => ({ ...s, open_questions: [line(text)] }),
		may: ['console', 'glass', 'summary']
	},
	{
		field: 'a commitment on the group’s list',
		set: (s, text) => ({ ...s, commitments: [line(text)] }),
		may: ['console', 'glass', 'own phone', 'other phone', 'summary']
	},
	{
		field: 'the word of a role holder that was let through',
		set: (s, text) => ({ ...s, roles: { ...s.roles, host: { word: text, seat: own } } }),
		may: ['stage', 'console', 'glass']
	},
	{
		field: 'the word of the Joker',
		set: (s, text) => ({ ...s, joker: { ...s.joker, word: text } }),
		may: ['stage', 'console', 'glass', 'own phone', 'other phone']
	},
	{
		field: 'why a part was skipped',
		set: (s, text) => ({ ...s, log: [{ kind: 'skipped', at: 'check_in', why: text }] }),
		may: ['console', 'glass', 'summary']
	},
	{
		field: 'a question of the Joker’s',
		set: (s, text) => ({ ...s, stage: { ...s.stage, card: { kind: 'question', text } } }),
		may: ['stage', 'console', 'glass']
	}
];

const views: { readonly [P in Place]: (session: Session) => unknown } = {
	stage: stageView,
	console: (session) => consoleView(session, 9),
	glass: (session) => glassView(session, 9),
	'own phone': (session) => phoneView(session, own),
	'other phone': (session) => phoneView(session, seatId(2)),
	summary: summarise
};

const told = [...everyMoment()];

test.each(canaries)('$field is seen where it may be, and nowhere else', ({ set, may }) => {
	const word = 'canary-4711-of-the-coal-mine';
	const seen = new Set<Place>();
	for (const [, { session }] of told)
		for (const place of everywhere)
			if (JSON.stringify(views[place](set(session, word))).includes(word)) seen.add(place);
	expect([...seen].toSorted()).toEqual(may.toSorted());
});

test('role cards reach phones in casting, and no other face', () => {
	for (const [moment, { session }] of told) {
		const card = 'You are colm.';
		const there = (place: Place) => JSON.stringify(views[place](session)).includes(card);
		expect(there('other phone'), moment).toBe(moment === 'casting');
		for (const place of ['stage', 'console', 'glass', 'summary'] as const)
			expect(there(place), `${moment} ${place}`).toBe(false);
	}
});
