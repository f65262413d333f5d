// The Joker's cue sheet, and the glass copy of it that anyone may read.

import { gateOf, nextMoment, previousMoment, stillInRole } from './phases.ts';
import { asksIn, breakProposed, waysOn } from './pause.ts';
import { seeReading } from './readers.ts';
import { phonesOfRound } from './reflection.ts';
import {
	presentRow,
	problemOf,
	sceneOf,
	seeChair,
	seeKeys,
	seeLines,
	seePause,
	seeRole,
	seeHeld,
	seeRows,
	seeUnread,
	softEnd
} from './seen.ts';
import { chips, verdicts, weathers } from './answers.ts';
import { momentOf, type Session } from './session.ts';
import { fewest, inOrder, roomWord, saidByAThird, shownCount } from './tally.ts';
import {
	hiddenThings,
	type ConsoleView,
	type CueSheet,
	type GlassView,
	type OfferSeen
} from './console-face.ts';

/** What anyone may read. `here`: people in the room, with and without phones. */
function cueSheet(session: Session, here: number): CueSheet {
	const moment = momentOf(session);
	const block = session.plan.blocks[session.at] ?? null;
	const { ballot } = session;
	return {
		moment,
		at: session.at,
		block,
		block_began: session.block_began,
		until: softEnd(session),
		here: shownCount(here),
		code: session.code,
		paused: seePause(session),
		roles: seeHeld(session),
		joker: session.joker.word,
		chair: seeChair(session),
		stage: session.stage,
		scene: session.scene,
		ended_scenes: session.ended_scenes,
		method: session.method,
		agreements: seeLines(session.agreements.lines),
		problem: problemOf(session),
		happens: (session.scene !== null && session.happens_here[session.scene]) || null,
		entry: session.entry,
		cast: (sceneOf(session)?.roles ?? []).map(({ id }) => ({
			role: id,
			filled: Object.hasOwn(session.cast, id)
		})),
		rows: seeRows(session),
		lines: seeLines(session.lines),
		open_questions: seeLines(session.open_questions),
		commitments: seeLines(session.commitments),
		someone_waits: session.queue.length > 0,
		debrief_prompt: session.debrief_prompt,
		liked:
			moment === 'scene_choice'
				? inOrder(
						ballot,
						session.plan.scenes.map(({ id }) => id),
						likes
					)
				: null,
		weather: moment === 'check_in' ? weatherIn(session) : null,
		wishes:
			moment === 'forum.replay_ready'
				? inOrder(
						ballot,
						(sceneOf(session)?.entry_points ?? []).map(({ id }) => id),
						(taps, entry) => (taps[0] === entry ? 1 : 0)
					)
				: null,
		reality:
			moment === 'forum.reality_check'
				? (roomWord(ballot, verdicts) ?? presentRow(session)?.reality ?? null)
				: null,
		chips: moment === 'forum.ask_room' ? saidByAThird(ballot, chips) : null,
		log: session.log,
		box: boxOf(session),
		keys: seeKeys(session),
		phones: phonesOfRound(session),
		sealed: session.box?.sealed ?? null,
		reading: seeReading(session)
	};
}

/** yes 2, fine 1, not tonight or nothing said 0 */
const likes = (taps: readonly string[], scene: string) =>
	taps.includes(`${scene}:yes`) ? 2 : taps.includes(`${scene}:fine`) ? 1 : 0;

function weatherIn(session: Session): CueSheet['weather'] {
	const tapped = Object.values(session.ballot).flat();
	return tapped.length < fewest ? null : weathers.filter((weather) => tapped.includes(weather));
}

function boxOf(session: Session): CueSheet['box'] {
	const moment = momentOf(session);
	if (session.box?.done) return session.box.sealed === null ? 'too_few' : 'kept';
	if (moment === 'reflection.collecting') return 'collecting';
	return moment === 'reflection.writing' ? 'writing' : null;
}

/** `elsewhere`: whoever looks holds the role, and led on another device last. */
export function glassView(session: Session, here: number, elsewhere = false): GlassView {
	return { ...cueSheet(session, here), face: 'glass', elsewhere, hidden: hiddenThings };
}

/** The Joker's own view. Offers come first-timers first, then by random id: never by who was quicker. */
export function consoleView(session: Session, here: number): ConsoleView {
	const scene = sceneOf(session);
	const roleNamed = (id: string | null) => scene?.roles.find((role) => role.id === id);
	const seeOffer = (offer: Session['offers'][number]): OfferSeen => {
		const role = roleNamed(offer.role);
		return {
			id: offer.id,
			answer: offer.answer,
			role: role ? seeRole(role) : null,
			pair: offer.pair,
			suggestion: offer.suggestion,
			reading: offer.reading,
			first_time: offer.first_time
		};
	};
	const trying = roleNamed(session.trying?.role ?? null);
	return {
		...cueSheet(session, here),
		face: 'console',
		gate: gateOf(session),
		next: nextMoment(session),
		previous: previousMoment(session),
		offers: session.offers
			.toSorted((a, b) => Number(b.first_time) - Number(a.first_time))
			.map(seeOffer),
		trying:
			session.trying && trying
				? {
						role: seeRole(trying),
						mode: session.trying.mode,
						suggestion: session.trying.suggestion,
						reading: session.trying.reading
					}
				: null,
		row: presentRow(session),
		pause:
			session.pause.since === null
				? null
				: {
						quiet_until: session.pause.quiet_until,
						asks: asksIn(session),
						may: waysOn(session),
						propose_break: breakProposed(session)
					},
		pause_tested: session.pause.tested,
		volunteers: (scene?.roles ?? []).map(({ id }) => ({
			role: id,
			maybe: Object.values(session.ballot).some((taps) => taps.includes(`${id}:maybe`))
		})),
		changes: session.agreements.changes.map(({ id, text, state }) => ({ id, text, state })),
		change_wanted:
			momentOf(session) === 'agreements' &&
			Object.values(session.ballot).some((taps) => taps.includes('need_change')),
		unread: seeUnread(session),
		in_role: stillInRole(session).map((who) => ({ who, name: roleNamed(who)?.name ?? null })),
		care_asked: Object.keys(session.care).length > 0 && !session.roles.care_person?.seat,
		without_phone: session.without_phone
	};
}
