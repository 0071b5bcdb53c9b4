// Shows what every field on the page may do, and how much still fits.
import { saidIn } from './answers.ts';
import { collectAt } from './asks.ts';
import { isBlank, type FieldReader } from './field-reader.ts';
import { notesLeft } from './fields.ts';
import { paintField } from './paint-field.ts';
import { paintImage } from './paint-image.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

/** Paints all fields, and under them whether something waits that nobody asks for any more. */
export function paintFields(island: HTMLElement, fields: FieldReader, words: PhoneWords): void {
	const { view, now, own } = fields.around();
	const notes = own.filter(({ status }) => status !== 'leaving');
	// Of a step that just closed an empty field may still stand there.
	let waits = false;
	for (const field of fields.all()) {
		const mode = fields.mode(field);
		const filled = fields.filled(field);
		const empty = isBlank(filled);
		const collect =
			field.dataset.kind === 'note' && mode === 'open' ? collectAt(view, fields.place(field)) : undefined;
		waits ||= mode !== 'open' && !empty && fields.holds(field);
		paintImage(field.querySelector('.preview')!, filled.image, { session: view.session.id, words });
		setText(field.querySelector('p.answers')!, mode === 'open' ? '' : saidIn(field, filled.fields));
		paintField(field, {
			mode,
			words,
			changing: fields.draft(field).changing !== null,
			empty,
			textless: filled.text === '' && !empty,
			ready: fields.ready(field),
			room: fields.room(field),
			left: collect ? notesLeft(collect, field.dataset.zone ?? '', notes) : null,
			sent: fields.sent(field)?.status,
			image: filled.image,
			seconds: Math.ceil(((view.grace?.until ?? now) - now) / 1000)
		});
	}
	const below = island.querySelector('.below');
	if (below) setText(below, waits ? words.unsentBelow : '');
}
