// What a phone has to fetch before its page can be used, weighed in the real build. `npm test` builds
// first; on its own this test runs when there is a build.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readGraph, reach } from './import-graph.ts';

const root = join(import.meta.dirname, '..');
const client = 'build/client/_app';
const island = `${client}/phone.js`;
const limit = 20_000;

/** A text of each heavy package that no minifier takes away. */
const markers = {
	konva: 'Konva warning',
	yjs: 'Yjs was already imported',
	zod: 'invalid_type',
	catalogue: 'vier-begeleidingsdomeinen'
};

const mustRun = process.env.KANSENBORD_BUILT === '1';

describe.skipIf(!mustRun && !existsSync(join(root, island)))("the phone's JavaScript", () => {
	const read = (path: string) => readFileSync(join(root, path));
	// Lazy chunks count too: on a phone they are fetched sooner or later.
	const files = () => [...reach(readGraph(root, [client], {}), island)];

	it('is at most 20 kB gzipped, everything it imports included', () => {
		const weights = files().map((path) => ({ path, bytes: gzipSync(read(path), { level: 9 }).length }));
		const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`phone: ${total} bytes gzipped in ${weights.length} files`);
		expect(weights.length).toBeGreaterThan(0);
		expect(total, JSON.stringify(weights, null, '\t')).toBeLessThanOrEqual(limit);
	});

	it('holds no canvas, no Yjs, no zod and no cards', () => {
		const text = files()
			.map((path) => read(path).toString())
			.join('\n');
		expect(Object.entries(markers).filter(([, marker]) => text.includes(marker))).toEqual([]);
	});

	it('is searched for texts that the rest of the build really holds', () => {
		const chunks = readdirSync(join(root, client), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.js'))
			.map((path) => read(`${client}/${path}`).toString())
			.join('\n');
		expect(chunks).toContain(markers.konva);
		expect(chunks).toContain(markers.yjs);
	});
});
