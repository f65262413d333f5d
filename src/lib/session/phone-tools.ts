// What a phone has beside the moment: a turn to speak, the tools of its roles, the Joker role.

import { holdsRole, leads, sceneMoments, type Who } from './etiquette.ts';
import type { MyChair, PhoneTools, PhoneView } from './phone-face.ts';
import { presentRow, problemOf, seeLines, seeUnread, softEnd } from './seen.ts';
import { momentOf, type SeatId, type Session } from './session.ts';

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
	return {
		scribe: holds('scribe')
			? {
					row: presentRow(session),
					problem: problemOf(session),
					unread: seeUnread(session),
					lines: seeLines(session.lines)
				}
			: null,
		timekeeper: holds('timekeeper') ? { until: softEnd(session) } : null,
		care: holds('care_person')
			? {
					asked: Object.keys(session.care).length > 0,
					blank: session.stage.blank,
					scene_on: sceneMoments.includes(momentOf(session))
				}
			: null,
		host: holds('host') ? { without_phone: session.without_phone } : null
	};
}
