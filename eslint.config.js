// What the linter asks: the recommended rules, nothing untyped, and no promise that nobody waits for.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'data/',
			'static/',
			'test-results/',
			'project.inlang/',
			'src/lib/paraglide/'
		]
	},
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The compiler knows better which names exist.
			'no-undef': 'off',
			// Control characters are what such an expression is there to keep out.
			'no-control-regex': 'off',
			// `== null` asks for both kinds of nothing, on purpose.
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': ['error', { allow: ['error', 'warn'] }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
			// `import { type A }` still loads the module when Node runs it; `import type` does not.
			'@typescript-eslint/no-import-type-side-effects': 'error'
		}
	},
	{
		files: ['{src,server,tests,bench}/**/*.{ts,svelte}', 'scripts/**/*.ts'],
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			// A listener or a timer may be async; the server, which a forgotten rejection ends, is stricter.
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/prefer-promise-reject-errors': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['server/**/*.ts'],
		rules: { '@typescript-eslint/no-misused-promises': 'error' }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// SvelteKit's `resolve()` is for apps mounted under a path; this one owns its whole host.
			'svelte/no-navigation-without-resolve': 'off',
			// It also asks it of a Map that lives for one call.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		// What runs on a terminal speaks to it.
		files: ['scripts/**', 'bench/**', 'tests/**', 'server/index.ts', 'server/greet.ts'],
		rules: { 'no-console': 'off' }
	}
);
