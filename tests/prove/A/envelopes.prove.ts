// Whether somebody who sees envelopes, or when they are sent, can tell a written one from an empty one.
// Source: trust.md 5.1, A09, A24.

import { expect } from 'vitest';
import { Drafts } from '#lib/face/drafts.ts';
import { pocket } from '#lib/face/drawer.ts';
import { NoteCarrier } from '#lib/face/note-carrier.svelte.ts';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { readAsking } from '#lib/notes/post.ts';
import { shut } from '#lib/notes/shutting.ts';
import { askForTicket, giveTicket, takeTicket } from '#lib/notes/token.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import { newBoxKeys, someTold } from '../../support/box-phone.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from '../R/chance.ts';

const round = '9b1f6f0e-5a36-4a3f-9b6e-2f1f7f0a1c11';
const { keys, issuer, session } = newBoxKeys();
const written = (letters: number): Note => ({
	...blankNote,
	text: 'word '.repeat(Math.ceil(letters / 5)).slice(0, letters),
	sharing: 'aloud',
	keep: true
});

/** What is posted for a note, with a ticket of its own. */
function posted(note: Note | null): Uint8Array {
	const asked = askForTicket();
	const ticket = takeTicket(asked, giveTicket(issuer, asked.blinded), issuer.publicKey);
	return shut(note, false, { session: session.publicKey }, round, ticket, someTold).body;
}

/**
 * Learns from half of the envelopes how often each value stands at each place, guesses at the other half; gives the share
 * it has right.
 */
function classify(envelopes: readonly { readonly bytes: Uint8Array; readonly blank: boolean }[]) {
	const half = Math.floor(envelopes.length / 2);
	const length = envelopes[0]!.bytes.length;
	// a bit at each place, and what all bytes come to
	const features = (bytes: Uint8Array) => [
		...Array.from(bytes, (byte) => byte >> 7),
		bytes.reduce((sum, byte) => sum + byte, 0) / (127.5 * length) > 1 ? 1 : 0
	];
	const seen = { true: new Float64Array(length + 1), false: new Float64Array(length + 1) };
	const count = { true: 0, false: 0 };
	for (const { bytes, blank } of envelopes.slice(0, half)) {
		count[`${blank}`] += 1;
		for (const [at, bit] of features(bytes).entries()) seen[`${blank}`][at]! += bit;
	}
	const share = (blank: 'true' | 'false', at: number) =>
		(seen[blank][at]! + 1) / (count[blank] + 2);
	const right = envelopes.slice(half).filter(({ bytes, blank }) => {
		const leaning = features(bytes).reduce((sum, bit, at) => {
			const [one, other] = [share('true', at), share('false', at)];
			return sum + Math.log(bit ? one / other : (1 - one) / (1 - other));
		}, 0);
		return leaning > 0 === blank;
	});
	return right.length / (envelopes.length - half);
}

function blanks(p: Proof, count: number): void {
	const chance = byChance(p.seed);
	const envelopes = Array.from({ length: count }, () => {
		const blank = chance() < 0.5;
		return { blank, bytes: posted(blank ? null : written(1 + Math.floor(chance() * 1_499))) };
	});
	expect(new Set(envelopes.map(({ bytes }) => bytes.length)).size).toBe(1);
	const right = classify(envelopes);
	// half of them are guessed at: three standard deviations, and no less than the three in a hundred of the table
	const bound = Math.max(0.03, 3 * Math.sqrt(0.25 / (count / 2)));
	p.value(
		`${count} envelopes of ${envelopes[0]!.bytes.length} bytes: ${(right * 100).toFixed(1)} % told right`,
		`50 % ± ${(bound * 100).toFixed(1)}`
	);
	expect(Math.abs(right - 0.5)).toBeLessThanOrEqual(bound);
}

proof('A24', 'an empty envelope looks like a written one', (p) => blanks(p, 400));
proof(
	'A24',
	'an empty envelope looks like a written one, among two thousand',
	(p) => blanks(p, 2000),
	{
		slow: true
	}
);

const collecting: PhoneBody = {
	kind: 'reflection',
	step: 'collecting',
	round,
	keys,
	of_round: true,
	phones: 6,
	readers: 'by_lot',
	level: 'usual',
	care: false,
	until: '2027-01-12',
	kept: null,
	names: []
};

/** One phone through the sending: after how many milliseconds it sends, and how many bytes go out in all. */
async function sending(note: Note | null): Promise<{ after: number; bytes: number }> {
	const drafts = new Drafts(pocket());
	let after = 0;
	let bytes = 0;
	let sent: () => void = () => {};
	const done = new Promise<void>((go) => (sent = go));
	const carrier = new NoteCarrier(drafts, () => new Uint8Array(16), {
		ask: async (_round, asking) => {
			bytes += asking.length;
			return giveTicket(issuer, readAsking(asking)!.blinded);
		},
		post: async (_round, body) => {
			bytes += body.length;
			sent();
			return 'in_box';
		},
		sleep: async (ms) => void (after += ms),
		chance: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32
	});
	if (note) {
		drafts.write('round', round);
		drafts.write('note', JSON.stringify(note));
	}
	carrier.follow(collecting);
	await done;
	return { after, bytes };
}

/** Kolmogorov and Smirnov: the greatest distance between two samples, and the chance of one as great. */
function distance(one: readonly number[], other: readonly number[]) {
	const below = (list: readonly number[], at: number) =>
		list.filter((value) => value <= at).length / list.length;
	const most = Math.max(
		...[...one, ...other].map((at) => Math.abs(below(one, at) - below(other, at)))
	);
	const size = Math.sqrt((one.length * other.length) / (one.length + other.length));
	const lambda = (size + 0.12 + 0.11 / size) * most;
	let chance = 0;
	for (let k = 1; k < 100; k++)
		chance += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * lambda * lambda);
	return { most, chance: Math.min(1, Math.max(0, chance)) };
}

async function alike(p: Proof, rounds: number): Promise<void> {
	const wrote: number[] = [];
	const blank: number[] = [];
	const sizes = new Set<number>();
	for (let n = 0; n < rounds; n++)
		for (const [note, times] of [
			[written(1_500), wrote],
			[null, blank]
		] as const) {
			const { after, bytes } = await sending(note);
			times.push(after);
			sizes.add(bytes);
		}
	const { most, chance } = distance(wrote, blank);
	p.value(
		`${rounds} rounds, 1,500 letters and none: ${sizes.size} size (${[...sizes].join(', ')} bytes); times apart ${most.toFixed(3)}, p ${chance.toFixed(2)}`,
		'1 size; p > 0.01'
	);
	expect(sizes.size).toBe(1);
	expect(chance).toBeGreaterThan(0.01);
	// they do spread over the fifteen seconds
	expect(Math.max(...wrote) - Math.min(...wrote)).toBeGreaterThan(7_500);
}

proof('A09', 'who wrote and who did not send alike', (p) => alike(p, 60));
proof(
	'A09',
	'who wrote and who did not send alike, over three hundred rounds',
	(p) => alike(p, 300),
	{
		slow: true
	}
);
