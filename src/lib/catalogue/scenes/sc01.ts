// SC01 “As I was saying”: interruption and credit taken, the scene for a first session.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc01',
	title: 'As I was saying',
	kind: 'anti_model',
	patterns: ['interruption', 'credit taken'],
	level: 'first',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Being talked over'],
	setting: 'Planning meeting for a rent-rise campaign: item four of nine, ten minutes left.',
	roles: [
		{
			id: 'amara',
			name: 'Amara',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants her stairwell plan decided tonight',
			fear: 'being called difficult, and seeing the plan done badly without her',
			card: 'You worked out how to visit the estates stairwell by stairwell, and you want it decided tonight. You know the numbers: forty stairwells, six pairs, two Sundays. You fear being called difficult. You try three times, each time a little clearer; when people hurry you, you lose the thread for a second.'
		},
		{
			id: 'colm',
			name: 'Colm',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants the meeting over, and to be useful',
			fear: 'no longer being the quick one whom people rely on',
			card: 'You are quick, liked and tired. You want this meeting over and you want to be useful; being slow frightens you. You truly have not noticed whose idea it was. If someone says so, be surprised, joke, hurry on. If they stay calm and clear, let it reach you, and let it cost you something.',
			may_be_hot_seated: true
		},
		{
			id: 'jas',
			name: 'Jas',
			kind: 'ally',
			replaceable: true,
			want: 'wants to get through the agenda on time',
			fear: 'being the facilitator under whom meetings never end',
			card: 'You are facilitating, five items behind, and the caretaker locks up at nine. You want to finish on time; you fear being the one whose meetings never end. You like Amara and Colm both, and you do hear her being cut off. “Can we keep it short?” is what comes out. If someone offers you a fair way that is also quick, you are glad to take it.'
		},
		{
			id: 'petra',
			name: 'Petra',
			kind: 'bystander',
			replaceable: true,
			want: 'wants clear minutes and no quarrel',
			fear: 'making a scene over one line, and being wrong',
			card: 'You take the minutes. Amara told you her plan on the bus, so you know whose it is. You want clear notes and no quarrel; you are afraid of making a scene over one line. You look at Amara, then at the page, and write what was said last. If anyone asks you, you tell the truth.'
		}
	],
	rule_behind: 'First to speak, first heard; and the minutes keep whatever was said last.',
	power_chain: [
		'Jas, who holds the clock and calls on people',
		'an agenda of nine items for one evening',
		'minutes that name the last speaker',
		'a campaign that gives the lead to whoever sounds ready'
	],
	beats: [
		{ text: 'Amara begins. Colm finishes her sentence for her, half wrong.' },
		{
			text: 'She tries again. Jas: “Can we keep it short?” Colm asks for something “more realistic”.'
		},
		{
			text: 'A pause. Colm sums up the stairwell plan as his own. “Brilliant!” Petra writes: Colm, stairwells.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: 'the first cut-in', beat: 1 },
		{ id: 'W2', caption: '“keep it short”', beat: 2 },
		{ id: 'W3', caption: 'Petra writes it down', beat: 3 },
		{ id: 'W4', caption: 'afterwards, at the door', beat: 4 }
	],
	crisis_point: 'W3',
	ending: 'Colm is asked to lead it; Amara is asked to bring snacks to the first visit.',
	magic: ['Colm apologises unprompted', 'everybody suddenly notices'],
	questions: [
		'Who in the room heard it the first time?',
		'What would it cost Petra to say one sentence?',
		'If Amara names it, what is said about her on the way home?',
		'What could the meeting do so that nobody needs courage?',
		'Do we have a Colm-shaped hole we fall into when it is late?'
	],
	toward_rules: [
		'A go-round before decisions',
		'The proposer’s name is read back from the minutes',
		'The facilitator protects unfinished sentences'
	],
	casting_care: [
		...generalCastingCare,
		'Colm is not a bully: whoever plays him must be able to enjoy being liked.'
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
			'Quick talkers learn, at some cost to whoever is usually cut off: so ask about the meeting, not about them.',
		surprise_try:
			'Petra asks aloud how to write it: Colm laughs and shares the credit, and is still asked to lead.',
		no_real_plans: true
	}
};
