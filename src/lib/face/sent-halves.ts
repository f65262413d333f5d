// What a form about a passphrase sends: never the passphrase, which has no name in any form, only what is made of it here.

import { keys } from './keys.svelte.ts';
import { halvesOf } from './master.ts';

/**
 * Puts the half that signs in on a form, and the public key where an account is made. This tab can open what is sealed to
 * the other half from then on; `keys.lock()` when the house says no.
 */
export async function sendHalves(
	formData: FormData,
	typed: { readonly salt: string; readonly name: string; readonly passphrase: string }
): Promise<void> {
	const { signIn, secretKey, publicKey } = await halvesOf(typed.salt, typed.name, typed.passphrase);
	formData.set('sign_in', signIn);
	formData.set('public_key', publicKey);
	keys.unlock(secretKey);
}
