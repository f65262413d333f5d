// SC03 “Sorry – say that again?”: whose voice counts as good enough to speak for us.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc03',
	title: 'Sorry – say that again?',
	kind: 'anti_model',
	patterns: ['class', 'polish', 'whose voice counts'],
	level: 'usual',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Class contempt'],
	setting: 'A tenants’ association chooses who will speak for it at a council hearing.',
	roles: [
		{
			id: 'bev',
			name: 'Bev',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to speak for the estate at the hearing',
			fear: 'being smiled at in front of her neighbours',
			card: 'You have lived on the estate for thirty years and you know every leak and its date. You want to speak at the hearing. You fear being smiled at in front of your neighbours. You are perfectly clear, and you speak exactly as you speak. When asked for experience you forget that you once ran a picket line for six weeks.'
		},
		{
			id: 'rupert',
			name: 'Rupert',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants the case to land with the council',
			fear: 'watching a good case lose because of how it sounded',
			card: 'You moved in last year, you write well, and you want the case to land. You fear losing it over tone. You think you are helping. Resist by smiling: “sorry, say that again?”, “feed me the stories”, “how they hear it matters”. If someone shows you what gets lost when you tell it, or asks who set that standard, you can falter.',
			may_be_hot_seated: true
		},
		{
			id: 'fola',
			name: 'Fola',
			kind: 'ally',
			replaceable: true,
			want: 'wants to win the hearing, whoever speaks',
			fear: 'being the chair who lost the homes',
			card: 'You chair the association and you lie awake over this hearing. You want to win it, and you fear for the roofs more than for anyone’s feelings. You know the slot is three minutes and that nothing says it must be one person. You ask “who has experience of public speaking?” because it sounds fair. You listen to whoever brings you something firmer.'
		},
		{
			id: 'dean',
			name: 'Dean',
			kind: 'bystander',
			replaceable: true,
			want: 'wants Bev to speak, and no row',
			fear: 'a row that splits the stairwell he lives on',
			card: 'You think it should be Bev; you have told her so on the landing. You hate conflict and you live between them both. You want it to be her, and you fear being the one who starts it. You nod at everything. You also know about the picket line: your mother was on it. One small question would bring it out.'
		}
	],
	rule_behind:
		'“We must sound like them to be taken seriously”; and the council gives three minutes.',
	power_chain: [
		'Fola’s question, which decides what counts as experience',
		'the council’s three-minute slot',
		'years of seeing who gets listened to'
	],
	beats: [
		{ text: 'Bev offers to speak. Rupert, smiling: “Sorry, say that again?” Twice.' },
		{ text: 'He suggests that she “feed him the stories”. Dean nods at both of them.' },
		{
			text: 'Fola asks who has experience of public speaking. Rupert lists panels; Bev lists nothing.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: 'the second “again?”', beat: 1 },
		{ id: 'W2', caption: '“feed me the stories”', beat: 2 },
		{ id: 'W3', caption: 'Fola asks for experience', beat: 3 },
		{ id: 'W4', caption: 'the “general feeling”', beat: 4 }
	],
	crisis_point: 'W3',
	ending: 'By general feeling Rupert will speak; Bev will hold the folder.',
	magic: ['the council is charmed by how real it all sounds', 'Rupert sees himself and steps back'],
	questions: [
		'What counted as experience?',
		'Who set that standard, and is the group bound by it?',
		'If they shared the slot, who has the first word and who the last?',
		'What does Dean risk?',
		'When have we swapped someone’s voice for safety?'
	],
	toward_rules: [
		'Spokespeople rotate, and speak in pairs',
		'Help with preparing instead of replacing',
		'Criteria are written before names'
	],
	casting_care: [
		...generalCastingCare,
		'No put-on voices: Bev speaks as the player speaks, and is easy to understand.'
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
			'Polished speakers learn; it can sting those who have been corrected. So ask about the standard, not about anyone’s way of talking.',
		surprise_try:
			'Dean asks Bev about the picket line: Fola wavers, and Rupert still has the better panels.',
		no_real_plans: true
	}
};
