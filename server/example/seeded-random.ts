// Chance that can be repeated: the same seed deals the same cards.
export type Random = () => number;

/** Numbers from 0 up to 1 (mulberry32), the same for the same seed. */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The same things in another order. */
export function shuffle<T>(things: readonly T[], random: Random): T[] {
	return things
		.map((thing) => ({ thing, turn: random() }))
		.sort((a, b) => a.turn - b.turn)
		.map(({ thing }) => thing);
}
