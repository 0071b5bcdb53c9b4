import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { devEngine } from './server/dev/vite-engine.ts';
import { phoneIsland } from './server/dev/vite-phone-island.ts';
import { wordsOptions } from './scripts/words-options.mjs';

export default defineConfig({
	plugins: [paraglideVitePlugin(wordsOptions), sveltekit(), phoneIsland(), devEngine()],
	test: {
		include: ['{src,server,tests,scripts}/**/*.test.ts'],
		testTimeout: 20_000
	}
});
