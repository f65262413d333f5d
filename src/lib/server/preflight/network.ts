// Whether phones will find this house: its port, the addresses of this computer in the room, a name of its own.

import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import type { Settings } from '#settings';
import type { Certificate } from '#lib/server/certificate.ts';
import type { Finding } from '#lib/server/preflight/line.ts';

const PATIENCE_MS = 3_000;
export const DAY_MS = 86_400_000;
const LEAST_DAYS = 7;

export interface Reach {
	readonly secure: boolean;
	readonly port: number;
}

/** Does a Spectactor answer there? The name on its certificate is another question. */
export function answers(host: string, { secure, port }: Reach): Promise<boolean> {
	return new Promise((resolve) => {
		const request = (secure ? https : http).get(
			{ host, port, path: '/health', timeout: PATIENCE_MS, rejectUnauthorized: false },
			(response) => {
				let text = '';
				response.on('data', (part: Buffer) => (text += part.toString()));
				response.on('end', () => resolve(response.statusCode === 200 && text === 'well'));
			}
		);
		request.on('timeout', () => request.destroy());
		request.on('error', () => resolve(false));
	});
}

const everywhere = ['0.0.0.0', '::'];
const ownHost = (host: string) => (everywhere.includes(host) ? '127.0.0.1' : host);

export async function port({ host, port }: Settings, reach: Reach): Promise<Finding> {
	const good = await answers(ownHost(host), reach);
	return { check: 'port', state: good ? 'good' : 'bad', port };
}

export async function network({ host }: Settings, reach: Reach): Promise<Finding> {
	const addresses = Object.values(os.networkInterfaces())
		.flatMap((some) => some ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
	if (addresses.length === 0) return { check: 'network', state: 'bad', why: 'none' };
	if (/^(localhost|127\.|::1)/.test(host))
		return { check: 'network', state: 'bad', why: 'only_here' };
	const asked = everywhere.includes(host) ? addresses : addresses.filter((one) => one === host);
	const found = await Promise.all(asked.map((one) => answers(one, reach)));
	const good = found.length > 0 && found.every(Boolean);
	return { check: 'network', state: good ? 'good' : 'bad', why: 'silent', addresses: asked };
}

/** The name people type leads here; behind a proxy that is the proxy's to say. Null when there is no such name. */
export async function address({ webAddress, proxy }: Settings): Promise<Finding | null> {
	if (!webAddress || proxy) return null;
	const { protocol, hostname, port } = new URL(webAddress);
	const secure = protocol === 'https:';
	const good = await answers(hostname, { secure, port: Number(port) || (secure ? 443 : 80) });
	return { check: 'address', state: good ? 'good' : 'bad', address: webAddress };
}

/** Without a certificate the air is open, which is nobody's fault and has to be known. */
export function certificate(
	{ webAddress, proxy }: Settings,
	held: Certificate | null,
	now: number
): Finding | null {
	if (!held) return proxy ? null : { check: 'open_mode', state: 'look' };
	const name = new URL(webAddress ?? `https://${held.name}`).hostname;
	const days = Math.floor((held.validUntil - now) / DAY_MS);
	const fits = held.isFor(name);
	return {
		check: 'certificate',
		state: fits && days >= LEAST_DAYS ? 'good' : 'bad',
		days,
		name,
		fits
	};
}
