// What a tap does to a vote or a rating: the same rule for the script and for a form post without it.
import type { Mine } from '#lib/session/view.ts';
import type { BallotAsk } from './fields.ts';

/** Dots or scale index by item id. */
export type Value = Record<string, number>;

/** The dots that are still to give. */
export function dotsLeft(dots: number, value: Value): number {
	return dots - Object.values(value).reduce((sum, given) => sum + given, 0);
}

/**
 * The answer after a tap: `+:id` one dot more, `-:id` one less, `=:id:n` value n of the scale.
 * The same answer when the tap asks for what is not there.
 */
export function tapBallot(ask: BallotAsk, value: Value, tap: string): Value {
	const [act, id, index] = tap.split(':');
	if (id === undefined || !ask.items.some((item) => item.id === id)) return value;
	if (ask.kind === 'rate') return act === '=' ? { ...value, [id]: Number(index) } : value;
	const given = value[id] ?? 0;
	if (ask.dots === 1) return act === '+' ? { [id]: 1 } : {};
	const most = Math.min(ask.perItem ?? ask.dots, given + dotsLeft(ask.dots, value));
	const next = Math.max(0, Math.min(most, act === '+' ? given + 1 : given - 1));
	const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== id));
	return next > 0 ? { ...rest, [id]: next } : rest;
}

/** The own answer to the ballot at hand. */
export function ownAnswer<M extends Mine>(
	ask: Pick<BallotAsk, 'kind' | 'item' | 'step' | 'round'>,
	mine: readonly M[]
): M | undefined {
	return mine.find(
		(entry) =>
			entry.kind === ask.kind &&
			entry.item === ask.item &&
			entry.step === ask.step &&
			entry.round === ask.round
	);
}
