// The text fields on the page: what is typed in them, what they may still do, and what outlives its step.
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { askedPlaces, cleanText, fieldKey, notesLeft, type FieldMode, type Place } from './fields.ts';
import { keep, readKept } from './kept.ts';
import { insertField } from './insert-field.ts';
import { newId } from './new-id.ts';
import type { Own } from './own.ts';
import { paintField } from './paint-field.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

type Draft = {
	/** Id of the contribution that it sends next. */
	id: string;
	/** The note that is being changed. */
	changing: Mine | null;
	/** What was typed before a change began. */
	stash: string;
};

type Kept = Place & Draft & { text: string };

/** What the fields look at; read anew each time. */
export type Surroundings = { view: PhoneView; now: number; own: readonly Own[] };

export class TextFields {
	#island: HTMLElement;
	#words: PhoneWords;
	#key: string;
	#around: () => Surroundings;
	#drafts = new WeakMap<Element, Draft>();
	/** Names of zones that were asked, for texts that come back later. */
	#titles = new Map<string, string>();

	constructor({
		island,
		words,
		key,
		around
	}: {
		island: HTMLElement;
		words: PhoneWords;
		key: string;
		around: () => Surroundings;
	}) {
		this.#island = island;
		this.#words = words;
		this.#key = key;
		this.#around = around;
	}

