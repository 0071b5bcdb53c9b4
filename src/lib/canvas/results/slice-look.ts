// Colour and short name of a value on a scale; words and numbers always stand beside the colour.
import type { Choice } from '#cards/activities.ts';

const TONES = {
	green: 'var(--good-soft)',
	orange: 'var(--warn-soft)',
	red: 'var(--danger-soft)',
	grey: 'var(--zone-9)'
} as const;
/** Both ends of a scale without colours of its own; dark type keeps 7:1 on all between. */
const LOW = '#f4bd94';
const HIGH = '#95d1c3';

/** A CSS colour for the value `n` (from 0) of `of`. */
export function sliceColour(choice: Choice, n: number, of: number): string {
	if (choice.tone) return TONES[choice.tone];
	const share = of > 1 ? Math.round((n / (of - 1)) * 100) : 100;
	return `color-mix(in oklab, ${HIGH} ${share}%, ${LOW})`;
}

/** What stands in a narrow part: a short title, else its number from 1. */
export function shortOf(choice: Choice, n: number): string {
	return choice.title.length <= 4 ? choice.title : `${n + 1}`;
}
