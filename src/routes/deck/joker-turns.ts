// The Joker role on the move, in the middle of a forum: offered, handed over, asked back, left behind.

import {
	and,
	bringIn,
	doors,
	frame,
	jokerAsks,
	asks,
	letThrough,
	offer,
	on,
	phoneAsks,
	problem,
	replayFrom,
	stop,
	tell,
	wait,
	type Line,
	type Told
} from '#lib/session/story.ts';
import { beforeThePlay } from './evening.ts';
import { planOf } from './plan-of.ts';

const intoTheTalk: Line = and(
	on('model_run'),
	on('first_talk'),
	problem('Ideas count once the right person repeats them.'),
	on('forum.replay_ready'),
	replayFrom('W1'),
	stop(1),
	offer(1, 'amara'),
	bringIn('amara'),
	on('forum.brief'),
	on('forum.intervening'),
	on('forum.cut'),
	on('forum.thank'),
	on('forum.ask_person'),
	on('forum.ask_room')
);
const gone: Line = asks(
	{ is: 'house' },
	{ type: 'note_joker', here: false, ago: 0, other: false }
);
/** Four phones of twelve: a third of the room. */
const wishes: Line = and(
	...[4, 5, 8, 9].map((n) => phoneAsks(n, { type: 'wish_recall', epoch: 0, on: true }))
);

/** Every turn from the same moment, each as a frame of its own. */
export function jokerTurns(): Told['frames'] {
	const talk = tell(
		doors(planOf('evening', ['sc01', 'sc08', 'sc04'])),
		beforeThePlay(12),
		phoneAsks(2, { type: 'take_role', role: 'co_joker', word: 'Idris' }),
		letThrough,
		intoTheTalk
	);
	const offered = tell({ ...talk, frames: [] }, jokerAsks({ type: 'offer_chair', epoch: 0, to: 'anyone' }));
	const turns: readonly Told[] = [
		tell(
			offered,
			frame('the Joker role is offered'),
			phoneAsks(2, { type: 'accept_chair', epoch: 0 }),
			wait(0.05),
			frame('the Joker role is handed over'),
			wait(0.5),
			frame('handed over, half a minute ago')
		),
		tell(
			{ ...talk, frames: [] },
			wishes,
			wait(0.5),
			frame('the room asks for a hand-over'),
			wait(2),
			frame('asked for a hand-over, two minutes later')
		),
		tell(
			{ ...talk, frames: [] },
			gone,
			wait(0.4),
			frame('the Joker is gone'),
			wait(0.7),
			frame('the Joker is gone, nobody leads'),
			phoneAsks(12, { type: 'claim_chair', epoch: 0, on: true }),
			frame('somebody asks the room to lead')
		)
	];
	return turns.flatMap(({ frames }) => frames);
}
