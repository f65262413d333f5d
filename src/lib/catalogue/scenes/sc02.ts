// SC02 “We need you in the photo”: someone is wanted for the photo and not for the decision.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc02',
	title: 'We need you in the photo',
	kind: 'anti_model',
	patterns: ['tokenism', 'racialised representation'],
	level: 'usual',
	players: [4, 4],
	minutes: 4,
	content_notes: ['Racism', 'Being used as a face'],
	setting: 'Steering group of a neighbourhood climate coalition, the day before a press launch.',
	roles: [
		{
			id: 'idris',
			name: 'Idris',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants a say in the demands about his estate',
			fear: 'being called ungrateful, and losing the little say he has',
			card: 'You joined four months ago. You live on the estate in demand three, so you know it is wrong: the new boilers would raise the rents. You have asked three times to join the strategy meetings. You want a say, not a portrait. You fear being called ungrateful. Stay friendly as long as you truly can; then say what you know.'
		},
		{
			id: 'helen',
			name: 'Helen',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants the coalition to look like the borough by tomorrow',
			fear: 'a photo that gets the coalition mocked, and the grant with it',
			card: 'You do communications and you have slept four hours. You want the coalition to look like the borough by tomorrow; you fear a photo that gets you mocked and costs the grant. You mean every compliment. Resist with warmth and deadlines: “after the launch, I promise”. If someone makes the price plain and offers a way through, truly hesitate.',
			may_be_hot_seated: true
		},
		{
			id: 'marek',
			name: 'Marek',
			kind: 'ally',
			replaceable: true,
			want: 'wants the launch to hold together',
			fear: 'everything being reopened the night before, and being blamed for January',
			card: 'You co-ordinate the coalition. You know that five of you settled the strategy in January at a kitchen table; nobody voted. You want the launch to hold together and you fear reopening it. “That ship has sailed” is easier to say than how it sailed. You do hold one thing tonight: demand three goes to print at midnight.'
		},
		{
			id: 'sunita',
			name: 'Sunita',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to be asked for her work, not her face',
			fear: 'being called bitter if she says what last year was like',
			card: 'Last year you were the face of the campaign: one photo, one line, and then nobody rang. You know exactly what is happening to Idris. You want to be asked for your work. You fear being called bitter. You look at the floor, then at him. If somebody makes room, you have one true sentence ready.'
		}
	],
	rule_behind:
		'The strategy group fills itself by invitation; the funding form asks for photos and “diversity of voices”.',
	power_chain: [
		'Marek and four others, who met in January',
		'the funder, whose form counts faces',
		'the press, who come once and want a picture'
	],
	beats: [
		{ text: 'Helen warmly asks Idris to stand at the front and say “a personal line”.' },
		{
			text: 'He asks to change demand three. Marek: “That ship has sailed. Next round.” Sunita looks at the floor.'
		},
		{
			text: 'He hesitates about the photo. Helen: “We can’t have it looking like this. You see our problem.”'
		}
	],
	entry_points: [
		{ id: 'W1', caption: '“a personal line”', beat: 1 },
		{ id: 'W2', caption: '“that ship has sailed”', beat: 2 },
		{ id: 'W3', caption: '“our problem”; Sunita is silent', beat: 3 },
		{ id: 'W4', caption: 'the camera goes up', beat: 4 }
	],
	crisis_point: 'W3',
	ending: 'Idris stands in the photo; his line has been written for him.',
	magic: [
		'the coalition reopens everything at once',
		'Helen gives up the photo because it is right'
	],
	questions: [
		'Whose problem is it?',
		'What does Idris lose with a yes, and what with a no?',
		'What does Sunita know that she does not say, and why might she not?',
		'What could Marek truly give up tonight?',
		'Who decided in January, by what rule?',
		'And if he leaves, what do they say about him?'
	],
	toward_rules: [
		'No public face without a vote on the content',
		'Strategy seats by term and by open call',
		'Those most affected by a demand can hold it'
	],
	casting_care: [
		...generalCastingCare,
		'Nobody is cast as Idris or Sunita for how they look; the scene is about who decides.',
		'Helen is kind. If she sneers, the scene is lost.'
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
			'Those who do the inviting learn; the price is paid by whoever has been the face. So ask first what the inviters could give up.',
		surprise_try:
			'Sunita says “last year that was me”: Helen is moved, and still wants the photo; Marek could stop the printer.',
		no_real_plans: true
	}
};
