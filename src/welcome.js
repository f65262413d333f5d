// What the terminal says when the house is open: three addresses, a picture for phones, and the first code.

import os from 'node:os';
import process from 'node:process';
import { renderUnicodeCompact } from 'uqr';
import { bundleHere } from './bundle.js';

const virtual = /^(lo|docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt)/;
const atHome = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;

/** The address under which phones in the room reach this computer, or null without a network. */
export function roomAddress(interfaces = os.networkInterfaces()) {
	const found = Object.entries(interfaces)
		.filter(([name]) => !virtual.test(name))
		.flatMap(([, addresses]) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
	return found.find((address) => atHome.test(address)) ?? found[0] ?? null;
}

/**
 * @param {{ settings: import('./settings.ts').Settings, firstCode(): Promise<string | null> }} house
 * @param {{ again?: boolean }} [how] again: the addresses stand in the terminal already
 */
export async function welcome(house, { again = false } = {}) {
	if (again) return void process.stdout.write('\nSpectactor is open again.\n');
	const { port, host, webAddress } = house.settings;
	const everywhere = host === '0.0.0.0' || host === '::';
	const suffix = port === 80 ? '' : `:${port}`;
	const own = `http://${everywhere ? 'localhost' : host}${suffix}`;
	const lan = everywhere ? roomAddress() : null;
	const phone = webAddress ?? (lan ? `http://${lan}${suffix}` : own);
	const code = await house.firstCode();
	const build = process.env.NODE_ENV === 'production' ? bundleHere() : null;
	process.stdout.write(
		[
			'',
			'Spectactor is open.',
			'',
			`  console  ${webAddress ?? own}/console`,
			`  stage    ${webAddress ?? own}/stage`,
			`  phones   ${phone}`,
			...(lan || webAddress
				? []
				: ['', '  This computer is on no network: phones cannot connect until it is.']),
			...(build ? [`  build    ${build} (phones find the same at ${phone}/checkup)`] : []),
			...(process.stdout.isTTY ? ['', renderUnicodeCompact(phone)] : []),
			...(code
				? [
						'',
						'  Nobody has an account here yet. Whoever makes the first one needs this code:',
						'',
						`  ${code}`,
						'',
						`  ${webAddress ?? own}/sign-up`
					]
				: []),
			'',
			'  Ctrl-C closes it. What was kept stays.',
			''
		].join('\n') + '\n'
	);
}
