// What one phone may see: the present moment, its own taps, and the tools of a role it holds.

import { answerAbout } from './choosing.ts';
import { consoleView } from './console-view.ts';
import { etiquette, leads, type Who } from './etiquette.ts';
import {
	problemOf,
	sceneOf,
	seeChair,
	seeEntries,
	seeKept,
	seeKeys,
	seeLevel,
	seeLines,
	seePause,
	seeRole,
	seeScene,
	softEnd
} from './seen.ts';
import { momentOf, type SeatId, type Session } from './session.ts';
import { corrects } from './unread.ts';
import { levelOf } from './plan.ts';
import { myReading } from './readers.ts';
import { isOfRound, phonesOfRound } from './reflection.ts';
import { reflectionStepOf, roleNames, type Moment } from './moments.ts';
import type { Casting, Chip, Consent, Frequency, Mark, Verdict, Weather } from './answers.ts';
import type { MyTry, PhoneBody, PhoneView } from './phone-face.ts';
import { myChair, rowToRead, speakingOf, toolsOf } from './phone-tools.ts';

/** What the console on a phone that leads needs beside the session: people here, and in which epoch this phone led. */
interface Lead {
	readonly here?: number;
	readonly epoch?: number | null;
}

/** The view of one seat. `summary` is the link to the summary once the session is closed, else empty. */
export function phoneView(
	session: Session,
	seat: SeatId,
	summary = '',
	{ here = 0, epoch = null }: Lead = {}
): PhoneView {
	const who: Who = { is: 'seat', seat, epoch };
	const moment = momentOf(session);
	const pause = seePause(session);
	return {
		face: 'phone',
		title: session.plan.title,
		moment,
		pause: pause && { ...pause, need: session.pause.needs[seat] ?? null },
		where: {
			part: session.plan.blocks[session.at]?.title ?? null,
			scene: sceneOf(session)?.title ?? null,
			problem: problemOf(session),
			tries: session.attempts.length
		},
		my_roles: roleNames.filter((role) => session.roles[role]?.seat === seat),
		open_roles: roleNames.filter((role) => role !== 'joker' && !session.roles[role]),
		speaking: speakingOf(session, seat),
		may_ask: etiquette.ask_to_speak.when.includes(moment) && pause === null,
		tools: toolsOf(session, seat),
		chair: seeChair(session),
		my_chair: myChair(session, who),
		reading: moment === 'closed' ? null : myReading(session, seat),
		lead: moment !== 'closed' && leads(session, who) ? consoleView(session, here) : null,
		body: bodyOf(session, seat, moment, summary)
	};
}

/** The attempt, on the phone of the person who makes it only. */
function myTry(session: Session, seat: SeatId): MyTry | null {
	const { trying } = session;
	const scene = sceneOf(session);
	const role = scene?.roles.find(({ id }) => id === trying?.role);
	if (!trying || trying.seat !== seat || !role) return null;
	return {
		role: seeRole(role),
		mode: trying.mode,
		entry_caption: scene?.entry_points.find(({ id }) => id === trying.entry)?.caption ?? null,
		intention: trying.intention
	};
}

