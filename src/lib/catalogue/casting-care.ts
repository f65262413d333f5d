// What is said before roles are given out, whatever the scene. Source: domain.md 6.

export const generalCastingCare: readonly string[] = [
	'Read the cards first; then people offer themselves. Nobody is asked twice.',
	'Nobody is asked to play their own disadvantage, or its opposite, because of how they look.',
	'No accents, no imitation of bodies or impairments: play the want and the power.',
	'If nobody here knows this from inside, say so at the reality check: “we are guessing”.'
];

/** One sentence on where the shipped scenes come from. */
export const shippedOrigin =
	'Written for Spectactor; all people and groups are invented. Try it once yourselves before the day.';

/** The licence of the shipped scenes is the project’s own. */
export const shippedLicence = 'CC-BY-SA-4.0';
