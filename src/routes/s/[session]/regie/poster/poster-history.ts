// Undo and redo of what a hand changes on a poster; kept for as long as the page is open.
import type { PosterFields } from '#lib/session/poster-record.ts';
import { mergeFields } from './merge-fields.ts';

type Part = Partial<PosterFields>;
type Step = { before: Part; after: Part; group: string };

/** How many steps back there are at most. */
const MOST = 100;

/** The values that `record` has for the fields that `like` names. */
function same(like: Part, record: PosterFields): Part {
	return Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(like, key)));
}

export class PosterHistory {
	#past: Step[] = [];
	#future: Step[] = [];

	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	/**
	 * Remembers a change of `record`. Changes of the same `group` one after the other (typing in one field, one drag) are
	 * one step; an empty group stands alone.
	 */
	add(record: PosterFields, after: Part, group = ''): void {
		const last = this.#past.at(-1);
		this.#future = [];
		if (last && group !== '' && last.group === group) last.after = { ...last.after, ...after };
		else this.#past = [...this.#past, { before: same(after, record), after, group }].slice(-MOST);
	}

	/** The field is left: what is typed in it next is a step of its own. */
	close(): void {
		const last = this.#past.at(-1);
		if (last) last.group = '';
	}

	/** The fields that take the last step back, on top of what others changed since; undefined when there is none. */
	undo(record: PosterFields): Part | undefined {
		const step = this.#past.pop();
		if (!step) return undefined;
		this.#future.push({ ...step, group: '' });
		return mergeFields(step.before, { ...record, ...step.after }, record);
	}

	/** The fields that do the step again. */
	redo(record: PosterFields): Part | undefined {
		const step = this.#future.pop();
		if (!step) return undefined;
		this.#past.push({ ...step, group: '' });
		return mergeFields(step.after, { ...record, ...step.before }, record);
	}
}
