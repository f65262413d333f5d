import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { askForTicket, giveTicket, macOf, newIssuer, tagOf, takeTicket } from './token.ts';

const issuer = newIssuer();

describe('a ticket', () => {
	test('is known again by whoever holds the round’s key, without having been seen', () => {
		const asked = askForTicket();
		const ticket = takeTicket(asked, giveTicket(issuer, asked.blinded), issuer.publicKey);
		expect(macOf(issuer, ticket.token)).toEqual(ticket.mac);
		expect(bytesToHex(asked.blinded)).not.toContain(bytesToHex(ticket.token).slice(0, 16));
	});

	test('of a house that serves one phone with another key is refused by the phone', () => {
		const other = newIssuer();
		for (let again = 0; again < 10; again++) {
			const asked = askForTicket();
			const given = giveTicket(other, asked.blinded);
			expect(() => takeTicket(asked, given, issuer.publicKey)).toThrow();
			const mixed = { ...given, proof: giveTicket(issuer, asked.blinded).proof };
			expect(() => takeTicket(asked, mixed, issuer.publicKey)).toThrow();
		}
	});

	test('cannot be moved to another envelope, round or receipt', () => {
		const asked = askForTicket();
		const { mac } = takeTicket(asked, giveTicket(issuer, asked.blinded), issuer.publicKey);
		const envelope = new Uint8Array(4144).fill(7);
		const hash = new Uint8Array(32).fill(9);
		const tag = tagOf(mac, 'round-1', envelope, hash);
		expect(tagOf(mac, 'round-1', envelope, hash)).toEqual(tag);
		expect(tagOf(mac, 'round-2', envelope, hash)).not.toEqual(tag);
		expect(tagOf(mac, 'round-1', envelope.fill(8), hash)).not.toEqual(tag);
		expect(tagOf(mac, 'round-1', envelope.fill(7), hash.fill(1))).not.toEqual(tag);
	});

	test.each([new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)])(
		'is not given for what is no blinded element (%#)',
		(blinded) => {
			expect(() => giveTicket(issuer, blinded)).toThrow();
		}
	);
});

// RFC 9497, appendix A.1.2, VOPRF mode, test vectors 1 and 2
describe('the VOPRF of RFC 9497', () => {
	const { voprf } = ristretto255_oprf;
	const keys = voprf.deriveKeyPair(new Uint8Array(32).fill(0xa3), hexToBytes('74657374206b6579'));

	test('makes the keys of the vectors', () => {
		expect(bytesToHex(keys.secretKey)).toBe(
			'e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909'
		);
		expect(bytesToHex(keys.publicKey)).toBe(
			'c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e'
		);
	});

	test('evaluates and finalises as in the vectors', () => {
		const input = hexToBytes('00');
		const blind = hexToBytes('64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706');
		const blinded = hexToBytes('863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945');
		const { evaluated, proof } = giveTicket(keys, blinded);
		expect(bytesToHex(evaluated)).toBe(
			'aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e'
		);
		const output =
			'b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d' +
			'a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c';
		expect(
			bytesToHex(
				takeTicket({ token: input, blind, blinded }, { evaluated, proof }, keys.publicKey).mac
			)
		).toBe(output);
		expect(bytesToHex(macOf(keys, input))).toBe(output);
	});
});
