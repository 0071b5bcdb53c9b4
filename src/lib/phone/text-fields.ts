// The fields on the page: what was typed, drawn or chosen in them, what they may still do, and what outlives its step.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { readAnswers, saidIn, sameAnswers, writeAnswers, type Answers } from './answers.ts';
import { collectAt } from './asks.ts';
import {
	askedPlaces,
	cleanText,
	fieldKey,
	notesLeft,
	type FieldMode,
	type Place,
	type PlaceKey
} from './fields.ts';
import { sameImage } from './image-source.ts';
import { insertField } from './insert-field.ts';
import { keep, readKept } from './kept.ts';
import { newId } from './new-id.ts';
import type { Own } from './own.ts';
import { paintField } from './paint-field.ts';
import { paintImage } from './paint-image.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

/** What a field holds beside its text. */
type Draft = {
	/** Id of the contribution that it sends next. */
	id: string;
	/** The note that is being changed. */
	changing: Mine | null;
	/** What was typed before a change began. */
	stash: string;
	image: NoteImage | null;
	/** Answers that the field itself has no place for. */
	fields: Answers;
	/** A photo is on its way. */
	busy: boolean;
};

/** Everything that a field would send. */
export type Filled = { text: string; image: NoteImage | null; fields: Answers };

type Kept = Place & Omit<Draft, 'busy'> & { text: string };

/** What the fields look at; read anew each time. */
export type Surroundings = { view: PhoneView; now: number; own: readonly Own[] };

const BLANK: Filled = { text: '', image: null, fields: {} };

const isBlank = ({ text, image, fields }: Filled): boolean =>
	text === '' && !image && Object.keys(fields).length === 0;

const same = (one: Filled, other: Filled): boolean =>
	one.text === other.text && sameImage(one.image, other.image) && sameAnswers(one.fields, other.fields);

