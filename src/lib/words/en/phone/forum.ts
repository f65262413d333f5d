// What the phone says in the forum, one step after the other.

import type { Chip, Verdict } from '#lib/session/answers.ts';
import type { Rows } from './rows.ts';

export const forum = {
	replay_ready: {
		page: 'Before the replay',
		title: 'From where would you see it again?',
		lead: 'A wish. The Joker chooses.',
		none: 'Anywhere'
	},

	frozen: {
		page: 'Stop',
		called: 'You called Stop',
		title: 'Whose place would you take?',
		stays: (name: string) => `${name} stays as they are`,
		tell: 'Tell the actor what to try',
		other: 'Let someone else',
		how: (name: string) => `In ${name}’s place`,
		alone: 'I’ll step in',
		pair: 'Step in with someone',
		back: 'Someone else’s place',
		tell_title: 'What should they try?',
		tell_who: 'Who should try it?',
		tell_words: 'Say it to the actor',
		tell_hint: 'The Joker reads it to the actor. It may stand in the ledger, without you.',
		reading: 'How they play it',
		readings: [
			{ value: 'as_meant', label: 'As I meant it' },
			{ value: 'free', label: 'Read it freely' }
		] as const,
		send: 'Give it to the actor',
		offered_step: (name: string) => `You offered to step in for ${name}.`,
		offered_pair: (name: string) => `You offered to step in for ${name}, with someone.`,
		offered_tell: (name: string) => `You told ${name} what to try.`,
		offered_next: 'The Joker asks one of those who called. Nobody sees who was first.',
		change: 'Change it',
		let_other: 'You leave it to someone else. You may call again.',
		someone: 'Someone called Stop',
		me_too: 'I’d try something too'
	},

	stepping: {
		page: 'Stepping in',
		title: (name: string) => `You step in for ${name}`,
		pair: 'Take the other person with you.',
		told: (name: string) => `${name} tries what you said`,
		from: (caption: string) => `From: ${caption}`,
		want: (name: string, want: string) => `${name} ${want}`,
		intention: 'What I want to try',
		intention_hint: 'One line, for you alone. Nobody else reads it.',
		keep: 'Keep it',
		kept: 'Kept for you.',
		others_choose: 'Someone steps in.',
		others_brief: 'Same moment, new try.',
		reminders: [
			'Nobody has to win.',
			'The others answer as they really would.',
			'You can stop at any time.'
		],
		cut: 'And cut.',
		thank: 'Thank you',
		thank_you: 'Thank you for trying.',
		ask_page: 'The one who tried speaks',
		ask_person: 'They speak first',
		ask_person_lead: 'What they wanted to change, and what happened.',
		ask_you: 'You speak first',
		ask_you_lead: 'What did you want to change? What happened?',
		yours: 'You wanted to try'
	},

	ask_room: {
		page: 'What moved?',
		title: 'What moved?',
		lead: 'Tick what you saw, as many as fit. Unsigned.',
		chips: [
			{ value: 'heard', label: 'they were heard' },
			{ value: 'paid', label: 'they paid' },
			{ value: 'joined', label: 'someone joined in' },
			{ value: 'nothing', label: 'nothing moved' },
			{ value: 'worse', label: 'it got worse' }
		] satisfies Rows<Chip>
	},

	reality: {
		page: 'Could it happen here?',
		title: 'Could this happen here?',
		verdicts: [
			{ value: 'could', label: 'It could' },
			{ value: 'hard', label: 'Hard, but yes' },
			{ value: 'magic', label: 'Only by magic' },
			{ value: 'cant_judge', label: 'I can’t judge' }
		] satisfies Rows<Verdict>
	},

	capture: {
		page: 'Writing it down',
		others: 'It is being written down.',
		others_lead: 'The row appears on the wall.',
		yours: 'This is how it is written down',
		tried: 'Tried',
		moved: 'Moved',
		cost: 'Cost',
		for_whom: 'For whom',
		not_meant: 'That’s not what I meant',
		label: 'What you wanted to try',
		send: 'Write this instead',
		cancel: 'Leave it',
		waits: 'Sent. It is shown once the scribe or the Joker has read it.',
		corrected: 'Written in your words.'
	},

	invite: {
		page: 'Who would try something?',
		title: 'Who would go about it differently?',
		lead: 'Turn to the person beside you. One minute: what is the smallest thing anyone could do?',
		stop: 'I’d try something'
	}
};
