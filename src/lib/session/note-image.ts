// A picture on a note: drawn with a finger, taken with a camera, or chosen from the built-in talking pictures.
import { z } from 'zod';

const Coordinate = z.int().min(0).max(1000);

export const NoteImage = z.discriminatedUnion('kind', [
	/** Strokes as x,y pairs on a square of 1000 × 1000, at most 4000 numbers together. */
	z.strictObject({
		kind: z.literal('drawing'),
		strokes: z
			.array(z.array(Coordinate).min(2).max(2000))
			.min(1)
			.max(200)
			.refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 4000, 'too large')
	}),
	/** A built-in talking picture, such as `prent-07`. */
	z.strictObject({ kind: z.literal('picture'), id: z.string().regex(/^prent-\d{2}$/) }),
	/** A photo in the session's media, in pixels. */
	z.strictObject({
		kind: z.literal('photo'),
		id: z.string().regex(/^[\w-]{8,64}$/),
		width: z.int().positive().max(4000),
		height: z.int().positive().max(4000)
	})
]);
export type NoteImage = z.infer<typeof NoteImage>;
