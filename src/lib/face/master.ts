// From what somebody types to the two halves of their passphrase, in the browser. The cryptography comes only now.

import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';

export interface Halves {
	/** what the house checks, base64url */
	readonly signIn: string;
	/** X25519; wipe it, or hand it to `keys.unlock` */
	readonly secretKey: Uint8Array;
	/** base64url */
	readonly publicKey: string;
}

/** Takes the house's salt (base64url), the name and the passphrase as typed; about 0.6 s of work. */
export async function halvesOf(salt: string, name: string, passphrase: string): Promise<Halves> {
	const [{ masterOf, saltOf }, { publicKeyOf }] = await Promise.all([
		import('#lib/notes/keyring.ts'),
		import('#lib/notes/sealing.ts')
	]);
	const { signIn, secretKey } = await masterOf(
		passphrase,
		saltOf(fromBase64url(salt) ?? new Uint8Array(), name)
	);
	const halves = {
		signIn: toBase64url(signIn),
		secretKey,
		publicKey: toBase64url(publicKeyOf(secretKey))
	};
	signIn.fill(0);
	return halves;
}
