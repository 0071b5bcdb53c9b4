import { expect } from '@playwright/test';
import { test } from './run-server.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const ROUNDS = 20;

/** A small seeded random source (mulberry32), so that a round can be run again. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

test(`kill -9 at ${ROUNDS} random moments loses nothing that was acknowledged and doubles nothing`, async ({
	serve
}) => {
	test.setTimeout(240_000);
	const first = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1e9));
	let server = await serve();
	const { dataDir } = server;
	const earlier: Workshop[] = [];
	const total = { notes: 0, votes: 0, reveals: 0, edits: 0, posters: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		const seed = first + round;
		console.log(`kill -9, round ${round + 1}, seed ${seed}`);
		const random = seeded(seed);
		const workshop = await openWorkshop(server.base, random);
		const busy = workshop.work();
		await new Promise((resolve) => setTimeout(resolve, 100 + random() * 1100));
		workshop.enough();
		await server.stop('SIGKILL');
		await busy;
		server = await serve({ dataDir });
		earlier.push(workshop);
		const wrong = await workshop.check(server.base);
		expect(wrong, `KILL_SEED=${seed}`).toEqual([]);
		for (const [what, count] of Object.entries(workshop.acknowledged()))
			total[what as keyof typeof total] += count;
	}
	// What stood after one crash still stands after all the later ones.
	for (const workshop of earlier) expect(await workshop.check(server.base)).toEqual([]);
	console.log('acknowledged before a kill:', total);
	for (const [what, count] of Object.entries(total)) expect(count, what).toBeGreaterThan(ROUNDS / 4);
});
