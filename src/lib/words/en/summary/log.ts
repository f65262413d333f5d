// The evening's log as the summary tells it: roles, decisions, what was left out.

import type { LogLine } from '#lib/session/log-line.ts';
import type { Moment } from '#lib/session/moments.ts';
import { logHow } from '../chair.ts';
import { methods, roles } from '../live-names.ts';

const parts: Record<string, string> = {
	lobby: 'the start',
	check_in: 'the check-in',
	agreements: 'the agreements',
	warm_up: 'the warm-up',
	scene_choice: 'choosing a scene',
	casting: 'the casting',
	break: 'the break',
	part: 'a part of the evening',
	model_run: 'the scene',
	first_talk: 'the first talk',
	forum: 'the forum',
	de_role: 'stepping out of the parts',
	analysis: 'looking at what was tried',
	debrief: 'talking it over',
	commitments: 'the commitments',
	reflection: 'the unsigned notes',
	check_out: 'the leaving',
	closed: 'the end'
};

const partOf = (at: Moment) => parts[at.split('.')[0]!] ?? 'a part of the evening';

/** Takes a line of the log, and how to find a scene's title; gives a sentence. */
export function logLine(line: LogLine, title: (scene: string) => string): string {
	switch (line.kind) {
		case 'role':
			return `${roles[line.role]}: ${line.word || 'somebody'}, from ${partOf(line.at)}${line.how ? `, ${logHow[line.how]}` : ''}.`;
		case 'role_left':
			return line.word
				? `${roles[line.role]}: ${line.word} handed it back at ${partOf(line.at)}.`
				: `${roles[line.role]}: handed back at ${partOf(line.at)}.`;
		case 'skipped':
			return line.why
				? `Left out: ${partOf(line.at)}. Why: ${line.why}`
				: `Left out: ${partOf(line.at)}.`;
		case 'went_back':
			return `The evening went back to ${partOf(line.at)}.`;
		case 'passed_over_first_time':
			return `Somebody who had stepped in before went first. Why: ${line.why}`;
		case 'method':
			return `How we chose: ${methods[line.method]}.`;
		case 'scene':
			return `Scene chosen: ${title(line.scene) || 'one of the evening’s'}.`;
		case 'scene_ended':
			return line.scene && title(line.scene)
				? `Scene ended before its end: ${title(line.scene)}.`
				: 'A scene was ended before its end.';
	}
}
