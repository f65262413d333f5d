// Under which address phones in the room find this house, when the laptop itself calls it localhost.

import type { Settings } from '#settings';
import { roomAddress } from '../../welcome.js';

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Takes the settings and the address a page was asked under; gives the origin that the QR begins with. */
export function phoneOrigin(settings: Pick<Settings, 'webAddress'>, asked: URL): string {
	if (settings.webAddress) return settings.webAddress;
	if (!ownNames.has(asked.hostname)) return asked.origin;
	const inTheRoom = roomAddress();
	if (!inTheRoom) return asked.origin;
	return `${asked.protocol}//${inTheRoom}${asked.port ? `:${asked.port}` : ''}`;
}
