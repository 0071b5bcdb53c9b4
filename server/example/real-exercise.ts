// The forty activities of a real exercise in a care team, as they were published; nothing here is invented.
import { z } from 'zod';
import data from './real-exercise.json' with { type: 'json' };

const Exercise = z.strictObject({
	source: z.string().min(1),
	exercise: z.string().min(1),
	counts: z.record(z.string(), z.int().positive()),
	activities: z.record(z.string(), z.array(z.string().min(1)).min(1))
});

export type Activity = {
	text: string;
	/** The first domain it stands in. */
	zone: string;
	/** Further domains, where a copy stands. */
	copies: string[];
};

/** The exercise as published: its source, and its activities by domain. */
export const realExercise = Exercise.parse(data);

/** Every activity once; one that stands in two domains carries the second as a copy. */
export function exerciseActivities(): Activity[] {
	const found = new Map<string, Activity>();
	for (const [zone, texts] of Object.entries(realExercise.activities))
		for (const text of texts) {
			const known = found.get(text);
			if (known) known.copies.push(zone);
			else found.set(text, { text, zone, copies: [] });
		}
	return [...found.values()];
}
