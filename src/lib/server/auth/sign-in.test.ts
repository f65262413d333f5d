// Signing in, up and out on the real database: ids that change, end in time, and are kept only as hashes.

import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Facilitator } from '#lib/server/store/people-kept.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { firstCode, forgetFirstCode, isFirstCode } from './first-code.ts';
import { signedInBy } from './guard.ts';
import { beginSignIn, endSignIn, signedInAs, signInAdapter } from './lucia.ts';
import { endOneSignIn, openSignIns } from './open-sign-ins.ts';
import { changeKeys, invitationHash, signIn, signUp } from './sign-in.ts';

const { store, names } = testDatabase();
const half = () => randomBytes(32).toString('base64url');
/** What a browser makes of one passphrase, and of another. */
const mine = { signIn: half(), publicKey: half() };
const { signIn: right } = mine;
const known = {
	sign_in_hash: createHash('sha256').update(Buffer.from(right, 'base64url')).digest('base64url'),
	public_key: mine.publicKey
};
const minute = 60_000;
let places = 0;
const somewhere = () => `192.0.2.${++places}`;
const idOf = (answer: object) => ('id' in answer ? String(answer.id) : 'refused');
/** Somebody of their own, so that no test waits for another's wrong tries. */
const somebody = (name: string) => store().addFacilitator(name, known);
const later = (minutes: number) =>
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * minute });

let ana: string;
const signUpWith = (change: object, on = store()) =>
	signUp(on, {
		name: 'Ana',
		...mine,
		code: '',
		group: 'Stairwells',
		invitation: '',
		address: somewhere(),
		...change
	});

beforeAll(async () => {
	const code = await firstCode(store());
	// people type it as they like
	const answers = await Promise.all(
		[1, 2, 3].map(() => signUpWith({ code: ` ${code!.toLowerCase().replaceAll('-', ' ')}` }))
	);
	const made = answers.filter((answer) => 'id' in answer);
	if (made.length !== 1) throw new Error('the first code made not one account');
	ana = (await signedInAs(store(), made[0]!.id))!.id;
}, 60_000);
afterEach(() => void vi.useRealTimers());

describe('the first account', () => {
	test('comes with its group; the code is over then, for this process and the next', async () => {
		expect(await store().groupsOf(ana)).toMatchObject([{ name: 'Stairwells', facilitators: 1 }]);
		expect(await firstCode(store())).toBeNull();
		expect(isFirstCode('')).toBe(false);
	});

	test('needs the whole code, and the newest', async () => {
		const nobody = { anyFacilitator: async () => false } as unknown as Store;
		const [old, code] = [await firstCode(nobody), await firstCode(nobody)];
		expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
		expect([old, code!.slice(0, -1), '', '-'].map((typed) => isFirstCode(typed!))).toEqual(
			Array.from({ length: 4 }, () => false)
		);
		expect(isFirstCode(code!)).toBe(true);
		// somebody has an account already: the code alone opens nothing
		expect(await signUpWith({ name: 'Eve', code: code! })).toEqual({ refused: 'wrong_code' });
		forgetFirstCode();
		expect(isFirstCode(code!)).toBe(false);
	});
});

describe('signing in', () => {
	const from = (address: string, change: object = {}) =>
		signIn(store(), { name: 'Ana', signIn: right, address, ...change });

	test('gives a new id each time, kept only as its hash', async () => {
		const [one, other] = [
			idOf(await from(somewhere())),
			idOf(await from(somewhere(), { name: '  aNA ' }))
		];
		expect(one).not.toBe(other);
		// base32 of 25 random bytes
		expect(one).toMatch(/^[a-z2-7]{40}$/);
		const kept = await names('select id_hash as name from app.sign_in');
		expect(kept).toContain(createHash('sha256').update(one).digest('hex'));
		expect(kept).not.toContain(one);
		expect(await signedInAs(store(), one)).toEqual({ id: ana, name: 'Ana' });
		expect(await signedInBy(store(), `sign_in=${one}`)).toEqual({
			id: ana,
			groups: [(await store().groupsOf(ana))[0]!.id]
		});
	});

	test('says no in the same words to a wrong half, a passphrase, a name nobody has, and nonsense', async () => {
		for (const wrong of [
			{ signIn: half() },
			{ signIn: `${right}A` },
			{ signIn: right.slice(0, -1) },
			{ signIn: ` ${right}` },
			{ signIn: mine.publicKey },
			{ signIn: 'unlikely kettles hum beside six rivers' },
			{ signIn: '' },
			{ name: 'Nobody' },
			{ name: '' },
			{ name: 'Ana\u0000', signIn: '\u0000' },
			{ name: '\u0000' },
			{ name: `Ana' or true --` }
		]) {
			expect(await from(somewhere(), wrong)).toEqual({ refused: 'wrong' });
			// whoever is right begins anew
			expect(await from(somewhere())).toHaveProperty('id');
		}
	});

	test('makes who guesses wait, at a name there is as at one there is not', async () => {
		await somebody('Guessed');
		for (const name of ['Guessed', 'Never Here']) {
			const answers = [];
			for (let n = 0; n < 6; n++)
				answers.push(await from(somewhere(), { name, signIn: 'x'.repeat(43) }));
			expect(answers.at(-2)).toEqual({ refused: 'wrong' });
			expect(answers.at(-1)).toEqual({ refused: 'wait', seconds: expect.any(Number) });
		}
	});

	test('lets in who signed in from here before, while others guess at the name elsewhere', async () => {
		const { name } = await somebody('Known');
		const [home, elsewhere] = [somewhere(), somewhere()];
		expect(await from(home, { name })).toHaveProperty('id');
		for (let n = 0; n < 6; n++) await from(somewhere(), { name, signIn: 'x'.repeat(43) });
		expect(await from(elsewhere, { name })).toMatchObject({ refused: 'wait' });
		expect(await from(home, { name })).toHaveProperty('id');
		const guesses = [];
		for (let n = 0; n < 6; n++) guesses.push(await from(home, { name, signIn: 'x'.repeat(43) }));
		expect(guesses.at(-1)).toMatchObject({ refused: 'wait' });
	});
});

