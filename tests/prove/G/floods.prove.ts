// Whoever shouts is cut off, and everybody else is heard as before.

import net from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { wireVersion } from '#lib/wire.ts';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { proof, type Proof } from '../proof.ts';
import { writtenSecret } from '../../support/evening.ts';
import { Hand } from '../../support/hands.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { RawLine } from './raw-line.ts';
import { openRoom, type OpenRoom } from './room.ts';

let house: RunningHouse;
let room: OpenRoom;
let joker: Hand<ConsoleView>;
beforeAll(async () => {
	house = await RunningHouse.open();
	room = await openRoom(house);
	joker = new Hand<ConsoleView>(house, { face: 'console', room: room.session }, room.cookie);
	await joker.until('the console', () => true);
}, 60_000);
afterAll(async () => {
	joker?.letGo();
	await house?.close();
});

/** How long the Joker waits for an answer that is kept, milliseconds, so many times. */
async function waits(times: number): Promise<number[]> {
	const found: number[] = [];
	for (let n = 0; n < times; n++) {
		const began = performance.now();
		await joker.ask({ type: 'show_time', on: n % 2 === 0 });
		found.push(performance.now() - began);
		// as fast as one may ask for long
		await new Promise((slower) => setTimeout(slower, 210));
	}
	return found.toSorted((a, b) => a - b);
}
/** Ten are too few for more than the one in the middle. */
const usual = (sorted: readonly number[]) =>
	sorted[Math.ceil(sorted.length * (sorted.length < 40 ? 0.5 : 0.95)) - 1]!;

async function phoneLine(n: number): Promise<RawLine> {
	const line = new RawLine(house.port);
	await line.until('"sid"');
	line.send(
		`40${JSON.stringify({ version: wireVersion, face: 'phone', room: room.code, secret: writtenSecret(n) })}`
	);
	await line.until('"view"');
	if (line.over) throw new Error('the phone was not let in');
	return line;
}

/** A line over which letters come one by one; how long it is held open, milliseconds. */
function slowSender(head: string): { readonly held: Promise<number>; end(): void } {
	const socket = net.connect(house.port, '127.0.0.1');
	const began = performance.now();
	socket.on('error', () => {});
	socket.resume();
	socket.write(head);
	const drip = setInterval(() => socket.write('a'), 500);
	const held = new Promise<number>((gone) =>
		socket.once('close', () => {
			clearInterval(drip);
			gone(performance.now() - began);
		})
	);
	return { held, end: () => socket.destroy() };
}

async function flooded(
	p: Proof,
	size: { frames: number; lines: number; slow: number; asks: number }
) {
	const alone = await waits(size.asks);

	const loud = await phoneLine(1);
	loud.send(`42["ask","${'x'.repeat(1_000_000)}"]`);
	await loud.closed;

	const fast = await phoneLine(2);
	let sent = 0;
	const flood = (async () => {
		while (sent < size.frames && fast.send('42["look"]')) {
			sent += 1;
			if (sent % 200 === 0) await new Promise((go) => setImmediate(go));
		}
	})();
	// lines that say nothing, and requests that never end
	const silent = Array.from({ length: size.lines }, () => new RawLine(house.port));
	const slow = [
		...Array.from({ length: size.slow }, () => slowSender('GET / HTTP/1.1\r\nHost: x\r\nX-')),
		...Array.from({ length: size.slow }, () =>
			slowSender(
				'POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\nContent-Type: text/plain\r\n\r\n'
			)
		)
	];
	const meanwhile = await waits(size.asks);
	await flood;
	await fast.closed;
	expect((await fetch(`${house.origin}/health`)).status).toBe(200);
	await Promise.all(silent.map((line) => line.closed));
	const heads = await Promise.all(slow.slice(0, size.slow).map(({ held }) => held));
	for (const { end } of slow) end();
	// on a busy machine the clock is coarse: 25 ms more count for nothing
	expect(usual(meanwhile)).toBeLessThanOrEqual(2 * usual(alone) + 25);
	expect(house.said).not.toMatch(/thrown_unexpectedly/);
	const longest = Math.max(...heads);
	expect(longest).toBeLessThan(20_000);
	p.value(
		`1 MB frame: cut; flood: cut after ${sent} of ${size.frames} frames; ${size.lines} silent lines and ${heads.length} slow heads: all cut, the last head after ${(longest / 1000).toFixed(0)} s; others wait ${usual(meanwhile).toFixed(0)} ms, alone ${usual(alone).toFixed(0)} ms`,
		'all cut; twice + 25 ms'
	);
}

proof(
	'G09',
	'a megabyte, a flood, silent lines and slow senders are cut; the others do not notice',
	(p) => flooded(p, { frames: 20_000, lines: 200, slow: 40, asks: 10 })
);

proof(
	'G09',
	'a thousand silent lines and a hundred thousand frames are cut; the others do not notice',
	(p) => flooded(p, { frames: 100_000, lines: 1000, slow: 200, asks: 60 }),
	{ slow: true }
);
