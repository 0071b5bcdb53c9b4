// What this desk shows over its page, and what it remembers until it is closed.
export type DeskDialog =
	| 'phones'
	| 'screens'
	| 'finish'
	| 'more'
	| 'prompt'
	| 'add'
	| 'shorten'
	| 'behalf'
	| 'tablet'
	| 'import'
	| 'survey'
	| 'check'
	| 'class-list';

export class DeskState {
	/** The dialog that is open. */
	dialog = $state<DeskDialog | null>(null);
	#imported = $state.raw<readonly string[]>([]);

	/** Opens a dialog from within another one, which gives the focus back first: so that this one returns it there. */
	follow(dialog: DeskDialog | null): void {
		this.dialog = null;
		setTimeout(() => (this.dialog = dialog));
	}

	/** Whether this desk took something in at a step. */
	hasImported(item: string | null, step: string | null): boolean {
		return this.#imported.includes(`${item}/${step}`);
	}

	/** Remembers that it did. */
	rememberImport(item: string, step: string): void {
		this.#imported = [...this.#imported, `${item}/${step}`];
	}
}
