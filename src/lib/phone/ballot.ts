// What a tap does to a vote or a rating: the same rule for the script and for a form post without it.
import type { Mine } from '#lib/session/view.ts';
import type { AskOf, BallotAsk } from './asks.ts';

/** Dots, place or scale index by item id; of a rating with axes by `item:axis`. */
export type Value = Record<string, number>;

/** The dots, or in an ordered vote the places, that are still to give. */
export function dotsLeft(ask: Pick<AskOf<'vote'>, 'dots' | 'ordered'>, value: Value): number {
	const given = Object.values(value);
	return ask.dots - (ask.ordered ? given.length : given.reduce((sum, dots) => sum + dots, 0));
}

/** Everything that a rating asks a value for. */
export function rateKeys({ items, axes }: Pick<AskOf<'rate'>, 'items' | 'axes'>): string[] {
	return items.flatMap(({ id }) => (axes.length === 0 ? [id] : axes.map((axis) => `${id}:${axis.id}`)));
}

/** Takes an item out of an order: what stood behind it moves up. */
function takeOut(value: Value, id: string): Value {
	const place = value[id] ?? 0;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== id)
			.map(([key, other]) => [key, other > place ? other - 1 : other])
	);
}

function tapOrder(ask: AskOf<'vote'>, value: Value, { act, id }: { act: string; id: string }): Value {
	const placed = Object.keys(value).length;
	if (act === 'undo') {
		const last = Object.keys(value).find((key) => value[key] === placed);
		return last === undefined ? value : takeOut(value, last);
	}
	if (act === '-') return value[id] === undefined ? value : takeOut(value, id);
	return value[id] !== undefined || placed >= ask.dots ? value : { ...value, [id]: placed + 1 };
}

/**
 * The answer after a tap: `+:id` one dot more or the next place, `-:id` one less or no place, `undo:` the last place
 * taken back, `=:key:n` value n of the scale. The same answer when the tap asks for what is not there.
 */
export function tapBallot(ask: BallotAsk, value: Value, tap: string): Value {
	const [act = '', ...rest] = tap.split(':');
	if (ask.kind === 'rate') {
		const index = Number(rest.pop());
		const key = rest.join(':');
		const known = act === '=' && rateKeys(ask).includes(key) && ask.scale[index] !== undefined;
		return known ? { ...value, [key]: index } : value;
	}
	const id = rest.join(':');
	if (act !== 'undo' && !ask.items.some((item) => item.id === id)) return value;
	if (ask.ordered) return tapOrder(ask, value, { act, id });
	const given = value[id] ?? 0;
	if (ask.dots === 1) return act === '+' ? { [id]: 1 } : {};
	const most = Math.min(ask.perItem ?? ask.dots, given + dotsLeft(ask, value));
	const next = Math.max(0, Math.min(most, act === '+' ? given + 1 : given - 1));
	const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== id));
	return next > 0 ? { ...others, [id]: next } : others;
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
