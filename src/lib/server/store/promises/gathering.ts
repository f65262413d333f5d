// For the store's tests: a group, a plan and an evening to keep, each new, so that tests can share a database.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { codeFrom } from '#lib/session/join-code.ts';
import { openingSession } from '#lib/session/opening.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { SessionRecord } from '#lib/session/record.ts';
import type { LedgerRow } from '#lib/session/pieces.ts';
import type { Facilitator, Group, KnownKeys } from '../people-kept.ts';
import type { SealedEnvelope, Sealing } from '../sealed-box.ts';
import type { LiveSession, PlanChange, Store } from '../store.ts';

export const someHash = () => createHash('sha256').update(randomBytes(16)).digest('hex');
export const someName = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
export const someToken = () => randomBytes(24).toString('base64url');
/** What is known of a facilitator who never signs in here. */
export const someKeys: KnownKeys = {
	sign_in_hash: Buffer.alloc(32, 'a').toString('base64url'),
	public_key: Buffer.alloc(32, 'b').toString('base64url')
};
/** An envelope as long as phones seal them, here all of one kind; nobody wants a receipt. */
export const envelope = (byte: number): SealedEnvelope => ({
	sealed: new Uint8Array(4144).fill(byte),
	receiptHash: new Uint8Array(randomBytes(32))
});
/** What a facilitator's browser gets of it. */
export const written = ({ sealed }: SealedEnvelope) => Buffer.from(sealed).toString('base64');

export const planChange: PlanChange = {
	series: null,
	title: 'Who gets heard?',
	day: '2026-11-20',
	template: 'evening',
	blocks: [
		{ id: 'b1', kind: 'lobby', minutes: 10 },
		{ id: 'b2', kind: 'forum', minutes: 35, title: 'Quick tries', steps: ['One', 'Two'] },
		{ id: 'b3', kind: 'reflection', minutes: 4 }
	],
	scenes: ['sc01', 'sc02'],
	agreements: ['We let each other finish.'],
	show_time: true,
	readers: 'other_facilitator',
	small_group: false,
	fit: ['open_conflict']
};

export const plan: Plan = {
	title: planChange.title,
	group: 'Stairwells',
	day: planChange.day,
	template: planChange.template,
	blocks: planChange.blocks,
	scenes: [],
	agreements: planChange.agreements,
	quiet_place: 'The room with the blue door',
	contacts: ['Ask at the table by the door'],
	show_time: true,
	readers: 'other_facilitator',
	notes_until: '2026-12-20',
	small_group: false,
	previously: null
};

export const row = (number: number, over: Partial<LedgerRow> = {}): LedgerRow => ({
	id: `attempt-${number}`,
	number,
	scene: 'sc01',
	scene_title: 'As I was saying',
	entry: 'W1',
	entry_caption: 'the first cut-in',
	role: 'petra',
	role_name: 'Petra',
	shape: 'circle',
	mode: 'alone',
	intention: 'Asks whose idea it was',
	moved: 'Colm looks up',
	chips: ['heard'],
	cost: 'a joke at her expense',
	for_whom: 'whoever takes the minutes',
	reality: 'could',
	tactic: 'name_rule',
	guessing: false,
	saved: true,
	corrected: false,
	...over
});

export const record = (over: Partial<SessionRecord> = {}): SessionRecord => ({
	version: 1,
	title: plan.title,
	group: plan.group,
	day: plan.day,
	template: plan.template,
	scenes: [
		{
			scene: 'sc01',
			title: 'As I was saying',
			patterns: ['interruption', 'credit taken'],
			rule_behind: 'First to speak, first heard.',
			problem: 'The minutes keep whoever spoke last',
			happens: 'often',
			ended_early: false,
			map: { title: 'As I was saying', entries: [], rows: [row(1), row(2, { tactic: null })] },
			rows: [row(1), row(2, { reality: 'magic', tactic: null })]
		}
	],
	agreements: ['We let each other finish.'],
	agreements_open: ['Phones on the table?'],
	lines: ['Nobody needed to be braver; the agenda needed to be shorter.'],
	open_questions: ['Who reads the minutes?'],
	commitments: ['When somebody is cut off, I will ask them to finish.'],
	roles: [{ role: 'joker', words: ['Ana'] }],
	log: [{ kind: 'role', role: 'joker', word: 'Ana', at: 'lobby' }],
	paused: false,
	contacts: plan.contacts,
	notes_until: plan.notes_until,
	...over
});

export interface Gathered {
	readonly facilitator: Facilitator;
	readonly group: Group;
	/** id of the session */
	readonly session: string;
}

export async function newGroup(store: Store): Promise<Omit<Gathered, 'session'>> {
	const facilitator = await store.addFacilitator(someName('Ana'), someKeys);
	const group = await store.addGroup(someName('Stairwells'), facilitator.id);
	return { facilitator, group };
}

export async function planned(store: Store, over: Partial<PlanChange> = {}): Promise<Gathered> {
	const { facilitator, group } = await newGroup(store);
	const { id } = await store.planSession(group.id, { ...planChange, ...over });
	return { facilitator, group, session: id };
}

/** Keys as long as those that give tickets. */
const issuer = {
	publicKey: new Uint8Array(randomBytes(32)),
	secretKey: new Uint8Array(randomBytes(32))
};

/** The document of an evening whose doors have just opened. */
export function document({ session, facilitator }: Gathered): Omit<LiveSession, 'group'> {
	const {
		plan: kept,
		seq,
		...state
	} = openingSession({
		id: session,
		code: codeFrom(randomBytes(6)),
		plan,
		joker: { facilitator: facilitator.id, word: 'Ana' },
		round: randomUUID(),
		keys: {
			session: randomBytes(32).toString('base64url'),
			tokens: Buffer.from(issuer.publicKey).toString('base64url')
		},
		now: Date.now()
	});
	return { session, seq, plan: kept, state, display_code: codeFrom(randomBytes(10)) };
}

export async function opened(store: Store) {
	const gathered = await planned(store);
	const live = document(gathered);
	const { round } = live.state.box!;
	await store.openSession(live, { round, issuer });
	return { ...gathered, live, round, issuer };
}

/** Sealed with this many envelopes, as their phones sent them, none of them leading. */
export const sealing = (
	{ session, round }: { readonly session: string; readonly round: string },
	envelopes: readonly SealedEnvelope[],
	more: Partial<Sealing> = {}
): Sealing => ({ session, round, envelopes, phones: envelopes.length, leading: 0, ...more });

async function over(
	store: Store,
	gathered: Awaited<ReturnType<typeof opened>>,
	given: Partial<SessionRecord>
) {
	const token = someToken();
	await store.closeSession({
		session: gathered.session,
		expected: 0,
		record: record(given),
		token,
		joker: gathered.facilitator.id,
		windowCloses: '2026-11-27',
		notesUntil: '2026-12-20'
	});
	return { ...gathered, token };
}

export const closed = async (store: Store, given: Partial<SessionRecord> = {}) =>
	over(store, await opened(store), given);

/** An evening that is over, with this many sealed envelopes. */
export async function withBox(store: Store, envelopes: number, leading = 0) {
	const gathered = await opened(store);
	const sent = Array.from({ length: envelopes }, (_, index) => envelope(index + 1));
	await store.sealRound(sealing(gathered, sent, { leading }));
	return { ...(await over(store, gathered, {})), sent };
}
