// In development, loads the engine through Vite so that sockets, hooks and routes share one module graph.
import type { Plugin, ViteDevServer } from 'vite';

type Running = { close(): Promise<void> };
type DevModule = { startDev(vite: ViteDevServer): Promise<Running> };

const SLOT = Symbol.for('kansenbord.dev');
type Holder = { [SLOT]?: Running };

/** Starts the engine with the dev server and swaps it when its own code changes. */
export function devEngine(): Plugin {
	let server: ViteDevServer | undefined;
	async function restart(vite: ViteDevServer): Promise<void> {
		const holder = globalThis as Holder;
		await holder[SLOT]?.close();
		const { startDev } = (await vite.ssrLoadModule('/server/dev/start-dev.ts')) as DevModule;
		holder[SLOT] = await startDev(vite);
	}
	return {
		name: 'kansenbord-dev-engine',
		apply: 'serve',
		async configureServer(vite) {
			// Vitest runs this hook too, without a server: a unit test must never open the real database.
			if (!vite.httpServer) return;
			server = vite;
			await restart(vite);
		},
		async hotUpdate({ modules }) {
			if (this.environment.name !== 'ssr' || !server) return;
			const reachesServer = (module: (typeof modules)[number], seen = new Set<unknown>()): boolean => {
				if (seen.has(module)) return false;
				seen.add(module);
				if (module.file?.includes('/server/')) return true;
				return [...module.importers].some((importer) => reachesServer(importer, seen));
			};
			if (modules.some((module) => reachesServer(module))) await restart(server);
		}
	};
}
