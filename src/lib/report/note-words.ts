// What a note says, in words: its text or its picture, and its structured answers.
import type { Card } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BoardNote } from '#lib/session/board-snapshot.ts';
import { pictureTitle } from '#lib/words/picture-title.ts';

/** The words of a note, before them what stands on it: "Prent: een brug – Samen". */
export function noteWords({ text, image }: Pick<BoardNote, 'text' | 'image'>): string {
	if (!image) return text;
	const shown =
		image.kind === 'drawing'
			? m.report_drawing()
			: image.kind === 'photo'
				? m.report_photo()
				: m.report_picture({ title: pictureTitle(image.id) });
	return text === '' ? shown : m.report_picture_and_text({ shown, text });
}

/** Its structured answers under the names that the card gives them: "Bij wie: zorgcoördinator". */
export function fieldWords({ steps }: Card, fields: Readonly<Record<string, string>> | undefined): string[] {
	const asked = steps.flatMap((step) =>
		step.activities.flatMap((activity) => (activity.kind === 'collect' ? activity.fields : []))
	);
	return Object.entries(fields ?? {}).flatMap(([id, answer]) => {
		if (answer === '') return [];
		const field = asked.find((one) => one.id === id);
		const words = field?.options.find((option) => option.id === answer)?.title ?? answer;
		return [field ? m.report_detail({ head: field.title.replace(/\?$/, ''), text: words }) : words];
	});
}
