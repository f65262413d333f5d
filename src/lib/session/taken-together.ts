// Many wishes taken together: what grows with the room is copied once for all of them and then written into.
// Nobody sees a half: what a refused wish wrote is taken back, and what comes out is never written into again.

import { copied } from './kept-order.ts';
import type { CommandId, SeatId, Session } from './session.ts';

const desk = Symbol('desk');

interface Desk {
	/** lists by seat that belong to this taking alone, and how many stand in each */
	readonly own: Map<object, number>;
	/** takes back what the present wish wrote, newest last */
	readonly undo: (() => void)[];
	/** the commands done, to look one up */
	readonly done: Set<CommandId>;
	/** the same as the session lists them; both belong to this taking alone */
	readonly list: CommandId[];
	readonly lasting: CommandId[];
}
/** A session at a desk carries it along through every rule; it is never written down (JSON knows no symbols). */
type AtDesk = Session & { readonly [desk]?: Desk };

const deskOf = (session: Session): Desk | undefined => (session as AtDesk)[desk];

/** How many commands are remembered, so that one sent twice is done once. Nobody's name stands beside them. */
const remembered = 600;
/** How many of those that stand there twice if they are done twice, and may wait on a device all evening. */
const rememberedLong = 3000;

/** The same session, at a desk of its own. */
export function atDesk(session: Session): Session {
	const list = [...session.done];
	const lasting = [...session.lasting];
	const own = new Map<object, number>();
	const done = new Set([...list, ...lasting]);
	return {
		...session,
		done: list,
		lasting,
		[desk]: { own, undo: [], done, list, lasting }
	} as AtDesk;
}

/** The same session away from its desk: nothing it holds changes any more. */
export function fromDesk(session: Session): Session {
	const { [desk]: at, ...away } = session as AtDesk;
	return at ? newest(away) : session;
}

/** The wish was granted: what it wrote stays. */
export function keepWritten(session: Session): void {
	const at = deskOf(session);
	if (at) at.undo.length = 0;
}

/** The wish was refused: `session` is again what it was before. */
export function takeBack(session: Session): void {
	const at = deskOf(session);
	for (let last = at?.undo.pop(); last; last = at?.undo.pop()) last();
}

/** `list`, which is part of `session`, with `value` for `seat`. A new list, but for one made at the session's desk. */
export function withSeat<V>(
	session: Session,
	list: Readonly<Record<SeatId, V>>,
	seat: SeatId,
	value: V
): Readonly<Record<SeatId, V>> {
	const at = deskOf(session);
	const size = at?.own.get(list);
	if (!at || size === undefined) {
		const copy = copied(list);
		copy[seat] = value;
		at?.own.set(copy, Object.keys(copy).length);
		return copy;
	}
	const own = list as Record<SeatId, V>;
	const before = Object.hasOwn(own, seat) ? { value: own[seat] as V } : null;
	at.own.set(own, before ? size : size + 1);
	at.undo.push(() => {
		at.own.set(own, size);
		if (before) own[seat] = before.value;
		else delete own[seat];
	});
	own[seat] = value;
	return own;
}

/** How many seats stand in `list`, which is part of `session`. */
export const sizeOf = (session: Session, list: Readonly<Record<SeatId, unknown>>): number =>
	deskOf(session)?.own.get(list) ?? Object.keys(list).length;

/** Whether a command has taken effect before. */
export const wasDone = (session: Session, id: CommandId): boolean =>
	deskOf(session)?.done.has(id) ?? (session.done.includes(id) || session.lasting.includes(id));

/** The session, with a command that has just taken effect; `lasts`: it adds something, and may come again hours later. */
export function withDone(session: Session, id: CommandId, lasts: boolean): Session {
	const at = deskOf(session);
	if (!at) {
		const lasting = lasts ? [...session.lasting, id] : session.lasting;
		return newest({ ...session, done: [...session.done, id], lasting });
	}
	at.done.add(id);
	at.list.push(id);
	if (lasts) at.lasting.push(id);
	return { ...session, done: at.list, lasting: at.lasting };
}

const newest = (session: Session): Session => ({
	...session,
	done: session.done.slice(-remembered),
	lasting: session.lasting.slice(-rememberedLong)
});
