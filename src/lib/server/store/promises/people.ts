// What the store promises about facilitators, sign-ins and groups.

import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Stale, type Store } from '../store.ts';
import { newGroup, someKeys, someHash, someName } from './gathering.ts';

const soon = () => new Date(Date.now() + 60_000).toISOString();
const later = () => new Date(Date.now() + 3_600_000).toISOString();
const newKey = () => randomBytes(32).toString('base64url');
const past = () => new Date(Date.now() - 60_000).toISOString();

export function promisesAboutPeople(store: () => Store): void {
	describe('facilitators', () => {
		it('are found by name, whatever the capitals, spaces or ways of writing an accent', async () => {
			const name = someName('Éva Łoś');
			const added = await store().addFacilitator(name, someKeys);
			expect(added).toEqual({ id: expect.any(String), name });
			const found = { ...added, ...someKeys };
			for (const typed of [name, name.toUpperCase(), ` ${name} `, name.normalize('NFD')])
				expect(await store().facilitatorNamed(typed)).toEqual(found);
			expect(await store().facilitatorNamed(someName('Nobody'))).toBeNull();
			expect(await store().anyFacilitator()).toBe(true);
		});

		it('never share a name', async () => {
			const name = someName('Ana');
			await store().addFacilitator(name, someKeys);
			await expect(store().addFacilitator(name.toLowerCase(), someKeys)).rejects.toThrow(
				'name_taken'
			);
		});

		it('get one account when ten forms arrive at once', async () => {
			const name = someName('Ana');
			const tries = await Promise.allSettled(
				Array.from({ length: 10 }, () => store().addFacilitator(name, someKeys))
			);
			expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		});

		it('change both halves of their passphrase at once; neither is ever kept as it was typed', async () => {
			const { id, name } = await store().addFacilitator(someName('Ana'), someKeys);
			const other = { sign_in_hash: newKey(), public_key: newKey() };
			await store().setKeys(id, other);
			expect(await store().facilitatorNamed(name)).toEqual({ id, name, ...other });
			for (const wrong of ['c2l4IHBsYWluIHdvcmRz', ''])
				for (const half of ['sign_in_hash', 'public_key'])
					await expect(store().setKeys(id, { ...other, [half]: wrong })).rejects.toThrow('23514');
			expect(await store().facilitatorNamed(name)).toEqual({ id, name, ...other });
			await expect(store().setKeys(randomUUID(), other)).rejects.toThrow('gone');
		});

		it('find the same salt in the house each time', async () => {
			const salt = await store().houseSalt();
			expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
			expect(await store().houseSalt()).toBe(salt);
		});
	});

	describe('sign-ins', () => {
		const newSignIn = async (facilitator: string) => {
			const signIn = {
				id_hash: someHash(),
				facilitator,
				expires_at: soon(),
				ends_at: later()
			};
			await store().addSignIn(signIn);
			return signIn;
		};

		it('come back as they were, with their facilitator', async () => {
			const { facilitator } = await newGroup(store());
			const signIn = await newSignIn(facilitator.id);
			expect(await store().signIn(signIn.id_hash)).toEqual({ signIn, facilitator });
			expect(await store().signInsOf(facilitator.id)).toEqual([signIn]);
			expect(await store().signIn(someHash())).toBeNull();
		});

		it('last longer when moved, but never past their end', async () => {
			const { facilitator } = await newGroup(store());
			const { id_hash, ends_at } = await newSignIn(facilitator.id);
			await store().moveSignInExpiry(id_hash, '2199-01-01T00:00:00.000Z');
			expect((await store().signIn(id_hash))?.signIn.expires_at).toBe(ends_at);
		});

		it('end one by one, or all of a facilitator at once', async () => {
			const { facilitator } = await newGroup(store());
			const [first, second, third] = [
				await newSignIn(facilitator.id),
				await newSignIn(facilitator.id),
				await newSignIn(facilitator.id)
			];
			await store().endSignIn(first.id_hash);
			expect(await store().signIn(first.id_hash)).toBeNull();
			expect(await store().signIn(second.id_hash)).not.toBeNull();
			await store().endSignInsOf(facilitator.id);
			expect(await store().signIn(third.id_hash)).toBeNull();
		});

		it('are swept when over, the others stay', async () => {
			const { facilitator } = await newGroup(store());
			const valid = await newSignIn(facilitator.id);
			const over = await newSignIn(facilitator.id);
			await store().moveSignInExpiry(over.id_hash, past());
			await store().sweepSignIns();
			expect(await store().signInsOf(facilitator.id)).toEqual([valid]);
		});
	});

	describe('groups', () => {
		it('begin with one facilitator and careful settings', async () => {
			const { facilitator, group } = await newGroup(store());
			expect(group).toEqual({
				id: expect.any(String),
				name: expect.stringMatching(/^Stairwells/),
				contacts: [],
				quiet_place: '',
				notes_days: 30,
				review_days: 7,
				facilitators: 1
			});
			expect(await store().groupsOf(facilitator.id)).toEqual([group]);
			expect(await store().facilitatorsIn(group.id)).toMatchObject([facilitator]);
		});

		it('change, within what they may decide', async () => {
			const { facilitator, group } = await newGroup(store());
			const change = {
				name: 'Stairwells, "the second"',
				contacts: ['Ada, {07}', 'Night line'],
				quiet_place: 'upstairs',
				notes_days: 0,
				review_days: 1
			};
			await store().changeGroup(group.id, change);
			expect(await store().groupsOf(facilitator.id)).toEqual([{ ...group, ...change }]);
			for (const wrong of [{ notes_days: 91 }, { review_days: 0 }, { name: '  ' }])
				await expect(store().changeGroup(group.id, { ...change, ...wrong })).rejects.toThrow(
					'23514'
				);
			await expect(store().changeGroup(randomUUID(), change)).rejects.toThrow('gone');
		});

		it('take in whoever holds an invitation, once', async () => {
			const { group } = await newGroup(store());
			const code = someHash();
			await store().addInvitation(group.id, code, soon());
			expect(await store().invitation(code)).toEqual({
				group: group.id,
				group_name: group.name
			});
			const [first, second] = await Promise.all([newGroup(store()), newGroup(store())]);
			const uses = await Promise.allSettled(
				[first, second].map(({ facilitator }) => store().useInvitation(code, facilitator.id))
			);
			expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(await store().facilitatorsIn(group.id)).toHaveLength(2);
			expect(await store().invitation(code)).toBeNull();
		});

		it('take in nobody by an invitation that is over', async () => {
			const { group, facilitator } = await newGroup(store());
			const code = someHash();
			await store().addInvitation(group.id, code, past());
			expect(await store().invitation(code)).toBeNull();
			await expect(store().useInvitation(code, facilitator.id)).rejects.toThrow('gone');
		});

		it('have no key at first, and then one at a time', async () => {
			const { group, facilitator } = await newGroup(store());
			expect(await store().groupKey(group.id)).toEqual({
				generation: 0,
				public_key: null,
				written: 0
			});
			const [first, second] = [newKey(), newKey()];
			await store().setGroupKey(group.id, 0, first, 0);
			expect(await store().groupKey(group.id)).toMatchObject({ generation: 1, public_key: first });
			// ten browsers at once: one of them makes the next one
			const tries = await Promise.allSettled(
				Array.from({ length: 10 }, () => store().setGroupKey(group.id, 1, second, 0))
			);
			expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await expect(store().setGroupKey(group.id, 1, first, 0)).rejects.toThrow(Stale);
			expect(await store().groupKey(group.id)).toMatchObject({ generation: 2, public_key: second });
			await expect(store().setGroupKey(group.id, 2, 'c2hvcnQ', 0)).rejects.toThrow('23514');
			// whoever brings a new one has to have seen all that was written for the old one
			await store().keyWritten(group.id, 2);
			await expect(store().setGroupKey(group.id, 2, first, 0)).rejects.toThrow(Stale);
			await store().setGroupKey(group.id, 2, first, 1);
			await expect(store().keyWritten(group.id, 2)).rejects.toThrow(Stale);
			await expect(store().keyWritten(randomUUID(), 1)).rejects.toThrow(Stale);
			expect(await store().groupKey(randomUUID())).toBeNull();
			expect(await store().facilitatorsIn(group.id)).toEqual([
				{ ...facilitator, public_key: someKeys.public_key }
			]);
		});

		it('can be left, but not by the last, nor by the last two at once', async () => {
			const { group, facilitator } = await newGroup(store());
			const other = await store().addFacilitator(someName('Bela'), someKeys);
			const code = someHash();
			await store().addInvitation(group.id, code, soon());
			await store().useInvitation(code, other.id);
			const leaving = await Promise.allSettled(
				[facilitator, other].map(({ id }) => store().leaveGroup(group.id, id))
			);
			expect(leaving.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			const [last, ...more] = await store().facilitatorsIn(group.id);
			expect(more).toEqual([]);
			await expect(store().leaveGroup(group.id, last!.id)).rejects.toThrow('last_facilitator');
		});
	});
}
