// A short evening for tests of the road, and commands to ask in it.

import { sceneById } from '#lib/catalogue/pack.ts';
import type { Command, CommandType } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { BlockKind, Plan } from '#lib/session/plan.ts';
import { seatOf } from '#lib/server/room/seat-of.ts';

export const joker: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };

export function shortPlan(kinds: readonly BlockKind[], change: Partial<Plan> = {}): Plan {
	return {
		title: 'Who gets heard',
		group: 'A group',
		day: '2026-11-20',
		template: 'short',
		blocks: kinds.map((kind, index) => ({ id: `block-${index}`, kind, minutes: 10 })),
		scenes: [sceneById('sc01')!],
		agreements: [],
		quiet_place: '',
		contacts: [],
		show_time: false,
		readers: 'other_facilitator',
		notes_until: '2026-12-20',
		small_group: false,
		previously: null,
		...change
	};
}

/** The secret of phone number `n`, as raw bytes. */
export function secretOf(n: number): Uint8Array {
	const secret = new Uint8Array(16);
	new DataView(secret.buffer).setUint32(0, n + 1);
	return secret;
}
export const writtenSecret = (n: number): string => Buffer.from(secretOf(n)).toString('base64url');
export const seatNumber = (n: number): string => seatOf(secretOf(n));
export const phone = (n: number): Who => ({ is: 'seat', seat: seatNumber(n) });

type Asked = { [T in CommandType]: Omit<Extract<Command, { type: T }>, 'id'> }[CommandType];
let made = 0;
/** A command with an id of its own, or a given one to say it again. */
export function ask(asked: Asked, id = `command-${++made}-of-a-test`): Command {
	return { id, ...asked } as Command;
}
