// Notices when a device comes back: out of a pocket, out of the browser's memory, into the network.

/** Calls `wake` when this page may have missed something; gives a function that stops it. */
export function onWaking(wake: () => void): () => void {
	if (typeof window === 'undefined') return () => {};
	const listening = new AbortController();
	const { signal } = listening;
	document.addEventListener(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'visible') wake();
		},
		{ signal }
	);
	window.addEventListener('pageshow', (event) => event.persisted && wake(), { signal });
	window.addEventListener('online', wake, { signal });
	window.addEventListener('focus', wake, { signal });
	return () => listening.abort();
}
