// What the wall says about the Joker role: always a sentence at its edge, and at a turn a picture of its own.

import { goneAfter, openAfter, turnOf } from '#lib/session/chair-turn.ts';
import type { Time } from '#lib/session/session.ts';
import type { StageView } from '#lib/session/stage-face.ts';
import type { StageWords } from '#lib/words/en/stage.ts';

/** How long a change is the only thing on the wall, and how long the sentence says "now". */
const shown = 10_000;
const fresh = 60_000;
/** While people play, and while the room rests, no picture is put in front of theirs. */
const undisturbed: ReadonlySet<StageView['body']['kind']> = new Set([
	'model_run',
	'replaying',
	'frozen',
	'intervening',
	'closed'
]);

export interface ChairPicture {
	readonly text: string;
	readonly second: string;
}

type Seen = Pick<StageView, 'chair' | 'pause' | 'body'>;

/** Who holds the role, or that nobody can be reached, in one sentence. */
export function chairLine({ chair }: Seen, { chair: words }: StageWords, now: Time): string {
	const turn = turnOf(chair);
	const away = turn.away_since === null ? 0 : now - turn.away_since;
	if (turn.claimed) return words.claimed;
	if (away >= openAfter) return words.goneOpen;
	if (away >= goneAfter) return chair.co_joker ? `${words.gone} ${words.goneCo}` : words.gone;
	if (turn.recalled_until !== null)
		return now < turn.recalled_until
			? `${words.recalled} ${words.recalledWithin}`
			: words.recalledOpen;
	if (turn.moved && now - turn.moved.at < fresh) return words.nowHolds(chair.word);
	const holds = words.holds(chair.word);
	return turn.offered ? `${holds} ${words.offered[turn.offered]}` : holds;
}

/** Whether the sentence tells of something that is happening now. */
export const isTurn = ({ chair: { turn } }: Seen, now: Time): boolean =>
	turn !== null &&
	(turn.claimed ||
		turn.offered !== null ||
		turn.recalled_until !== null ||
		(turn.away_since !== null && now - turn.away_since >= goneAfter) ||
		(turn.moved !== null && now - turn.moved.at < fresh));

/** A turn that the whole room is to see, or null. */
export function chairPicture(
	view: Seen,
	{ chair: words }: StageWords,
	now: Time
): ChairPicture | null {
	const { chair, pause, body } = view;
	if (pause || undisturbed.has(body.kind)) return null;
	const turn = turnOf(chair);
	if (turn.claimed) return { text: words.claimed, second: words.claimedHow };
	if (turn.moved && now - turn.moved.at < shown)
		return { text: words.nowHolds(chair.word), second: words.how[turn.moved.how] };
	if (turn.away_since !== null && now - turn.away_since >= openAfter)
		return { text: words.goneOpen, second: words.goneAsk };
	if (turn.recalled_until !== null && now < turn.recalled_until)
		return { text: words.recalled, second: words.recalledWithin };
	return null;
}
