// Rounds of notes through a true house, told by somebody who knows in which order the room sent: what an onlooker
// who later seizes the computer would hold.

import { secretBytes } from '#lib/server/room/seat-of.ts';
import { blankNote, orBlank } from '#lib/notes/note.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { boxPhoneAt, postTo } from '../../support/box-phone.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { ProvedFace } from '../R/faces.ts';

export interface Row {
	/** every column and system column of the table, as text */
	readonly columns: Readonly<Record<string, string>>;
	/** who wrote it, from 0 in the order of sending: what the attacker wants to know and the proof does */
	readonly writer: number;
}

export interface Played {
	readonly round: string;
	readonly sealed: readonly string[];
}

export class Rounds {
	private constructor(
		readonly house: RunningHouse,
		readonly facilitator: Facilitator
	) {}

	static async open(settings: Readonly<Record<string, string>> = {}): Promise<Rounds> {
		const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0', ...settings });
		const facilitator = await Facilitator.signUp({ origin: house.origin, firstCode: house.code });
		return new Rounds(house, facilitator);
	}

	/**
	 * One evening of so many phones, up to its sealed box. They send one after the other, each when the one before has
	 * its answer; every third sends an empty envelope, as long as the others. Gives the round's id and the
	 * envelopes in the order of sending, as hexadecimal digits.
	 */
	async play(phones: number, textOf: (writer: number) => string): Promise<Played> {
		const { session } = await this.facilitator.openEvening(['sc01']);
		const { origin } = this.house;
		const joker = new ProvedFace<ConsoleView>(
			origin,
			{ face: 'console', room: session },
			{ cookie: this.facilitator.cookie }
		);
		await joker.until('the console', () => true);
		const { code } = joker.view;
		const secrets = Array.from({ length: phones }, () =>
			crypto.getRandomValues(new Uint8Array(secretBytes))
		);
		const faces = secrets.map(
			(secret) =>
				new ProvedFace<PhoneView>(origin, {
					face: 'phone',
					room: code,
					secret: Buffer.from(secret).toString('base64url')
				})
		);
		await Promise.all(faces.map((face) => face.must({ type: 'join' })));
		const on = async (type: 'skip' | 'advance') => {
			const from = joker.view.moment;
			await joker.must(type === 'skip' ? { type, from, why: 'to the notes' } : { type, from });
			await joker.until(`on from ${from}`, ({ moment }) => moment !== from);
		};
		while (joker.view.moment !== 'reflection.writing') await on('skip');
		await Promise.all(
			faces.map((face) => face.until('the round', ({ body }) => body.kind === 'reflection'))
		);
		const boxes = faces.map(({ view }) => boxPhoneAt(view.body));
		for (const [n, box] of boxes.entries()) await box.fetchTicket(origin, secrets[n]!);
		const sealed: string[] = [];
		await on('advance');
		for (const [writer, box] of boxes.entries()) {
			const text = writer % 3 === 2 ? '' : textOf(writer);
			const brought = box.redeeming(orBlank({ ...blankNote, text, keep: writer % 2 === 0 }));
			sealed.push(Buffer.from(brought.sealed).toString('hex'));
			const said = await postTo(origin, box.round, brought);
			if (said !== 'in_box' && said !== 'kept') throw new Error(`the box said ${said}`);
		}
		await joker.until('the sealed box', ({ box }) => box === 'kept');
		for (const face of [joker, ...faces]) face.close();
		return { round: boxes[0]!.round, sealed };
	}

	/** Asks the database itself, past the house, as whoever seized its folder would. */
	async seize<R extends object>(query: string): Promise<R[]> {
		const { socketDir, port } = recordOf(clusterIn(this.house.folder))!.listening;
		const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
		const { rows } = await withConnection(at, 'postgres', (it) => it.query<R>(query));
		return rows;
	}

	close(): Promise<void> {
		return this.house.close();
	}
}
