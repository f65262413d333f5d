// Whatever is sent over a line, the house stays open and the evening stays as it was.

import { afterAll, beforeAll, expect } from 'vitest';
import { wireVersion } from '#lib/wire.ts';
import { commandTypes, readCommand } from '#lib/session/commands.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { everyMoment } from '#lib/session/told.ts';
import { proof, type Proof } from '../proof.ts';
import { writtenSecret } from '../../support/evening.ts';
import { Hand } from '../../support/hands.ts';
import { RunningHouse } from '../../support/running-house.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { RawLine } from './raw-line.ts';
import { openRoom, type OpenRoom } from './room.ts';

let house: RunningHouse;
let room: OpenRoom;
beforeAll(async () => {
	house = await RunningHouse.open();
	room = await openRoom(house);
}, 60_000);
afterAll(() => house?.close());

/** A small generator with a beginning, so that a failure can be looked at again. */
function dice(seed: number) {
	return (below: number) => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 4_294_967_296) * below);
	};
}
type Roll = ReturnType<typeof dice>;

const samples = commandTypes.map((type) =>
	sampleCommand(everyMoment().get('forum.frozen')!.session, type)
);
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const odd = (roll: Roll): string => {
	const parts = [
		'null',
		'true',
		'-1',
		'1e999',
		'-0',
		'9007199254740993',
		'""',
		'"join"',
		'[]',
		'[[]]',
		'{}',
		'"\\u0000\\u202e\\ud800"',
		`"${'x'.repeat(roll(3000))}"`,
		deep(roll(2000)),
		'{"__proto__":{"type":"join"}}',
		'{"constructor":{"prototype":{"is":"seat"}}}',
		'{"toJSON":1,"then":"x","length":9}',
		'{"_placeholder":true,"num":0}',
		'{"_placeholder":true,"num":99999}',
		'"\\ud83d"',
		'NaN',
		'undefined',
		'[,]',
		'"'
	];
	return parts[roll(parts.length)]!;
};

/** A command that is nearly right: one thing in it is not. */
function spoiled(roll: Roll): string {
	const command: Record<string, unknown> = {
		...samples[roll(samples.length)]!,
		id: `fuzz-${roll(1e9)}-x`
	};
	const names = [...Object.keys(command), 'more', 'seat', '__proto__'];
	const name = names[roll(names.length)]!;
	const text = JSON.stringify(command);
	const value = odd(roll);
	const kept = JSON.stringify(command[name]);
	return kept === undefined
		? text.replace(/\}$/, `,"${name}":${value}}`)
		: text.replace(`"${name}":${kept}`, `"${name}":${value}`);
}

/** What a phone's line may carry: packets with and without a way to answer, binary ones, and no packets at all. */
function payload(roll: Roll, n: number): string | Buffer {
	const inside = roll(3) === 0 ? spoiled(roll) : odd(roll);
	switch (roll(12)) {
		case 0:
			return `42["ask",${inside}]`;
		case 1:
			return `42${n}["ask",${inside},${odd(roll)},${odd(roll)}]`;
		case 2:
			return `42["${['look', 'view', 'beat', 'away', 'error', 'disconnect', 'connect', 'newListener', '__proto__', ''][roll(10)]}",${inside}]`;
		case 3:
			return Buffer.from(Array.from({ length: roll(64) }, () => roll(256)));
		case 4:
			return `451-${n}["ask",{"_placeholder":true,"num":${roll(3)}}]`;
		case 5:
			return [
				'',
				'4',
				'42',
				'42[',
				'40{',
				'9',
				'6',
				'3probe',
				'2',
				'43999999["x"]',
				'42/x,["ask"]',
				'44"x"'
			][roll(12)]!;
		default:
			return `42${n}["ask",${inside}]`;
	}
}

const reserved = [
	'connect',
	'connect_error',
	'disconnect',
	'disconnecting',
	'newListener',
	'removeListener'
];

