// For tests: a certificate that signs itself, made of its parts (RFC 5280), since Node can read them but not make them.

import { generateKeyPairSync, sign } from 'node:crypto';

const tag = (number: number, ...parts: readonly Buffer[]): Buffer => {
	const body = Buffer.concat(parts);
	const { length } = body;
	const size =
		length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([number, ...size]), body]);
};
const sequence = (...parts: readonly Buffer[]) => tag(0x30, ...parts);
const bytes = (hex: string) => Buffer.from(hex, 'hex');
const ecdsaWithSha256 = sequence(tag(0x06, bytes('2a8648ce3d040302')));
const named = (name: string) =>
	sequence(tag(0x31, sequence(tag(0x06, bytes('550403')), tag(0x0c, Buffer.from(name)))));
/** GeneralizedTime, to the second */
const time = (at: number) =>
	tag(0x18, Buffer.from(new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')));
const pem = (what: string, der: Buffer) =>
	`-----BEGIN ${what}-----\n${der
		.toString('base64')
		.match(/.{1,64}/g)!
		.join('\n')}\n-----END ${what}-----\n`;

export interface Made {
	readonly cert: string;
	readonly key: string;
}

/** Takes the name it is for (an address of four numbers counts as one) and from when till when it holds. */
export function makeCertificate(name: string, from: number, until: number): Made {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const address = name.split('.').map(Number);
	const isAddress = address.length === 4 && address.every((one) => one >= 0 && one < 256);
	const subject = isAddress ? tag(0x87, Buffer.from(address)) : tag(0x82, Buffer.from(name));
	const names = sequence(tag(0x06, bytes('551d11')), tag(0x04, sequence(subject)));
	const body = sequence(
		tag(0xa0, tag(0x02, bytes('02'))),
		tag(0x02, bytes('01')),
		ecdsaWithSha256,
		named(name),
		sequence(time(from), time(until)),
		named(name),
		publicKey.export({ type: 'spki', format: 'der' }),
		tag(0xa3, sequence(names))
	);
	const signature = tag(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
	return {
		cert: pem('CERTIFICATE', sequence(body, ecdsaWithSha256, signature)),
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
	};
}
