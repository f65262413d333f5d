// SC07 “It was in the thread”: no leaders here, only people who were in the thread.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc07',
	title: 'It was in the thread',
	kind: 'anti_model',
	patterns: ['informal hierarchy', 'information kept by a few'],
	level: 'usual',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Being shut out'],
	setting: 'Open meeting of a mutual-aid group. The item: how do we spend the six hundred pounds?',
	roles: [
		{
			id: 'mina',
			name: 'Mina',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants her costed idea discussed before the money is spent',
			fear: 'looking foolish for not knowing what everyone seems to know',
			card: 'This is your third meeting. You have a costed idea for the six hundred pounds: you rang the suppliers and you know the prices. You want it discussed, not praised. You fear looking foolish for not knowing what everyone seems to know. Ask straight questions. When you are smiled at, look for someone who is not smiling.'
		},
		{
			id: 'robin',
			name: 'Robin',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants things to happen',
			fear: 'the group falling asleep, as it did the year Robin was ill',
			card: 'You founded the group and you are tired. You want things to happen; you fear that without you nothing does. You believe there are no leaders here, and you carry the keys, the passwords and the shopping. Resist with friendliness: “that was in the thread”, “anyone can step up”. If someone sees what you carry and asks to share it, you may soften.',
			may_be_hot_seated: true
		},
		{
			id: 'sal',
			name: 'Sal',
			kind: 'ally',
			replaceable: true,
			want: 'wants to stay in the small chat with a clear conscience',
			fear: 'being dropped by the six who let Sal in last year',
			card: 'You were let into the small chat last year and it still flatters you. You know that the money was spent there on Tuesday. You want to stay in, with a clear conscience; you fear being dropped. Your phone buzzes during the meeting and you turn it over. You could read out one line from it. So far you have not.'
		},
		{
			id: 'ash',
			name: 'Ash',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to understand how things work here',
			fear: 'being the one who asks the stupid question',
			card: 'You are new too. You want to understand how things work here. You have understood nothing about “the thread”, and you fear being the one who asks. You look at Mina when she is brave and at your shoes when she looks back. One question from you would make two of you.'
		}
	],
	rule_behind:
		'Six founders “sound things out” in their own chat; nowhere does it say who holds which key.',
	power_chain: [
		'the six in the chat',
		'Robin’s keys and passwords',
		'a habit of calling it no leadership'
	],
	beats: [
		{
			text: 'Mina presents her idea. Smiles. “Sounds like what we talked about.” Ash writes it down.'
		},
		{ text: '“Where was that?” Robin: “Oh, the thread.” Sal looks away.' },
		{
			text: '“There are no leaders here. Anyone can step up.” The money, it turns out, is spent. Sal’s phone buzzes.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: 'the smiles', beat: 1 },
		{ id: 'W2', caption: '“the thread”', beat: 2 },
		{ id: 'W3', caption: '“no leaders here”', beat: 3 },
		{ id: 'W4', caption: 'Sal’s phone buzzes', beat: 3 }
	],
	crisis_point: 'W3',
	ending: 'Mina volunteers for the flyer.',
	magic: ['Robin deletes the chat and weeps', 'the six see reason all at once'],
	questions: [
		'What is Robin carrying that nobody sees?',
		'What must a newcomer know to have a say, and where is it written?',
		'What does Sal owe, and to whom?',
		'Is the thread evil, or only unmarked?',
		'If we drew how power runs here tonight, what would we draw?'
	],
	toward_rules: [
		'An open log of decisions',
		'Keys and roles listed, each with a term',
		'“Sounding out” is posted for all to see'
	],
	casting_care: [
		...generalCastingCare,
		'Robin is tired and generous, not sly.',
		'Change “six” and “thread” if this group has just such a chat.'
	],
	try_first: 'protagonist',
	lang: 'en',
	origin: shippedOrigin,
	licence: shippedLicence,
	version: 1,
	rehearsed: {
		unrecognisable: true,
		nobody_plays_own_harm: true,
		who_learns_at_whose_cost:
			'Long-standing members learn; newcomers pay if they are laughed at. So let the founders’ load be seen as well.',
		surprise_try:
			'Sal reads the line from the chat aloud: Robin is hurt, the money stays spent, and Mina gets a date for the next time.',
		no_real_plans: true
	}
};
