// What the doors of the house say: signing in and up, the account, and pages that are not there.

import type { PassphraseProblem } from '#lib/notes/passphrase.ts';
import type { SignUpProblem } from '../sign-in-problems.ts';
import { errorWords } from './errors.ts';

const passphrase: Record<PassphraseProblem, string> = {
	too_few_words:
		'Use at least six different words. Words that do not belong together are easy to remember.',
	too_long: 'Use at most 128 characters.',
	too_common: 'Too many people would guess this one. Try six words that do not belong together.',
	about_you: 'Your own name and your group’s are guessed first. Use other words.'
};

const signUp: Record<SignUpProblem, string> = {
	no_name: 'Write a name of two to sixty letters. It need not be the one in your passport.',
	name_taken: 'Somebody here has this name already. Choose another one.',
	wrong_code:
		'This code does not open the door. The first account needs the code from the terminal; later ones need an invitation that is new.',
	no_keys:
		'Your browser did not send what belongs to an account. Load this page anew and try again.',
	no_group: 'Give the group a name; it can be changed later.'
};

const ago = (minutes: number) => {
	if (minutes < 2) return 'just now';
	return minutes < 90 ? `${minutes} minutes ago` : `${Math.round(minutes / 60)} hours ago`;
};

export const commonWords = {
	name: 'Spectactor',
	wait: (seconds: number) =>
		seconds < 90
			? `Too many tries. Wait ${seconds} seconds, then try again.`
			: `Too many tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
	signIn: {
		title: 'Sign in',
		lead: 'For people who run sessions. In a session, nobody needs an account.',
		name: 'Your name here',
		passphrase: 'Passphrase',
		button: 'Sign in',
		wrong: 'Name and passphrase do not fit together.',
		working: 'One moment: your passphrase is being worked on, on this device …',
		needsScripts:
			'For this page your browser has to run JavaScript: the passphrase stays on your device, and is worked on there. Nobody who only comes to a session needs this page.',
		toJoin: 'Coming to a session? You need only its code.',
		toSignUp: 'Make an account'
	},
	signUp: {
		title: 'Make an account',
		first: 'Nobody has an account here yet. Yours will be the first, and it comes with a group.',
		invited: (group: string) => `You are invited to ${group}.`,
		closed:
			'An account needs an invitation from somebody in the group. Ask them for a link; each works once, for seven days.',
		code: 'The code from the terminal',
		codeHint: 'It was printed when Spectactor was started.',
		group: 'Name of the group',
		name: 'Your name here',
		nameHint: 'Facilitators see it. On the stage you choose your word anew each time.',
		passphrase: 'Passphrase',
		passphraseHint:
			'The seven drawn words, or at least six of your own that do not belong together. It stays on this device.',
		drawn: 'Drawn for you on this device',
		use: 'Use these words',
		redraw: 'Draw others',
		lost: 'Keep it well: a lost passphrase cannot be brought back by anybody. Another facilitator of your group can then let you in again. If all are lost, the notes are lost.',
		understood: 'I have it somewhere I will find it again.',
		print: 'Print a sheet to write it on',
		sheetTitle: 'Your passphrase for Spectactor',
		sheetName: 'Your name here',
		sheetWords: 'Write your words here, by hand',
		sheetWhere:
			'Keep this sheet where you keep your passport. Not in the room where you work together.',
		button: 'Make the account',
		haveOne: 'I have an account already',
		joinTitle: 'Join a group',
		join: (group: string) => `Join ${group}`,
		problems: { ...passphrase, ...signUp }
	},
	account: {
		title: 'Your account',
		lead: (name: string) => `You are ${name}.`,
		old: 'The passphrase until now',
		next: 'The new passphrase',
		nextHint: 'The seven drawn words, or at least six of your own that do not belong together.',
		change: 'Change the passphrase',
		changeHint:
			'Signs you out everywhere else. What only you can open is sealed anew, all of it or nothing.',
		changed: 'The passphrase is changed. Other devices are signed out.',
		wrong: 'That is not the passphrase until now.',
		problems: {
			...passphrase,
			reused: 'That is the passphrase until now. Choose another one.',
			no_keys: 'Your browser did not send what belongs to it. Load this page anew and try again.',
			stale:
				'Somebody changed the keys of a group at the same moment. Nothing was changed; try again.'
		},
		fingerprint: 'Your key, in four words',
		fingerprintHint: 'Whoever lets you in to a group sees the same four words beside your name.',
		open: 'Where you are signed in',
		openHint: 'A sign-in ends by itself after half an hour without use, and after twelve hours.',
		here: 'This device',
		elsewhere: 'Another device',
		times: (began: number, used: number) => `Began ${ago(began)}, last used ${ago(used)}.`,
		endOne: 'Sign it out',
		signOut: 'Sign out',
		signOutEverywhere: 'Sign out everywhere',
		back: 'To the console'
	},
	errors: errorWords
};
export type CommonWords = typeof commonWords;