function bodyOf(session: Session, seat: SeatId, moment: Moment, summary: string): PhoneBody {
	const taps = session.ballot[seat] ?? [];
	const first = <T extends string>() => (taps[0] as T | undefined) ?? null;
	const block = session.plan.blocks[session.at];
	switch (moment) {
		case 'lobby':
			return {
				kind: 'lobby',
				level: seeLevel(session),
				pause_tested: session.pause.tested,
				previously: session.plan.previously?.lines ?? []
			};
		case 'check_in':
			return { kind: 'check_in', weather: first<Weather>() };
		case 'agreements':
			return {
				kind: 'agreements',
				lines: seeLines(session.agreements.lines),
				answer: first<Consent>()
			};
		case 'warm_up':
		case 'part':
			return {
				kind: moment,
				title: block?.title ?? '',
				instruction: block?.instruction ?? '',
				adapted: block?.adapted ?? null,
				origin: block?.origin ?? null
			};
		case 'break':
			return { kind: 'break', back_at: softEnd(session) };
		case 'scene_choice':
			return {
				kind: 'scene_choice',
				scenes: session.plan.scenes
					.filter(({ id }) => session.scene === null || id === session.scene)
					.map(seeScene),
				marks: Object.fromEntries(
					session.plan.scenes.flatMap(({ id }) => {
						const mark = answerAbout(taps, id);
						return mark ? [[id, mark as Mark]] : [];
					})
				),
				method: session.method,
				chosen: session.scene
			};
		case 'casting':
			return {
				kind: 'casting',
				roles: (sceneOf(session)?.roles ?? []).map((role) => ({
					...seeRole(role),
					card: role.card,
					taken: Object.hasOwn(session.cast, role.id),
					mine: session.cast[role.id]?.seat === seat,
					answer: answerAbout(taps, role.id) as Casting | null
				}))
			};
		case 'first_talk':
			return { kind: 'first_talk', answer: first<Frequency>(), problem: problemOf(session) };
		case 'forum.replay_ready':
			return {
				kind: 'replay_ready',
				entries: seeEntries(sceneOf(session)),
				wish: first<string>()
			};
		case 'forum.frozen': {
			const offer = session.offers.find((other) => other.seat === seat);
			return {
				kind: 'frozen',
				offer: offer
					? {
							answer: offer.answer,
							role: offer.role,
							pair: offer.pair,
							suggestion: offer.suggestion,
							reading: offer.reading,
							roles: (sceneOf(session)?.roles ?? []).map(seeRole)
						}
					: null
			};
		}
		case 'forum.choose_step_in':
			return { kind: 'choose_step_in', trying: myTry(session, seat) };
		case 'forum.brief':
			return { kind: 'brief', trying: myTry(session, seat) };
		case 'forum.intervening':
			return { kind: 'intervening', trying: myTry(session, seat) };
		case 'forum.cut':
			return { kind: 'cut', trying: myTry(session, seat) };
		case 'forum.thank':
			return { kind: 'thank', trying: myTry(session, seat) };
		case 'forum.ask_person':
			return { kind: 'ask_person', trying: myTry(session, seat) };
		case 'forum.ask_room':
			return { kind: 'ask_room', chips: taps as readonly Chip[] };
		case 'forum.reality_check':
			return { kind: 'reality_check', verdict: first<Verdict>() };
		case 'forum.capture': {
			const row = session.attempts.find(({ id }) => id === session.trying?.id);
			if (row?.seat !== seat) return { kind: 'capture', row: null, waits: false };
			return { kind: 'capture', row: rowToRead(session, row), waits: corrects(session, row.id) };
		}
		case 'forum.replaying':
			return { kind: 'replaying' };
		case 'forum.invite':
			return { kind: 'invite' };
		case 'model_run':
			return { kind: 'model_run' };
		case 'de_role':
			return deRole(session, seat);
		case 'analysis':
			return {
				kind: 'analysis',
				rows: session.attempts.map((attempt) => ({
					...rowToRead(session, attempt),
					mine: attempt.seat === seat,
					waits: attempt.seat === seat && corrects(session, attempt.id)
				})),
				lines: seeLines(session.lines)
			};
		case 'debrief':
			return { kind: 'debrief', prompt: session.debrief_prompt };
		case 'commitments':
			return { kind: 'commitments', shared: seeLines(session.commitments) };
		case 'reflection.writing':
		case 'reflection.collecting':
		case 'reflection.sealed':
			return {
				kind: 'reflection',
				step: reflectionStepOf(moment),
				round: session.box?.round ?? '',
				keys: seeKeys(session),
				of_round: isOfRound(session, seat),
				phones: phonesOfRound(session),
				readers: session.plan.readers,
				level: levelOf(session.plan),
				care: session.plan.care ?? false,
				until: session.plan.notes_until,
				kept: seeKept(session),
				names: (sceneOf(session)?.roles ?? []).map(({ name }) => name)
			};
		case 'check_out':
			return {
				kind: 'check_out',
				contacts: session.plan.contacts,
				asked: Object.hasOwn(session.care, seat)
			};
		case 'closed':
			return { kind: 'closed', summary };
	}
}

function deRole(session: Session, seat: SeatId): PhoneBody {
	const mine = (sceneOf(session)?.roles ?? []).filter(({ id }) => session.cast[id]?.seat === seat);
	return {
		kind: 'de_role',
		parts: mine.map(({ name }) => name),
		stepped_in: session.attempts.some(
			(attempt) => attempt.seat === seat && attempt.scene === session.scene
		),
		out: mine.length > 0 && mine.every(({ id }) => session.out.includes(id))
	};
}
