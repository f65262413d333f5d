// What the pages say about keys: opening what a group keeps, who can read it, and what is not to be had back.

export const keyWords = {
	hand: 'Somebody was drawn to read the notes. Your passphrase hands this evening’s key to their phone.',
	handing: 'The key is handed to those who were drawn. Nothing more to do here.',
	handTrouble:
		'The key could not be handed over. Press Unlock again, or let another facilitator do it.',
	locked: 'What stands here is sealed. Your passphrase opens it, in this browser and nowhere else.',
	unlock: 'Unlock with your passphrase',
	title: (name: string) => `Unlock as ${name}`,
	titleAlone: 'Unlock',
	lead: 'It opens what your group keeps, on this device only. It is locked again after ten minutes without a hand on this page.',
	passphrase: 'Passphrase',
	open: 'Unlock',
	cancel: 'Not now',
	working: 'One moment: your passphrase is being worked on, on this device …',
	wrong: 'That is not your passphrase.',
	lock: 'Lock again',
	trouble: {
		locked: 'This is locked again.',
		signed_out: 'You are signed out here. Sign in again; nothing is lost.',
		not_let_in:
			'You cannot read what this group keeps yet. Another facilitator lets you in, on the page of the group.',
		gone: 'This cannot be opened any more: its time is over, or it was let go.',
		changed: 'Somebody changed the keys at the same moment. Try again.',
		unreachable: 'Spectactor does not answer. Nothing is lost; try again in a moment.'
	},
	again: 'Try again',
	toGroup: 'To the group',
	group: {
		title: 'Who can read the notes',
		none: 'This group has no key yet. It is made when doors are opened for the first time, for everybody who is in the group then.',
		reads: 'can read',
		waits: 'cannot read yet',
		why: 'To let somebody in, or to make a new key, unlock this first.',
		letIn: (name: string) => `Let ${name} in`,
		fingerprint: (words: string) => `Key: ${words}`,
		compare:
			'The four words stand on the account page of whoever they belong to. Ask, before you let somebody in.',
		renew: 'A new key for the group',
		renewHint:
			'After somebody has left. All that is kept is sealed anew, and a copy they may have made of their key opens nothing that comes later.',
		renewed: 'The group has a new key.',
		lost: 'Whoever loses their passphrase is let in again here by another facilitator, after a new account. If all passphrases are lost, the notes are lost: nobody can bring them back.'
	}
};
