// What is left in the tables when an evening is over: the record, and no trace of a seat or of an order.

import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { closed, envelope, opened, record, sealing, someToken } from './promises/gathering.ts';
import { testDatabase } from './test-database.ts';

const { store, rows, names } = testDatabase();

describe('after an evening', () => {
	/** Every row of every table, as text. */
	const everything = async (): Promise<string> => {
		const tables = await names(
			`select c.oid::regclass::text as name from pg_class c
			where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'`
		);
		const texts = await Promise.all(
			tables.map((table) => rows<{ row: string }>(`select t::text as row from ${table} t`))
		);
		return texts.flatMap((table) => table.map(({ row }) => row)).join('\n');
	};

	it('no trace of a seat is left in any table', async () => {
		const box = await opened(store());
		const { session, facilitator, live } = box;
		const seat = `seat-${randomUUID()}`;
		const command = `command-${randomUUID()}`;
		const state = {
			...live.state,
			seats: { [seat]: { done: [command], stepped_in: 1, spoke: true } },
			ballot: { [seat]: ['often'] },
			care: { [seat]: true as const },
			pause: { ...live.state.pause, needs: { [seat]: 'breath' as const } }
		};
		await store().writeLive(session, 0, 1, state);
		await store().issueTicket(box.round, seat, randomBytes(32).toString('base64'));
		await store().sealRound(sealing(box, [1, 2, 3, 4, 5].map(envelope)));
		expect(await everything()).toContain(seat);

		await store().closeSession({
			session,
			expected: 1,
			record: record(),
			token: someToken(),
			joker: facilitator.id,
			windowCloses: '2026-11-27',
			notesUntil: '2026-12-20'
		});
		const left = await everything();
		expect(left).toContain(session);
		for (const trace of [seat, command, live.state.code, live.display_code])
			expect(left).not.toContain(trace);
	});

	it('the record is also there in rows', async () => {
		const { session } = await closed(store());
		const count = async (table: string) =>
			(await rows(`select from app.${table} where session_id = '${session}'`)).length;
		expect({
			played_scene: await count('played_scene'),
			attempt: await count('attempt'),
			session_pattern: await count('session_pattern'),
			kept_line: await count('kept_line'),
			role_term: await count('role_term'),
			log_line: await count('log_line'),
			live: await count('live')
		}).toEqual({
			played_scene: 1,
			attempt: 2,
			session_pattern: 2,
			kept_line: 5,
			role_term: 1,
			log_line: 1,
			live: 0
		});
	});

	it('the ids of envelopes, and the places they lie in, tell nothing of the order they came', async () => {
		const orders = new Set<string>();
		for (let time = 0; time < 6; time++) {
			const box = await opened(store());
			await store().sealRound(
				sealing(
					box,
					Array.from({ length: 10 }, (_, n) => envelope(n))
				)
			);
			for (const by of ['id', 'ctid'])
				orders.add(
					(
						await rows<{ first: number }>(
							`select get_byte(sealed, 0) as first from app.envelope
							where round_id = '${box.round}' order by ${by}`
						)
					)
						.map(({ first }) => first)
						.join()
				);
		}
		expect(orders.size).toBe(12);
		expect(orders).not.toContain('0,1,2,3,4,5,6,7,8,9');
	});
});
