import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pocket } from '#lib/face/drawer.ts';
import { toBase64url } from '#lib/notes/base64url.ts';
import { TicketKeeper } from '#lib/face/ticket-keeper.svelte.ts';
import type { Shown } from '#lib/face/ticket-post.ts';
import { toldIn, unpack } from '#lib/notes/envelope.ts';
import { fingerprintOf } from '#lib/notes/fingerprint.ts';
import { drawTicket, ticketHash, ticketSalt, type HatTicket } from '#lib/notes/hat-ticket.ts';
import { blankNote } from '#lib/notes/note.ts';
import type { BoxAnswer } from '#lib/notes/post.ts';
import { writerOf } from '#lib/notes/asking.ts';
import { receiptHashes } from '#lib/notes/receipt.ts';
import { newKeyPair, unseal } from '#lib/notes/sealing.ts';
import { asksAfter, clearsAfter, Idle } from './idle.svelte.ts';
import { Tablet, type Standing } from './tablet.svelte.ts';

const salt = ticketSalt('one');
const keys = newKeyPair();
const tokens = newKeyPair().publicKey;
const writing: Standing = {
	step: 'writing',
	round: 'the round',
	keys: { session: toBase64url(keys.publicKey), tokens: toBase64url(tokens) },
	until: '2026-12-20',
	readers: 'other_facilitator',
	level: 'usual',
	care: false,
	names: [],
	salt: toBase64url(salt)
};

function at(tickets: readonly HatTicket[] = []) {
	const world = {
		standing: writing as Standing | null | undefined,
		answer: 'in_box' as BoxAnswer | null,
		posted: [] as Uint8Array[],
		openAir: false,
		shown: null as Shown
	};
	const drawer = pocket();
	const keeper = new TicketKeeper(drawer, {
		async post(_round, body) {
			world.posted.push(body);
			return world.answer;
		},
		chance: () => 0.5
	});
	const tablet = new Tablet(drawer, keeper, {
		ask: async () => world.standing,
		async show(_round, pass) {
			const found = tickets.find(({ hash }) => String(hash) === String(ticketHash(pass)));
			return world.shown ?? (found ? new Uint8Array(found.locked) : 'unknown');
		},
		openAir: () => world.openAir,
		fingerprint: async (...given) => fingerprintOf(...given)
	});
	return { world, drawer, keeper, tablet };
}

