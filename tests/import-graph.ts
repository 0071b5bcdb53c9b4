// Reads who imports whom from the parsed sources (.ts, .js and .svelte), and walks what was found.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** One import. `to` is a path from the root, or a package's or virtual module's own name (`external`). */
export type Import = { from: string; to: string; typeOnly: boolean; external: boolean; missing: boolean };

/** All imports, by the file they stand in. */
export type Graph = Map<string, Import[]>;

const source = /\.(ts|js|mjs|svelte)$/;

/** Reads every source below the folders, except generated ones. Paths have forward slashes everywhere. */
export function readGraph(root: string, folders: string[], aliases: Record<string, string>): Graph {
	const graph: Graph = new Map();
	for (const folder of folders) {
		for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
			const from = posix.join(folder, entry.replaceAll('\\', '/'));
			if (!source.test(from) || from.endsWith('.d.ts') || isGenerated(from)) continue;
			const imports = importsIn(readFileSync(join(root, from), 'utf8'), from);
			graph.set(
				from,
				imports.map(({ name, typeOnly }) => ({ from, typeOnly, ...resolve({ root, from, name, aliases }) }))
			);
		}
	}
	return graph;
}

/** Every module that runs when `entry` is loaded, external ones included; types are gone by then. */
export function reach(graph: Graph, entry: string): Set<string> {
	const seen = new Set<string>();
	const todo = [entry];
	for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		for (const { to, typeOnly } of graph.get(path) ?? []) if (!typeOnly) todo.push(to);
	}
	return seen;
}

/** The circles, types included, each as the files it runs through. A file may import itself (recursion). */
export function cycles(graph: Graph): string[][] {
	const found: string[][] = [];
	const done = new Set<string>();
	const visit = (path: string, trail: string[]): void => {
		const start = trail.indexOf(path);
		if (start >= 0) found.push([...trail.slice(start), path]);
		if (start >= 0 || done.has(path)) return;
		for (const { to } of graph.get(path) ?? []) if (to !== path) visit(to, [...trail, path]);
		done.add(path);
	};
	for (const path of graph.keys()) visit(path, []);
	return found;
}

function isGenerated(path: string): boolean {
	return path.startsWith('src/lib/paraglide/');
}

type Found = { name: string; typeOnly: boolean };

function importsIn(text: string, path: string): Found[] {
	if (!path.endsWith('.svelte')) return importsInScript(text);
	const { instance, module, fragment } = parse(text, { modern: true, filename: path });
	const scripts = [module, instance].filter((script) => !!script);
	return [
		...scripts.flatMap(({ content }) => importsInScript(text.slice(...range(content)))),
		...importsInMarkup(fragment)
	];
}

/** Svelte's own nodes know where they stand, which the types of ESTree do not say. */
function range(node: object): [number, number] {
	if ('start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number') {
		return [node.start, node.end];
	}
	throw new Error('A script without a position');
}

function importsInScript(text: string): Found[] {
	const found: Found[] = [];
	const add = (node: ts.Node | undefined, typeOnly: boolean) => {
		if (node && ts.isStringLiteralLike(node)) found.push({ name: node.text, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
		} else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			add(node.argument.literal, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node.arguments[0], false);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true));
	return found;
}

/** `{#await import('…')}`: the only way markup can import. */
function importsInMarkup(node: unknown): Found[] {
	if (Array.isArray(node)) return node.flatMap(importsInMarkup);
	if (typeof node !== 'object' || node === null) return [];
	if ('type' in node && node.type === 'ImportExpression' && 'source' in node) {
		const { source } = node;
		if (typeof source === 'object' && source && 'value' in source && typeof source.value === 'string') {
			return [{ name: source.value, typeOnly: false }];
		}
	}
	return Object.values(node).flatMap(importsInMarkup);
}

type Resolved = Pick<Import, 'to' | 'external' | 'missing'>;

function resolve(ask: {
	root: string;
	from: string;
	name: string;
	aliases: Record<string, string>;
}): Resolved {
	const name = ask.name.replace(/\?.*$/, '');
	const alias = Object.entries(ask.aliases).find(([key]) => name.startsWith(key.replace('*', '')));
	let to: string | undefined;
	if (alias) to = posix.join(alias[1].replace('*', ''), name.slice(alias[0].length - 1));
	else if (name.startsWith('.')) to = posix.join(posix.dirname(ask.from), name);
	// SvelteKit writes `./$types` beside the build, not beside the route.
	if (to === undefined || posix.basename(to).startsWith('$types')) {
		return { to: name, external: true, missing: false };
	}
	return { to, external: false, missing: !isGenerated(to) && !existsSync(join(ask.root, to)) };
}
