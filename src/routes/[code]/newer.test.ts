import { expect, test } from 'vitest';
import { everyMoment } from '#lib/session/told.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { seatId } from '#lib/session/story.ts';
import { mayLoadAgain } from './newer.ts';

const evening = [...everyMoment()].map(
	([moment, { session }]) => [moment, phoneView(session, seatId(2), '')] as const
);

test('a phone loads its page again between scenes only', () => {
	const waits = evening.filter(([, view]) => !mayLoadAgain(view)).map(([moment]) => moment);
	expect(waits).toEqual([
		'casting',
		'model_run',
		'forum.replaying',
		'forum.frozen',
		'forum.choose_step_in',
		'forum.brief',
		'forum.intervening',
		'forum.cut',
		'forum.thank',
		'forum.ask_person',
		'forum.ask_room',
		'forum.reality_check',
		'forum.capture',
		'forum.invite',
		'reflection.writing',
		'reflection.collecting',
		'reflection.sealed',
		'closed'
	]);
});

test('and never while a Pause holds', () => {
	const [, view] = evening[1]!;
	expect(mayLoadAgain(view)).toBe(true);
	expect(mayLoadAgain({ ...view, pause: { quiet_until: 0, need: null } })).toBe(false);
});
