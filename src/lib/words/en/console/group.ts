// What the page of a group says: whom to turn to, how long notes live, who is a facilitator, and how to become one.

export const groupWords = {
	over: 'Group',
	about: 'About the group',
	name: 'Name',
	contacts: 'Someone to turn to afterwards',
	contactsHint:
		'One on each line: a name, a number, until what hour. People see them at the end of a session.',
	nobody: 'No one arranged yet.',
	quiet: 'Quiet place',
	quietHint: 'Where one can step out to. The wall says it when people arrive.',
	notesDays: 'Days that unsigned notes may be read',
	notesDaysHint: 'Nought to ninety, counted from the session. Then they are destroyed.',
	reviewDays: 'How long a summary waits for answers',
	review: { '7': 'Seven days', '1': 'One day, because the group decided so' },
	save: 'Save',
	saved: 'Saved.',
	notSaved: 'Not saved.',
	stillHere: 'What you wrote still stands below.',
	problems: {
		name: 'A name has two to eighty letters.',
		contacts: 'At most twelve lines, each of at most 300 letters.',
		quiet: 'At most 300 letters.',
		days: 'A whole number from 0 to 90.'
	},
	facilitators: 'Facilitators',
	you: 'you',
	only: 'You are the only one. With a second facilitator, somebody else can read the notes first.',
	care: 'Care contacts',
	careHint:
		'Some notes are written for them alone: about harm to a person, for instance. Readers are not shown these. The Joker of an evening never is, unless the group said that the Joker reads too. Where nobody is ticked, nobody is shown them.',
	careSave: 'Save who it is',
	invite: 'Invite a facilitator',
	inviteHint:
		'Makes a link that works once, within seven days. Whoever has it can plan and lead sessions of this group; to read notes they are let in, above.',
	make: 'Make a link',
	shown: 'The link, shown this once:',
	linkUntil: (day: string) => `Works once, until ${day}.`,
	copy: 'Copy',
	copied: 'Copied.',
	qr: 'Picture of the link, for a camera',
	leave: 'Leave this group',
	leaveHint: 'You will not see its sessions any more. Others can invite you again.',
	leaveSure: 'Yes, leave',
	last: 'You are the last facilitator here.',
	lastNext: 'Invite somebody first; otherwise nobody could reach what this group keeps.',
	sessions: 'To the sessions',
	kept: {
		title: 'Notes kept for later sessions',
		lead: 'What is kept of a season goes twelve months after it. In the last twelve months of its key the group can decide to keep a year for one more. Two facilitators say so here; their names and the day stay on this page.',
		none: 'Nothing is kept yet.',
		year: (year: number) => `Kept in ${year}`,
		until: (first: string, last: string) =>
			first === last
				? `Until ${last}; then the key is destroyed.`
				: `The first of it goes after ${first}, the last, with the key, after ${last}.`,
		over: 'Gone: its day is over, or nothing of it is left.',
		early: 'The group can decide to keep it longer in the last twelve months of its key.',
		alone:
			'One facilitator alone cannot decide to keep it longer: invite a second one, and ask the group.',
		propose: 'Propose one more year',
		ask: 'Ask the group first. Who wrote it, allowed it to be kept; how long, the group decides.',
		proposed: (name: string, day: string) =>
			`${name} proposes to keep it one more year. Another facilitator confirms it until ${day}; otherwise it goes on its day.`,
		yours: 'You propose it; somebody else has to confirm it.',
		confirm: 'Confirm: one more year',
		renewed: (names: readonly string[], day: string) =>
			`One year longer: decided by ${names.join(' and ')}, ${day}.`,
		said: {
			kept: 'Written down.',
			not: 'Not done: something has changed meanwhile. How it stands now is said below.'
		}
	}
};
