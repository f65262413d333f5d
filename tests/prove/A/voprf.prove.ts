// Tickets against a second implementation of RFC 9497, written by others: each side gives what the other takes, and neither
// takes what was tampered with. P-256 there is another library's from end to end; ristretto255, which tickets use, is our own
// code on this side. Source: trust.md 3.6 (caution), 5.1, A25.

import {
	Evaluation,
	EvaluationRequest,
	Oprf,
	VOPRFClient,
	VOPRFServer
} from '@cloudflare/voprf-ts';
import { CryptoNoble } from '@cloudflare/voprf-ts/crypto-noble';
import { p256_oprf } from '@noble/curves/nist.js';
import { randomBytes, randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { askForTicket, giveTicket, macOf, newIssuer, takeTicket } from '#lib/notes/token.ts';
import { proof, type Proof } from '../proof.ts';

/** This side, whichever group it works in. */
interface Ours {
	keys(): { readonly secretKey: Uint8Array; readonly publicKey: Uint8Array };
	blind(): { readonly token: Uint8Array; readonly blind: Uint8Array; readonly blinded: Uint8Array };
	give(keys: ReturnType<Ours['keys']>, blinded: Uint8Array): Given;
	take(asked: ReturnType<Ours['blind']>, given: Given, publicKey: Uint8Array): Uint8Array;
	evaluate(secretKey: Uint8Array, token: Uint8Array): Uint8Array;
}
interface Given {
	readonly evaluated: Uint8Array;
	readonly proof: Uint8Array;
}

const { voprf } = p256_oprf;
const suites = {
	'P-256': {
		suite: Oprf.Suite.P256_SHA256,
		provider: [],
		elementBytes: 33,
		ours: {
			keys: () => voprf.generateKeyPair(),
			blind: () => {
				const token = new Uint8Array(randomBytes(32));
				return { token, ...voprf.blind(token) };
			},
			give: ({ secretKey, publicKey }, blinded) =>
				voprf.blindEvaluate(secretKey, publicKey, blinded),
			take: ({ token, blind, blinded }, { evaluated, proof: given }, publicKey) =>
				voprf.finalize(token, blind, evaluated, blinded, publicKey, given),
			evaluate: (secretKey, token) =>
				(
					voprf as typeof voprf & { evaluate(key: Uint8Array, input: Uint8Array): Uint8Array }
				).evaluate(secretKey, token)
		} satisfies Ours
	},
	ristretto255: {
		suite: Oprf.Suite.RISTRETTO255_SHA512,
		provider: [CryptoNoble],
		elementBytes: 32,
		ours: {
			keys: newIssuer,
			blind: askForTicket,
			give: giveTicket,
			take: (asked, given, publicKey) => takeTicket(asked, given, publicKey).mac,
			evaluate: (secretKey, token) => macOf({ secretKey }, token)
		} satisfies Ours
	}
} as const;
type Name = keyof typeof suites;

/** As the other side writes it down: how many elements, each, the mode, the proof. */
const listed = (element: Uint8Array) => new Uint8Array([0, 1, ...element]);
const MODE = 1;
const flipped = (bytes: Uint8Array) => {
	const other = bytes.slice();
	other[randomInt(other.length)]! ^= 1 << randomInt(8);
	return other;
};
/** Not as it was given, in one bit of one of the two. */
const tampered = ({ evaluated, proof: given }: Given): Given =>
	randomInt(2) === 0
		? { evaluated: flipped(evaluated), proof: given }
		: { evaluated, proof: flipped(given) };

/** One ticket each way; gives how many of two agree, and how many of two that were tampered with are taken. */
async function oneRun(name: Name): Promise<{ agree: number; taken: number }> {
	const { suite, provider, elementBytes, ours } = suites[name];
	const keys = ours.keys();
	let agree = 0;
	let taken = 0;
	const accepts = async (take: () => unknown) => {
		try {
			await take();
			return 1;
		} catch {
			return 0;
		}
	};

	// our phone, their house
	const server = new VOPRFServer(suite, keys.secretKey, ...provider);
	const asked = ours.blind();
	const request = EvaluationRequest.deserialize(suite, listed(asked.blinded), ...provider);
	const said = (await server.blindEvaluate(request)).serialize();
	const given: Given = {
		evaluated: said.slice(2, 2 + elementBytes),
		proof: said.slice(2 + elementBytes + 1)
	};
	const mac = Buffer.from(ours.take(asked, given, keys.publicKey));
	if (mac.equals(await server.evaluate(asked.token))) agree += 1;
	taken += await accepts(() => ours.take(asked, tampered(given), keys.publicKey));

	// their phone, our house
	const client = new VOPRFClient(suite, keys.publicKey, ...provider);
	const token = new Uint8Array(randomBytes(32));
	const [kept, asking] = await client.blind([token]);
	const answer = ours.give(keys, asking.serialize().slice(2));
	const finish = ({ evaluated, proof: bytes }: Given) =>
		client.finalize(
			kept,
			Evaluation.deserialize(
				suite,
				new Uint8Array([...listed(evaluated), MODE, ...bytes]),
				...provider
			)
		);
	const [output] = await finish(answer);
	if (Buffer.from(output!).equals(ours.evaluate(keys.secretKey, token))) agree += 1;
	taken += await accepts(() => finish(tampered(answer)));
	return { agree, taken };
}

async function compared(p: Proof, runs: number): Promise<void> {
	for (const name of Object.keys(suites) as Name[]) {
		let agree = 0;
		let taken = 0;
		for (let run = 0; run < runs; run++) {
			const one = await oneRun(name);
			agree += one.agree;
			taken += one.taken;
		}
		p.value(
			`${name}: ${agree} of ${2 * runs} tickets alike, ${taken} of ${2 * runs} tampered taken`,
			`${2 * runs}, 0`
		);
		expect([agree, taken], name).toEqual([2 * runs, 0]);
	}
}

proof('A25', 'ten tickets each way with a second implementation', (p) => compared(p, 10));
proof('A25', 'a thousand tickets each way with a second implementation', (p) => compared(p, 1000), {
	slow: true,
	seconds: 3600
});
