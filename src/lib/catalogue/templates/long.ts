// Run sheets for three hours and for a day.

import { buildScenes, deRole, exercise, houseRule, plain, themes } from './parts.ts';
import type { Sheet } from './parts.ts';

export const threeHours: Sheet = {
	about: {
		title: 'Three hours',
		people: [8, 25],
		line: 'Time to gather themes, rehearse, and rest before one scene and four tries.'
	},
	parts: [
		plain('lobby', 10),
		plain('check_in', 10),
		plain('agreements', 10),
		exercise('E08', 25),
		themes,
		plain('scene_choice', 5),
		plain('casting', 15),
		plain('break', 15),
		plain('model_run', 5),
		plain('first_talk', 10),
		plain('forum', 35),
		deRole(5),
		plain('debrief', 10),
		plain('commitments', 8),
		plain('reflection', 5),
		plain('check_out', 2)
	]
};

export const ruleSession: Sheet = {
	about: {
		title: 'Rule session, 3 hours',
		people: [8, 25],
		line: 'A ready scene, three tries, and then one house rule to adopt, park or refuse.'
	},
	parts: [
		plain('lobby', 10),
		plain('check_in', 10, { gives: true }),
		plain('agreements', 10),
		exercise('E17', 25, { gives: true }),
		plain('scene_choice', 5),
		plain('casting', 5),
		plain('break', 15),
		plain('model_run', 5),
		plain('first_talk', 10),
		plain('forum', 28),
		deRole(5),
		plain('debrief', 10),
		houseRule(27),
		plain('commitments', 8),
		plain('reflection', 5),
		plain('check_out', 2)
	]
};

export const day: Sheet = {
	about: {
		title: 'Day, 6 hours with lunch',
		people: [10, 30],
		line: 'Games and pictures, two scenes made ours, two rounds of tries, one proposal.'
	},
	parts: [
		plain('lobby', 15),
		plain('check_in', 10),
		plain('agreements', 10),
		exercise('E06', 10, { gives: true }),
		exercise('E08', 15),
		exercise('E17', 25),
		buildScenes,
		plain('break', 60, { title: 'Lunch' }),
		exercise('E05', 10, { gives: true }),
		plain('scene_choice', 2),
		plain('casting', 3),
		plain('model_run', 5),
		plain('first_talk', 8),
		plain('forum', 32),
		deRole(5),
		plain('break', 15),
		plain('scene_choice', 2),
		plain('casting', 2),
		plain('model_run', 5),
		plain('first_talk', 6),
		plain('forum', 25),
		deRole(5),
		plain('debrief', 13),
		houseRule(15),
		plain('commitments', 6),
		plain('reflection', 4),
		plain('check_out', 2)
	]
};
