import type { House } from '#lib/server/house.ts';
import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { Language } from '#lib/words/words.ts';

declare global {
	namespace App {
		interface Locals {
			house: House;
			/** who is signed in, or null */
			facilitator: Facilitator | null;
			/** of this device */
			language: Language;
		}
		interface Error {
			message: string;
		}
	}
}
