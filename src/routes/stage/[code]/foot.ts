// The quiet words at the lower edge of the stage: who holds the Joker role, always; other roles, where it is quiet, until when.

import type { RoleName } from '#lib/session/moments.ts';
import type { Time } from '#lib/session/session.ts';
import type { StageView } from '#lib/session/stage-face.ts';
import type { StageWords } from '#lib/words/en/stage.ts';
import { chairLine } from './chair.ts';

/** While people play, look or write, nothing else stands under the picture. */
const bare: ReadonlySet<StageView['body']['kind']> = new Set([
	'agreements',
	'model_run',
	'replaying',
	'frozen',
	'intervening',
	'choose_step_in',
	'brief',
	'cut',
	'thank',
	'capture',
	'analysis',
	'reflection',
	'closed'
]);
/** Whom one needs first comes first. */
const order: readonly RoleName[] = [
	'co_joker',
	'care_person',
	'host',
	'scribe',
	'timekeeper',
	'tea_and_chairs'
];
/** A line may end with the dot and never begins with it. */
const between = '\u00a0· ';
/** As many letters as fit beside the quiet corner on two lines. */
const most = 72;

interface Foot {
	readonly start: string;
	readonly end: string;
}

/** Takes the view, the time and what is to be said of the line; gives the words for the lower edge. */
export function footOf(view: StageView, words: StageWords, now: Time, line: string): Foot {
	if (line) return { start: line, end: '' };
	const start = chairLine(view, words, now);
	if (view.pause || view.card || bare.has(view.body.kind)) return { start, end: '' };
	if (view.body.kind === 'lobby')
		return {
			start: rolesLine(view, words, start),
			end: view.body.quiet_place ? words.quietPlace(view.body.quiet_place) : ''
		};
	return { start, end: view.until === null ? '' : timeLine(view.until, words, now) };
}

const timeLine = (until: Time, words: StageWords, now: Time) =>
	until > now ? words.until(words.clock(until)) : words.overtime;

function rolesLine(view: StageView, words: StageWords, joker: string): string {
	const parts = [joker.replace(/\.$/, '')];
	for (const name of order) {
		const held = view.roles.find(({ role }) => role === name);
		if (!held) continue;
		const part = words.holds(words.roles[name], held.word);
		if ([...parts, part].join(between).length > most) break;
		parts.push(part);
	}
	return parts.length === 1 ? joker : parts.join(between);
}