	all(): HTMLElement[] {
		return [...this.#island.querySelectorAll<HTMLElement>('[data-field]')];
	}

	/** The field of a place, if it is on the page. */
	at(place: Pick<Place, 'kind' | 'item' | 'step' | 'zone'>): HTMLElement | undefined {
		return this.all().find(({ dataset }) => dataset.field === fieldKey(place));
	}

	area(field: HTMLElement): HTMLTextAreaElement {
		return field.querySelector('textarea')!;
	}

	draft(field: HTMLElement): Draft {
		let draft = this.#drafts.get(field);
		if (!draft) {
			draft = { id: newId(), changing: null, stash: '' };
			this.#drafts.set(field, draft);
		}
		return draft;
	}

	place({ dataset }: HTMLElement): Place {
		const { item = '', step = '', zone = '', title = '', length = '140' } = dataset;
		return {
			kind: dataset.kind === 'remark' ? 'remark' : 'note',
			item,
			step,
			zone,
			title,
			length: Number(length)
		};
	}

	/** What a field may still do now. */
	mode(field: HTMLElement): FieldMode {
		const { view, now } = this.#around();
		const place = this.place(field);
		if (askedPlaces(view).some((asked) => fieldKey(asked) === fieldKey(place))) return 'open';
		const { grace } = view;
		return grace?.item === place.item && grace.step === place.step && now < grace.until ? 'grace' : 'unsent';
	}

	/** Characters that the text still has. */
	room(field: HTMLElement): number {
		return this.place(field).length - cleanText(this.area(field).value).length;
	}

	/** Whether what stands in a remark's field is on the server or on its way: then there is nothing left to send. */
	#sent(field: HTMLElement): Own | undefined {
		const { item, step, kind } = this.place(field);
		const text = cleanText(this.area(field).value);
		if (kind === 'note' || text === '') return undefined;
		return this.#around().own.find(
			(own) => own.kind === 'rate' && own.item === item && own.step === step && own.text === text
		);
	}

	/** Whether a field must stay although nobody asks for it: it holds what was not sent, or somebody stands in it. */
	holds(field: HTMLElement): boolean {
		const text = cleanText(this.area(field).value);
		if (text === '') return field.contains(document.activeElement) && this.mode(field) === 'grace';
		return this.draft(field).changing?.text !== text && !this.#sent(field);
	}

	/** Moves a text that was kept apart into its own field, once that is asked again and free. */
	#comeHome(field: HTMLElement): void {
		const home = this.all().find(
			(other) => other.dataset.field === field.dataset.field && !other.hasAttribute('data-extra')
		);
		if (!home || field.contains(document.activeElement) || this.area(home).value.trim() !== '') return;
		const text = this.area(field).value;
		this.#drafts.set(home, this.draft(field));
		field.remove();
		this.write(home, text);
	}

	/** Removes fields that nobody asks for and that hold nothing. */
	tidy(): void {
		for (const field of this.all())
			if (field.hasAttribute('data-extra') && this.mode(field) === 'open') this.#comeHome(field);
		for (const field of this.all())
			if ((field.hasAttribute('data-extra') || this.mode(field) !== 'open') && !this.holds(field))
				field.remove();
	}

	/** Shows what every field may do, and how much still fits. */
	paint(): void {
		const { view, now, own } = this.#around();
		const notes = own.filter(({ status }) => status !== 'leaving');
		for (const field of this.all()) {
			const mode = this.mode(field);
			const { ask } = view;
			const { title = '', field: key = '' } = field.dataset;
			if (title) this.#titles.set(key, title);
			paintField(field, {
				mode,
				words: this.#words,
				changing: this.draft(field).changing !== null,
				empty: this.area(field).value.trim() === '',
				room: this.room(field),
				left:
					ask?.kind === 'collect' && mode === 'open' ? notesLeft(ask, field.dataset.zone ?? '', notes) : null,
				sent: this.#sent(field)?.status,
				seconds: Math.ceil(((view.grace?.until ?? now) - now) / 1000)
			});
		}
		const below = this.#island.querySelector('.below');
		const waits = this.all().some(({ dataset }) => dataset.mode !== 'open');
		if (below) setText(below, waits ? this.#words.unsentBelow : '');
	}

	/** Takes over what a form without script had begun: the note that is being changed. */
	adopt(): void {
		for (const field of this.all()) {
			const id = field.querySelector<HTMLInputElement>('[name="id"]')?.value;
			const note = this.#around().own.find((entry) => entry.id === id);
			if (note) this.draft(field).changing = note;
		}
	}

	/** Follows a text while it is typed; what was wrong with it before is forgotten. */
	typed(field: HTMLElement): void {
		setText(field.querySelector('.message')!, '');
		setText(field.querySelector('.copied')!, '');
		this.remember();
		this.paint();
	}

	/** Puts a note into its field to be changed there. */
	change(note: Mine): void {
		const field = this.at({ kind: 'note', item: note.item, step: note.step, zone: note.zone ?? '' });
		if (!field) return;
		const draft = this.draft(field);
		if (!draft.changing) draft.stash = this.area(field).value;
		draft.changing = note;
		this.write(field, note.text);
		this.area(field).focus();
	}

	/** Frees a field after its text went off, or a change was left. */
	free(field: HTMLElement): void {
		const { stash } = this.draft(field);
		this.#drafts.delete(field);
		this.write(field, stash);
	}

	/** Sets what stands in a field, and why it came back. */
	write(field: HTMLElement, text: string, message = ''): void {
		this.area(field).value = text;
		field.querySelector('.message')!.textContent = message;
		this.remember();
		this.paint();
	}

	/** Puts a text that was not taken where its author sees it: in its field when that is free, else in one of its own. */
	giveBack({
		text,
		message,
		changing,
		id,
		...place
	}: Place & { text: string; message: string; changing: Mine | null; id: string }): void {
		const here = this.at(place);
		const free = here && ['', text].includes(cleanText(this.area(here).value));
		const title = place.title || (this.#titles.get(fieldKey(place)) ?? '');
		const field = free ? here : insertField(this.#island, this.#words, { ...place, title });
		if (!field) return;
		this.#drafts.set(field, { id, changing, stash: '' });
		this.write(field, text, message);
	}

	/** Keeps what is typed, for a reload. */
	remember(): void {
		const kept = this.all()
			.map((field): Kept => ({ ...this.place(field), ...this.draft(field), text: this.area(field).value }))
			.filter(({ text }) => text.trim() !== '');
		keep(this.#key, kept);
	}

	/** Puts back what was typed before a reload, and leaves what was typed since. */
	restore(): void {
		const kept = readKept(this.#key);
		if (!Array.isArray(kept)) return;
		for (const entry of kept.filter(isKept)) {
			const here = this.at(entry);
			if (here && cleanText(this.area(here).value) === cleanText(entry.text)) continue;
			this.giveBack({ ...entry, message: '' });
		}
		this.tidy();
	}
}

function isKept(value: unknown): value is Kept {
	return typeof value === 'object' && value !== null && 'text' in value && 'kind' in value && 'zone' in value;
}
