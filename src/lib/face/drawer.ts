// A place on this device for small texts. Where the browser keeps nothing, it lasts as long as the page.

export interface Drawer {
	read(name: string): string | null;
	write(name: string, text: string): void;
	clear(name: string): void;
	/** takes away everything that was put in here */
	empty(): void;
}

/** A drawer that lasts as long as the page. */
export function pocket(): Drawer {
	const held = new Map<string, string>();
	return {
		read: (name) => held.get(name) ?? null,
		write: (name, text) => void held.set(name, text),
		clear: (name) => void held.delete(name),
		empty: () => held.clear()
	};
}

/**
 * Takes the browser's storages to try, best first, and what all names begin with.
 * Reads from the first that has it, writes into the first that takes it; never throws.
 */
export function drawer(storages: readonly (() => Storage)[], prefix: string): Drawer {
	const last = pocket();
	const each = <T>(what: (storage: Storage) => T | null): T | null => {
		for (const open of storages) {
			try {
				const found = what(open());
				if (found !== null) return found;
			} catch {
				// blocked or full: the next one
			}
		}
		return null;
	};
	const clear = (name: string) => {
		each((storage) => {
			storage.removeItem(prefix + name);
			return null;
		});
		last.clear(name);
	};
	return {
		read: (name) => each((storage) => storage.getItem(prefix + name)) ?? last.read(name),
		write(name, text) {
			const written = each((storage) => {
				storage.setItem(prefix + name, text);
				return true;
			});
			if (!written) last.write(name, text);
		},
		clear,
		empty() {
			each((storage) => {
				Object.keys(storage)
					.filter((name) => name.startsWith(prefix))
					.forEach((name) => storage.removeItem(name));
				return null;
			});
			last.empty();
		}
	};
}
