// What the documents promise to list completely, they list completely.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { BOARD_RECORDS } from '#lib/session/board-records.ts';
import { Command } from '#lib/session/command.ts';
import { REFUSALS } from '#lib/session/refusal.ts';
import { Settings } from '#server/settings.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

it('docs/api.md names every refusal with its status', () => {
	const api = read('docs/api.md');
	const missing = Object.entries(REFUSALS).filter(
		([code, status]) => !api.includes(`| \`${code}\` | ${status} |`)
	);
	expect(missing).toEqual([]);
});

it('docs/api.md lists no refusal that does not exist', () => {
	const listed = [...read('docs/api.md').matchAll(/^\| `([a-z-]+)` \| \d{3} \|/gm)].map(([, code]) => code);
	expect(listed.filter((code) => !Object.hasOwn(REFUSALS, code ?? ''))).toEqual([]);
});

it('docs/api.md names every command of the desk', () => {
	const api = read('docs/api.md');
	const commands = Command.options.map((option) => option.shape.command.value);
	expect(commands.length).toBeGreaterThan(10);
	expect(commands.filter((command) => !api.includes(`\`${command}\``))).toEqual([]);
});

it('docs/api.md names every route under src/routes/api', () => {
	const api = read('docs/api.md');
	const routes = readdirSync(join(root, 'src/routes/api'), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('+server.ts'))
		.map((path) => dirname(path));
	const pattern = (route: string) =>
		new RegExp(`/api/${route.replaceAll('.', '\\.').replaceAll(/\[\w+\]/g, '\\{\\w+\\}')}[\`?]`);
	expect(routes.length).toBeGreaterThan(10);
	expect(routes.filter((route) => !pattern(route).test(api))).toEqual([]);
});

it('docs/protocol.md describes every kind of board record', () => {
	const protocol = read('docs/protocol.md');
	expect(Object.keys(BOARD_RECORDS).filter((kind) => !protocol.includes(`| \`${kind}:`))).toEqual([]);
});

it('README.md lists every setting with its default', () => {
	const readme = read('README.md');
	const defaults = Object.entries(Settings.parse({})).map(
		([name, value]) => `| \`${name}\` | ${String(value)} |`
	);
	expect(defaults.filter((row) => !readme.includes(row))).toEqual([]);
	expect(Object.keys(Settings.shape).filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([]);
});

it('every link between the documents leads to a file', () => {
	const documents = [
		'README.md',
		'CONTRIBUTING.md',
		...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
			.filter((path) => path.endsWith('.md'))
			.map((path) => join('docs', path))
	];
	const broken = documents.flatMap((path) =>
		[...read(path).matchAll(/\]\(([^)#:]+)[^):]*\)/g)]
			.map(([, target = '']) => join(dirname(path), target))
			.filter((target) => !existsSync(join(root, target)))
			.map((target) => `${path}: ${target}`)
	);
	expect(broken).toEqual([]);
});

it('every file that the documents name exists', () => {
	const named = ['architecture', 'performance', 'protocol', 'threats'].flatMap((name) =>
		[...read(`docs/${name}.md`).matchAll(/`([\w[\]./+-]+\.(?:ts|svelte|mjs))`/g)].map(([, path = '']) => path)
	);
	const files = ['src', 'server', 'scripts', 'tests', 'bench'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
			`/${folder}/${path}`.replaceAll('\\', '/')
		)
	);
	expect(named.length).toBeGreaterThan(40);
	expect(named.filter((path) => !files.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});
