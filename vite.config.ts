import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { devEngine } from './server/dev/vite-engine.ts';
import { phoneIsland } from './server/dev/vite-phone-island.ts';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			outputStructure: 'message-modules',
			strategy: ['baseLocale'],
			emitTsDeclarations: true
		}),
		sveltekit(),
		phoneIsland(),
		devEngine()
	],
	test: {
		include: ['{src,server,tests,scripts}/**/*.test.ts'],
		testTimeout: 20_000
	}
});
