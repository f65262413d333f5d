// The moves at the foot of the console: the one to make next first, and what else is possible now.

import type { ConsoleView } from '#lib/session/console-face.ts';
import type { LiveWords } from '#lib/words/en/live.ts';
import type { Asked } from './desk.ts';

export interface Move {
	readonly label: string;
	readonly command: Asked;
	/** this leads to another moment, and may be taken back */
	readonly moves: boolean;
}

/** As many as stand side by side under one thumb; the others are in the cue sheet. */
export const atHand = 2;

/** Takes what the console shows; gives its moves, the next one first. None when the evening is over. */
export function movesAt(view: ConsoleView, words: LiveWords): readonly Move[] {
	const { moment: from, next } = view;
	const { moves } = words;
	const go = (type: 'advance' | 'play' | 'invite' | 'end_forum', label: string): Move => ({
		label,
		command: { type, from },
		moves: true
	});
	const onward = go('advance', words.nextIs(words.moments[next].next));
	switch (from) {
		case 'closed':
		case 'check_out':
			return [];
		case 'forum.replay_ready':
			return [go('play', moves.play), go('end_forum', moves.endForum), go('invite', moves.invite)];
		case 'forum.replaying':
			return [
				{ label: moves.stop, command: { type: 'call_stop' }, moves: true },
				go('advance', moves.end)
			];
		case 'forum.frozen':
			return [
				go('play', moves.playOn),
				go('end_forum', moves.endForum),
				go('invite', moves.nobody)
			];
		case 'forum.intervening':
			return [go('advance', moves.cut)];
		case 'forum.capture':
			return [onward, go('end_forum', moves.endForum)];
		case 'forum.invite':
			return [
				{ label: moves.stop, command: { type: 'call_stop' }, moves: true },
				go('advance', moves.again),
				go('end_forum', moves.endForum)
			];
		default:
			return [onward];
	}
}
