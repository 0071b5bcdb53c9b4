// Who may import whom. These rules keep the phone light, the rules of the game pure and the server able
// to run them; docs/architecture.md says why each border is where it is.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Import, cycles, readGraph, reach } from './import-graph.ts';

const root = join(import.meta.dirname, '..');
const { imports, dependencies } = z
	.object({ imports: z.record(z.string(), z.string()), dependencies: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const graph = readGraph(root, ['src', 'server'], imports);
const all = [...graph.values()].flat();
const files = [...graph.keys()];

const areas = {
	cards: 'src/cards/',
	session: 'src/lib/session/',
	text: 'src/lib/text/',
	live: 'src/lib/live/',
	canvas: 'src/lib/canvas/',
	poster: 'src/lib/poster/',
	report: 'src/lib/report/',
	boardPrint: 'src/lib/board-print/',
	phone: 'src/lib/phone/',
	ui: 'src/lib/ui/',
	messages: 'src/lib/paraglide/',
	words: 'src/lib/words/',
	server: 'server/',
	routes: 'src/'
} as const;
type Area = keyof typeof areas;

// The schema of a card, never the catalogue: what a card may hold is also what the rules accept.
const schema = 'src/cards/card.ts';

/** What an area may load of ours (an area or one file), what of it only as types, and which packages. */
type Rule = { loads: string[]; types: Area[]; packages?: string[] };
const rules: Record<Exclude<Area, 'messages'>, Rule> = {
	cards: { loads: [], types: [], packages: ['zod'] },
	session: { loads: [schema], types: ['cards'], packages: ['zod', 'yjs'] },
	text: { loads: [], types: [] },
	live: { loads: ['session'], types: [] },
	canvas: {
		loads: [
			'session',
			'text',
			'ui',
			'messages',
			'words',
			'src/lib/live/board.ts',
			'src/lib/live/board-drag.ts',
			schema
		],
		types: ['cards']
	},
	poster: { loads: ['session', 'text', 'messages'], types: ['cards'] },
	report: {
		loads: ['session', 'messages', 'words', 'poster', 'src/lib/canvas/slot-words.ts', schema],
		types: ['cards']
	},
	// The board on paper: of the canvas only what knows no screen, so that both break and place words alike.
	boardPrint: {
		loads: [
			'session',
			'text',
			'messages',
			'poster',
			...[
				'board-model',
				'flow-draw',
				'image-shape',
				'image-source',
				'ink-draw',
				'mark-shapes',
				'note-box',
				'note-text',
				'tie-course',
				'zone-heading'
			].map((name) => `src/lib/canvas/${name}.ts`)
		],
		types: []
	},
	// What of `live` is too heavy for a phone (the board's connection) is caught by what the island reaches.
	phone: { loads: ['ui', 'messages', 'live'], types: ['session'], packages: ['svelte'] },
	ui: { loads: ['messages'], types: ['session'] },
	// The edge where codes become words.
	words: { loads: ['messages', 'session'], types: [] },
	server: {
		loads: ['session', 'cards', 'poster', 'report', 'boardPrint', 'text', 'messages', 'words'],
		types: []
	},
	routes: { loads: Object.keys(areas), types: [] }
};

function areaOf(path: string): Area | undefined {
	const names = Object.keys(areas) as Area[];
	return names.find((name) => path.startsWith(areas[name]));
}

function isTest(path: string): boolean {
	return path.endsWith('.test.ts');
}

/** `svelte/store` -> `svelte`, `@a/b/c` -> `@a/b`. */
function packageOf(name: string): string {
	return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function isBuiltIn(name: string): boolean {
	return name.startsWith('node:') || builtinModules.includes(name);
}

function say({ from, to, typeOnly }: Import): string {
	return `${from} -> ${to}${typeOnly ? ' (types)' : ''}`;
}

function isAllowed({ from, to, external, typeOnly }: Import): boolean {
	const area = areaOf(from);
	if (!area || area === 'messages') return false;
	const { loads, types, packages } = rules[area];
	if (external) return !packages || packages.includes(packageOf(to));
	const target = areaOf(to);
	// Fonts, styles and the like beside the code, and the project's own files such as package.json.
	if (!target || target === area || loads.includes(target) || loads.includes(to)) return true;
	return typeOnly && types.includes(target);
}

it('reads a real tree', () => {
	expect(files.length).toBeGreaterThan(20);
	expect(new Set(files.map(areaOf))).toEqual(new Set([...Object.keys(rules)]));
});

it('every import leads to a file, with its extension', () => {
	expect(all.filter(({ missing }) => missing).map(say)).toEqual([]);
});

it('nothing of ours is imported through $lib, which plain Node does not know', () => {
	expect(all.filter(({ to }) => to.startsWith('$lib')).map(say)).toEqual([]);
});

it('every area imports only what it may', () => {
	expect(all.filter((one) => !isTest(one.from) && !isAllowed(one)).map(say)).toEqual([]);
});

it('there are no circles', () => {
	expect(cycles(graph).map((circle) => circle.join(' -> '))).toEqual([]);
});

it('no component imports the server or the catalogue, and nothing it loads does', () => {
	const components = files.filter((path) => path.endsWith('.svelte'));
	// The catalogue and every card in it; the schema of a card is no more than what zod weighs.
	const forbidden = (path: string) => /^(server\/|src\/cards\/(index\.ts|.*\/))/.test(path);
	const direct = all.filter(
		({ from, to }) => from.endsWith('.svelte') && (to.startsWith('server/') || to === 'src/cards/index.ts')
	);
	const far = components.flatMap((from) =>
		[...reach(graph, from)].filter(forbidden).map((to) => `${from} => ${to}`)
	);
	expect([...direct.map(say), ...far]).toEqual([]);
});

it("the phone's island carries no canvas, no Yjs, no zod, no rules and no catalogue", () => {
	const island = 'src/lib/phone/island.ts';
	expect(existsSync(join(root, island))).toBe(true);
	const heavy = /^(konva|yjs|y-|lib0|zod|#cards|src\/cards\/|src\/lib\/(session|canvas|poster)\/|server\/)/;
	expect([...reach(graph, island)].filter((path) => heavy.test(path))).toEqual([]);
});

// Where the server begins: what nobody imports, such as index.ts and the worker.
const imported = new Set(all.map(({ to }) => to));
const runByServer = files.filter(
	(path) =>
		path.startsWith('server/') && !path.startsWith('server/dev/') && !isTest(path) && !imported.has(path)
);

it('the server begins where we think', () => {
	expect(runByServer).toContain('server/index.ts');
});

it('what the server loads can be run by plain Node', () => {
	const bad = runByServer.flatMap((from) =>
		[...reach(graph, from)]
			.filter((to) => /^\$(app|env|service-worker)|\.svelte(\.ts)?$/.test(to))
			.map((to) => `${from} => ${to}`)
	);
	expect(bad).toEqual([]);
});

it('every package that the server loads stands in dependencies, else it is loaded twice', () => {
	const loaded = new Set(runByServer.flatMap((from) => [...reach(graph, from)]));
	const names = [...loaded].filter((to) => !graph.has(to) && !existsSync(join(root, to)) && !isBuiltIn(to));
	const packages = names.filter((name) => !name.startsWith('src/lib/paraglide/')).map(packageOf);
	expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
});

it('the rules of the game, the cards and the line breaking need no Node', () => {
	const pure = ['cards', 'session', 'text', 'canvas', 'phone', 'ui', 'live'];
	const bad = all.filter(
		({ from, to }) => !isTest(from) && pure.includes(areaOf(from) ?? '') && isBuiltIn(to)
	);
	expect(bad.map(say)).toEqual([]);
});
