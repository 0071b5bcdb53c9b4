// How long each step really took, kept by this desk's browser; the plan itself is on the server.
import { z } from 'zod';

const Kept = z.record(z.string(), z.number());

/** Adds the time between two looks at the clock to the step that was at hand; a gap (a PC asleep) counts for nothing. */
export function addSpent(
	spent: Readonly<Record<string, number>>,
	{ key, from, to, gap }: { key: string | null; from: number; to: number; gap: number }
): Record<string, number> {
	const passed = to - from;
	if (key === null || passed <= 0 || passed > gap) return { ...spent };
	return { ...spent, [key]: (spent[key] ?? 0) + passed };
}

/** Between two looks more than this passed: the PC slept, in ms. */
const GAP_MS = 10 * 60_000;

export class SpentTime {
	#spent = $state.raw<Record<string, number>>({});
	#storage: string;
	#at: { key: string | null; time: number } | null = null;

	constructor(session: string) {
		this.#storage = `kansenbord-spent-${session}`;
		try {
			const kept = Kept.safeParse(JSON.parse(localStorage.getItem(this.#storage) ?? '{}'));
			if (kept.success) this.#spent = kept.data;
		} catch {
			// Storage is closed or holds rubbish: then this desk starts counting now.
		}
	}

	/** Time spent on a step, in ms; 0 when this browser did not see it. */
	of(key: string): number {
		return this.#spent[key] ?? 0;
	}

	/** Tells which step is at hand at a moment (server ms). */
	look(key: string | null, time: number): void {
		if (this.#at) {
			this.#spent = addSpent(this.#spent, { key: this.#at.key, from: this.#at.time, to: time, gap: GAP_MS });
			try {
				localStorage.setItem(this.#storage, JSON.stringify(this.#spent));
			} catch {
				// Nothing to do: the numbers live as long as this page.
			}
		}
		this.#at = { key, time };
	}
}
