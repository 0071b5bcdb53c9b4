// The keys of a presenter's clicker: on when nothing on the screen wants them, never for revealing.

type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'defaultPrevented'
>;

const KEYS: Record<string, 'next' | 'back'> = {
	ArrowRight: 'next',
	PageDown: 'next',
	ArrowLeft: 'back',
	PageUp: 'back'
};

/** What a key press asks of the stage; null when it is not a clicker's. A key held down counts once. */
export function clickerCommand(press: KeyPress): 'next' | 'back' | null {
	if (press.defaultPrevented || press.repeat) return null;
	if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
	return Object.hasOwn(KEYS, press.key) ? (KEYS[press.key] ?? null) : null;
}

/** Whether the page itself has the keys: no field or widget has the focus and no dialog is open. */
export function pageHasKeys(page: Document): boolean {
	const focused = page.activeElement;
	return (focused === null || focused === page.body) && page.querySelector('dialog[open]') === null;
}

/**
 * Gives the keys back to the page after a click with mouse or finger: else the clicked button keeps the
 * focus and the clicker seems dead. Focus that came by keyboard (detail 0) stays.
 */
export function releaseFocus(event: MouseEvent): void {
	if (event.detail === 0) return;
	if (document.activeElement instanceof HTMLButtonElement && !document.querySelector('dialog[open]'))
		document.activeElement.blur();
}
