// What the QR of the wall says of the keys of a round: kept on this phone until a round is written, and never sent.

import type { Drawer } from './drawer.ts';

/** Takes the part of the address behind `#`: 20 hexadecimal digits; anything else is left alone. */
export function keepNamedKeys(drafts: Drawer, hash: string): void {
	const named = /^#k=([0-9a-f]{20})$/.exec(hash)?.[1];
	if (named) drafts.write('named', named);
}
