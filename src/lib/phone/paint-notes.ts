import type { Own } from './own.ts';

/** The list in which a note stands: under its field, or with the others. */
function listFor(island: HTMLElement, { item, zone }: Own): Element | null {
	const fields = [
		...island.querySelectorAll<HTMLElement>('[data-field][data-mode="open"]:not([data-extra])')
	];
	const field = fields.find(
		({ dataset }) => dataset.kind === 'note' && dataset.item === item && dataset.zone === zone
	);
	return field?.querySelector('.notes') ?? island.querySelector('#others ul');
}

/** Shows the own notes, the newest first, with what may be done with each. */
export function paintNotes(island: HTMLElement, own: readonly Own[]): void {
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
		if (text.textContent !== note.text) text.textContent = note.text;
		text.id = `tekst-${note.id}`;
		for (const act of item.querySelectorAll('[data-act]')) act.setAttribute('aria-describedby', text.id);
	}
	const others = island.querySelector<HTMLElement>('#others');
	if (others) others.hidden = others.querySelector('li') === null;
}
