import { fieldKey, type Place } from './fields.ts';
import { fill } from './fill.ts';
import { newId } from './new-id.ts';
import type { PhoneWords } from './words.ts';

/** Adds a field of its own for a text that has none, above the others; null when the page has no blank one. */
export function insertField(island: HTMLElement, words: PhoneWords, place: Place): HTMLElement | null {
	const blank = island.querySelector<HTMLTemplateElement>('#blank-field')?.content.querySelector('section');
	const field = blank?.cloneNode(true);
	const list = island.querySelector('#fields');
	if (!(field instanceof HTMLElement) || !list) return null;
	const { kind, item, step, zone, about, title, length } = place;
	const id = `veld-${newId()}`;
	field.toggleAttribute('data-extra', true);
	Object.assign(field.dataset, {
		field: fieldKey(place),
		key: id,
		kind,
		item,
		step,
		zone,
		...(about ? { about } : {}),
		title,
		length: String(length)
	});
	field.querySelector('.zone')!.textContent = title;
	const label = field.querySelector('label')!;
	label.htmlFor = id;
	field.querySelector('textarea')!.id = id;
	if (title) label.textContent = label.dataset.plain = fill(words.labelZone, { zone: title });
	list.prepend(field);
	return field;
}