/** What becomes of it: a command that may be done (then it is not sent), a packet, or something that ends its line. */
function kindOf(text: string | Buffer): 'command' | 'packet' | 'end' {
	const list = typeof text === 'string' ? /^42\d*(\[.*)$/s.exec(text)?.[1] : undefined;
	if (!list) return 'end';
	try {
		const [name, input] = JSON.parse(list) as unknown[];
		if (typeof name !== 'string' || reserved.includes(name)) return 'end';
		return name === 'ask' && readCommand(input) !== null ? 'command' : 'packet';
	} catch {
		return 'end';
	}
}

const hello = JSON.stringify({
	version: wireVersion,
	face: 'phone',
	room: 'CODE',
	secret: writtenSecret(77)
});

async function fuzz(p: Proof, count: number) {
	const joker = new Hand<ConsoleView>(house, { face: 'console', room: room.session }, room.cookie);
	const before = await joker.until('the console', () => true);
	const roll = dice(p.seed);
	const open = () => {
		const line = new RawLine(house.port);
		const ready = line.until('"sid"').then(async () => {
			line.send(`40${hello.replace('CODE', room.code)}`);
			await line.until('"view"');
			return line;
		});
		return ready;
	};
	const waits: number[] = [];
	let sent = 0;
	let lines = 0;
	/** what was said to something that is no command: always the same no */
	const answered = new Map<string, number>();
	while (sent < count) {
		const line = await open();
		lines += 1;
		// at the first that is no packet a line is cut, so that comes last; so is one with a hundred frames at once
		let last: string | Buffer = '42[';
		for (let n = 0; n < 80 && sent < count;) {
			const what = payload(roll, n);
			const kind = kindOf(what);
			if (kind === 'end') last = what;
			if (kind !== 'packet') continue;
			expect(line.send(what)).toBe(true);
			sent += 1;
			n += 1;
		}
		line.send('42999["ask",null]');
		await line.until('43999[');
		expect(line.over, 'the line holds until the last').toBe(false);
		line.send(last, typeof last === 'string' ? 1 : 2);
		sent += 1;
		// what somebody else asks is answered meanwhile
		if (lines % 5 === 0) {
			const began = performance.now();
			await joker.ask({ type: 'show_time', on: before.stage.time });
			waits.push(performance.now() - began);
			await new Promise((slower) => setTimeout(slower, 200));
		}
		for (const [, said = ''] of line.heard.matchAll(/43\d+\[(\{[^\]]*\})\]/g))
			answered.set(said, (answered.get(said) ?? 0) + 1);
		line.end();
	}
	const refusals = ['{"refused":"not_understood"}', '{"refused":"too_fast"}'];
	expect([...answered.keys()].filter((said) => !refusals.includes(said))).toEqual([]);
	expect(answered.get(refusals[0]!) ?? 0).toBeGreaterThan(100);
	const after = joker.view;
	joker.letGo();
	expect({ ...after, log: [] }).toEqual({ ...before, log: [] });
	expect(house.said).not.toMatch(/thrown_unexpectedly/);
	const health = await fetch(`${house.origin}/health`);
	expect(await health.text()).toBe('well');
	waits.sort((a, b) => a - b);
	const p99 = waits[Math.ceil(waits.length * 0.99) - 1] ?? 0;
	return { sent, lines, p99, answers: waits.length };
}

proof(
	'G08',
	'ten thousand payloads of every odd kind end nothing and change nothing',
	async (p) => {
		const { sent, lines, p99, answers } = await fuzz(p, 10_000);
		p.value(
			`${sent} payloads over ${lines} lines: 0 exits, 0 changes, slowest of ${answers} answers meanwhile ${p99.toFixed(0)} ms`,
			'0; 0'
		);
	}
);

proof(
	'G08',
	'a hundred thousand payloads of every odd kind end nothing and change nothing',
	async (p) => {
		const { sent, lines, p99, answers } = await fuzz(p, 100_000);
		expect(p99).toBeLessThan(50);
		p.value(
			`${sent} payloads over ${lines} lines: 0 exits, 0 changes, p99 of ${answers} answers ${p99.toFixed(0)} ms`,
			'0; 0; 50 ms'
		);
	},
	{ slow: true }
);
