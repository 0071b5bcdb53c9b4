import { expect, test } from 'vitest';
import fc from 'fast-check';
import { createJoinCodes } from './join-codes.ts';
import { createTokenBucket } from './token-bucket.ts';

const HOUR = 3_600_000;

test('a bucket gives its burst at once and then as fast as it fills', () => {
	const bucket = createTokenBucket(3, 2);
	expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
	expect(bucket.take(499)).toBe(false);
	expect(bucket.take(500)).toBe(true);
	expect([10_000, 10_000, 10_000, 10_000].map((at) => bucket.take(at))).toEqual([true, true, true, false]);
});

test('what is given back can be taken again, never above the burst', () => {
	const bucket = createTokenBucket(1, 0);
	bucket.giveBack();
	expect([bucket.take(0), bucket.take(0)]).toEqual([true, false]);
	bucket.giveBack();
	expect(bucket.take(0)).toBe(true);
});

test('in no hour are more than a thousand guesses answered, however they are spread', () => {
	const gap = fc.constantFrom(0, 0, 50, 1000, 30_000, 600_000);
	fc.assert(
		fc.property(fc.array(fc.tuple(gap, fc.integer({ min: 1, max: 400 })), { maxLength: 60 }), (bursts) => {
			const codes = createJoinCodes(1000);
			const answered: number[] = [];
			let now = 0;
			for (const [wait, many] of bursts) {
				now += wait;
				for (let i = 0; i < many; i++) if (codes.take(now)) answered.push(now);
			}
			for (const [i, at] of answered.entries()) {
				const before = answered[i - 1000];
				if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(HOUR - 1);
			}
		})
	);
});

test('a flood of twenty a second leaves room for a class during half a minute', () => {
	const codes = createJoinCodes(1000);
	for (let at = 0; at < 30_000; at += 50) codes.take(at);
	for (let i = 0; i < 30; i++) {
		expect(codes.take(30_000)).toBe(true);
		codes.giveBack();
	}
});
