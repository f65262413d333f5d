// What the planner says about notes that earlier evenings kept for later ones.

export const keptNotesWords = {
	title: 'From kept notes',
	none: 'Nothing is kept yet. Notes come here when their writers say so, and five or more of an evening do.',
	why: 'What people wrote and agreed to keep is sealed. Your passphrase opens it, in this browser alone.',
	opening: 'Opening …',
	lost: 'Not everything could be done: the computer could not be reached, or a key is gone.',
	season: (season: string) => {
		const [year, name = ''] = season.split(' ');
		return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
	},
	until: (day: string) => `Until ${day}; then it is gone for good.`,
	about: 'What they are about',
	count: (count: number) => `in ${count} or more`,
	wall: 'For the card on the wall',
	wallHint:
		'At most three themes. They stand under “Previously” when people arrive; the words of notes never do.',
	remove: 'Remove it now',
	removeText: 'It is gone at once and for everybody in the group.',
	removeGo: 'Yes, remove it'
};
