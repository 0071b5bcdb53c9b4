// Turns what fingers and keys do on the page into what it means.

import { oneAnswer } from './answers.ts';

type Heard = {
	/** A text field's text is to be sent. */
	send: (field: HTMLElement) => void;
	/** A button of a ballot. */
	tap: (button: HTMLButtonElement) => void;
	/** A small button, with the note or the field that it belongs to. */
	act: (act: {
		name: string;
		note: string | undefined;
		field: HTMLElement | null;
		button: HTMLButtonElement;
	}) => void;
	typed: (field: HTMLElement) => void;
	/** A picture was chosen, or a photo taken. */
	image: (field: HTMLElement, input: HTMLInputElement) => void;
	/** The focus went elsewhere, or nowhere. */
	left: () => void;
};

const fieldOf = (target: EventTarget | null): HTMLElement | null =>
	target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;

const isImage = (target: EventTarget | null): target is HTMLInputElement =>
	target instanceof HTMLInputElement && (target.type === 'file' || target.name === 'picture');

/** Listens on the whole page, so that what is drawn later is heard too. */
export function listen(island: HTMLElement, { send, tap, act, typed, image, left }: Heard): void {
	island.addEventListener('submit', (event) => {
		event.preventDefault();
		const field = fieldOf(event.target);
		if (field) send(field);
		else if (event.submitter instanceof HTMLButtonElement) tap(event.submitter);
	});
	island.addEventListener('click', (event) => {
		const { target } = event;
		const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-act]') : null;
		if (!button) return;
		event.preventDefault();
		const note = button.closest<HTMLElement>('[data-note]')?.dataset.note;
		act({ name: button.dataset.act ?? '', note, field: fieldOf(button), button });
	});
	island.addEventListener('keydown', (event) => {
		const field = event.target instanceof HTMLTextAreaElement ? fieldOf(event.target) : null;
		if (!field || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		send(field);
	});
	island.addEventListener('input', (event) => {
		const field = fieldOf(event.target);
		const { target } = event;
		if (target instanceof HTMLInputElement) oneAnswer(target);
		if (field && !isImage(target)) typed(field);
	});
	island.addEventListener('change', ({ target }) => {
		const field = fieldOf(target);
		if (field && isImage(target)) image(field, target);
	});
	// The next element has the focus only after this event.
	island.addEventListener('focusout', () => setTimeout(left));
}
