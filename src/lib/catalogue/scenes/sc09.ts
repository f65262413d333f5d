// SC09 “As an ally”: helping somebody who asked for something else.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc09',
	title: 'As an ally',
	kind: 'anti_model',
	patterns: ['taking over', 'speaking for someone'],
	level: 'with_care',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Transphobia, mentioned and not shown', 'An online pile-on'],
	setting: 'After a meeting at which a guest misnamed a member: the hallway, then the group chat.',
	roles: [
		{
			id: 'joss',
			name: 'Joss',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to do right by a friend',
			fear: 'being someone who stayed silent when it mattered',
			card: 'Your friend was misnamed in front of everyone and you are burning. You want to do right by Bea; you fear being one of those who stayed silent. You know Bea asked you to leave it tonight. You also know a hundred people read the chat. Type, stop, type. Your thumb is over “send”. You mean well, all the way through.'
		},
		{
			id: 'bea',
			name: 'Bea',
			kind: 'gatekeeper',
			replaceable: false,
			want: 'wants to go home and think',
			fear: 'having the story taken out of her hands',
			card: 'You were misnamed tonight. You want to go home and think, and then decide for yourself what you want. You fear having the story taken out of your hands. You say “leave it tonight, please” and you mean it. You like Joss. You owe nobody an explanation. If someone asks what would help, answer honestly, even “I don’t know yet”.',
			may_be_hot_seated: true
		},
		{
			id: 'nia',
			name: 'Nia',
			kind: 'ally',
			replaceable: true,
			want: 'wants to put right what her guest did',
			fear: 'losing the group’s trust, and the guest’s, in one night',
			card: 'You invited the guest. You heard it happen and you missed the second to say something. You want to put it right; you fear losing everyone’s trust. Now the chat is on fire and the quickest thing is to ask Bea to clarify. You could also ring the guest, or write two plain lines yourself, or simply wait until morning.'
		},
		{
			id: 'chat',
			name: 'The Chat',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants everyone to show where they stand',
			fear: 'being the one who said too little',
			card: 'You are two players reading messages aloud, quicker and quicker: hearts, anger, “who was it?”, “what exactly was said?”. You want everyone to show where they stand; each of you fears having said too little. You are all kind people. Resist by filling every silence. If someone gives you something to do or a time to wait for, slow down.',
			may_be_hot_seated: true
		}
	],
	rule_behind: 'Loud condemnation proves loyalty; there is no agreed way to deal with harm.',
	power_chain: [
		'a chat that never sleeps',
		'people who will ask why you said nothing',
		'a group with no one named for such evenings'
	],
	beats: [
		{ text: 'In the hallway. Bea: “Leave it tonight, please.” Nia stands a step away.' },
		{
			text: 'At home. Joss, burning, writes a long message that names Bea’s hurt. The thumb is over “send”.'
		},
		{ text: 'The Chat: forty replies. Bea’s phone rings and rings. Nia asks Bea to clarify.' }
	],
	entry_points: [
		{ id: 'W1', caption: '“leave it tonight”', beat: 1 },
		{ id: 'W2', caption: 'the thumb over “send”', beat: 2 },
		{ id: 'W3', caption: 'the first reply', beat: 3 },
		{ id: 'W4', caption: 'the next morning', beat: 4 }
	],
	crisis_point: 'W2',
	ending: 'Bea mutes everyone and misses two meetings.',
	magic: ['the guest apologises beautifully', 'Bea is grateful after all'],
	questions: [
		'Whose need was met by sending it?',
		'What can Joss do that leaves the choice with Bea?',
		'Delay, document: for whom?',
		'What does standing by someone look like at eleven at night?',
		'When is it still right to speak without asking?'
	],
	toward_rules: [
		'Ask first, act second, unless there is danger',
		'Two named people to whom harm can be reported',
		'Put names right quickly, and move on'
	],
	casting_care: [
		...generalCastingCare,
		'Bea’s place is never taken; she may be asked questions, as a character only.',
		'The misnaming itself is never played, and no name is said wrong on stage.',
		'The Chat is read by two players from their seats.'
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
			'Those who stand beside others learn; the price is Bea’s. So nobody improves Bea: only what is done around her.',
		surprise_try:
			'Nia writes two plain lines before Joss sends: the Chat calms down a little, and asks what Bea thinks.',
		no_real_plans: true
	}
};
