// What goes from one process to another is sealed with a secret that only they share: whoever keeps the line between them
// sees that something was said, not what, and not how long it was.

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** everything is filled up to a multiple of this, bytes */
const step = 512;
const nonceBytes = 12;
const tagBytes = 16;

export class SealedWords {
	readonly #key: Buffer;
	readonly #secret: string;

	/** Takes what all processes know and nobody else: the secret of their database. */
	constructor(secret: string) {
		this.#secret = secret;
		this.#key = this.keyFor('words between processes');
	}

	/** A key of its own for something else that all processes have to do alike. */
	keyFor(purpose: string): Buffer {
		return Buffer.from(hkdfSync('sha256', this.#secret, 'spectactor', purpose, 32));
	}

	/** `about`: what it answers, empty when it answers nothing; it opens with the same only. */
	seal(said: unknown, about = ''): Buffer {
		const text = Buffer.from(JSON.stringify(said));
		const filled = Buffer.alloc(Math.ceil((text.length + 1) / step) * step, ' ');
		text.copy(filled);
		const nonce = randomBytes(nonceBytes);
		const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(about));
		const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
		return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
	}

	/** Takes anything at all; undefined when it was not sealed with this secret, about this. */
	open(bytes: unknown, about = ''): unknown {
		if (!(bytes instanceof Uint8Array) || bytes.length < nonceBytes + tagBytes) return undefined;
		try {
			const nonce = bytes.subarray(0, nonceBytes);
			const cipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagBytes });
			cipher.setAAD(Buffer.from(about));
			cipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
			const opened = cipher.update(bytes.subarray(nonceBytes + tagBytes));
			return JSON.parse(Buffer.concat([opened, cipher.final()]).toString());
		} catch {
			return undefined;
		}
	}
}

/** What a sealed question is known by, for the answers to it. */
export const nameOf = (sealed: Uint8Array): string =>
	createHmac('sha256', 'question').update(sealed).digest('base64url');
