import { z } from 'zod';

const Counts = z.object({ unrevealed: z.number() });
const View = z.object({ counts: Counts });

/** Reads the number of notes nobody has seen from a screen's events, whole views and counts alike. */
export function countsWatch(heard: (unrevealed: number) => void): (name: string, data: unknown) => void {
	return (name, data) => {
		const counts = name === 'counts' ? Counts.parse(data) : View.parse(data).counts;
		heard(counts.unrevealed);
	};
}
