// The etiquette walked cell by cell: every command × every moment × everybody, paused and not.

import { describe, expect, test } from 'vitest';
import { commandTypes, readCommand } from './commands.ts';
import { etiquette, moments, parts, partsOf, type Part } from './etiquette.ts';
import type { Refusal } from './refusals.ts';
import { sampleCommand } from './sample-commands.ts';
import type { Moment } from './moments.ts';
import type { Session } from './session.ts';
import { step } from './step.ts';
import { everyMoment, whoIs, withParts } from './told.ts';

const told = everyMoment();
/** Reasons that only the etiquette gives for these samples. */
const manners: readonly Refusal[] = ['not_yours', 'not_now', 'no_seat', 'paused'];
/** Allowed by the table, and still not now for a reason of its own. */
const ownReason = (type: string, moment: Moment) =>
	(['advance', 'skip', 'back'].includes(type) &&
		['check_out', 'reflection.collecting', 'forum.cut', 'lobby'].includes(moment)) ||
	(type === 'leave_role' && moment !== 'closed');

/** What the table says, worked out again from its rows. */
function expected(session: Session, type: keyof typeof etiquette, part: Part, moment: Moment) {
	const row = etiquette[type];
	const is = partsOf(session, whoIs[part]);
	if (!is.some((one) => row.who.includes(one)))
		return is.includes('arriving') ? 'no_seat' : 'not_yours';
	if (!row.when.includes(moment)) return 'not_now';
	if (session.pause.since !== null && row.paused === false) return 'paused';
	if (session.pause.since === null && row.paused === 'only') return 'not_now';
	return null;
}

describe.each([
	['running', false],
	['paused', true]
] as const)('while the evening is %s', (_, paused) => {
	test.each(moments)('%s: every command from everybody', (moment) => {
		const { session, now } = told.get(moment)!;
		const there = withParts({
			...session,
			pause: { ...session.pause, since: paused ? now : null, quiet_until: 0 }
		});
		for (const type of commandTypes)
			for (const part of parts) {
				const outcome = step(there, sampleCommand(there, type), whoIs[part], now + 40_000);
				const says = expected(there, type, part, moment);
				const cell = `${type} × ${moment} × ${part}`;
				if (says !== null) expect(outcome, cell).toEqual({ ok: false, refusal: says });
				else if (!outcome.ok && !ownReason(type, moment))
					expect(manners, `${cell}: ${outcome.refusal}`).not.toContain(outcome.refusal);
			}
	});
});

test('every moment of the table can be told', () => {
	expect([...told.keys()].toSorted()).toEqual(moments.toSorted());
});

test('every part is somebody in some moment', () => {
	const found = new Set<Part>();
	for (const { session } of told.values())
		for (const who of Object.values(whoIs))
			for (const part of partsOf(withParts(session), who)) found.add(part);
	expect([...found].toSorted()).toEqual(parts.toSorted());
});

test('every sample is well formed, and spoiling any field is noticed', () => {
	const { session } = told.get('lobby')!;
	for (const type of commandTypes) {
		const command = sampleCommand(session, type);
		expect(readCommand(command), type).toEqual(command);
		for (const key of Object.keys(command)) {
			expect(readCommand({ ...command, [key]: { odd: true } }), `${type}.${key}`).toBeNull();
			const { [key as 'id']: _, ...without } = command;
			expect(readCommand(without), `${type} without ${key}`).toBeNull();
		}
		expect(readCommand({ ...command, more: 1 }), `${type} with more`).toBeNull();
	}
});
