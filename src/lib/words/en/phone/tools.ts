// What a role's tools say: scribe, timekeeper, care person, door.

import { unread } from '../unread.ts';
import { one } from './rows.ts';

export const roleTools = {
	tools: {
		nav: 'Your role',
		scribe: 'Scribe',
		scribe_asked: 'Scribe: words to read',
		care: 'Care',
		care_asked: 'Care: someone asks',
		host: 'Door',
		time: (minutes: number) =>
			minutes > 0 ? `${minutes} min left` : minutes === 0 ? 'time is up' : `${-minutes} min over`,
		close: 'Close',
		save: 'Save',
		saved: 'Saved.',
		row: (number: number, role: string) => `Try ${number}: ${role}`,
		no_row: 'No try is being written now.',
		intention: 'What they wanted to try',
		moved: 'What moved',
		cost: 'At what price',
		for_whom: 'For whom',
		reality: 'Could it happen here?',
		reality_none: 'Not said yet',
		split: 'The room is split',
		guessing: 'Nobody here knows this from inside',
		problem: 'What is in the way, in one sentence',
		line: 'A line worth keeping',
		add_line: 'Keep this line',
		lines: 'Kept lines',
		unread,
		care_title: 'Care',
		care_someone:
			'Someone asks that someone checks on them. Look round the room; you will not be told who.',
		care_nobody: 'Nobody has asked.',
		dark: 'Make the stage dark',
		light: 'Light the stage again',
		end_scene: 'End this scene',
		end_scene_how:
			'Hold the button. The scene is over for tonight; players step out of their parts.',
		end_scene_hold: 'Hold to end it',
		host_title: 'At the door',
		without: (count: number) =>
			count === 0
				? 'Nobody without a phone yet.'
				: `${count} ${one(count, 'person', 'people')} without a phone.`,
		lost_phone:
			'A phone died? With another one they come in anew, with the code on the wall. The Joker gives back the role or the part they held.',
		plus: 'One more',
		minus: 'One less'
	}
};
