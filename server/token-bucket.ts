export type TokenBucket = {
	/** Takes one; false when there is none. */
	take(now: number): boolean;
	/** Puts one back. */
	giveBack(): void;
};

/** Allows `burst` at once and `perSecond` in the long run; `now` in ms. */
export function createTokenBucket(burst: number, perSecond: number): TokenBucket {
	let tokens = burst;
	let at: number | null = null;
	return {
		take(now) {
			// A clock that is set back must cost nobody what they had.
			const passed = Math.max(0, now - (at ?? now));
			tokens = Math.min(burst, tokens + (passed / 1000) * perSecond);
			at = now;
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
		giveBack() {
			tokens = Math.min(burst, tokens + 1);
		}
	};
}

/** A bucket for each name, full at its first use; tells whether that name may take one more. */
export function createTokenBuckets(burst: number, perSecond: number): (name: string, now: number) => boolean {
	const buckets = new Map<string, TokenBucket>();
	return (name, now) => {
		const bucket = buckets.get(name) ?? createTokenBucket(burst, perSecond);
		buckets.set(name, bucket);
		return bucket.take(now);
	};
}
