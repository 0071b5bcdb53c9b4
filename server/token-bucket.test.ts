import { expect, test } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

const HOUR = 3_600_000;

test('a burst is allowed at once, and then what time gives back', () => {
	const bucket = createTokenBucket(2, 1);
	expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([true, true, false]);
	expect([bucket.take(1000), bucket.take(1000)]).toEqual([true, false]);
});

test('a clock that is set back an hour shuts nobody out', () => {
	const bucket = createTokenBucket(30, 10);
	expect(bucket.take(HOUR)).toBe(true);
	expect(bucket.take(0)).toBe(true);
	for (let taken = 0; taken < 28; taken++) bucket.take(0);
	expect(bucket.take(0)).toBe(false);
	expect(bucket.take(1000)).toBe(true);
});
