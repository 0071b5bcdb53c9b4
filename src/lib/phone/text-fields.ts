// The fields on the page: what is typed, drawn or chosen in them, what comes back to them, and what outlives its step.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Mine } from '#lib/session/view.ts';
import { writeAnswers } from './answers.ts';
import {
	FieldReader,
	isBlank,
	sameFilled,
	type Draft,
	type Filled,
	type Surroundings
} from './field-reader.ts';
import { cleanText, fieldKey, type Place } from './fields.ts';
import { insertField } from './insert-field.ts';
import { keep, readKept } from './kept.ts';
import { paintFields } from './paint-fields.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

type Kept = Place & Omit<Draft, 'busy'> & { text: string };

export class TextFields extends FieldReader {
	#words: PhoneWords;
	#key: string;
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
		/** Under which the contents survive a reload. */
		key: string;
		around: () => Surroundings;
	}) {
		super(island, around);
		this.#words = words;
		this.#key = key;
	}

	/** Moves a content that was kept apart into its own field, once that is asked again and free. */
	#comeHome(field: HTMLElement): void {
		const home = this.all().find(
			(other) => other.dataset.field === field.dataset.field && !other.hasAttribute('data-extra')
		);
		if (!home || field.contains(document.activeElement)) return;
		const there = this.filled(home);
		const before = this.before(home);
		if (!isBlank(there) && !(before && sameFilled(before, there))) return;
		const filled = this.filled(field);
		this.drafts.set(home, this.draft(field));
		field.remove();
		this.fill(home, filled);
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
		for (const { dataset } of this.all())
			if (dataset.title) this.#titles.set(dataset.field ?? '', dataset.title);
		paintFields(this.island, this, this.#words);
	}

	/** Takes over what a form without script had begun: the note that is being changed. */
	adopt(): void {
		for (const field of this.all()) {
			const id = field.querySelector<HTMLInputElement>('[name="id"]')?.value;
			const note = this.around().own.find((entry) => entry.id === id);
			if (!note) continue;
			this.draft(field).image = note.image;
			if (!this.place(field).about) this.draft(field).changing = note;
		}
	}

	/** Follows a field while it is filled in; what was wrong with it before is forgotten. */
	typed(field: HTMLElement): void {
		setText(field.querySelector('.message')!, '');
		setText(field.querySelector('.copied')!, '');
		this.remember();
		this.paint();
	}

	/** Sets or takes away the image of a field. */
	setImage(field: HTMLElement, image: NoteImage | null): void {
		this.draft(field).image = image;
		this.#choosePicture(field, image);
		this.typed(field);
	}

	/** Says that a photo is on its way, or no longer. */
	setBusy(field: HTMLElement, busy: boolean, words: string): void {
		this.draft(field).busy = busy;
		setText(field.querySelector('.upload')!, words);
		this.paint();
	}

	#choosePicture(field: HTMLElement, image: NoteImage | null): void {
		for (const option of field.querySelectorAll<HTMLInputElement>('[name="picture"]'))
			option.checked = image?.kind === 'picture' && image.id === option.value;
	}

	/** Puts a note into its field to be changed there. */
	change(note: Mine): void {
		const about = note.about ?? '';
		const field = this.at({ kind: 'note', item: note.item, step: note.step, zone: note.zone ?? '', about });
		if (!field) return;
		const draft = this.draft(field);
		if (!draft.changing) draft.stash = this.area(field).value;
		draft.changing = note;
		this.fill(field, note);
		if (field.hasAttribute('data-wordless')) field.scrollIntoView({ block: 'start' });
		else this.area(field).focus();
	}

	/** Frees a field after its content went off, or a change was left. */
	free(field: HTMLElement): void {
		const { stash } = this.draft(field);
		this.drafts.delete(field);
		setText(field.querySelector('.upload')!, '');
		this.fill(field, { image: null, fields: {}, text: stash });
	}

	/** Sets what stands in a field, and why it came back. */
	fill(field: HTMLElement, { text, image, fields }: Filled, message = ''): void {
		const draft = this.draft(field);
		draft.image = image;
		draft.fields = fields;
		this.#choosePicture(field, image);
		writeAnswers(field, fields);
		this.write(field, text, message);
	}

	/** Sets the text of a field, and why it came back. */
	write(field: HTMLElement, text: string, message = ''): void {
		this.area(field).value = text;
		field.querySelector('.message')!.textContent = message;
		this.remember();
		this.paint();
	}

	/** Puts a content that was not taken where its author sees it: in its field when that is free, else in one of its own. */
	giveBack({
		text,
		image,
		fields,
		message,
		changing,
		id,
		...place
	}: Place & Filled & { message: string; changing: Mine | null; id: string }): void {
		const here = this.at(place);
		const there = here && this.filled(here);
		const filled = { text, image, fields };
		const free = there && (isBlank(there) || sameFilled(there, filled) || place.about !== '');
		const title = place.title || (this.#titles.get(fieldKey(place)) ?? '');
		const field = free ? here : insertField(this.island, this.#words, { ...place, title });
		if (!field) return;
		this.drafts.set(field, { id, changing, stash: '', image, fields, busy: false });
		this.fill(field, filled, message);
	}

	/** Keeps what is in the fields, for a reload. */
	remember(): void {
		const kept = this.all().flatMap((field): Kept[] => {
			const filled = this.filled(field);
			const { id, changing, stash } = this.draft(field);
			const entry = { ...this.place(field), id, changing, stash, ...filled, text: this.area(field).value };
			return isBlank(filled) || (this.place(field).about && this.sent(field)) ? [] : [entry];
		});
		keep(this.#key, kept);
	}

	/** Puts back what was in the fields before a reload, and leaves what was filled in since. */
	restore(): void {
		const kept = readKept(this.#key);
		if (!Array.isArray(kept)) return;
		for (const entry of kept.filter(isKept)) {
			const whole = {
				...entry,
				about: entry.about ?? '',
				image: entry.image ?? null,
				fields: entry.fields ?? {}
			};
			const here = this.at(whole);
			if (here && sameFilled(this.filled(here), { ...whole, text: cleanText(whole.text) })) continue;
			this.giveBack({ ...whole, message: '' });
		}
		this.tidy();
	}
}

function isKept(value: unknown): value is Kept {
	return typeof value === 'object' && value !== null && 'text' in value && 'kind' in value && 'zone' in value;
}
