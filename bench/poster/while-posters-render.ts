// How long a note takes to be kept while ten heavy posters are made: the engine of the product, its thread, its database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { createPosterRenderer } from '#server/poster/renderer.ts';
import { samplePoster } from '#lib/poster/sample.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds between the moment a note should be kept and the moment it is, every ten milliseconds. */
async function notesFor(work: () => Promise<unknown>): Promise<number[]> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-poster-'));
	const db = new DatabaseSync(join(folder, 'notes.db'));
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE note (at REAL, text TEXT)');
	const put = db.prepare('INSERT INTO note VALUES (?, ?)');
	const waits: number[] = [];
	let busy = true;
	const done = work().finally(() => (busy = false));
	while (busy) {
		const due = performance.now() + 10;
		await pause(10);
		put.run(due, 'Meer tijd voor overleg');
		waits.push(performance.now() - due);
	}
	await done;
	db.close();
	await rm(folder, { recursive: true });
	return waits.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) =>
	Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** Also the memory of the process while eight PNGs of 300 dpi are made. Waiting times without posters and while ten of 200 items are made as PDF, one after the other in the thread. */
export async function whilePostersRender(): Promise<{ quiet: object; busy: object; memory: object }> {
	// a busy machine must not end the measuring; the product gives a poster ten seconds
	const renderer = createPosterRenderer({ timeout: 60_000 });
	await renderer.render({ model: samplePoster(10), format: 'pdf' });
	const quiet = await notesFor(() => pause(2000));
	const busy = await notesFor(() =>
		Promise.all(
			Array.from({ length: 10 }, (_, n) => {
				const model = samplePoster(200, { slogan: `Poster ${n}` });
				return n % 2 ? renderer.render({ model, format: 'png' }) : renderer.render({ model, format: 'pdf' });
			})
		)
	);
	const before = process.memoryUsage.rss();
	let most = 0;
	for (let n = 0; n < 8; n++) {
		await renderer.render({ model: samplePoster(60, { slogan: `Beeld ${n}` }), format: 'png', dpi: 300 });
		most = Math.max(most, process.memoryUsage.rss());
	}
	await renderer.close();
	const megabytes = (bytes: number) => Math.round(bytes / 1e6);
	const figures = (waits: number[]) => ({
		notes: waits.length,
		median: at(waits, 0.5),
		p95: at(waits, 0.95),
		most: at(waits, 1)
	});
	return {
		quiet: figures(quiet),
		busy: figures(busy),
		memory: { before: megabytes(before), most: megabytes(most) }
	};
}
