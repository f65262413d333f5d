// How long phones wait for their answers, which are kept before they are given. Source: trust.md 5.4 (L01–L03, L05, L07, L12).

import { afterAll, beforeAll, expect } from 'vitest';
import { Facilitator } from '../../bench/facilitator.js';
import { House } from '../../bench/house.js';
import { Line, Room } from '../../bench/line.js';
import { short } from '../../bench/numbers.js';
import { proof } from '../proof.ts';
import { kept, leeway, onceASecond, p95, tailOf } from './phones.ts';

let house: House;
let facilitator: Facilitator;
beforeAll(async () => {
	house = await House.open();
	facilitator = await Facilitator.signUp(house);
});
afterAll(() => house?.close());

async function checkedIn(phones: number, title?: string): Promise<Room> {
	const room = await Room.withoutPhones(facilitator, title);
	await room.reach('check_in');
	await room.fill(phones);
	return room;
}

for (const [id, phones, seconds, target] of [
	['L01', 40, 5, 60],
	['L02', 200, 3, 100],
	['L03', 500, 3, 200]
] as const)
	proof(
		id,
		`${phones} phones, one command a second each: answered, and kept before that`,
		async (p) => {
			const room = await checkedIn(phones);
			try {
				const took = await onceASecond(room.phones, seconds);
				const safe = await kept(house, room.session, 'bright');
				p.value(
					`${tailOf(took)} of ${took.length}; ${safe} of ${phones} last words kept`,
					`p95 ${target} ms (fails above ${target * leeway}); all kept`
				);
				expect(took).toHaveLength(phones * seconds);
				expect(safe).toBe(phones);
				expect(p95(took)).toBeLessThanOrEqual(target * leeway);
			} finally {
				room.close();
			}
		}
	);

proof('L05', '200 press at once: all answered, and everybody sees one order', async (p) => {
	const phones = 200;
	const room = await checkedIn(phones);
	const again = new Line(house.origin, { face: 'console', room: room.session }, facilitator.cookie);
	await again.connect();
	try {
		const faces = [...room.all, again];
		const seen = faces.map((line) => {
			const messages: { seq: number; view: unknown }[] = [];
			line.hears = (message) => void messages.push(message);
			return messages;
		});
		const began = performance.now();
		const times = await Promise.all(
			room.phones.map((line, n) => line.ask('tap_weather', { weather: n % 2 ? 'bright' : 'rain' }))
		);
		const last = Math.max(...times) - began;
		await room.quiet();
		expect(await kept(house, room.session, 'bright')).toBe(phones / 2);
		const orders = seen.filter((messages) =>
			messages.every(({ seq }, at) => at === 0 || seq > messages[at - 1]!.seq)
		);
		expect(orders).toHaveLength(faces.length);
		const [one, other] = [seen[0]!, seen.at(-1)!];
		const views = new Map(one.map(({ seq, view }) => [seq, view]));
		const shared = other.filter(({ seq }) => views.has(seq));
		expect(shared.length).toBeGreaterThan(0);
		for (const { seq, view } of shared) expect(view).toEqual(views.get(seq));
		p.value(
			`all after ${short(last)} ms; ${orders.length} of ${faces.length} faces in one order`,
			`1 s (fails above ${leeway} s); all`
		);
		expect(last).toBeLessThanOrEqual(1000 * leeway);
	} finally {
		again.close();
		room.close();
	}
});

for (const [rooms, phones, slow] of [
	[4, 10, false],
	[10, 40, true]
] as const)
	proof(
		'L07',
		`${rooms} rooms of ${phones} at once: answered as one room is, and no room hears another`,
		async (p) => {
			const open: Room[] = [];
			try {
				for (let n = 0; n < rooms; n++) open.push(await checkedIn(phones, `Evening ${n}`));
				const strays: number[] = [];
				let views = 0;
				for (const [n, room] of open.entries())
					for (const line of room.phones)
						line.hears = ({ view }) => {
							views += 1;
							if ((view as { title: string }).title !== `Evening ${n}`) strays.push(n);
						};
				const took = await onceASecond(
					open.flatMap((room) => room.phones),
					3
				);
				for (const room of open) expect(await kept(house, room.session, 'bright')).toBe(phones);
				p.value(
					`${tailOf(took)}; ${strays.length} of ${views} views from another room`,
					`p95 60 ms (fails above ${60 * leeway}); 0`
				);
				expect(views).toBeGreaterThan(0);
				expect(strays).toEqual([]);
				expect(p95(took)).toBeLessThanOrEqual(60 * leeway);
			} finally {
				for (const room of open) room.close();
			}
		},
		slow ? { slow } : {}
	);

proof(
	'L12',
	'how many phones one process bears, in rooms of 40, before an answer takes half a second',
	async (p) => {
		const [step, phones, most, limit] = [5, 40, 3000, 500];
		const open: Room[] = [];
		const told: string[] = [];
		let borne = 0;
		try {
			while (borne < most) {
				for (let n = 0; n < step; n++) open.push(await checkedIn(phones));
				const lines = open.flatMap((room) => room.phones);
				const slowest = p95(await onceASecond(lines, 5));
				told.push(`${lines.length}: ${short(slowest)} ms`);
				if (slowest > limit) break;
				borne = lines.length;
			}
			p.value(
				`p95 ${told.join(', ')}; ${borne} borne`,
				`published; fails below ${step * phones} phones`
			);
			expect(borne).toBeGreaterThanOrEqual(step * phones);
		} finally {
			for (const room of open) room.close();
		}
	},
	{ slow: true }
);
