// The store's methods about facilitators, their sign-ins and their groups.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { Store } from './store.ts';

const facilitator = v.object({ id: v.string(), name: v.string() });
const withHash = v.object({ ...facilitator.entries, passphrase_hash: v.string() });
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
	| 'setPassphrase'
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
	| 'addInvitation'
	| 'invitation'
	| 'useInvitation'
	| 'leaveGroup'
>;

export const people = ({ ask, tell }: Database): People => ({
	anyFacilitator: () => ask(v.boolean(), 'any_facilitator'),
	addFacilitator: (name, passphraseHash) =>
		ask(facilitator, 'add_facilitator', { _name: name, _passphrase_hash: passphraseHash }),
	facilitatorNamed: (name) => ask(v.nullable(withHash), 'facilitator_named', { _name: name }),
	setPassphrase: (facilitator, passphraseHash) =>
		tell('set_passphrase', { _facilitator: facilitator, _passphrase_hash: passphraseHash }),

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
	facilitatorsIn: (group) => ask(v.array(facilitator), 'facilitators_in', { _group: group }),
	addInvitation: (group, codeHash, expiresAt) =>
		tell('add_invitation', { _group: group, _code_hash: codeHash, _expires_at: expiresAt }),
	invitation: (codeHash) => ask(v.nullable(invited), 'invitation', { _code_hash: codeHash }),
	useInvitation: (codeHash, facilitator) =>
		ask(v.string(), 'use_invitation', { _code_hash: codeHash, _facilitator: facilitator }),
	leaveGroup: (group, facilitator) =>
		tell('leave_group', { _group: group, _facilitator: facilitator })
});