describe('a sign-in', () => {
	const begun = () => beginSignIn(store(), ana);

	test('ends after half an hour without use', async () => {
		const id = await begun();
		later(29);
		expect(await signedInAs(store(), id)).not.toBeNull();
		later(29);
		expect(await signedInAs(store(), id)).not.toBeNull();
		later(31);
		expect(await signedInAs(store(), id)).toBeNull();
	});

	test('in use since its first minutes, it is not over half an hour after it began', async () => {
		const id = await begun();
		later(14);
		expect(await signedInAs(store(), id)).not.toBeNull();
		later(28);
		expect(await signedInAs(store(), id)).not.toBeNull();
	});

	test('ends after twelve hours, however much it is used', async () => {
		const id = await begun();
		for (let n = 0; n < 35; n++) {
			later(20);
			expect(await signedInAs(store(), id)).not.toBeNull();
		}
		later(21);
		expect(await signedInAs(store(), id)).toBeNull();
		expect(await names('select id_hash as name from app.sign_in')).not.toContain(
			createHash('sha256').update(id).digest('hex')
		);
	});

	test('is written down as used once a minute at most', async () => {
		const id = await begun();
		const moved = vi.fn(store().moveSignInExpiry);
		const counted = { ...store(), moveSignInExpiry: moved };
		for (let n = 0; n < 10; n++) await signedInAs(counted, id);
		expect(moved).not.toHaveBeenCalled();
		later(2);
		for (let n = 0; n < 10; n++) await signedInAs(counted, id);
		expect(moved).toHaveBeenCalledOnce();
	});

	test('ended here, the others go on; they can be seen, and ended one by one', async () => {
		await signInAdapter(store()).deleteUserSessions(ana);
		const [here, there, gone] = [await begun(), await begun(), await begun()];
		await endSignIn(store(), gone);
		later(5);
		await signedInAs(store(), here);
		const open = await openSignIns(store(), ana, here);
		expect(open).toEqual([
			{ id_hash: expect.any(String), here: true, began: 5, used: 0 },
			{ id_hash: expect.any(String), here: false, began: 5, used: 5 }
		]);
		expect(JSON.stringify(open)).not.toContain(there);
		const other = await store().addFacilitator('Ben', known);
		await endOneSignIn(store(), other.id, open[1]!.id_hash);
		expect(await signedInAs(store(), there)).not.toBeNull();
		await endOneSignIn(store(), ana, open[1]!.id_hash);
		expect(await signedInAs(store(), there)).toBeNull();
		expect(await signedInAs(store(), here)).not.toBeNull();
	});

	test('that was never begun is nobody’s', async () => {
		for (const id of ['', 'x', '\u0000', 'a'.repeat(10_000)])
			expect(await signedInAs(store(), id)).toBeNull();
	});
});

