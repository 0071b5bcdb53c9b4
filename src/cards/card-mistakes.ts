// What is wrong with something that should be a card: every mistake with its path, for files and bodies from outside.
import type { z } from 'zod';
import { Card } from './card.ts';

/** A mistake: where it is, and what the schema says about it. */
export type CardMistake = { path: (string | number)[]; issue: z.core.$ZodIssue };

/** A key that no card has is part of its path, so that a reader finds it. */
function pathOf(issue: z.core.$ZodIssue): (string | number)[] {
	const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
	return [...issue.path, ...unknown].filter((part) => typeof part !== 'symbol');
}

/** The card, or every mistake in it; nothing in between. */
export function readCard(value: unknown): { card: Card } | { mistakes: CardMistake[] } {
	const parsed = Card.safeParse(value);
	if (parsed.success) return { card: parsed.data };
	return { mistakes: parsed.error.issues.map((issue) => ({ path: pathOf(issue), issue })) };
}
