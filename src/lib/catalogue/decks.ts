// Lines that are lent to a group to begin with: for pairs, agreements, notes, promises, stepping out, and silences.
// Source: domain.md 4.3, 5 (E52), 9.2. All invented; a group changes them at will.

/** A line in its language. */
export interface Line {
	/** never reused */
	readonly id: string;
	readonly text: string;
	readonly lang: string;
}

const deck = (name: string, texts: readonly string[]): readonly Line[] =>
	texts.map((text, index) => ({ id: `${name}-${index + 1}`, text, lang: 'en' }));

/** What line B says in Parallel lines, mild ones first. */
export const parallelLines = deck('parallel', [
	'Could you take the minutes again? Yours are so neat.',
	'We tried that years ago.',
	'Can you say it in a way people will understand?',
	'We’ll sort access next time.',
	'We don’t do hierarchy here, just ask me.',
	'If you can’t make Sundays, are you really in?',
	'You speak for the young ones.',
	'I was only joking.',
	'It’s not the moment to divide us.',
	'I’d rather you had told me privately. (To someone who did.)',
	'You’re too sensitive.',
	'You’re too angry.',
	'I’m not racist, I just asked where they’re from.'
]);

/** Agreements to begin with: edit, delete, add. */
export const agreementStarters = deck('agreement', [
	'Everything is an invitation.',
	'We play people and rules, not accents or bodies.',
	'Speak from where you stand; nobody stands for a group.',
	'Make room or take room, whichever you do less.',
	'Intentions matter, effects count; say ouch, say oops.',
	'Take the lesson out, leave the story here.',
	'Ask before touching.',
	'Pause is for everyone, first of all the Joker.',
	'Disagreement is welcome and is written down.',
	'Phones on lap while someone plays.'
]);

/** Beginnings of an unsigned note; any of them, or none. */
export const reflectionPrompts = deck('note', [
	'Something I saw',
	'Something I would try',
	'Something that still stands in the way',
	'Something this session got wrong',
	'A scene we need'
]);

/** The promise with its gaps, piece by piece; a gap follows each piece but the last. */
export const commitmentFrame = {
	lang: 'en',
	pieces: ['When', 'happens in our organising, I/we will', '. I will tell', 'how it went by', '.'],
	gaps: ['this', 'do that', 'whom', 'when']
} as const;

/** Ways out of a part: everyone who acted chooses one, the one in the way two. */
export const deRoleMenu = deck('out', [
	'Shake from hands to feet, then ten seconds of stillness.',
	'Hang up an imaginary coat.',
	'Wash your hands; real water is lovely.',
	'Walk backwards out of the playing space, or roll, or turn your chair.',
	'Say your own name, one difference from the character, one likeness.',
	'Say one sentence to the character on the empty chair.'
]);

export interface Fallback extends Line {
	/** the part of the app it opens, if any */
	readonly opens?: 'silence' | 'tell_actor' | 'pair' | 'entry_point' | 'hot_seat' | 'scene';
	/** only where the group has said yes to it beforehand */
	readonly only_if_agreed?: boolean;
}

/** What to do when nobody steps in, in this order. */
export const fallbacks: readonly Fallback[] = [
	{ id: 'wait', text: 'Wait twenty seconds in silence.', opens: 'silence', lang: 'en' },
	{ id: 'whisper', text: 'Pairs whisper one idea each.', lang: 'en' },
	{ id: 'quick-tries', text: 'Quick tries of twenty seconds.', lang: 'en' },
	{ id: 'tell-actor', text: 'Tell the actor what to try.', opens: 'tell_actor', lang: 'en' },
	{
		id: 'opener',
		text: 'Someone who offered beforehand opens.',
		only_if_agreed: true,
		lang: 'en'
	},
	{ id: 'pair', text: 'Step in as two.', opens: 'pair', lang: 'en' },
	{ id: 'earlier', text: 'Go back to an earlier way in.', opens: 'entry_point', lang: 'en' },
	{ id: 'hot-seat', text: 'Ask a character.', opens: 'hot_seat', lang: 'en' },
	{
		id: 'amend',
		text: 'Is the scene too hopeless, or too easy? Change it.',
		opens: 'scene',
		lang: 'en'
	}
];
