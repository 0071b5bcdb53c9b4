// The fields of a page, before any script: asked ones, and the text of a form post that was not taken.
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
		changing: false,
		message: '',
		asked: false,
		left: null
	};
}

/** The fields to draw, in order. */
export function drawFields({ view, ids, changing, outcome }: PhoneStart): DrawnField[] {
	const { ask, mine } = view;
	const fields = askedPlaces(view).map((place, index): DrawnField => {
		const field = emptyField(place, ids[index] ?? '');
		if (ask?.kind === 'collect') field.left = notesLeft(ask, place.zone, mine);
		if (place.kind === 'remark' && ask?.kind === 'rate')
			field.text =
				mine.find(
					(entry) =>
						entry.kind === 'rate' &&
						entry.step === ask.step &&
						entry.item === ask.item &&
						entry.round === ask.round
				)?.text ?? '';
		const note = mine.find(
			(entry) =>
				entry.id === changing &&
				entry.item === place.item &&
				entry.step === place.step &&
				entry.zone === place.zone
		);
		return note ? { ...field, id: note.id, rev: note.rev + 1, text: note.text, changing: true } : field;
	});
	if (!outcome?.place || outcome.text === '') return fields;
	const { place, text, message, asked } = outcome;
	const note = mine.find(({ id }) => id === outcome.changing);
	const back = { text, message, asked, ...(note ? { id: note.id, rev: note.rev + 1, changing: true } : {}) };
	const here = fields.findIndex((field) => fieldKey(field) === fieldKey(place));
	if (here >= 0) return fields.map((field, index) => (index === here ? { ...field, ...back } : field));
	return [{ ...emptyField(place, ids.at(-1) ?? ''), mode: 'unsent', ...back }, ...fields];
}
