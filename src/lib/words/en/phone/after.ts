// After the play: stepping out, talking it over, promises, notes, leaving.

import type { NamingKind } from '#lib/notes/naming.ts';
import type { Sharing } from '#lib/notes/note.ts';
import type { Verdict } from '#lib/session/answers.ts';
import type { Plan } from '#lib/session/plan.ts';
import { debrief } from '../debrief.ts';
import { sixSentences } from '../six-sentences.ts';
import { door } from './door.ts';
import { one, type Rows } from './rows.ts';

const keep = 'It may be kept for later sessions';

const namings: Record<NamingKind, string> = {
	handle: 'an online name',
	mail: 'an e-mail address',
	link: 'a link',
	phone: 'a number',
	street: 'a street',
	name: 'a name'
};

export const after = {
	de_role: {
		page: 'Stepping out of the part',
		title: 'Out of the part',
		out_of: (names: string) => `You played ${names}.`,
		stepped: 'You stepped into the scene.',
		start: 'One thing at a time, as slowly as you like.',
		next: 'Next',
		last: 'Say it aloud: “I’m out.”',
		say_out: 'I’m out of the part',
		done: 'You are out. Good to have you back.',
		others: 'The players step out of their parts.',
		others_lead: 'Give them time. Shake something out as well, if you like.',
		check: 'Someone check on me, please',
		check_going: 'On its way to the care person.',
		check_asked: 'The care person knows. You may take it back.',
		check_back: 'Take it back'
	},

	analysis: {
		page: 'What was tried',
		title: 'What was tried',
		none: 'Nothing was written down.',
		yours: 'yours',
		lines: 'What we said about it',
		add: 'Add what is missing',
		add_label: 'What did you see?',
		add_hint: 'Unsigned. The scribe or the Joker reads it first.',
		send: 'Send to the scribe',
		sent: 'Sent. It is shown once it has been read.',
		cancel: 'Leave it',
		verdict: {
			could: 'could happen here',
			hard: 'hard, but yes',
			magic: 'only by magic',
			cant_judge: 'nobody here can judge',
			split: 'the room is split'
		} satisfies Record<Verdict | 'split', string>
	},

	debrief: {
		page: 'Talking it over',
		pass: 'Passing is an answer.',
		prompts: debrief
	},

	commitments: {
		page: 'What I will do',
		title: 'When it happens, I will …',
		lead: 'For yourself first. It stays on this phone until the evening closes.',
		keep: 'Keep it for me',
		kept: 'Kept on this phone until the evening closes. Copy it on paper if you want it longer.',
		pair: 'Show it to my pair',
		pair_title: 'For your pair',
		group: 'Put it on the group’s list',
		group_title: 'Put it on the list?',
		group_text:
			'The scribe or the Joker reads it first. Then everyone may see these words, on the list and in the summary; not who wrote them.',
		group_go: 'Put it on the list',
		group_done: 'Sent. It is on the list once it has been read.',
		close: 'Back',
		list: 'On the group’s list'
	},

	note: {
		page: 'A note',
		title: 'A note, if you like',
		lead: 'Not signed. Every phone sends one envelope, empty ones too.',
		before: 'Before you write',
		sentences: sixSentences,
		style_tip: 'Your way of writing may tell who you are. Short and plain says less.',
		readers: {
			by_lot:
				'Two of us, drawn by lot from those who offer, read the notes. Never tonight’s Joker.',
			other_facilitator:
				'Another facilitator of your group opens the notes first, not tonight’s Joker.',
			joker_too: 'Tonight’s Joker may open the notes too. You decide who else may.'
		} satisfies Record<Plan['readers'], string>,
		high: 'High care: your words are in this page’s memory and nowhere else on this phone. If the page is closed or loaded again, they are gone.',
		until: (day: string) => `Readable until ${day}.`,
		begin: 'Begin with',
		label: 'Your note',
		left: (letters: number) => `${letters} ${one(letters, 'letter', 'letters')} left`,
		too_long: 'This is longer than an envelope holds. Please shorten it a little.',
		gentle: 'Could someone here tell this is you? Is anyone else recognisable?',
		found: (what: string) => `There may be ${what} in it.`,
		namings,
		sharing: 'Who may see this',
		sharings: [
			{ value: 'theme', label: 'Only its theme' },
			{ value: 'summary', label: 'It may stand in the summary' },
			{ value: 'aloud', label: 'It may be read aloud or shown' },
			{ value: 'contacts', label: 'Only the people your group named for care' }
		] satisfies Rows<Sharing>,
		keep,
		leave_group: 'It may leave the group',
		receipt: 'Give me words to take it back',
		receipt_hint:
			'Twelve words, shown once when the note is kept. Write them on paper. Whoever finds them can take the note back, and sees that it was yours.',
		stays_high: 'Stays in this page’s memory. When the round ends, all phones send together.',
		stays: 'Stays on this phone. When the round ends, all phones send together.',
		keys: 'The same four words?',
		keys_lead: 'They stand on the wall. Compare before you write.',
		keys_differ: 'They differ',
		keys_sure:
			'Do they differ from the wall? Then this phone takes no part, and forgets what is written here.',
		keys_yes: 'Yes, they differ',
		keys_no: 'They are the same',
		sending: 'All phones send together',
		sending_lead: 'One envelope each, written or empty, all alike. Keep this page open.',
		wake: 'Is the phone beside you asleep? Wake it.',
		kept: 'The box is shut',
		kept_enough: 'The envelopes are in. This phone keeps nothing of yours.',
		kept_few: 'Fewer than five: the box stays shut.',
		kept_few_later: (day: string) =>
			`If you ticked “${keep}”, your note may be opened later, together with others, until ${day}. If not, nobody will read it. This phone keeps nothing of yours.`,
		late: 'The box was shut without an envelope from this phone. If you wrote something, nobody is shown it: write it on paper if it should be known.',
		asking: 'One moment: this phone asks whether its envelope is in.',
		late_forget: 'Forget it',
		paper: 'Your twelve words',
		paper_lead:
			'Write them on paper now. This phone does not keep them. With them you can take your note back, on the page /receipt.',
		paper_done: 'I have written them down',
		strange: 'Not from this phone',
		strange_lead:
			'The keys on this phone are not those of the wall. Nothing is sent from it. Tell the Joker, and take a ticket or paper.',
		differ: 'Do not write here',
		differ_lead:
			'Say it aloud: other words stand on your phone than on the wall. Somebody may be listening in between. This phone takes no part and has forgotten what was written. Write on paper.',
		changed: 'Something was changed',
		changed_lead:
			'Who reads, how carefully, or until when: something else stands here now than when the box was opened. Nothing is sent from this phone. Tell the room, and write on paper.',
		open_air: 'Not on this phone tonight',
		open_air_lead:
			'Notes have high care here, and this address begins with http://, so a stranger in the Wi-Fi could put another page in place of this one. Take a ticket from the hat, or write on paper. This phone sends an empty envelope, as others do.',
		no_ticket: 'No note from this phone tonight',
		no_ticket_lead:
			'This phone has no place in the box. Take a ticket from the hat, or write on paper.',
		not_of_round: 'This box was opened before you came',
		not_of_round_lead: 'Take a ticket from the hat and use the tablet. Or write on paper.'
	},

	check_out: {
		page: 'Leaving',
		title: 'One word, one gesture',
		contacts: 'If it stays with you',
		no_contacts: 'No one arranged yet.'
	},

	closed: {
		page: 'Over for today',
		title: 'Thank you',
		lead: 'This phone has forgotten the evening.',
		summary: door.door.summary,
		summary_when: 'It can be read and answered for a week.'
	}
};
