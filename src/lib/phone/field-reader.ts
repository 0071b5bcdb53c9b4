// What stands in the fields on the page, and what each of them may still do. Reads only.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { readAnswers, sameAnswers, type Answers } from './answers.ts';
import { askedPlaces, cleanText, fieldKey, type FieldMode, type Place, type PlaceKey } from './fields.ts';
import { sameImage } from './image-source.ts';
import { newId } from './new-id.ts';
import type { Own } from './own.ts';

/** What a field holds beside its text. */
export type Draft = {
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

/** What the fields look at; read anew each time. */
export type Surroundings = { view: PhoneView; now: number; own: readonly Own[] };

/** Whether nothing at all stands in a field. */
export const isBlank = ({ text, image, fields }: Filled): boolean =>
	text === '' && !image && Object.keys(fields).length === 0;

/** Whether two contents are the same. */
export const sameFilled = (one: Filled, other: Filled): boolean =>
	one.text === other.text && sameImage(one.image, other.image) && sameAnswers(one.fields, other.fields);

/** Somebody stands in a field with the keyboard open. */
const isTyping = (field: HTMLElement): boolean =>
	field.contains(document.activeElement) &&
	document.activeElement?.matches('textarea, .phone-field') === true;

export class FieldReader {
	protected readonly island: HTMLElement;
	protected readonly drafts = new WeakMap<Element, Draft>();
	/** What is asked and sent now; read anew each time. */
	readonly around: () => Surroundings;

	constructor(island: HTMLElement, around: () => Surroundings) {
		this.island = island;
		this.around = around;
	}

	all(): HTMLElement[] {
		return [...this.island.querySelectorAll<HTMLElement>('[data-field]')];
	}

	/** The field of a place, if it is on the page. */
	at(place: PlaceKey): HTMLElement | undefined {
		return this.all().find(({ dataset }) => dataset.field === fieldKey(place));
	}

	area(field: HTMLElement): HTMLTextAreaElement {
		return field.querySelector('textarea')!;
	}

	draft(field: HTMLElement): Draft {
		let draft = this.drafts.get(field);
		if (!draft) {
			draft = { id: newId(), changing: null, stash: '', image: null, fields: {}, busy: false };
			this.drafts.set(field, draft);
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
			this.around().own.find(
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
		const { view, now } = this.around();
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
	sent(field: HTMLElement): Own | undefined {
		const { item, step, kind, about } = this.place(field);
		const filled = this.filled(field);
		if (isBlank(filled)) return undefined;
		return this.around().own.find((own) => {
			if (own.item !== item || own.step !== step) return false;
			if (kind === 'remark') return own.kind === 'rate' && own.text === filled.text;
			return about !== '' && own.about === about && sameFilled(own, filled);
		});
	}

	/** Whether a field must stay although nobody asks for it: it holds what was not sent, or somebody stands in it. */
	holds(field: HTMLElement): boolean {
		const filled = this.filled(field);
		if (this.draft(field).busy) return true;
		if (isBlank(filled)) return isTyping(field) && this.mode(field) === 'grace';
		const before = this.before(field);
		return !(before && sameFilled(before, filled)) && !this.sent(field);
	}
}
