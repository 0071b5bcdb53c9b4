import type { Mine } from '#lib/session/view.ts';
import type { BallotAsk } from './asks.ts';
import { ownAnswer, rateKeys } from './ballot.ts';

/** How many questions of a survey's ballots are answered, and how many there are; a vote is one question. */
export function surveyProgress(
	ballots: readonly BallotAsk[],
	mine: readonly Mine[]
): { answered: number; count: number } {
	let answered = 0;
	let count = 0;
	for (const ask of ballots) {
		const value = ownAnswer(ask, mine)?.value ?? {};
		const keys = ask.kind === 'rate' ? rateKeys(ask) : null;
		count += keys?.length ?? 1;
		answered += keys
			? keys.filter((key) => value[key] !== undefined).length
			: Number(Object.keys(value).length > 0);
	}
	return { answered, count };
}
