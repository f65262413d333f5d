// The closed list of reasons for a no. Told to the asker in words, never silently.

export const refusals = [
	/** not well formed: an old page or a broken one */
	'not_understood',
	/** this part of the evening has no place for it */
	'not_now',
	/** someone else's to do */
	'not_yours',
	/** this device led before; the Joker role is with another one now */
	'chair_moved',
	/** the Joker can still be reached */
	'joker_here',
	/** not the hand-over code of this session, or used already */
	'wrong_code',
	/** the room has moved on since; the present view is on its way */
	'moved_on',
	/** nobody may go on while a Pause holds */
	'paused',
	/** the first thirty seconds of a Pause are quiet */
	'still_quiet',
	/** someone asked to leave this scene: it is over for tonight */
	'scene_left',
	/** join first */
	'no_seat',
	/** test Pause in front of all, or say why not */
	'pause_not_tested',
	/** someone needs a change to the agreements */
	'changes_open',
	/** choose a scene first */
	'no_scene',
	/** name the main problem first */
	'no_problem',
	/** a role that may be replaced is still empty */
	'roles_open',
	/** someone already plays this */
	'role_taken',
	/** this role is not replaced */
	'not_replaceable',
	/** players have to step out of their parts first */
	'still_in_role',
	/** someone who has not yet stepped in goes first, or say why not */
	'first_timers_first',
	/** choose a role first */
	'no_role',
	/** the notes are not read by lot, or not now, or not by this phone */
	'no_reading',
	/** two have to offer before the lot can fall */
	'few_readers',
	/** there is no such thing (any more) */
	'gone',
	/** the list is full */
	'full',
	/** could not be kept; nothing changed; try again */
	'not_kept',
	/** the disk of the computer is full; nothing changed */
	'no_space',
	/** too many at once from one place */
	'too_fast'
] as const;
export type Refusal = (typeof refusals)[number];
