// What the image buttons of a field do: draw, take a photo, take the image away again.
import { fill } from './fill.ts';
import { strokePath } from './image-source.ts';
import { loadDrawing, loadPhoto } from './lazy.ts';
import type { FieldActs } from './field-acts.ts';
import { refusalIn } from './sending.ts';
import type { TextFields } from './text-fields.ts';
import type { PhoneWords } from './words.ts';

type Around = { session: string; words: PhoneWords; fields: TextFields };

/** The acts by the name that a button carries in `data-act`. */
export function imageActs({ words, fields }: Around): FieldActs {
	return {
		async draw(field) {
			const { openDrawing } = await loadDrawing();
			const { image } = fields.filled(field);
			// The page may draw this field anew meanwhile; its key stays.
			const place = fields.place(field);
			const here = () => (field.isConnected ? field : fields.at(place));
			openDrawing({
				strokes: image?.kind === 'drawing' ? image.strokes : [],
				words,
				path: strokePath,
				changed(strokes) {
					const now = here();
					if (now) fields.setImage(now, strokes.length > 0 ? { kind: 'drawing', strokes } : null);
				},
				closed() {
					fields.tidy();
					here()?.querySelector<HTMLElement>('.send')?.focus();
				}
			});
		},
		photo: (field) => field.querySelector<HTMLInputElement>('.file')?.click(),
		'drop-image'(field) {
			fields.setBusy(field, false, '');
			fields.setImage(field, null);
		}
	};
}

/** Takes in a picture that was chosen, or a photo that was taken. */
export async function imageChosen(
	field: HTMLElement,
	input: HTMLInputElement,
	{ session, words, fields }: Around
): Promise<void> {
	if (input.name === 'picture') {
		fields.setImage(field, { kind: 'picture', id: input.value });
		// Its grid has done its work, and the sending button comes into sight.
		input.closest('details')?.removeAttribute('open');
		field.querySelector<HTMLElement>('.send')?.scrollIntoView({ block: 'nearest' });
		return;
	}
	const file = input.files?.[0];
	if (!file) return;
	input.value = '';
	fields.setImage(field, null);
	fields.setBusy(field, true, words.photoShrinks);
	const { sendPhoto } = await loadPhoto().catch(() => ({ sendPhoto: null }));
	const outcome = sendPhoto
		? await sendPhoto({
				session,
				file,
				progress: (percent) => fields.setBusy(field, true, fill(words.photoBusy, { percent })),
				refusal: refusalIn
			})
		: { wrong: 'failed' as const };
	if ('photo' in outcome) {
		fields.setBusy(field, false, words.photoSaved);
		return fields.setImage(field, outcome.photo);
	}
	const { wrong } = outcome;
	const why =
		wrong === 'unreadable' ? words.photoUnreadable : wrong === 'failed' ? words.photoFailed : wrong.message;
	fields.setBusy(field, false, why);
}