describe('a new passphrase', () => {
	const next = { signIn: half(), publicKey: half() };
	const after = vi.fn(async () => {});
	const change = (who: Facilitator, old: string, made: object = {}) =>
		changeKeys(
			store(),
			{ ...who, address: somewhere() },
			{ old, ...next, reseal: async () => ({ after }), ...made }
		);

	test('needs the old one, halves that are halves, and all that is sealed to it; else everything stays', async () => {
		const who = await somebody('Careful');
		const id = await beginSignIn(store(), who.id);
		expect(await change(who, half())).toEqual({ refused: 'wrong' });
		expect(await change(who, right, { signIn: 'seven quiet words' })).toEqual({
			refused: 'no_keys'
		});
		// the same passphrase again is no new one
		expect(await change(who, right, { signIn: right })).toEqual({ refused: 'no_keys' });
		expect(await change(who, right, { reseal: async () => null })).toEqual({ refused: 'stale' });
		expect(after).not.toHaveBeenCalled();
		expect(await signedInAs(store(), id)).not.toBeNull();
		expect(await store().facilitatorNamed('Careful')).toEqual({ ...who, ...known });
	});

	test('ends every sign-in but the one it gives', async () => {
		const who = await somebody('Changing');
		const before = [await beginSignIn(store(), who.id), await beginSignIn(store(), who.id)];
		const sealedTo = vi.fn(async () => ({ after }));
		const answer = await change(who, right, { reseal: sealedTo });
		expect(sealedTo).toHaveBeenCalledWith(mine.publicKey);
		expect(after).toHaveBeenCalledOnce();
		for (const id of before) expect(await signedInAs(store(), id)).toBeNull();
		expect(await signedInAs(store(), idOf(answer))).not.toBeNull();
		const tried = { name: who.name, address: somewhere() };
		expect(await signIn(store(), { ...tried, signIn: right })).toEqual({ refused: 'wrong' });
		expect(await signIn(store(), { ...tried, signIn: next.signIn })).toHaveProperty('id');
		expect(await store().facilitatorNamed('Changing')).toMatchObject({
			public_key: next.publicKey
		});
	});
});

describe('an invitation', () => {
	const invite = async (code: string) => {
		const [group] = await store().groupsOf(ana);
		const end = new Date(Date.now() + 7 * 24 * 60 * minute).toISOString();
		await store().addInvitation(group!.id, invitationHash(code), end);
		return code;
	};

	test('makes one account in its group, also when several try at once', async () => {
		const invitation = await invite('one-use');
		const answers = await Promise.all(
			['Cleo', 'Dina', 'Emre'].map((name) => signUpWith({ name, invitation }))
		);
		expect(answers.filter((answer) => 'id' in answer)).toHaveLength(1);
		const refused = answers.filter((answer) => 'refused' in answer);
		expect(refused).toEqual([{ refused: 'wrong_code' }, { refused: 'wrong_code' }]);
		// whoever was refused has no account left over, whose name would be taken
		const free = await Promise.all(
			['Cleo', 'Dina', 'Emre'].map((name) => store().facilitatorNamed(name))
		);
		expect(free.filter((found) => found === null)).toHaveLength(2);
	});

	test('withdrawn while somebody signs up leaves no account without a group', async () => {
		const invitation = await invite('withdrawn');
		const late = {
			...store(),
			invitation: async (hash: string) => {
				const found = await store().invitation(hash);
				await store().useInvitation(hash, ana);
				return found;
			}
		};
		expect(await signUpWith({ name: 'Gus', invitation }, late)).toEqual({ refused: 'wrong_code' });
		expect(await store().facilitatorNamed('Gus')).toBeNull();
	});

	test('stays good while something else has to be put right', async () => {
		const invitation = await invite('patient');
		for (const [wrong, problem] of [
			[{ name: ' x ' }, 'no_name'],
			[{ name: 'x'.repeat(61) }, 'no_name'],
			[{ name: 'ANA' }, 'name_taken'],
			[{ name: 'Fee', signIn: 'unlikely kettles hum beside six rivers' }, 'no_keys'],
			[{ name: 'Fee', signIn: `${right}A` }, 'no_keys'],
			[{ name: 'Fee', publicKey: '' }, 'no_keys'],
			[{ name: 'Fee', publicKey: right.slice(1) }, 'no_keys']
		] as const)
			expect(await signUpWith({ invitation, ...wrong })).toEqual({ refused: problem });
		expect(await signUpWith({ invitation, name: 'Fee' })).toHaveProperty('group');
		await expect(store().useInvitation(invitationHash(invitation), ana)).rejects.toThrow(Refused);
	});

	test('cannot be guessed at leisure', async () => {
		const address = somewhere();
		const answers = [];
		for (let n = 0; n < 6; n++)
			answers.push(await signUpWith({ name: 'Eve', invitation: `guess ${n}`, address }));
		expect(answers.slice(0, 5)).toEqual(
			Array.from({ length: 5 }, () => ({ refused: 'wrong_code' }))
		);
		expect(answers[5]).toMatchObject({ refused: 'wait' });
	});
});
