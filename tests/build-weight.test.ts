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
/** Parts that come with their activity, and how many gzipped bytes each may take. */
const parts: Record<string, number> = {
	'open-drawing': 1_800,
	'send-photo': 1_500,
	'write-together': 2_400,
	'answer-check': 1_500,
	'read-aloud': 1_000,
	'pass-on': 800
};

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
	const weigh = (path: string) => gzipSync(read(path), { level: 9 }).length;
	const all = () => reach(readGraph(root, [client], {}), island);
	const isPart = (path: string) => path.startsWith(`${client}/immutable/phone/`);

	it('is at most 20 kB gzipped before the first question can be answered', () => {
		const weights = [...all()].filter((path) => !isPart(path)).map((path) => ({ path, bytes: weigh(path) }));
		const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
		console.log(`phone: ${total} bytes gzipped in ${weights.length} files`);
		expect(weights.length).toBeGreaterThan(0);
		expect(total, JSON.stringify(weights, null, '\t')).toBeLessThanOrEqual(limit);
	});

	it('brings every other part only with its activity, each within its own small budget', () => {
		const graph = readGraph(root, [client], {});
		const found = [...reach(graph, island)].filter(isPart);
		const named = Object.fromEntries(
			found.map((path) => [path.replace(/^.*\/([a-z-]+)-[\w-]{8}\.js$/, '$1'), path])
		);
		expect(Object.keys(named).sort()).toEqual(Object.keys(parts).sort());
		for (const [name, path] of Object.entries(named)) {
			console.log(`phone: ${name} ${weigh(path)} bytes gzipped`);
			expect(weigh(path), name).toBeLessThanOrEqual(parts[name] ?? 0);
			// A part that imported something would weigh more than itself, or start the island again.
			expect([...reach(graph, path)], name).toEqual([path]);
		}
	});

	it('asks for those parts by an import that waits', () => {
		const text = read(island).toString();
		expect(text).not.toMatch(/(^|[;}\s])import\s*[\w{*"'][^(]*?immutable\/phone/);
		expect(text.match(/import\([^)]*immutable\/phone\//g)?.length).toBe(Object.keys(parts).length);
	});

	it('holds no canvas, no Yjs, no zod and no cards', () => {
		const text = [...all()].map((path) => read(path).toString()).join('\n');
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
