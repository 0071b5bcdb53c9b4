import type { PhoneView } from '#lib/session/view.ts';
import { answersText } from './answers.ts';
import { collectAt } from './asks.ts';
import { fill } from './fill.ts';
import { statusText, type Own } from './own.ts';
import { paintImage } from './paint-image.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

/** The list in which a note stands: under its field, or with the others. */
function listFor(island: HTMLElement, { item, step, zone, about }: Own): Element | null {
	const fields = [
		...island.querySelectorAll<HTMLElement>('[data-field][data-mode="open"]:not([data-extra])')
	];
	const field = fields.find(
		({ dataset }) =>
			dataset.kind === 'note' &&
			dataset.item === item &&
			dataset.step === step &&
			dataset.zone === zone &&
			(dataset.about ?? null) === about
	);
	return field?.querySelector('.notes') ?? island.querySelector('#others ul');
}

/** Shows the own notes, the newest first, with what may be done with each. */
export function paintNotes(
	island: HTMLElement,
	{ view, own, words, offline }: { view: PhoneView; own: readonly Own[]; words: PhoneWords; offline: boolean }
): void {
	const notes = own.filter(({ kind }) => kind === 'note');
	const blank = island.querySelector<HTMLTemplateElement>('#blank-note')?.content.querySelector('li');
	for (const item of island.querySelectorAll<HTMLElement>('[data-note]'))
		if (!notes.some(({ id }) => id === item.dataset.note)) item.remove();
	for (const note of notes) {
		const list = listFor(island, note);
		if (!list || !blank) continue;
		const found = island.querySelector<HTMLElement>(`[data-note="${note.id}"]`);
		const item = found ?? blank.cloneNode(true);
		if (!(item instanceof HTMLElement)) continue;
		if (item.parentElement !== list) list.prepend(item);
		const changeable = list.classList.contains('notes');
		const { dataset } = item;
		dataset.key = `note-${note.id}`;
		dataset.note = note.id;
		dataset.status = note.status;
		dataset.may = note.may === 'change' && !changeable ? 'withdraw' : note.may;
		const text = item.querySelector<HTMLElement>('.text')!;
		setText(text, note.text);
		paintImage(item.querySelector<HTMLElement>('.image')!, note.image, { session: view.session.id, words });
		const asked = collectAt(view, note)?.fields;
		// Without the question only the page that the server drew knows what an option is called.
		if (asked || !found) setText(item.querySelector('.answers')!, answersText(note.fields, asked ?? []));
		setText(item.querySelector('.state')!, statusText(note, words, offline));
		text.id = `tekst-${note.id}`;
		for (const act of item.querySelectorAll('[data-act]')) act.setAttribute('aria-describedby', text.id);
	}
	const others = island.querySelector<HTMLElement>('#others');
	const count = others?.querySelectorAll('li').length ?? 0;
	if (!others) return;
	others.hidden = count === 0;
	setText(others.querySelector('summary')!, fill(words.ownNotes, { count }));
}
