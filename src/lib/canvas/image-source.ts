// Where the pictures of notes come from, and what they are called for who does not see them.
import { m } from '#lib/paraglide/messages.js';
import type { NoteImage } from '#lib/session/note-image.ts';
import { pictureTitle } from '#lib/words/picture-title.ts';

/** The address of a picture; null for a drawing, which is made of strokes. */
export function imageSource(
	image: NoteImage,
	{ session, access }: { session: string; access: string }
): string | null {
	if (image.kind === 'picture') return `/prenten/${image.id}.svg`;
	if (image.kind === 'photo') return `/api/sessions/${session}/media/${image.id}?as=${access}`;
	return null;
}

/** What a picture is, in words; `text` is what its author wrote below it. */
export function imageWords(image: NoteImage, text = ''): string {
	const words =
		image.kind === 'drawing'
			? m.board_image_drawing()
			: image.kind === 'photo'
				? m.board_image_photo()
				: pictureTitle(image.id);
	return text ? `${words}: ${text}` : words;
}
