import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCertificate } from '#lib/server/certificate.ts';
import { makeCertificate } from '../../../tests/support/certificate.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const day = 86_400_000;
const now = Date.parse('2026-11-23T12:00:00Z');
let count = 0;
function files(name: string, from = now - day, until = now + 41 * day) {
	const made = makeCertificate(name, from, until);
	const [cert, key] = [`${count}.pem`, `${(count += 1)}.key`].map((one) => path.join(folder, one));
	writeFileSync(cert!, made.cert);
	writeFileSync(key!, made.key);
	return { cert: cert!, key: key! };
}

describe('a certificate', () => {
	test('says for which name it is, and till when', () => {
		const read = readCertificate(files('hall.example.org'), now);
		expect(read.name).toBe('hall.example.org');
		expect((read.validUntil - now) / day).toBe(41);
		expect([read.isFor('hall.example.org'), read.isFor('elsewhere.example')]).toEqual([
			true,
			false
		]);
		expect(readCertificate(files('192.168.4.1'), now).isFor('192.168.4.1')).toBe(true);
	});

	test('for a pattern has no name of its own', () => {
		const read = readCertificate(files('*.example.org'), now);
		expect([read.name, read.isFor('hall.example.org')]).toEqual([null, true]);
	});

	test('is refused in a sentence when it would not do', () => {
		const good = files('hall.example.org');
		const refused = (some: Partial<typeof good>) => () =>
			readCertificate({ ...good, ...some }, now);
		expect(refused({ cert: path.join(folder, 'none.pem') })).toThrow('TLS_CERT names');
		expect(refused({ cert: good.key })).toThrow('not a certificate in PEM form');
		expect(refused({ key: good.cert })).toThrow('not a key in PEM form');
		expect(refused({ key: files('hall.example.org').key })).toThrow('is not the one of');
		const old = files('hall.example.org', now - 90 * day, now - day);
		expect(() => readCertificate(old, now)).toThrow('ran out on 2026-11-22');
		const young = files('hall.example.org', now + day);
		expect(() => readCertificate(young, now)).toThrow('begins on 2026-11-24');
	});
});
