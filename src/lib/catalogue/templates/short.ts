// Run sheets for up to two hours: taster, evening, small group.

import { deRole, exercise, plain } from './parts.ts';
import type { Sheet } from './parts.ts';

export const taster: Sheet = {
	about: {
		title: 'Taster, 75 minutes',
		people: [4, 30],
		line: 'Two exercises and quick tries on one small scene: a first taste, without a long scene.'
	},
	parts: [
		plain('lobby', 8),
		plain('check_in', 7),
		plain('agreements', 5),
		exercise('E05', 12, { gives: true }),
		exercise('E33', 15),
		plain('forum', 12, { title: 'Quick tries' }),
		deRole(3),
		plain('debrief', 8),
		plain('commitments', 2),
		plain('reflection', 2),
		plain('check_out', 1)
	]
};

export const evening: Sheet = {
	about: {
		title: 'Evening, 2 hours',
		people: [7, 20],
		line: 'One scene, three or four tries, and what each of us will do.'
	},
	parts: [
		plain('lobby', 10),
		plain('check_in', 8, { gives: true }),
		plain('agreements', 7),
		exercise('E05', 15),
		plain('scene_choice', 3),
		plain('casting', 2),
		plain('model_run', 5),
		plain('first_talk', 8),
		plain('forum', 35),
		deRole(4),
		plain('analysis', 7, { gives: true }),
		plain('debrief', 5),
		plain('commitments', 5),
		plain('reflection', 4),
		plain('check_out', 2)
	]
};

export const smallGroup: Sheet = {
	about: {
		title: 'Small group, 2 hours',
		people: [4, 6],
		line: 'For four to six: pictures, pairs and quick tries; chairs stand in for missing players.'
	},
	parts: [
		plain('lobby', 8),
		plain('check_in', 7),
		plain('agreements', 7),
		exercise('E10', 5, { gives: true }),
		exercise('E18', 10, { gives: true }),
		exercise('E33', 15),
		plain('scene_choice', 3),
		plain('casting', 5, {
			steps: [
				'One person may play two roles: a chair with a scarf stands for the second.',
				'Leave out a bystander rather than the one in the way.'
			]
		}),
		plain('model_run', 5),
		plain('first_talk', 8),
		plain('forum', 22, {
			steps: [
				'Begin with “tell the actor what to try”; nobody has to leave their seat.',
				'Then quick tries of a minute each from the same second.',
				'Pause is spoken or shown with a flat hand; no tallies.'
			]
		}),
		deRole(4),
		plain('analysis', 5, { gives: true }),
		plain('debrief', 6),
		plain('commitments', 4),
		plain('reflection', 4),
		plain('check_out', 2)
	]
};