describe('the tablet', () => {
	test('follows the box, and waits for nobody it does not know', async () => {
		const { world, tablet } = at();
		expect(tablet.where).toBe('looking');
		for (const [step, where] of [
			['none', 'none'],
			['early', 'early'],
			['writing', 'code'],
			['collecting', 'code'],
			['sealed', 'shut']
		] as const) {
			world.standing = { ...writing, step };
			await tablet.look();
			expect(tablet.where).toBe(where);
		}
		world.standing = null;
		await tablet.look();
		expect(tablet.where).toBe('nowhere');
		world.standing = undefined;
		await tablet.look();
		expect([tablet.where, tablet.away]).toEqual(['nowhere', true]);
	});

	test('with high care, over http:// nobody writes on it', async () => {
		const { world, tablet } = at();
		for (const [level, openAir, where] of [
			['usual', true, 'code'],
			['high', false, 'code'],
			['high', true, 'open_air']
		] as const) {
			Object.assign(world, { openAir, standing: { ...writing, level } });
			await tablet.look();
			expect(tablet.where).toBe(where);
		}
	});

	test('one ticket, one envelope with its receipt, and nothing readable afterwards', async () => {
		const ticket = await drawTicket(salt);
		const { world, drawer, tablet } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code.toLowerCase());
		expect([tablet.problem, tablet.where]).toEqual([null, 'write']);
		await tablet.drop({ ...blankNote, text: 'The minutes decide.', keep: true });
		expect([tablet.where, tablet.dropped]).toEqual(['dropped', 'in_box']);

		const [body] = world.posted as [Uint8Array];
		expect(body).toHaveLength(32 + 32 + 4144);
		expect(ticketHash(body.slice(0, 32))).toEqual(ticket.hash);
		const { envelope, entry, pool } = receiptHashes(ticket.receipt);
		expect(body.slice(32, 64)).toEqual(envelope);
		const inside = unseal(body.slice(64), keys.secretKey, 'note', 'the round');
		expect(toldIn(inside)).toEqual({
			readers: 'other_facilitator',
			level: 'usual',
			until: '2026-12-20'
		});
		expect(unpack(inside)).toMatchObject({
			text: 'The minutes decide.',
			keep: true,
			withdraw: {
				entry: toBase64url(entry),
				pool: toBase64url(pool),
				writer: writerOf(ticket.receipt)
			}
		});
		expect(drawer.read('dropped')).not.toContain('minutes');
		tablet.next();
		expect([tablet.where, tablet.dropped]).toEqual(['code', undefined]);
	});

	test('an empty one goes as well', async () => {
		const ticket = await drawTicket(salt);
		const { world, tablet } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code);
		await tablet.drop(null);
		const [body] = world.posted as [Uint8Array];
		expect(body).toHaveLength(32 + 32 + 4144);
		expect(unpack(unseal(body.slice(64), keys.secretKey, 'note', 'the round'))).toBeNull();
	});

	test('says what is wrong with a code', async () => {
		const { world, tablet } = at();
		await tablet.look();
		for (const [typed, shown, problem] of [
			['K7M2', null, 'misread'],
			['K7M2QX4T', 'unknown', 'unknown'],
			['K7M2QX4T', 'used', 'used'],
			['K7M2QX4T', 'wait', 'wait'],
			['K7M2QX4T', new Uint8Array(136), 'unknown']
		] as const) {
			world.shown = shown as Shown;
			await tablet.enter(typed);
			expect([tablet.problem, tablet.where]).toEqual([problem, 'code']);
		}
	});

	test('is cleared without a note: the ticket counts on', async () => {
		const ticket = await drawTicket(salt);
		const { world, tablet } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code);
		tablet.next();
		expect([tablet.where, world.posted]).toEqual(['code', []]);
		await tablet.enter(ticket.code);
		expect(tablet.where).toBe('write');
	});

	test('says when the box is shut while somebody writes', async () => {
		const ticket = await drawTicket(salt);
		const { world, tablet } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code);
		expect(tablet.shutMeanwhile).toBe(false);
		for (const standing of [{ ...writing, step: 'sealed' as const }, null]) {
			world.standing = standing;
			await tablet.look();
			expect([tablet.where, tablet.shutMeanwhile]).toEqual(['write', true]);
		}
	});

	test('sends again what waits: when the house is back, when the box is shut, and now and then', async () => {
		const ticket = await drawTicket(salt);
		const { world, tablet, keeper } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code);
		world.answer = null;
		await tablet.drop(null);
		expect(tablet.dropped).toBeNull();
		world.answer = 'in_box';
		world.standing = undefined;
		await tablet.look();
		expect(world.posted).toHaveLength(1);
		world.standing = writing;
		await tablet.look();
		expect(world.posted).toHaveLength(2);
		for (let looks = 0; looks < 5; looks++) await tablet.look();
		expect(world.posted).toHaveLength(3);
		world.answer = 'kept';
		world.standing = { ...writing, step: 'sealed' };
		await tablet.look();
		expect([world.posted.length, keeper.state]).toEqual([4, 'kept']);
		expect(new Set(world.posted.map(String)).size).toBe(1);
	});

	test('while envelopes are collected, sends again at each look: a house that died and was back meanwhile is not asked in vain', async () => {
		const ticket = await drawTicket(salt);
		const { world, tablet } = at([ticket]);
		await tablet.look();
		await tablet.enter(ticket.code);
		await tablet.drop(null);
		world.standing = { ...writing, step: 'collecting' };
		for (let looks = 1; looks <= 4; looks++) {
			await tablet.look();
			expect(world.posted).toHaveLength(1 + looks);
		}
	});

	test('with keys other than the wall’s square names, takes no note', async () => {
		const { tablet, drawer } = at();
		tablet.expectKeys(fingerprintOf(keys.publicKey, tokens));
		await tablet.look();
		expect(tablet.where).toBe('code');
		drawer.write('keys', fingerprintOf(tokens, keys.publicKey));
		await tablet.look();
		expect(tablet.where).toBe('other_keys');
	});
});

describe('when nobody touches it', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	test('it asks, and then clears; a hand keeps it', () => {
		const clear = vi.fn();
		const idle = new Idle(clear);
		vi.advanceTimersByTime(asksAfter - 1);
		expect(idle.asking).toBe(false);
		vi.advanceTimersByTime(1);
		expect(idle.asking).toBe(true);
		vi.advanceTimersByTime(clearsAfter - 1);
		idle.touched();
		expect(idle.asking).toBe(false);
		vi.advanceTimersByTime(asksAfter + clearsAfter - 1);
		expect(clear).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(clear).toHaveBeenCalledTimes(1);
	});
});
