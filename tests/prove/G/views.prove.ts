// Every message to every face has exactly the fields its type declares, over evenings of every kind.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { commandTypes } from '#lib/session/commands.ts';
import { consoleView, glassView } from '#lib/session/console-view.ts';
import type { Who } from '#lib/session/etiquette.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { step } from '#lib/session/step.ts';
import { seatId } from '#lib/session/story.ts';
import { everyMoment, withParts } from '#lib/session/told.ts';
import type { Session } from '#lib/session/session.ts';
import { proof } from '../proof.ts';
import { ask, shortPlan } from '../../support/evening.ts';
import { LiveStore } from '../../support/live-store.ts';
import { asked, hello, knock, openWire } from '../../support/wire.ts';
import { misfit, paths, shapeNamed } from './view-shapes.ts';

const shapes = {
	phone: shapeNamed('PhoneView'),
	stage: shapeNamed('StageView'),
	console: shapeNamed('ConsoleView'),
	glass: shapeNamed('GlassView')
};
const told = everyMoment();

/** Every view that this session gives, as it goes over the wire. */
const viewsOf = (session: Session) =>
	JSON.parse(
		JSON.stringify([
			stageView(session),
			consoleView(session, 9),
			glassView(session, 9),
			...Object.keys(session.seats).map((seat) => phoneView(session, seat))
		])
	) as { face: keyof typeof shapes }[];

function check(session: Session, wrong: Set<string>): number {
	const views = viewsOf(session);
	for (const view of views) {
		const found = misfit(shapes[view.face], view, view.face);
		if (found) wrong.add(found);
	}
	return views.length;
}

const who = fc.oneof(
	{ weight: 3, arbitrary: fc.constant<Who>({ is: 'facilitator', facilitator: 'facilitator-ana' }) },
	{
		weight: 4,
		arbitrary: fc.integer({ min: 1, max: 9 }).map((n): Who => ({ is: 'seat', seat: seatId(n) }))
	}
);
const moves = fc.array(
	fc.tuple(who, fc.constantFrom(...commandTypes), fc.integer({ min: 0, max: 60_000 })),
	{
		maxLength: 40
	}
);

function evenings(runs: number, seed: number, wrong: Set<string>): number {
	let looked = 0;
	fc.assert(
		fc.property(fc.constantFrom(...told.keys()), moves, (from, asks) => {
			let { session, now } = told.get(from)!;
			for (const [n, [asker, type, later]] of asks.entries()) {
				now += later;
				const outcome = step(session, sampleCommand(session, type, `random-${n}`), asker, now);
				if (!outcome.ok || outcome.session === session) continue;
				session = outcome.session;
				looked += check(session, wrong);
			}
		}),
		{ numRuns: runs, seed }
	);
	return looked;
}

proof('G07', 'no face is told a field that its type does not declare', (p) => {
	const wrong = new Set<string>();
	let looked = 0;
	for (const [, { session }] of told)
		looked += check(session, wrong) + check(withParts(session), wrong);
	looked += evenings(120, p.seed, wrong);
	expect([...wrong]).toEqual([]);
	expect(looked).toBeGreaterThan(1000);
	// one more field anywhere would have been seen
	const [view] = viewsOf(told.get('analysis')!.session);
	expect(misfit(shapes.stage, { ...view, seats: {} }, 'stage')).toBe('stage.seats is too much');
	p.value(`${looked} views, 0 fields too many or missing`, '0');
});

proof(
	'G07',
	'no face is told a field that its type does not declare, in thousands of evenings',
	(p) => {
		const wrong = new Set<string>();
		const looked = evenings(5000, p.seed, wrong);
		expect([...wrong]).toEqual([]);
		p.value(`${looked} views, 0 fields too many or missing`, '0');
	},
	{ slow: true }
);

proof('G07', 'a new field in a view has to be written down', (p) => {
	const file = path.join(import.meta.dirname, 'view-fields.txt');
	const now = Object.entries(shapes).flatMap(([face, shape]) => paths(shape, face));
	const text = `${[...new Set(now)].toSorted().join('\n')}\n`;
	if (process.env['WRITE_FIELDS']) writeFileSync(file, text);
	expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
	p.value(`${now.length} fields of four faces, as listed in view-fields.txt`, 'the list');
});

proof('G07', 'what travels besides views is as declared', async (p) => {
	const wire = await openWire(new LiveStore(shortPlan(['lobby', 'check_in', 'check_out'])));
	try {
		const shape = { seq: 'number', now: 'number' };
		const wrong: string[] = [];
		let heard = 0;
		const lines = [
			wire.line(hello.console(), { cookie: 'sign_in=ana' }),
			wire.line(hello.stage()),
			wire.line(hello.glass()),
			wire.line(hello.phone(1))
		];
		for (const line of lines)
			line.onAny((name: string, ...said: unknown[]) => {
				heard += 1;
				const [message] = said as [Record<string, unknown>];
				const fields =
					said.length === 1 ? Object.keys(message).toSorted().join() : `${said.length} parts`;
				const fits =
					name === 'view'
						? fields === 'seq,view'
						: name === 'beat'
							? fields === 'seq' || (fields === 'now,seq' && typeof message['now'] === shape.now)
							: false;
				if (!fits) wrong.push(`${name}: ${fields}`);
				if (name === 'view') {
					const view = message['view'] as { face: keyof typeof shapes };
					const found = misfit(shapes[view.face], view, view.face);
					if (found) wrong.push(found);
				}
			});
		for (const line of lines) await knock(line);
		const [desk, , , phone] = lines;
		const answers = [
			await asked(phone!, ask({ type: 'join' })),
			await asked(phone!, ask({ type: 'advance', from: 'lobby' })),
			await asked(phone!, { nonsense: true }),
			await asked(desk!, ask({ type: 'skip', from: 'lobby', why: 'tested before' }))
		];
		const fits = shapeNamed('Answer');
		for (const answer of answers) {
			const found = misfit(fits, answer, 'answer');
			if (found) wrong.push(found);
		}
		expect(wrong).toEqual([]);
		expect(heard).toBeGreaterThanOrEqual(8);
		p.value(`${heard} messages and ${answers.length} answers, 0 with more than declared`, '0');
	} finally {
		await wire.close();
	}
});
