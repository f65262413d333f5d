// Keeps the card of the part one plays at hand until one has stepped out of it. On this phone only.

import type { Drawer } from '#lib/face/drawer.ts';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import type { Shape } from '#lib/ui/shape.ts';
import { partOf } from './part-of.ts';

export interface RoleCard {
	readonly name: string;
	readonly shape: Shape;
	readonly want: string;
	readonly card: string;
}

/** Takes what the phone shows now; puts the cards of one's parts away, or lets them go. */
export function rememberCard(drafts: Drawer, body: PhoneBody): void {
	if (body.kind === 'casting') {
		const mine = body.roles.filter((role) => role.mine);
		if (mine.length)
			drafts.write(
				'card',
				JSON.stringify(mine.map(({ name, shape, want, card }) => ({ name, shape, want, card })))
			);
		else drafts.clear('card');
	} else if (partOf(body.kind) === 'after' && !(body.kind === 'de_role' && !body.out))
		drafts.clear('card');
}

/** The cards of the parts one plays; empty when one plays none. */
export function cardsIn(drafts: Drawer): readonly RoleCard[] {
	const kept = drafts.read('card');
	return kept ? (JSON.parse(kept) as readonly RoleCard[]) : [];
}
