// The text fields on the page: what is typed in them, what they may still do, and what outlives its step.
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { askedPlaces, cleanText, fieldKey, notesLeft, type FieldMode, type Place } from './fields.ts';
import { fill } from './fill.ts';
import { keep, readKept } from './kept.ts';
import { newId } from './new-id.ts';
import type { Own } from './own.ts';
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

	/** Removes fields that nobody asks for and that hold nothing. */
	tidy(): void {
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
			const { changing } = this.draft(field);
			const text = this.area(field).value.trim();
			const room = this.room(field);
			const left =
				view.ask?.kind === 'collect' && mode === 'open'
					? notesLeft(view.ask, field.dataset.zone ?? '', notes)
					: null;
			field.dataset.mode = mode;
			field.toggleAttribute('data-changing', changing !== null);
			field.toggleAttribute('data-full', left === 0 && !changing && text === '');
			const roomText = field.querySelector('.room')!;
			roomText.textContent = fill(room < 0 ? this.#words.over : this.#words.room, { count: Math.abs(room) });
			roomText.classList.toggle('over', room < 0);
			if (left !== null)
				field.querySelector('.left')!.textContent =
					left === 1 ? this.#words.leftOne : fill(this.#words.left, { count: left });
			const sent = this.#sent(field);
			field.querySelector<HTMLButtonElement>('.send')!.disabled =
				text === '' || room < 0 || sent !== undefined;
			if (field.dataset.kind === 'remark' && mode === 'open')
				field.querySelector('.copied')!.textContent =
					sent?.status === 'saved' ? `✓ ${this.#words.saved}` : '';
			if (mode !== 'open') field.querySelector<HTMLElement>('.zone')!.hidden = false;
			if (mode === 'grace')
				field.querySelector('.seconds')!.textContent = String(
					Math.ceil(((view.grace?.until ?? now) - now) / 1000)
				);
		}
		const below = this.#island.querySelector<HTMLElement>('.below');
		if (below) below.hidden = !this.all().some(({ dataset }) => dataset.mode !== 'open');
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
		const field = free
			? here
			: this.#insert(here ? { ...this.place(here), ...place, title: this.place(here).title } : place);
		if (!field) return;
		this.#drafts.set(field, { id, changing, stash: '' });
		this.write(field, text, message);
	}

	#insert(place: Place): HTMLElement | null {
		const blank = this.#island
			.querySelector<HTMLTemplateElement>('#blank-field')
			?.content.querySelector('section');
		const field = blank?.cloneNode(true);
		const list = this.#island.querySelector('#fields');
		if (!(field instanceof HTMLElement) || !list) return null;
		const { kind, item, step, zone, title, length } = place;
		const id = `veld-${newId()}`;
		field.toggleAttribute('data-extra', true);
		Object.assign(field.dataset, {
			field: fieldKey(place),
			key: id,
			kind,
			item,
			step,
			zone,
			title,
			length: String(length)
		});
		field.querySelector('.zone')!.textContent = title;
		field.querySelector('label')!.htmlFor = this.area(field).id = id;
		list.prepend(field);
		return field;
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
