// The printed hand-over code, typed on many phones at once, twice, by guessing, and after the end: real lines, real database.

import { expect } from 'vitest';
import { newHandOver } from '#lib/server/room/hand-over-code.ts';
import { opened, record, someToken } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { StageView } from '#lib/session/stage-face.ts';
import { wireVersion } from '#lib/wire.ts';
import { ask, writtenSecret } from '../../support/evening.ts';
import { asked, knock, openWire, viewThat, type Line } from '../../support/wire.ts';
import { proof } from '../proof.ts';

const { store, rows } = testDatabase();

/** A true store, as a wire of tests takes one. */
const kept = (real: Store) => ({
	store: real,
	useHandOver: (session: string, hash: string) => real.useHandOver(session, hash)
});

proof(
	'R38',
	'the hand-over code counts once, until the session closes, and the room is told',
	async (p) => {
		const { session, live } = await opened(store());
		const { printed, hash } = newHandOver(session);
		await store().setHandOver(session, hash);
		const said = await rows<{ kept: string }>(`select t::text as kept from app.hand_over t`);
		expect(JSON.stringify(said)).not.toContain(printed.replaceAll('-', ''));
		let minutes = 0;
		const wire = await openWire(kept(store()), {
			now: () => Date.now() + minutes * 60_000
		});
		const join = async (n: number): Promise<Line> => {
			const line = wire.line({
				version: wireVersion,
				face: 'phone',
				room: live.state.code,
				secret: writtenSecret(n)
			});
			await knock(line);
			await asked(line, ask({ type: 'join' }));
			return line;
		};
		const phones = 20;
		const take = (line: Line, code: string) => asked(line, ask({ type: 'take_by_code', code }));
		try {
			const lines: Line[] = [];
			for (let n = 0; n < phones; n++) lines.push(await join(n));
			const wall = wire.line({ version: wireVersion, face: 'stage', room: live.display_code });
			await knock(wall);
			const shown = viewThat(wall, (view) => view.chair.turn?.moved != null) as Promise<StageView>;
			const room = (await wire.rooms.bySession(session))!;
			const first = await Promise.all(
				lines.map((line, n) =>
					take(line, n % 2 ? printed : printed.toLowerCase().replaceAll('-', ' '))
				)
			);
			const took = first.filter((answer) => 'done' in answer).length;
			const wrong = first.filter(
				(answer) => 'refused' in answer && answer.refused === 'wrong_code'
			);
			expect([took, wrong.length]).toEqual([1, phones - 1]);
			expect(room.session.chair.epoch).toBe(1);
			expect((await shown).chair.turn?.moved?.how).toBe('code');
			expect(room.session.log.at(-1)).toMatchObject({ kind: 'role', role: 'joker', how: 'code' });
			p.value(`${took} of ${phones} phones that typed it at once leads`, '1');

			minutes += 1;
			const again = await Promise.all(lines.map((line) => take(line, printed)));
			expect(again.filter((answer) => 'done' in answer)).toEqual([]);
			p.value('0 of 20 led by typing it again', '0');

			minutes += 1;
			// an outbox asks twice about one and the same press
			const next = newHandOver(session);
			await store().setHandOver(session, next.hash);
			const twice = ask({ type: 'take_by_code', code: next.printed });
			const other = lines.find((_, n) => !('done' in first[n]!))!;
			expect([await asked(other, twice), await asked(other, twice)]).toEqual([
				{ done: true },
				{ done: true }
			]);
			expect(room.session.chair.epoch).toBe(2);

			minutes += 1;
			// who only guesses waits; the code they slow down is not spent
			const guesser = await join(99);
			let guesses = 0;
			let slowed = false;
			while (!slowed && guesses < 60) {
				const code = `ZZZZ-ZZZZ-${String(guesses).padStart(4, '0')}`;
				const answer = await take(guesser, code);
				slowed = 'refused' in answer && answer.refused === 'too_fast';
				if (!slowed) guesses += 1;
			}
			expect(guesses).toBeLessThanOrEqual(20);
			p.value(`${guesses} guesses before a place has to wait`, 'at most 20 a minute');

			const last = newHandOver(session);
			await store().setHandOver(session, last.hash);
			const { facilitator } = room.session.joker;
			await store().closeSession({
				session,
				expected: room.session.seq,
				record: record(),
				token: someToken(),
				joker: facilitator,
				windowCloses: '2026-11-27',
				notesUntil: '2026-12-20'
			});
			expect(await store().useHandOver(session, last.hash)).toBe(false);
			expect(await rows('select from app.hand_over')).toEqual([]);
			p.value('after the close 0 codes are kept and 0 count', '0');
		} finally {
			await wire.close();
		}
	}
);
