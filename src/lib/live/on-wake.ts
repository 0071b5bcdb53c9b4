// Timers of a sleeping phone stand still; these are the moments at which a page may find itself awake again.

/**
 * Calls `wake` when the page becomes visible, is shown again or gets its network back; `moved` is true for the
 * last, after which no old connection can be trusted. Returns how to stop.
 */
export function onWake(wake: (moved: boolean) => void): () => void {
	if (typeof window === 'undefined') return () => {};
	const seen = () => {
		if (document.visibilityState === 'visible') wake(false);
	};
	const shown = () => wake(false);
	const moved = () => wake(true);
	document.addEventListener('visibilitychange', seen);
	window.addEventListener('pageshow', shown);
	window.addEventListener('online', moved);
	return () => {
		document.removeEventListener('visibilitychange', seen);
		window.removeEventListener('pageshow', shown);
		window.removeEventListener('online', moved);
	};
}
