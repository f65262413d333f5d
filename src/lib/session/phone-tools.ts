// What a phone has beside the moment: a turn to speak, the tools of its roles, the Joker role.

import { etiquette, holdsRole, leads, sceneMoments, type Who } from './etiquette.ts';
import type { MyChair, PhoneTools, PhoneView, RowToWrite } from './phone-face.ts';
import type { RowToRead } from './pieces.ts';
import { presentRow, seeLines, seeRow, seeUnread, softEnd } from './seen.ts';
import { momentOf, type Attempt, type SeatId, type Session } from './session.ts';

/** What this phone has to do with the Joker role; null when nothing. */
export function myChair(session: Session, who: Who & { is: 'seat' }): MyChair | null {
	const { wishes, claim } = session.chair;
	const mine: MyChair = {
		elsewhere: holdsRole(session, who) && !leads(session, who),
		co_joker: session.roles.co_joker?.seat === who.seat,
		wished: Object.hasOwn(wishes, who.seat),
		claims: claim?.seat === who.seat,
		said: claim?.said[who.seat] ?? null
	};
	const any = mine.elsewhere || mine.co_joker || mine.wished || mine.claims || mine.said !== null;
	return any ? mine : null;
}

/** Whether this phone waits to speak, or may now. */
export function speakingOf(session: Session, seat: SeatId): PhoneView['speaking'] {
	if (session.speaking?.seat === seat) return 'now';
	return session.queue.some((waiting) => waiting.seat === seat) ? 'waiting' : 'no';
}

/** The tools of the roles this phone holds. */
export function toolsOf(session: Session, seat: SeatId): PhoneTools {
	const holds = (role: keyof Session['roles']) => session.roles[role]?.seat === seat;
	const moment = momentOf(session);
	return {
		...(holds('scribe') && {
			scribe: {
				row: rowToWrite(session),
				unread: seeUnread(session),
				lines: etiquette.write_line.when.includes(moment) ? seeLines(session.lines) : null
			}
		}),
		...(holds('timekeeper') && { timekeeper: { until: softEnd(session) } }),
		...(holds('care_person') && {
			care: {
				asked: Object.keys(session.care).length > 0,
				blank: session.stage.blank,
				scene_on: sceneMoments.includes(moment)
			}
		}),
		...(holds('host') && { host: { without_phone: session.without_phone } })
	};
}

/** A row for everybody's phone: what is read there, and no more. */
export function rowToRead(session: Session, attempt: Attempt): RowToRead {
	const { id, role_name, shape, intention, moved, chips, cost, for_whom, reality, corrected } =
		seeRow(session, attempt);
	return { id, role_name, shape, intention, moved, chips, cost, for_whom, reality, corrected };
}

function rowToWrite(session: Session): RowToWrite | null {
	const row = presentRow(session);
	if (!row) return null;
	const { id, number, role_name, shape, intention, moved, cost, for_whom } = row;
	const { reality, tactic, guessing } = row;
	return {
		id,
		number,
		role_name,
		shape,
		intention,
		moved,
		cost,
		for_whom,
		reality,
		tactic,
		guessing
	};
}
