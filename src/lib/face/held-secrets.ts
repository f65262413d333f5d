// Secrets that a tab holds in memory: some are known by their group, all are written over with zeros together.

export class HeldSecrets {
	readonly #groups = new Map<string, Uint8Array>();
	readonly #others: Uint8Array[] = [];

	/** Holds it until everything is wiped; gives it back. */
	hold(secret: Uint8Array): Uint8Array {
		this.#others.push(secret);
		return secret;
	}

	/** Holds it as this group's. */
	holdGroup(group: string, secret: Uint8Array): void {
		this.#groups.set(group, secret);
	}

	ofGroup(group: string): Uint8Array | undefined {
		return this.#groups.get(group);
	}

	/** The group has another one now. */
	forgetGroup(group: string): void {
		this.#groups.get(group)?.fill(0);
		this.#groups.delete(group);
	}

	wipe(): void {
		for (const group of [...this.#groups.keys()]) this.forgetGroup(group);
		for (const secret of this.#others.splice(0)) secret.fill(0);
	}
}
