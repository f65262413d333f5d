// What the doors of the house say: signing in and up, the account, and pages that are not there.

import type { PassphraseProblem, SignUpProblem } from '../sign-in-problems.ts';

const passphrase: Record<PassphraseProblem, string> = {
	too_short: 'Use at least fifteen characters. Five unlikely words are easy to remember.',
	too_long: 'Use at most 128 characters.',
	too_common: 'Too many people would guess this one. Try five words that do not belong together.',
	about_you: 'Your own name and your group’s are guessed first. Use other words.'
};

const signUp: Record<SignUpProblem, string> = {
	...passphrase,
	no_name: 'Write a name of two to sixty letters. It need not be the one in your passport.',
	name_taken: 'Somebody here has this name already. Choose another one.',
	wrong_code:
		'This code does not open the door. The first account needs the code from the terminal; later ones need an invitation that is new.',
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
			'At least fifteen characters. Write it down where you keep such things: nobody can send it to you.',
		button: 'Make the account',
		haveOne: 'I have an account already',
		joinTitle: 'Join a group',
		join: (group: string) => `Join ${group}`,
		problems: signUp
	},
	account: {
		title: 'Your account',
		lead: (name: string) => `You are ${name}.`,
		old: 'The passphrase until now',
		next: 'The new passphrase',
		nextHint: 'At least fifteen characters. Five unlikely words are easy to remember.',
		change: 'Change the passphrase',
		changeHint: 'Signs you out everywhere else.',
		changed: 'The passphrase is changed. Other devices are signed out.',
		wrong: 'That is not the passphrase until now.',
		problems: passphrase,
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
	errors: {
		lost: 'There is no such page.',
		lostNext: 'The address may have been cut short. Go to the beginning and try from there.',
		broken: 'Something here did not work.',
		brokenSafe: 'Nothing that was kept is lost.',
		brokenNext: 'Try again in a moment.',
		home: 'To the beginning'
	}
};
export type CommonWords = typeof commonWords;
