// Before the house opens: can keys be kept in their folder? If not, whoever starts it is told so, and what to do.

import type { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';

/** Takes the folder and what it is called. Throws CannotStart where nothing can be kept; says it where others may read. */
export async function requireKeys(
	keys: Pick<KeysFolder, 'look'>,
	folder: string,
	say: (sentence: string) => void
): Promise<void> {
	const state = await keys.look();
	if (state === 'unwritable')
		throw new CannotStart(
			`Spectactor may not write in its folder of keys ${folder}. Nothing was changed. ` +
				'Let the person who starts Spectactor write there, or set KEYS_FOLDER to the folder where the keys are.'
		);
	if (state === 'open')
		say(
			`Others on this computer may read the folder of keys ${folder}. ` +
				'Make it yours alone (chmod 700), or set KEYS_FOLDER to a folder on a disk that keeps accounts apart.'
		);
}
