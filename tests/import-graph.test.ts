import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cycles, readGraph, reach } from './import-graph.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function graphOf(files: Record<string, string>) {
	const root = mkdtempSync(join(tmpdir(), 'import-graph-'));
	folders.push(root);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return readGraph(root, ['src'], { '#lib/*': './src/lib/*' });
}

it('resolves aliases, relative paths, packages and generated types', () => {
	const graph = graphOf({
		'src/lib/a.ts': `import '#lib/deep/b.ts'; import './c.ts'; import 'yjs'; import type { A } from './$types.js';`,
		'src/lib/deep/b.ts': '',
		'src/lib/c.ts': `export * from './no-such-file.ts';`
	});
	expect(graph.get('src/lib/a.ts')?.map(({ to, external }) => [to, external])).toEqual([
		['src/lib/deep/b.ts', false],
		['src/lib/c.ts', false],
		['yjs', true],
		['./$types.js', true]
	]);
	expect(graph.get('src/lib/c.ts')).toMatchObject([{ to: 'src/lib/no-such-file.ts', missing: true }]);
});

it('knows types from values: only `import type` disappears before running', () => {
	const graph = graphOf({
		'src/a.ts': `
			import type { A } from 'one';
			import { type B } from 'two';
			export type { C } from 'three';
			export { d } from 'four';
			type E = import('five').E;
			const f = () => import('six');
			// import 'in-a-comment';
			const text = "import 'in-a-text'";`
	});
	expect(graph.get('src/a.ts')?.map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
		['one', true],
		['two', false],
		['three', true],
		['four', false],
		['five', true],
		['six', false]
	]);
	expect([...reach(graph, 'src/a.ts')].sort()).toEqual(['four', 'six', 'src/a.ts', 'two']);
});

it('reads both scripts and the markup of a Svelte file', () => {
	const graph = graphOf({
		'src/A.svelte': `<script module lang="ts">import type { A } from 'one';</script>
			<script lang="ts">import B from './B.svelte'; let { a }: { a: A } = $props();</script>
			{#await import('three') then three}<B {a} {three} />{/await}`,
		'src/B.svelte': ''
	});
	expect(graph.get('src/A.svelte')?.map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
		['one', true],
		['src/B.svelte', false],
		['three', false]
	]);
});

it('reaches what is imported far away, once, and ends in circles', () => {
	const graph = graphOf({
		'src/a.ts': `import './b.ts';`,
		'src/b.ts': `import './c.ts';`,
		'src/c.ts': `import './b.ts'; import 'konva';`
	});
	expect(reach(graph, 'src/a.ts')).toContain('konva');
});

it('finds circles, also those of types, and lets a component draw itself', () => {
	const graph = graphOf({
		'src/a.ts': `import './b.ts'; import './alone.ts';`,
		'src/b.ts': `import type { C } from './c.ts';`,
		'src/c.ts': `import './b.ts';`,
		'src/alone.ts': '',
		'src/Tree.svelte': `<script>import Tree from './Tree.svelte';</script><Tree />`
	});
	expect(cycles(graph)).toEqual([['src/b.ts', 'src/c.ts', 'src/b.ts']]);
});
