// Remembers on this device in which epoch of the Joker role it led, so that what it asks later is known to be too late.

import type { View } from '#lib/session/views.ts';
import type { Drawer } from './drawer.ts';

export class Led {
	#drawer: Drawer;

	constructor(drawer: Drawer) {
		this.#drawer = drawer;
	}

	/** The last epoch in which this device led, or undefined where it never did. */
	get epoch(): number | undefined {
		const kept = this.#drawer.read('led');
		return kept !== null && /^\d{1,9}$/.test(kept) ? Number(kept) : undefined;
	}

	/** Takes each view as it comes. */
	follow(view: View): void {
		const leads = view.face === 'console' || (view.face === 'phone' && view.lead !== null);
		if (leads && this.epoch !== view.chair.epoch)
			this.#drawer.write('led', String(view.chair.epoch));
	}

	forget(): void {
		this.#drawer.clear('led');
	}
}
