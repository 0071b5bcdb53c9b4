// What survives a reload of this tab. Every tab has its own, and it ends with the tab.

/** Reads what was kept; null when there is nothing, or the browser keeps nothing. */
export function readKept(key: string): unknown {
	try {
		return JSON.parse(sessionStorage.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

/** Keeps a value under a key. A browser that refuses only loses the protection against a reload. */
export function keep(key: string, value: unknown): void {
	try {
		sessionStorage.setItem(key, JSON.stringify(value));
	} catch {
		// Full, or forbidden in a private window.
	}
}
