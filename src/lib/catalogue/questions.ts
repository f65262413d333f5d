// The Joker’s questions by moment: short enough for the stage, none of them steering. Source: domain.md 9.1.

/** When a question is offered. */
export const questionTags = [
	'first_talk',
	'invite',
	'ask_person',
	'ask_room',
	'reality',
	'magic',
	'structure',
	'ally',
	'stuck',
	'split_room',
	'closing'
] as const;
export type QuestionTag = (typeof questionTags)[number];

export interface Question {
	/** never reused: `ask_room.moved` */
	readonly id: string;
	readonly tag: QuestionTag;
	readonly text: string;
	/** for the Joker’s eyes, not for the stage */
	readonly cue?: string;
	readonly lang: string;
}

const onlyToThem = 'Only to the one who tried.';

const bank: Record<QuestionTag, readonly (readonly [id: string, text: string, cue?: string])[]> = {
	first_talk: [
		['see', 'What did you see, before what you think about it?'],
		['want', 'Who wanted something? What exactly, in one sentence?'],
		['no', 'Who said no, and what were they afraid of losing?'],
		['tip', 'When did it tip?'],
		['rule', 'What rule, written or not, made this ending likely?'],
		['here', 'Does this happen where we organise? In which corner?'],
		['version', 'Whose version of this do we usually hear?']
	],
	invite: [
		['second', 'At which second would you like to be there?'],
		['who-else', 'Who else in this room of characters could move?'],
		['smallest', 'What is the smallest thing anyone could do?'],
		['dare', 'What would you not dare in life; can we try it here?'],
		['two', 'Shall two go in together?']
	],
	ask_person: [
		['change', 'What did you want to change?', onlyToThem],
		['body', 'What did you notice in your body?', onlyToThem],
		['unexpected', 'What did the other side do that you did not expect?', onlyToThem],
		['for-real', 'What would you need to do it for real?', onlyToThem]
	],
	ask_room: [
		['moved', 'What moved?'],
		['for-whom', 'For whom did it get better, for whom dearer?'],
		['brave', 'Who had to be brave?'],
		['bystanders', 'What did the bystanders do?'],
		['reasons', 'What happened to the reasons of the one in the way?'],
		['thursday', 'What would happen five minutes later, and on Thursday?']
	],
	reality: [
		['here', 'Could this happen here?'],
		['relied', 'What did it rely on?'],
		['changed', 'If it relied on someone changing, what made them?'],
		[
			'who-knows',
			'Who in this room would know better than we do?',
			'Nobody has to answer for a group.'
		],
		['lose', 'And if you cannot afford to lose this group?']
	],
	magic: [
		['borrowed', 'What did we borrow that we do not have?'],
		['get', 'How would we get it?'],
		['without', 'Without it, what is left to do tonight?']
	],
	structure: [
		['unnecessary', 'What would make courage unnecessary?'],
		[
			'sentence',
			'Which sentence in our agreement, rota, form or habit would have changed scene one?'
		],
		['benefits', 'Who benefits from the rule staying as it is?'],
		['wrote', 'Who wrote it, who can change it?']
	],
	ally: [
		['first', 'What did you see first, and what did you do with it?'],
		['asked', 'Did they ask you?'],
		['end', 'Where did your help end and their choice begin?'],
		['tomorrow', 'What would you do tomorrow when no one is looking?']
	],
	stuck: [
		['hopeless-easy', 'Is the scene too hopeless or too easy?'],
		['back', 'Shall we go further back?'],
		['impolite', 'What is nobody saying because it is impolite?'],
		['opposite', 'What would the opposite opinion say?', 'Hold twenty seconds of silence.']
	],
	split_room: [
		['both', 'Can we play both?'],
		['doubt', 'What would each side need to see to doubt itself?'],
		['stay', 'May the disagreement stay in the summary as it is?']
	],
	closing: [
		['open', 'What is still open?'],
		['try', 'What do we try before we meet again, and who is asked how it went?'],
		['next-joker', 'What should the next Joker know?']
	]
};

/** Every question, in the order of an evening. */
export const questions: readonly Question[] = questionTags.flatMap((tag) =>
	bank[tag].map(([id, text, cue]): Question => {
		const question = { id: `${tag}.${id}`, tag, text, lang: 'en' };
		return cue ? { ...question, cue } : question;
	})
);

/** The questions offered at this moment, in their order. */
export function questionsFor(tag: QuestionTag): Question[] {
	return questions.filter((question) => question.tag === tag);
}

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/gu, "'").toLowerCase();

/** Questions in which every word looked for begins some word; all of them for an empty search. */
export function searchQuestions(text: string): Question[] {
	const sought = plain(text).match(/[\p{L}\p{N}']+/gu) ?? [];
	return questions.filter((question) => {
		const words = plain(`${question.tag} ${question.text}`).match(/[\p{L}\p{N}']+/gu) ?? [];
		return sought.every((start) => words.some((word) => word.startsWith(start)));
	});
}
