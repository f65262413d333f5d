// Nobody finds a room by trying codes, and nobody who was told one is kept out.

import { randomBytes } from 'node:crypto';
import { afterEach, expect } from 'vitest';
import { answerDoor, type DoorParts } from '#lib/server/gateway/door.ts';
import { mostWrong, mostWrongOfAll, WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import { codeFrom, joinCodeLength } from '#lib/session/join-code.ts';
import { proof } from '../proof.ts';
import { ask, shortPlan } from '../../support/evening.ts';
import { code, LiveStore } from '../../support/live-store.ts';
import { asked, hello, knock, openWire, type Wire } from '../../support/wire.ts';

let wire: Wire | null = null;
afterEach(async () => {
	await wire?.close();
	wire = null;
});

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** a wrong code: the right one is left out */
const guess = (n: number) => {
	const bytes = new Uint8Array(6);
	new DataView(bytes.buffer).setUint32(0, Math.imul(n + 1, 2_654_435_761));
	const made = codeFrom(bytes);
	return made === code ? `${made.slice(1)}0` : made;
};

/** 100 guesses a second for a minute from so many addresses, each through the door as a phone does. */
async function guessing(addresses: number, minutes: number) {
	const store = new LiveStore(shortPlan(['lobby']));
	const { rooms } = (wire ??= await openWire(store));
	let now = Date.now();
	const parts: DoorParts = {
		rooms,
		wrongCodes: new WrongCodes(),
		now: () => now,
		facilitatorOf: async () => null
	};
	const answers = new Map<string, number>();
	const before = store.lookups;
	for (let n = 0; n < 6000 * minutes; n++) {
		now += 10;
		const said = await answerDoor(
			parts,
			{ ...hello.phone(n), room: guess(n) },
			{ address: `10.9.${n % addresses}.1`, cookies: '' }
		);
		const word = typeof said === 'string' ? said : 'LET IN';
		answers.set(word, (answers.get(word) ?? 0) + 1);
	}
	return { store, parts, answers, looked: store.lookups - before, later: () => now };
}

proof(
	'G03',
	'codes tried a hundred a second are looked up a few times, and forty phones come in',
	async (p) => {
		expect([mostWrong, mostWrongOfAll]).toEqual([20, 1000]);
		const one = await guessing(1, 1);
		expect(one.looked).toBeLessThanOrEqual(mostWrong);
		expect([...one.answers.keys()].toSorted()).toEqual(['no_such_room', 'too_many_tries']);
		p.value(`from one address ${one.looked} of 6000 looked up in a minute`, `${mostWrong}`);

		const fifty = await guessing(50, 1);
		expect(fifty.looked).toBeLessThanOrEqual(50 * mostWrong);
		expect(fifty.looked).toBeLessThanOrEqual(mostWrongOfAll);
		const thousand = await guessing(1000, 1);
		expect(thousand.looked).toBeLessThanOrEqual(mostWrongOfAll);
		p.value(`from fifty ${fifty.looked}, from a thousand ${thousand.looked}`, `${mostWrongOfAll}`);
		await wire!.close();

		// over real lines, while somebody guesses: forty behind one router, none of them here before
		const store = new LiveStore(shortPlan(['lobby']));
		wire = await openWire(store, { proxy: true });
		const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
		const guesses = Array.from({ length: 60 }, (_, n) =>
			knock(wire!.line({ ...hello.phone(500 + n), room: guess(n) }, from('10.66.6.6')))
		);
		const hall = Array.from({ length: 40 }, (_, n) => wire!.line(hello.phone(n), from('10.1.1.1')));
		const came = await Promise.all(hall.map(knock));
		expect(came.filter((one) => typeof one === 'string')).toEqual([]);
		const joined = await Promise.all(hall.map((line) => asked(line, ask({ type: 'join' }))));
		expect(joined).toEqual(hall.map(() => ({ done: true })));
		const told = await Promise.all(guesses);
		expect(told.filter((one) => one === 'no_such_room').length).toBeLessThanOrEqual(mostWrong);
		expect(told.filter((one) => typeof one !== 'string')).toEqual([]);
		// and should one of the hall be the guesser: whoever has a seat comes back all the same
		const again = Array.from({ length: 40 }, (_, n) =>
			wire!.line(hello.phone(n), from('10.66.6.6'))
		);
		const back = await Promise.all(again.map(knock));
		expect(back.filter((one) => typeof one === 'string')).toEqual([]);
		p.value(
			'40 of 40 new ones let in, 40 of 40 seated ones behind the guesser’s own router back',
			'all'
		);
	}
);

proof('G04', 'a code is one of a thousand million, drawn fairly', (p) => {
	const space = signs.length ** joinCodeLength;
	const hours = 3;
	const chance = (mostWrongOfAll * 60 * hours) / space;
	expect(space).toBe(2 ** 30);
	expect(chance).toBeLessThanOrEqual(0.001);
	// 100,000 codes as the doors draw them: every sign in every place as often as any other
	const draws = 100_000;
	const seen = Array.from({ length: joinCodeLength }, () => new Map<string, number>());
	const codes = new Set<string>();
	for (let n = 0; n < draws; n++) {
		const drawn = codeFrom(randomBytes(joinCodeLength));
		codes.add(drawn);
		[...drawn].forEach((sign, place) => seen[place]!.set(sign, (seen[place]!.get(sign) ?? 0) + 1));
	}
	const expected = draws / signs.length;
	const odd = seen.map((counts) =>
		[...signs].reduce((sum, sign) => sum + ((counts.get(sign) ?? 0) - expected) ** 2 / expected, 0)
	);
	// chi-square with 31 degrees of freedom exceeds 82 once in a million draws
	for (const value of odd) expect(value).toBeLessThan(82);
	// of so many, 4.7 pairs are the same by chance; 30 would be once in 10¹³
	expect(draws - codes.size).toBeLessThan(30);
	p.value(
		`${signs.length}^${joinCodeLength} = 2^30 codes; hit in ${hours} h at the limit ${(chance * 100).toFixed(3)} %; chi-square ${Math.max(...odd).toFixed(0)}`,
		'0.1 %; 82'
	);
});

proof('G04', 'a code opens nothing once the evening is closed', async (p) => {
	const store = new LiveStore(shortPlan(['check_out']));
	wire = await openWire(store);
	const desk = wire.line(hello.console(), { cookie: 'sign_in=ana' });
	await knock(desk);
	expect(await asked(desk, ask({ type: 'close_session', from: 'check_out' }))).toEqual({
		done: true
	});
	const after = await Promise.all(
		[hello.phone(1), hello.glass(), hello.stage()].map((who) => knock(wire!.line(who)))
	);
	expect(after).toEqual(['no_such_room', 'no_such_room', 'no_such_room']);
	p.value('0 of 3 faces let in with the codes of a closed evening', '0');
});
