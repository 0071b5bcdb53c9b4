// The fixed words on a poster, in the language of the school; read from the language files by the caller.
import * as z from 'zod';

/** The entries of a language file that a poster needs. Unknown entries are left alone. */
export const PosterWords = z.object({
	poster_language: z.string(),
	poster_title: z.string(),
	poster_care: z.string(),
	poster_together: z.string(),
	poster_stars: z.string(),
	poster_keys: z.string(),
	poster_phase_basis: z.string(),
	poster_phase_verhoogd: z.string(),
	poster_phase_uitbreiding: z.string(),
	poster_phase_iac: z.string(),
	poster_for_basis: z.string(),
	poster_for_verhoogd: z.string(),
	poster_for_uitbreiding: z.string(),
	poster_for_iac: z.string(),
	poster_empty_basis: z.string(),
	poster_empty_verhoogd: z.string(),
	poster_empty_uitbreiding: z.string(),
	poster_empty_iac: z.string(),
	poster_empty_together: z.string(),
	poster_empty_stars: z.string(),
	poster_empty_keys: z.string(),
	poster_continued_on: z.string(),
	poster_continued: z.string(),
	poster_sheet: z.string(),
	poster_tile: z.string(),
	poster_tile_help: z.string()
});
export type PosterWords = z.infer<typeof PosterWords>;

/** A sentence with its `{parameters}` filled in. */
export function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
