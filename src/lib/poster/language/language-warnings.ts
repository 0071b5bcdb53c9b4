// What a poster says that a parent may not understand, or that should not hang in a hall; in words as well.
import * as z from 'zod';
import { m } from '#lib/paraglide/messages.js';
import type { PosterModel } from '../model.ts';
import { namesOfPersons } from './names-of-persons.ts';
import { plainWords } from './plain-words.ts';

export const LanguageWarning = z.discriminatedUnion('code', [
	z.strictObject({
		code: z.literal('jargon'),
		/** Item of the poster; empty for its title or slogan. */
		id: z.string(),
		word: z.string(),
		plain: z.string(),
		/** The warning as a sentence. */
		words: z.string()
	}),
	z.strictObject({ code: z.literal('person'), id: z.string(), name: z.string(), words: z.string() })
]);
export type LanguageWarning = z.infer<typeof LanguageWarning>;

/** Names and jargon on the poster, every word once; names come first, because they matter more. */
export function languageWarnings(model: PosterModel): LanguageWarning[] {
	const { care, together, stars, keys } = model;
	const items = [
		{ id: '', text: model.title },
		{ id: '', text: model.slogan },
		...[care.basis, care.verhoogd, care.uitbreiding, care.iac, together, stars, keys].flat()
	];
	const seen = new Set<string>();
	const once = (word: string) => {
		const key = word.toLowerCase();
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	};
	const persons = items.flatMap(({ id, text }) =>
		namesOfPersons(text)
			.filter(({ name }) => once(name))
			.map(({ name }) => ({ code: 'person' as const, id, name, words: m.poster_warn_person({ name }) }))
	);
	const words = items.flatMap(({ id, text }) =>
		plainWords(text)
			.filter(({ word }) => once(word))
			.map(({ word, plain }) => ({
				code: 'jargon' as const,
				id,
				word,
				plain,
				words: m.poster_warn_jargon({ word, plain })
			}))
	);
	return [...persons, ...words];
}
