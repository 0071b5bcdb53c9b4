// Typed join codes are few enough to guess, so guessing is limited: wrong codes use up a budget, right ones do not.
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/**
 * The budget of typed codes: take one before checking a code, give it back when the code was right.
 * At most `perHour` wrong codes are answered in any hour, over all sessions and addresses: 70 % of them may come
 * at once, so that a school behind one address is not shut out by a flood of half a minute.
 * With 28^6 codes, a thousand guesses an hour hit one given session once in 55 years.
 */
export function createJoinCodes(perHour: number): TokenBucket {
	const burst = Math.floor(perHour * 0.7);
	return createTokenBucket(burst, (perHour - burst) / 3600);
}
