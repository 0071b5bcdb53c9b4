// What the small buttons of a text field do.
import { copyText } from '#lib/ui/copy-text.ts';
import { refusalIn } from './sending.ts';
import { setText } from './set-text.ts';
import type { TextFields } from './text-fields.ts';
import type { PhoneWords } from './words.ts';

export type FieldActs = Record<string, (field: HTMLElement, button: HTMLButtonElement) => unknown>;

/** Asks the facilitator to open a step again; answers '' or why that did not work. */
async function askReopen(
	session: string,
	body: { item: string; step: string },
	words: PhoneWords
): Promise<string> {
	try {
		const response = await fetch(`/api/sessions/${session}/reopen-requests?as=deelnemer`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		return response.ok ? '' : (refusalIn(await response.json())?.message ?? words.tryAgain);
	} catch {
		return words.tryAgain;
	}
}

/** The acts by the name that a button carries in `data-act`. */
export function fieldActs({
	session,
	words,
	fields
}: {
	session: string;
	words: PhoneWords;
	fields: TextFields;
}): FieldActs {
	return {
		async copy(field) {
			const area = fields.area(field);
			const done = await copyText(area.value);
			if (!done) area.select();
			setText(field.querySelector('.copied')!, done ? words.copied : words.copyByHand);
		},
		async reopen(field, button) {
			const { item, step } = fields.place(field);
			button.disabled = true;
			const wrong = await askReopen(session, { item, step }, words);
			if (wrong === '') return setText(button, words.asked);
			button.disabled = false;
			fields.write(field, fields.area(field).value, wrong);
		},
		leave: (field) => fields.free(field),
		discard(field) {
			fields.free(field);
			fields.write(field, '');
			fields.tidy();
		},
		starter(field, button) {
			fields.write(field, button.textContent ?? '');
			fields.area(field).focus();
		}
	};
}
