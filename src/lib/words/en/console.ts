// Everything a facilitator's pages say outside the evening itself, in English.

import { commonWords } from './common.ts';
import { deskWords } from './console/desk.ts';
import { findingWords } from './console/findings.ts';
import { freshWords } from './console/fresh.ts';
import { groupWords } from './console/group.ts';
import { homeWords } from './console/home.ts';
import { keptNotesWords } from './console/kept-notes.ts';
import { keyWords } from './console/keys.ts';
import { memoryWords } from './console/memory.ts';
import { plannerWords } from './console/planner.ts';
import { previouslyWords } from './console/previously.ts';
import { printWords } from './console/print.ts';
import { sceneWords } from './console/scenes.ts';
import { ticketWords } from './console/tickets.ts';
import { moments, parts } from './live-moments.ts';

export const consoleWords = {
	common: commonWords,
	desk: deskWords,
	findings: findingWords,
	fresh: freshWords,
	group: groupWords,
	home: homeWords,
	keptNotes: keptNotesWords,
	keys: keyWords,
	memory: memoryWords,
	planner: plannerWords,
	previously: previouslyWords,
	print: printWords,
	scenes: sceneWords,
	tickets: ticketWords,
	live: { moments, parts }
};
export type ConsoleWords = typeof consoleWords;
