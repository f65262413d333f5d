// Notices when a device comes back: out of a pocket, out of the browser's memory, into the network; and when it goes.

/** sure: the line cannot have lived through it · maybe: somebody looks again, and it may have */
export type Woken = 'sure' | 'maybe';

interface Hears {
	readonly wake: (woken: Woken) => void;
	/** the page is put away, perhaps for good: a line would be left hanging */
	readonly leave: () => void;
}

/** Calls when this page may have missed something, and when it goes; gives a function that stops it. */
export function onWaking({ wake, leave }: Hears): () => void {
	if (typeof window === 'undefined') return () => {};
	const listening = new AbortController();
	const { signal } = listening;
	const on = (target: EventTarget, event: string, hear: (event: Event) => void) =>
		target.addEventListener(event, hear, { signal });
	on(document, 'visibilitychange', () => {
		if (document.visibilityState === 'visible') wake('maybe');
	});
	on(document, 'resume', () => wake('sure'));
	on(document, 'freeze', leave);
	on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && wake('sure'));
	on(window, 'pagehide', leave);
	on(window, 'online', () => wake('sure'));
	on(window, 'focus', () => wake('maybe'));
	return () => listening.abort();
}
