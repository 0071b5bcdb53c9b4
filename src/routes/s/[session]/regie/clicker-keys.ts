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

/**
 * Whether the page itself has the keys: no field or widget has the focus and no dialog is open. A button that
 * only has the focus because somebody clicked it does not count: else the clicker seems dead after every click.
 */
export function pageHasKeys(page: Document, byPointer: boolean): boolean {
	if (page.querySelector('dialog[open]')) return false;
	const focused = page.activeElement;
	return focused === null || focused === page.body || (byPointer && focused.matches('button, a, summary'));
}
