// Copying to the clipboard, also on plain http, where browsers offer no clipboard interface.

/** Copies text; false when the browser lets neither way through (then select the text and say so). */
export async function copyText(text: string): Promise<boolean> {
	try {
		if (window.isSecureContext && navigator.clipboard) {
			await navigator.clipboard.writeText(text);
			return true;
		}
	} catch {
		// Refused by a permission: the old way may still work.
	}
	const field = document.createElement('textarea');
	field.value = text;
	field.setAttribute('readonly', '');
	field.className = 'visually-hidden';
	// Inside an open dialog everything outside is inert, and nothing inert can be selected.
	const home = document.querySelector('dialog[open]') ?? document.body;
	const before = document.activeElement;
	home.append(field);
	field.select();
	const done = document.execCommand('copy');
	field.remove();
	if (before instanceof HTMLElement) before.focus({ preventScroll: true });
	return done;
}
