// A page that is not there, or did not work. Every page brings these words along, so they are few.

export const errorWords = {
	lost: 'There is no such page.',
	lostNext: 'The address may have been cut short. Go to the beginning and try from there.',
	broken: 'Something here did not work.',
	brokenSafe: 'Nothing that was kept is lost.',
	brokenNext: 'Try again in a moment.',
	home: 'To the beginning'
};
