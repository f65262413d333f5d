// The certificate with which this computer proves its name to phones: read at the start, refused in a sentence when it would not do.

import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';

export interface Certificate {
	/** both as text, for Node's https */
	readonly cert: string;
	readonly key: string;
	/** the first name it is for, or null when it is only for a pattern (`*.example.org`) */
	readonly name: string | null;
	/** milliseconds since 1970 */
	readonly validUntil: number;
	/** Is it for this host name or address? */
	readonly isFor: (host: string) => boolean;
}

const otherwise =
	'Mend it, or leave TLS_CERT and TLS_KEY out: then Spectactor opens on plain http.';

/** Takes the names of two PEM files and the time. Throws CannotStart. */
export function readCertificate(
	files: { readonly cert: string; readonly key: string },
	now: number
): Certificate {
	const cert = read('TLS_CERT', files.cert);
	const key = read('TLS_KEY', files.key);
	const certificate = understood(() => new X509Certificate(cert), 'TLS_CERT', files.cert);
	const secret = understood(() => createPrivateKey(key), 'TLS_KEY', files.key);
	if (!belongs(certificate, secret))
		throw new CannotStart(`The key in ${files.key} is not the one of ${files.cert}. ${otherwise}`);
	const validUntil = Date.parse(certificate.validTo);
	const day = (time: number) => new Date(time).toISOString().slice(0, 10);
	if (now >= validUntil)
		throw new CannotStart(
			`The certificate in ${files.cert} ran out on ${day(validUntil)}; phones would refuse this address. ` +
				`Renew it while there is internet (docs/hall.md says how). ${otherwise}`
		);
	const validFrom = Date.parse(certificate.validFrom);
	if (now < validFrom)
		throw new CannotStart(
			`The certificate in ${files.cert} begins on ${day(validFrom)}, and this computer says it is ${day(now)}. ` +
				`Is its clock right? ${otherwise}`
		);
	return {
		cert,
		key,
		name: nameOf(certificate),
		validUntil,
		isFor: (host) =>
			(isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host)) !== undefined
	};
}

function read(setting: string, file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new CannotStart(
			`${setting} names ${file}, which cannot be read: it is not there, or belongs to another account. ${otherwise}`
		);
	}
}

function understood<T>(make: () => T, setting: string, file: string): T {
	try {
		return make();
	} catch {
		throw new CannotStart(
			`${setting} names ${file}, which is not a ${setting === 'TLS_KEY' ? 'key' : 'certificate'} in PEM form ` +
				`(a text that begins with -----BEGIN). ${otherwise}`
		);
	}
}

function belongs(certificate: X509Certificate, key: KeyObject): boolean {
	try {
		return certificate.checkPrivateKey(key);
	} catch {
		return false;
	}
}

function nameOf({ subjectAltName = '' }: X509Certificate): string | null {
	const names = subjectAltName
		.split(/,\s*/)
		.map((one) => /^(?:DNS|IP Address):(.+)$/.exec(one)?.[1] ?? '');
	return names.find((name) => /^[a-z0-9.-]+$/i.test(name)) ?? null;
}
