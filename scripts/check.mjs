// `npm run check`: format, lint, types and import directions. All of them run, also when one fails, so
// that one run shows everything. `npm run check -- lint` runs only the named ones.
import { run, runTool } from './run.mjs';
import { pinnedNode } from './root.mjs';

/** @type {{ name: string, start: () => Promise<{ code: number, output: string }> }[]} */
const checks = [
	{ name: 'format', start: () => runTool('prettier/bin/prettier.cjs', ['--check', '.'], { quiet: true }) },
	{
		name: 'imports',
		start: () =>
			runTool('vitest/vitest.mjs', ['run', '--reporter=dot', 'tests/import-rules.test.ts'], { quiet: true })
	},
	{
		name: 'types',
		start: () =>
			runTool('svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human'], { quiet: true })
	},
	{
		name: 'lint',
		start: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], { quiet: true })
	}
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
	console.error(
		`No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}.`
	);
	process.exit(1);
}

// Both write files that lint and types read: the words on screen, and SvelteKit's own types.
const words = await run(pinnedNode(), ['scripts/words.mjs']);
const sync = await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], { quiet: true });
const failed = [];
if (words.code !== 0) failed.push('words');
if (sync.code !== 0) {
	console.error(sync.output);
	failed.push('sync');
}

await Promise.all(
	checks
		.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
		.map(async ({ name, start }) => {
			const { code, output } = await start();
			console.log(code === 0 ? `✓ ${name}` : `\n✗ ${name}\n${output.trim()}\n`);
			if (code !== 0) failed.push(name);
		})
);

if (failed.length > 0) {
	console.error(`\nNot right: ${failed.join(', ')}. \`npm run format\` mends the format.`);
	process.exitCode = 1;
}
