// The fields of a page, before any script: asked ones, and the content of a form post that was not taken.
import type { Mine } from '#lib/session/view.ts';
import { asksOf, collectAt } from './asks.ts';
import { askedPlaces, fieldKey, notesLeft, type Place } from './fields.ts';
import type { DrawnField, PhoneStart } from './start.ts';

/** An empty field for a place. */
export function emptyField(place: Place & { hint?: string }, id: string): DrawnField {
	return {
		hint: '',
		...place,
		mode: 'open',
		id,
		rev: 1,
		text: '',
		image: null,
		fields: {},
		changing: false,
		message: '',
		asked: false,
		left: null
	};
}

const content = ({ id, rev, text, image, fields }: Mine) => ({ id, rev: rev + 1, text, image, fields });

/** The fields to draw, in order. */
export function drawFields({ view, ids, changing, outcome }: PhoneStart): DrawnField[] {
	const { mine } = view;
	const fields = askedPlaces(view).map((place, index): DrawnField => {
		const field = emptyField(place, ids[index] ?? '');
		const collect = collectAt(view, place);
		if (collect && place.kind === 'note') field.left = notesLeft(collect, place.zone, mine);
		if (place.kind === 'remark') field.text = remarkAt(view, place);
		const here = mine.filter(
			(entry) => entry.kind === 'note' && entry.item === place.item && entry.step === place.step
		);
		const answered = here.find(({ about }) => place.about !== '' && about === place.about);
		if (answered) return { ...field, ...content(answered) };
		const note = here.find(({ id, zone, about }) => id === changing && zone === place.zone && !about);
		return note ? { ...field, ...content(note), changing: true } : field;
	});
	if (!outcome?.place || (outcome.text === '' && !outcome.image && Object.keys(outcome.fields).length === 0))
		return fields;
	const { place, text, image, fields: answers, message, asked } = outcome;
	const note = mine.find(({ id }) => id === outcome.changing);
	const changed = note ? { id: note.id, rev: note.rev + 1, changing: place.about === '' } : {};
	const back = { text, image, fields: answers, message, asked, ...changed };
	const here = fields.findIndex((field) => fieldKey(field) === fieldKey(place));
	if (here >= 0) return fields.map((field, index) => (index === here ? { ...field, ...back } : field));
	return [{ ...emptyField(place, ids.at(-1) ?? ''), mode: 'unsent', ...back }, ...fields];
}

/** The remark that stands with the own rating. */
function remarkAt(view: PhoneStart['view'], { item, step }: Place): string {
	const ask = asksOf(view).find(
		(entry) => entry.kind === 'rate' && entry.item === item && entry.step === step
	);
	if (ask?.kind !== 'rate') return '';
	const own = view.mine.find(
		(entry) =>
			entry.kind === 'rate' && entry.item === item && entry.step === step && entry.round === ask.round
	);
	return own?.text ?? '';
}