/** Somebody stands in a field with the keyboard open. */
const isTyping = (field: HTMLElement): boolean =>
	field.contains(document.activeElement) &&
	document.activeElement?.matches('textarea, .phone-field') === true;

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
	at(place: PlaceKey): HTMLElement | undefined {
		return this.all().find(({ dataset }) => dataset.field === fieldKey(place));
	}

	area(field: HTMLElement): HTMLTextAreaElement {
		return field.querySelector('textarea')!;
	}

	draft(field: HTMLElement): Draft {
		let draft = this.#drafts.get(field);
		if (!draft) {
			draft = { id: newId(), changing: null, stash: '', image: null, fields: {}, busy: false };
			this.#drafts.set(field, draft);
		}
		return draft;
	}

	place({ dataset }: HTMLElement): Place {
		const { item = '', step = '', zone = '', about = '', title = '', length = '140' } = dataset;
		return {
			kind: dataset.kind === 'remark' ? 'remark' : 'note',
			item,
			step,
			zone,
			about,
			title,
			length: Number(length)
		};
	}

	/** What stands in a field now. */
	filled(field: HTMLElement): Filled {
		const { image, fields } = this.draft(field);
		return { text: cleanText(this.area(field).value), image, fields: readAnswers(field) ?? fields };
	}

	/** The own note that a field changes: the one that was taken up, or the own answers about a note of the board. */
	before(field: HTMLElement): Mine | undefined {
		const { about, item, step } = this.place(field);
		const answered = () =>
			this.#around().own.find(
				(own) => own.kind === 'note' && own.about === about && own.item === item && own.step === step
			);
		return this.draft(field).changing ?? (about ? answered() : undefined);
	}

	/** Whether what stands in a field can go: something is there, and everything fits. */
	ready(field: HTMLElement): boolean {
		const { text, image, fields } = this.filled(field);
		return !isBlank({ text, image, fields }) && this.room(field) >= 0 && !this.draft(field).busy;
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

	/** What stands in a field is on the server or on its way already: a remark, or answers about a note. */
	#sent(field: HTMLElement): Own | undefined {
		const { item, step, kind, about } = this.place(field);
		const filled = this.filled(field);
		if (isBlank(filled)) return undefined;
		return this.#around().own.find((own) => {
			if (own.item !== item || own.step !== step) return false;
			if (kind === 'remark') return own.kind === 'rate' && own.text === filled.text;
			return about !== '' && own.about === about && same(own, filled);
		});
	}

	/** Whether a field must stay although nobody asks for it: it holds what was not sent, or somebody stands in it. */
	holds(field: HTMLElement): boolean {
		const filled = this.filled(field);
		if (this.draft(field).busy) return true;
		if (isBlank(filled)) return isTyping(field) && this.mode(field) === 'grace';
		const before = this.before(field);
		return !(before && same(before, filled)) && !this.#sent(field);
	}

	/** Moves a content that was kept apart into its own field, once that is asked again and free. */
	#comeHome(field: HTMLElement): void {
		const home = this.all().find(
			(other) => other.dataset.field === field.dataset.field && !other.hasAttribute('data-extra')
		);
		if (!home || field.contains(document.activeElement)) return;
		const there = this.filled(home);
		const before = this.before(home);
		if (!isBlank(there) && !(before && same(before, there))) return;
		const filled = this.filled(field);
		this.#drafts.set(home, this.draft(field));
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
		const { view, now, own } = this.#around();
		const notes = own.filter(({ status }) => status !== 'leaving');
		for (const field of this.all()) {
			const mode = this.mode(field);
			const { title = '', field: key = '' } = field.dataset;
			if (title) this.#titles.set(key, title);
			const collect =
				field.dataset.kind === 'note' && mode === 'open' ? collectAt(view, this.place(field)) : undefined;
			const filled = this.filled(field);
			paintImage(field.querySelector('.preview')!, filled.image, {
				session: view.session.id,
				words: this.#words
			});
			const said = mode === 'open' ? '' : saidIn(field, filled.fields);
			setText(field.querySelector('p.answers')!, said);
			paintField(field, {
				mode,
				words: this.#words,
				changing: this.draft(field).changing !== null,
				empty: isBlank(filled),
				textless: filled.text === '' && !isBlank(filled),
				ready: this.ready(field),
				room: this.room(field),
				left: collect ? notesLeft(collect, field.dataset.zone ?? '', notes) : null,
				sent: this.#sent(field)?.status,
				image: filled.image,
				seconds: Math.ceil(((view.grace?.until ?? now) - now) / 1000)
			});
		}
		const below = this.#island.querySelector('.below');
		// Of a step that just closed an empty field may still stand there.
		const waits = this.all().some(
			(field) => field.dataset.mode !== 'open' && !isBlank(this.filled(field)) && this.holds(field)
		);
		if (below) setText(below, waits ? this.#words.unsentBelow : '');
	}

	/** Takes over what a form without script had begun: the note that is being changed. */
	adopt(): void {
		for (const field of this.all()) {
			const id = field.querySelector<HTMLInputElement>('[name="id"]')?.value;
			const note = this.#around().own.find((entry) => entry.id === id);
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
		this.#drafts.delete(field);
		setText(field.querySelector('.upload')!, '');
		this.fill(field, { ...BLANK, text: stash });
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
		const free = there && (isBlank(there) || same(there, filled) || place.about !== '');
		const title = place.title || (this.#titles.get(fieldKey(place)) ?? '');
		const field = free ? here : insertField(this.#island, this.#words, { ...place, title });
		if (!field) return;
		this.#drafts.set(field, { id, changing, stash: '', image, fields, busy: false });
		this.fill(field, filled, message);
	}

	/** Keeps what is in the fields, for a reload. */
	remember(): void {
		const kept = this.all().flatMap((field): Kept[] => {
			const filled = this.filled(field);
			const { id, changing, stash } = this.draft(field);
			const entry = { ...this.place(field), id, changing, stash, ...filled, text: this.area(field).value };
			return isBlank(filled) || (this.place(field).about && this.#sent(field)) ? [] : [entry];
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
			if (here && same(this.filled(here), { ...whole, text: cleanText(whole.text) })) continue;
			this.giveBack({ ...whole, message: '' });
		}
		this.tidy();
	}
}

function isKept(value: unknown): value is Kept {
	return typeof value === 'object' && value !== null && 'text' in value && 'kind' in value && 'zone' in value;
}
