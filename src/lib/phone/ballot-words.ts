// What stands above a ballot: how much is still to give. Drawn by the server and repainted by the script.
import type { BallotAsk } from './asks.ts';
import { dotsLeft, rateKeys, type Value } from './ballot.ts';
import { fill } from './fill.ts';
import type { PhoneWords } from './words.ts';

/** The line of a ballot for an answer. */
export function ballotLine(ask: BallotAsk, value: Value, words: PhoneWords): string {
	if (ask.kind === 'rate') {
		const keys = rateKeys(ask);
		const left = keys.filter((key) => value[key] === undefined).length;
		if (keys.length === 1) return left > 0 ? words.chooseOne : words.choiceMade;
		return left > 0 ? fill(words.rateLeft, { left, count: keys.length }) : words.rateDone;
	}
	if (ask.ordered) {
		const placed = Object.keys(value).length;
		const places = Math.min(ask.dots, ask.items.length);
		return placed < places ? fill(words.orderNext, { place: placed + 1, places }) : words.orderDone;
	}
	const left = dotsLeft(ask, value);
	if (ask.dots === 1) return left > 0 ? words.chooseOne : words.choiceMade;
	const hearts = ask.mark === 'heart';
	if (left <= 0) return hearts ? words.heartsDone : words.dotsDone;
	return fill(hearts ? words.hearts : words.dots, { left, dots: ask.dots });
}

/** What stands between the two buttons of an item: the dots themselves, or their number when there are many. */
export function dotsText(mark: 'dot' | 'heart' | 'choice', given: number): string {
	const sign = mark === 'heart' ? '♥' : '●';
	return given === 0 ? '–' : given > 3 ? `${given} ${sign}` : sign.repeat(given);
}
