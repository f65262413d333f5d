// SC08 “Half six, sharp”: the hour that suits everybody who is in the room.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc08',
	title: 'Half six, sharp',
	kind: 'anti_model',
	patterns: ['caring duties', 'shift work', 'means'],
	level: 'usual',
	players: [4, 4],
	minutes: 3,
	content_notes: ['Parental guilt', 'Shame about money'],
	setting: 'A campaign group sets the day and hour of its weekly action planning.',
	roles: [
		{
			id: 'dani',
			name: 'Dani',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to stay in the core group',
			fear: 'being thanked, and quietly dropped',
			card: 'You have two children and a late shift on alternate weeks. You want to stay in the core group, where you have been since the start; you know the whole campaign. You have a proposal: alternate the hours. You fear being thanked and quietly dropped. You apologise too often, for the children, the bus, the shift. Notice it.'
		},
		{
			id: 'theo',
			name: 'Theo',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants people who are committed',
			fear: 'a group that never meets and slowly dissolves',
			card: 'You study, you live nearby, and you are always there. You want commitment, because the last group you loved dissolved in scheduling. You fear that again. You think you are being gentle. Resist with practical sighs: “it gets messy”, “we tried that”. If someone shows a way that keeps the group firm, you can try it for a month.',
			may_be_hot_seated: true
		},
		{
			id: 'ruth',
			name: 'Ruth',
			kind: 'ally',
			replaceable: true,
			want: 'wants her own hard years to have counted',
			fear: 'hearing that it could have been easier all along',
			card: 'You brought small children to meetings and “we managed”. You want those years to count; you fear hearing that they need not have been so hard. You know well what it cost: you left for three years and nobody rang. You mention only the managing. If someone asks about the rest, you can tell it in one sentence.'
		},
		{
			id: 'kofi',
			name: 'Kofi',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to keep his place without explaining himself',
			fear: 'people knowing that he cannot pay the fare up front',
			card: 'You are late again and you say “traffic”. In truth the fare is hard before payday, and claims take weeks. You want to keep your place without explaining yourself; you fear pity. When Dani speaks you feel less alone, and you still say “traffic”. You may say part of the truth, or speak for an arrangement and not for yourself.'
		}
	],
	rule_behind:
		'Presence is commitment; those present set the next hour; fares are paid first and claimed later.',
	power_chain: [
		'whoever is in the room when the hour is set',
		'a budget that pays fares back after weeks',
		'a picture of the real activist, free every evening'
	],
	beats: [
		{
			text: '“Half six suits everybody?” It does, in this room. Kofi comes in late and sits by the door.'
		},
		{ text: 'Dani proposes alternating the hours. Theo: “It gets messy.” Ruth: “We managed.”' },
		{
			text: 'Theo, gently: “Maybe the core role isn’t for this phase of your life.” Eyes turn to Kofi: “Only traffic.”'
		}
	],
	entry_points: [
		{ id: 'W1', caption: '“suits everybody?”', beat: 1 },
		{ id: 'W2', caption: '“it gets messy”', beat: 2 },
		{ id: 'W3', caption: '“this phase”', beat: 3 },
		{ id: 'W4', caption: 'Kofi says “traffic”', beat: 3 }
	],
	crisis_point: 'W3',
	ending: 'Dani is moved to the supporters’ list, and thanked.',
	magic: ['free childcare by tomorrow', 'nobody has to change anything'],
	questions: [
		'What counts as commitment here?',
		'What does Theo lose if the hours alternate?',
		'If Kofi told the truth: what would make that cost less?',
		'Which decisions need a room, and which do not?',
		'Who is on our supporters’ list, and why?'
	],
	toward_rules: [
		'Hours alternate',
		'Decisions stay open for 48 hours',
		'Childcare and fares come first in the budget',
		'Nobody loses a role by absence without a talk'
	],
	casting_care: [
		...generalCastingCare,
		'Nobody is cast as Dani because they have children, or as Kofi because of money.'
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
			'Those who are always free learn; those who are not may feel exposed. So keep to the scene’s reasons and ask for no one’s own.',
		surprise_try:
			'Kofi says “half of us can’t say why”: Theo goes quiet, Ruth nods, and the hour is still half six for this week.',
		no_real_plans: true
	}
};
