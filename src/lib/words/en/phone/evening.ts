// From arriving to the first talk: what the phone says in each part.

import type {
	Casting,
	ChoiceMethod,
	Consent,
	Frequency,
	Mark,
	Weather
} from '#lib/session/answers.ts';
import { one, type Rows } from './rows.ts';

const weathers: Record<Weather, string> = {
	sun: 'sun',
	bright: 'bright',
	cloud: 'cloud',
	fog: 'fog',
	wind: 'wind',
	rain: 'rain',
	storm: 'storm'
};

const methods: Record<ChoiceMethod, string> = {
	consent: 'We choose what nobody speaks against.',
	majority: 'We choose what most would like.',
	dots: 'We choose by dots.',
	joker: 'The Joker chooses, after hearing you.'
};

export const evening = {
	lobby: {
		page: 'Arriving',
		title: 'Welcome',
		try_pause: 'Try the Pause button',
		try_pause_how: 'Hold the round one up there until it has filled. The room tries it together.',
		tested: 'Pause works. It is there for everyone, all evening.',
		high: 'Notes tonight have high care: what you write is never put down on your phone. If its page is loaded again, your words are gone.',
		previously: 'Previously',
		roles: 'Take a role',
		not_this:
			'This is not therapy and not a tribunal. If someone is in danger or has been seriously harmed, please talk to the care person.'
	},

	check_in: {
		page: 'Checking in',
		title: 'What weather is in you?',
		lead: 'One tap, or nothing. Nobody sees whose it is.',
		weathers,
		clear: 'Rather not'
	},

	agreements: {
		page: 'Agreements',
		title: 'Can you go along with this?',
		empty: 'The first lines are being written.',
		answers: [
			{ value: 'go_along', label: 'I can go along' },
			{ value: 'need_change', label: 'I need a change' },
			{ value: 'unsure', label: 'I am not sure' }
		] satisfies Rows<Consent>,
		what: 'What would have to change?',
		what_label: 'In your words',
		what_hint: 'Unsigned. The Joker and the scribe read it; you may leave it empty.',
		send: 'Send',
		cancel: 'Back',
		sent: 'Your wish is with the Joker, unsigned.',
		left: (letters: number) => `${letters} ${one(letters, 'letter', 'letters')} left`
	},

	warm_up: {
		page: 'Warming up',
		other: 'Another version, please',
		usual: 'Back to the first version',
		other_title: 'The other version'
	},

	scene_break: {
		page: 'Break',
		title: 'Break',
		back: (time: string) => `Back at ${time}`,
		care: 'Water, air, a quiet corner. Nobody has to talk.'
	},

	scene_choice: {
		page: 'Choosing a scene',
		title: 'Which scene tonight?',
		methods,
		notes: (notes: string) => `May touch on: ${notes}`,
		marks: [
			{ value: 'yes', label: 'Yes' },
			{ value: 'fine', label: 'Fine' },
			{ value: 'not_tonight', label: 'Not tonight' }
		] satisfies Rows<Mark>,
		chosen: (title: string) => `Tonight: “${title}”`
	},

	casting: {
		page: 'Finding players',
		title: 'Would you play someone?',
		lead: 'Watching is taking part. Read a card before you say anything.',
		read: 'Read the card',
		taken: 'has a player',
		mine: 'You play',
		answers: [
			{ value: 'play', label: 'I’ll play' },
			{ value: 'maybe', label: 'Maybe' },
			{ value: 'no', label: 'Not this role' }
		] satisfies Rows<Casting>,
		answered: { play: 'You would play', maybe: 'You might', no: 'Not for you' } satisfies Record<
			Casting,
			string
		>,
		back: 'Other roles',
		players_title: 'While you play',
		players: [
			'Play what they want and what they fear.',
			'Resist as this person truly would: not a wall, not a sofa.',
			'If someone brings something new, let it count.',
			'No touching beyond what was agreed.',
			'You can step out of the part at any time.'
		]
	},

	play: {
		page: 'While people play',
		stop: 'Stop!',
		stop_sub: 'I’d try something',
		stop_not_yet: 'First we watch it once through',
		trying: 'You are in the scene',
		phone_down: 'Put the phone down.'
	},

	first_talk: {
		page: 'What did we see?',
		title: 'Does this happen where we organise?',
		lead: 'Unsigned. Shown as words, never as a list.',
		answers: [
			{ value: 'often', label: 'Often' },
			{ value: 'sometimes', label: 'Sometimes' },
			{ value: 'no', label: 'No' },
			{ value: 'skip', label: 'Rather not say' }
		] satisfies Rows<Frequency>,
		problem: 'In the way tonight'
	}
};
