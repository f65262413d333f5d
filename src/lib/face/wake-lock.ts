// Keeps the screen awake while people play, where the browser can; elsewhere nothing happens.

/** Holds the screen awake until the function it gives is called. */
export function keepAwake(): () => void {
	if (typeof navigator === 'undefined' || !('wakeLock' in navigator)) return () => {};
	const done = new AbortController();
	let lock: WakeLockSentinel | undefined;
	const take = async () => {
		if (document.visibilityState !== 'visible' || done.signal.aborted) return;
		try {
			lock = await navigator.wakeLock.request('screen');
			if (done.signal.aborted) await lock.release();
		} catch {
			// low battery or not allowed: the phone may sleep, and comes back to the same place
		}
	};
	// the browser takes the lock away whenever the page is hidden
	document.addEventListener('visibilitychange', take, { signal: done.signal });
	void take();
	return () => {
		done.abort();
		lock?.release().catch(() => {});
	};
}
