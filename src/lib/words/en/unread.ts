// What the Joker and the scribe are told about words from phones that wait to be read.

import type { UnreadSeen } from '#lib/session/pieces.ts';

const about: Record<UnreadSeen['kind'], string> = {
	observation: 'An observation',
	commitment: 'For the group’s list',
	correction: 'What was meant',
	role_word: 'A word to be called by'
};
const roles: Record<NonNullable<UnreadSeen['role']>, string> = {
	joker: 'as Joker',
	co_joker: 'as co-Joker',
	scribe: 'as scribe',
	timekeeper: 'as timekeeper',
	care_person: 'as care person',
	host: 'at the door',
	tea_and_chairs: 'for tea and chairs'
};

export const unread = {
	title: 'Waiting to be read',
	lead: 'From phones. Nothing of it is on the wall until somebody lets it through.',
	keep: 'Let through',
	leave: 'Leave out',
	about: ({ kind, row, role }: UnreadSeen) =>
		kind === 'role_word' && role
			? `${about[kind]}, ${roles[role]}`
			: kind === 'correction' && row
				? `${about[kind]} in try ${row}`
				: about[kind]
};
