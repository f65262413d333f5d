// A facilitator's tab and its keys: what opens, for whom, for how long; and a group's key from the first to the next.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newKeyPair, publicKeyOf, type KeyPair } from '#lib/notes/sealing.ts';
import { letIn, newSessionKey, renewKey, resealMine, withKey } from './group-key.ts';
import { KeyProblem, type GroupKeyState, type KeyPost } from './keys-post.ts';
import { idleFor, Keys } from './keys.svelte.ts';
import { toBase64url } from '#lib/notes/base64url.ts';

interface Person {
	readonly id: string;
	readonly pair: KeyPair;
}
const person = (id: string): Person => ({ id, pair: newKeyPair() });
const group = 'group-1';

/** What the house keeps of one group, and how it answers whom. */
class FakeHouse {
	generation = 0;
	publicKey: string | null = null;
	people: Person[] = [];
	copies = new Map<string, string>();
	sessions = new Map<string, string>();
	/** somebody else's request comes first, once */
	before: (() => Promise<unknown>) | null = null;

	postOf(me: Person): KeyPost {
		const state = (): GroupKeyState => ({
			generation: this.generation,
			public_key: this.publicKey,
			mine: this.copies.get(me.id) ?? null,
			facilitators: this.people.map(({ id, pair }) => ({
				id,
				name: id,
				public_key: toBase64url(pair.publicKey),
				reads: this.copies.has(id)
			})),
			sessions: [...this.sessions].map(([session, sealed]) => ({ session, sealed })),
			pools: []
		});
		return {
			myself: () => Promise.reject(new Error('not asked here')),
			group: async () => state(),
			setGroup: async (_, made) => {
				const turn = this.before;
				this.before = null;
				await turn?.();
				const { expected, public_key, copies, sessions } = made as {
					expected: number;
					public_key: string;
					copies: { facilitator: string; sealed: string }[];
					sessions: { session: string; sealed: string }[];
				};
				if (expected !== this.generation) throw new KeyProblem('changed');
				this.generation++;
				this.publicKey = public_key;
				this.copies = new Map(copies.map((one) => [one.facilitator, one.sealed]));
				this.sessions = new Map(sessions.map((one) => [one.session, one.sealed]));
				return {};
			},
			letIn: async (_, copy) => {
				const { facilitator, sealed } = copy as { facilitator: string; sealed: string };
				this.copies.set(facilitator, sealed);
				return {};
			},
			session: async (_, session) => {
				const sealed = this.sessions.get(session);
				if (!sealed) throw new KeyProblem('gone');
				return { sealed };
			},
			pool: () => Promise.reject(new KeyProblem('gone')),
			setPool: async () => ({})
		};
	}
}

let house: FakeHouse;
let ana: Person;
let bela: Person;
beforeEach(() => {
	vi.useFakeTimers();
	house = new FakeHouse();
	[ana, bela] = [person('ana'), person('bela')];
	house.people = [ana, bela];
});
afterEach(() => void vi.useRealTimers());

const passes = (milliseconds: number) => void vi.advanceTimersByTime(milliseconds);
/** A tab of this person's, with a copy of the key: it will be wiped. */
const tabOf = (who: Person) => {
	const secretKey = who.pair.secretKey.slice();
	const keys = new Keys(house.postOf(who));
	keys.unlock(secretKey);
	return { keys, secretKey };
};
const opened = async () => {
	const session = randomUUID();
	const made = await newSessionKey(group, session, house.postOf(ana));
	house.sessions.set(session, made.session_sealed);
	return { session, publicKey: made.session_public };
};

