// A session from twelve addresses of this computer; afterwards all that is left is searched for them: the data folder,
// what the house said, and its memory.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import type { ConsoleView } from '#lib/session/console-face.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { readGiven, writeAsking, writeRedeeming } from '#lib/notes/post.ts';
import { BoxPhone } from '../../support/box-phone.ts';
import { secretOf, writtenSecret } from '../../support/evening.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { ask } from '../G/plain-http.ts';
import { ProvedFace } from '../R/faces.ts';
import { wait } from '../R/chance.ts';
import { proof, type Proof } from '../proof.ts';
import { filesLeft } from './left-behind.ts';

const addresses = Array.from({ length: 12 }, (_, n) => `127.0.0.${n + 2}`);
/** as text, in the form that IPv6 gives it, and as PostgreSQL or a log might write it */
const traced = /127[.-]0[.-]0[.-](?:1[0-3]|[2-9])(?!\d)/;
const packed = addresses.flatMap((one) => {
	const bytes = Buffer.from(one.split('.').map(Number));
	return [bytes.toString('hex'), `::ffff:${bytes.toString('hex').replace(/^(.{4})/, '$1:')}`];
});
const isTraced = (text: string) => traced.test(text) || packed.some((one) => text.includes(one));

/** Everything the house holds in memory, as its own engine writes it down after sweeping. */
async function memoryOf(house: RunningHouse, folder: string): Promise<string[]> {
	for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
	house.signal('SIGUSR2');
	const until = performance.now() + 60_000;
	while (performance.now() < until) {
		const [name] = readdirSync(folder).filter((one) => one.endsWith('.heapsnapshot'));
		const text = name ? readFileSync(path.join(folder, name), 'latin1') : '';
		if (/\]\s*\}\s*$/.test(text)) return (JSON.parse(text) as { strings: string[] }).strings;
		await wait(200);
	}
	throw new Error('the house wrote no memory down');
}

/** Each phone takes its ticket and brings its envelope from its own address. */
async function sendNotes(
	house: RunningHouse,
	phones: readonly ProvedFace<PhoneView>[],
	collect: () => Promise<void>
): Promise<void> {
	const body = () => phones[0]!.view.body;
	await phones[0]!.until('the round', () => body().kind === 'reflection');
	const shown = body();
	if (shown.kind !== 'reflection' || !shown.keys) throw new Error('no round of notes');
	const { round, keys } = shown;
	const headers = { origin: house.origin, 'content-type': 'application/octet-stream' };
	const post = (from: string, path: string, bytes: Uint8Array) =>
		ask(house, path, { method: 'POST', headers, from, body: Buffer.from(bytes) });
	const takers = await Promise.all(
		addresses.map(async (from, n) => {
			const taker = new BoxPhone(round, keys);
			const asking = writeAsking({ seat: secretOf(n), blinded: taker.blinded });
			const answer = await post(from, `/box/${round}/token`, asking);
			taker.take(readGiven(new Uint8Array(answer.body))!);
			return { from, taker };
		})
	);
	await collect();
	for (const { from, taker } of takers) {
		const answer = await post(from, `/box/${round}`, writeRedeeming(taker.redeeming()));
		expect(['in_box', 'kept']).toContain(answer.text);
	}
}

async function session(p: Proof, memory: boolean): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'spectactor-memory-'));
	const house = await RunningHouse.open({
		PAUSE_DELAY_MS: '0',
		...(memory ? { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` } : {})
	});
	try {
		const facilitator = await Facilitator.signUp({ origin: house.origin, firstCode: house.code });
		const { session } = await facilitator.openEvening(['sc01']);
		const joker = new ProvedFace<ConsoleView>(
			house.origin,
			{ face: 'console', room: session },
			{ cookie: facilitator.cookie }
		);
		await joker.until('the console', () => true);
		const { code } = joker.view;
		const phones = addresses.map(
			(from, n) =>
				new ProvedFace<PhoneView>(
					house.origin,
					{ face: 'phone', room: code, secret: writtenSecret(n) },
					{ from }
				)
		);
		await Promise.all(phones.map((phone) => phone.must({ type: 'join' })));
		// what phones do besides: pages, a wrong code, a wrong passphrase, something for the box
		const doings = await Promise.all(
			addresses.flatMap((from) => [
				ask(house, `/${code}`, { from }),
				ask(house, '/receipt', { from, method: 'POST', body: Buffer.alloc(16) }),
				ask(house, '/ZZZZZZ/now', { from }),
				ask(house, '/box/nothing', { from, method: 'POST', body: Buffer.alloc(4240) }),
				ask(house, '/sign-in', {
					from,
					method: 'POST',
					headers: {
						origin: house.origin,
						'content-type': 'application/x-www-form-urlencoded'
					},
					body: 'name=Ana&passphrase=not+it&sign_in=not+it'
				})
			])
		);
		const stranger = new ProvedFace(
			house.origin,
			{ face: 'phone', room: 'ZZZZZZ', secret: writtenSecret(99) },
			{ from: addresses[0]! }
		);
		const go = async (type: 'skip' | 'advance') => {
			const from = joker.view.moment;
			if (from === 'scene_choice') await joker.must({ type: 'choose_scene', scene: 'sc01' });
			await joker.must(type === 'skip' ? { type, from, why: 'on to the notes' } : { type, from });
			await joker.until(`on from ${from}`, ({ moment }) => moment !== from);
		};
		const moment = () => joker.view.moment;
		while (moment() !== 'reflection.writing') await go('skip');
		await sendNotes(house, phones, () => go('advance'));
		await joker.until('the sealed box', ({ box }) => box === 'kept');
		while (moment() !== 'check_out') await go('advance');
		// while it goes on, the house has to know whom to answer: the search itself is tried on that
		if (memory) expect((await memoryOf(house, folder)).some(isTraced)).toBe(true);

		await joker.must({ type: 'close_session', from: 'check_out' });
		await joker.until('the end', ({ moment }) => moment === 'closed');
		for (const face of [stranger, ...phones, joker]) face.close();
		// lines that were cut are swept within seconds
		const until = performance.now() + 10_000;
		let held: string[] = [];
		do held = memory ? (await memoryOf(house, folder)).filter(isTraced) : [];
		while (held.length > 0 && performance.now() < until);
		expect(held).toEqual([]);
		expect(isTraced(house.said)).toBe(false);
		const files = filesLeft(house.folder);
		const kept = files.filter(({ bytes }) => traced.test(bytes.toString('latin1')));
		expect(kept.map(({ name }) => name)).toEqual([]);
		p.value(
			`${addresses.length} addresses, ${doings.length} requests: 0 in ${files.length} files, 0 in what was said${memory ? ', 0 in memory' : ''}`,
			'0'
		);
	} finally {
		await house.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

proof('A12', 'an address of a phone is nowhere on the disk when the session is closed', (p) =>
	session(p, false)
);
proof(
	'A12',
	'an address of a phone is nowhere, memory too, when the session is closed',
	(p) => session(p, true),
	{
		slow: true
	}
);
