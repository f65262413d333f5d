// The store's methods about facilitators, their sign-ins and their groups.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { KnownKeys } from './people-kept.ts';
import type { Store } from './store.ts';

const facilitator = v.object({ id: v.string(), name: v.string() });
/** The database writes bytes in base64; everybody else here in base64url. */
const bytes = v.pipe(
	v.string(),
	v.transform((text) => Buffer.from(text, 'base64').toString('base64url'))
);
const forDatabase = (text: string) => Buffer.from(text, 'base64url').toString('base64');
const added = v.object({ ...facilitator.entries, group: v.optional(v.string()) });
const withPublicKey = v.object({ ...facilitator.entries, public_key: bytes });
const withKeys = v.object({ ...withPublicKey.entries, sign_in_hash: bytes });
const groupKey = v.object({
	generation: v.number(),
	public_key: v.nullable(bytes),
	written: v.number()
});
const signIn = v.object({
	id_hash: v.string(),
	facilitator: v.string(),
	expires_at: v.string(),
	ends_at: v.string()
});
const group = v.object({
	id: v.string(),
	name: v.string(),
	contacts: v.array(v.string()),
	quiet_place: v.string(),
	notes_days: v.number(),
	review_days: v.number(),
	facilitators: v.number()
});
const invited = v.object({ group: v.string(), group_name: v.string() });

type People = Pick<
	Store,
	| 'anyFacilitator'
	| 'addFacilitator'
	| 'facilitatorNamed'
	| 'setKeys'
	| 'houseSalt'
	| 'addSignIn'
	| 'signIn'
	| 'signInsOf'
	| 'moveSignInExpiry'
	| 'endSignIn'
	| 'endSignInsOf'
	| 'sweepSignIns'
	| 'addGroup'
	| 'groupsOf'
	| 'changeGroup'
	| 'facilitatorsIn'
	| 'groupKey'
	| 'setGroupKey'
	| 'keyWritten'
	| 'addInvitation'
	| 'invitation'
	| 'useInvitation'
	| 'leaveGroup'
>;

const kept = ({ sign_in_hash, public_key }: KnownKeys) => ({
	_sign_in_hash: forDatabase(sign_in_hash),
	_public_key: forDatabase(public_key)
});

export const people = ({ ask, tell }: Database): People => ({
	anyFacilitator: () => ask(v.boolean(), 'any_facilitator'),
	addFacilitator: (name, keys, into) =>
		ask(added, 'add_facilitator', {
			_name: name,
			...kept(keys),
			...(into && 'invitation' in into ? { _invitation: into.invitation } : {}),
			...(into && 'firstGroup' in into ? { _first_group: into.firstGroup } : {})
		}),
	facilitatorNamed: (name) => ask(v.nullable(withKeys), 'facilitator_named', { _name: name }),
	setKeys: (facilitator, keys) => tell('set_keys', { _facilitator: facilitator, ...kept(keys) }),
	houseSalt: () => ask(bytes, 'house_salt'),

	addSignIn: (added) =>
		tell('add_sign_in', {
			_id_hash: added.id_hash,
			_facilitator: added.facilitator,
			_expires_at: added.expires_at,
			_ends_at: added.ends_at
		}),
	signIn: (idHash) =>
		ask(v.nullable(v.object({ signIn, facilitator })), 'sign_in', { _id_hash: idHash }),
	signInsOf: (facilitator) => ask(v.array(signIn), 'sign_ins_of', { _facilitator: facilitator }),
	moveSignInExpiry: (idHash, expiresAt) =>
		tell('move_sign_in_expiry', { _id_hash: idHash, _expires_at: expiresAt }),
	endSignIn: (idHash) => tell('end_sign_in', { _id_hash: idHash }),
	endSignInsOf: (facilitator) => tell('end_sign_ins_of', { _facilitator: facilitator }),
	sweepSignIns: () => tell('sweep_sign_ins'),

	addGroup: (name, facilitator) =>
		ask(group, 'add_group', { _name: name, _facilitator: facilitator }),
	groupsOf: (facilitator) => ask(v.array(group), 'groups_of', { _facilitator: facilitator }),
	changeGroup: (group, change) =>
		tell('change_group', {
			_group: group,
			_name: change.name,
			_contacts: change.contacts,
			_quiet_place: change.quiet_place,
			_notes_days: change.notes_days,
			_review_days: change.review_days
		}),
	facilitatorsIn: (group) => ask(v.array(withPublicKey), 'facilitators_in', { _group: group }),
	groupKey: (group) => ask(v.nullable(groupKey), 'group_key', { _group: group }),
	setGroupKey: (group, expected, publicKey, written) =>
		tell('set_group_key', {
			_group: group,
			_expected: expected,
			_public_key: forDatabase(publicKey),
			_written: written
		}),
	keyWritten: (group, generation) =>
		tell('key_written', { _group: group, _generation: generation }),
	addInvitation: (group, codeHash, expiresAt) =>
		tell('add_invitation', { _group: group, _code_hash: codeHash, _expires_at: expiresAt }),
	invitation: (codeHash) => ask(v.nullable(invited), 'invitation', { _code_hash: codeHash }),
	useInvitation: (codeHash, facilitator) =>
		ask(v.string(), 'use_invitation', { _code_hash: codeHash, _facilitator: facilitator }),
	leaveGroup: (group, facilitator) =>
		tell('leave_group', { _group: group, _facilitator: facilitator })
});