describe('keys of a tab', () => {
	test('open a session for everybody of the group, without a passphrase when it begins', async () => {
		const { session, publicKey } = await opened();
		for (const who of [ana, bela]) {
			const secret = await tabOf(who).keys.sessionSecret(group, session);
			expect(toBase64url(publicKeyOf(secret))).toBe(publicKey);
		}
	});

	test('open nothing while they are locked, for strangers, or once a session is let go', async () => {
		const { session } = await opened();
		const { keys } = tabOf(ana);
		keys.lock();
		await expect(keys.sessionSecret(group, session)).rejects.toMatchObject({ what: 'locked' });
		const eve = tabOf(person('eve')).keys;
		await expect(eve.sessionSecret(group, session)).rejects.toMatchObject({ what: 'not_let_in' });
		house.sessions.clear();
		await expect(tabOf(ana).keys.sessionSecret(group, session)).rejects.toMatchObject({
			what: 'gone'
		});
	});

	test('are wiped after ten minutes without a hand, wherever they were handed to', async () => {
		const { session } = await opened();
		const { keys, secretKey } = tabOf(ana);
		const secrets = [
			secretKey,
			await keys.groupSecret(group),
			await keys.sessionSecret(group, session)
		];
		passes(idleFor - 1000);
		keys.touch();
		passes(idleFor - 1000);
		expect(keys.locked).toBe(false);
		expect(secrets.every((secret) => secret.some((byte) => byte !== 0))).toBe(true);
		passes(1000);
		expect(keys.locked).toBe(true);
		for (const secret of secrets) expect([...secret]).toEqual(Array(32).fill(0));
		await expect(keys.groupSecret(group)).rejects.toMatchObject({ what: 'locked' });
	});

	test('are wiped where a computer slept through its alarm', async () => {
		const { keys, secretKey } = tabOf(ana);
		// no timer has run, and the first thing that happens is a hand
		vi.setSystemTime(Date.now() + idleFor);
		keys.touch();
		expect(keys.locked).toBe(true);
		expect(secretKey.some((byte) => byte !== 0)).toBe(false);
	});

	test('are wiped when the page goes, and follow its hands', () => {
		const listeners = new Map<string, () => void>();
		const target = {
			addEventListener: (kind: string, heard: () => void) => void listeners.set(kind, heard),
			removeEventListener: (kind: string) => void listeners.delete(kind)
		};
		const { keys } = tabOf(ana);
		const stop = keys.follow({ ...target, document: target } as unknown as Window);
		passes(idleFor - 1);
		listeners.get('keydown')!();
		passes(idleFor - 1);
		expect(keys.locked).toBe(false);
		listeners.get('pagehide')!();
		expect(keys.locked).toBe(true);
		stop();
		expect(listeners.size).toBe(0);
	});

	test('do not believe a group’s key that is not the one sealed to them', async () => {
		await opened();
		house.publicKey = toBase64url(newKeyPair().publicKey);
		await expect(tabOf(ana).keys.groupSecret(group)).rejects.toMatchObject({ what: 'not_let_in' });
	});
});

describe('a group’s key', () => {
	test('is made once, whoever is first', async () => {
		house.before = () => withKey(group, house.postOf(bela));
		const after = await withKey(group, house.postOf(ana));
		expect(after.generation).toBe(1);
		expect(toBase64url(publicKeyOf(await tabOf(ana).keys.groupSecret(group)))).toBe(
			after.public_key
		);
		expect(toBase64url(publicKeyOf(await tabOf(bela).keys.groupSecret(group)))).toBe(
			after.public_key
		);
	});

	test('lets in who came later, by somebody who can read', async () => {
		const { session } = await opened();
		const cleo = person('cleo');
		house.people.push(cleo);
		const waiting = tabOf(cleo).keys;
		await expect(waiting.sessionSecret(group, session)).rejects.toMatchObject({
			what: 'not_let_in'
		});
		const asked = { id: 'cleo', public_key: toBase64url(cleo.pair.publicKey) };
		await letIn(tabOf(ana).keys, group, asked, house.postOf(ana));
		await expect(waiting.sessionSecret(group, session)).resolves.toHaveLength(32);
	});

	test('is another one after somebody has left: old evenings open, their copy opens nothing', async () => {
		const { session, publicKey } = await opened();
		const gone = house.copies.get('bela')!;
		const anas = tabOf(ana).keys;
		await anas.sessionSecret(group, session);
		house.people = [ana];
		house.copies.delete('bela');
		await renewKey(anas, group, house.postOf(ana));
		expect(house.generation).toBe(2);
		expect(toBase64url(publicKeyOf(await anas.sessionSecret(group, session)))).toBe(publicKey);
		const { session: later } = await opened();
		await expect(anas.sessionSecret(group, later)).resolves.toHaveLength(32);
		// bela kept the copy of before, and the house would give everything it has
		const theirs = tabOf(bela).keys;
		const old = theirs.openMine(gone, 'group key', group);
		expect(toBase64url(publicKeyOf(old))).not.toBe(house.publicKey);
		house.copies.set('bela', gone);
		for (const one of [session, later])
			await expect(theirs.sessionSecret(group, one)).rejects.toMatchObject({ what: 'not_let_in' });
	});

	test('another tab goes on when the key has changed under it', async () => {
		const { session } = await opened();
		const belas = tabOf(bela).keys;
		await belas.sessionSecret(group, session);
		await renewKey(tabOf(ana).keys, group, house.postOf(ana));
		await expect(belas.sessionSecret(group, session)).resolves.toHaveLength(32);
	});

	test('opens with a new passphrase, once its copy is sealed to it', async () => {
		const { session } = await opened();
		const next: Person = { id: 'ana', pair: newKeyPair() };
		const copies = [{ group, generation: 1, sealed: house.copies.get('ana')! }];
		const [copy] = resealMine(tabOf(ana).keys, copies, next.pair.publicKey);
		house.copies.set('ana', copy!.sealed);
		await expect(tabOf(next).keys.sessionSecret(group, session)).resolves.toHaveLength(32);
		await expect(tabOf(ana).keys.sessionSecret(group, session)).rejects.toThrow(KeyProblem);
	});
});
