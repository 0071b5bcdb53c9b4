// Builds the participant's island as one file of its own: a phone fetches nothing that only the other screens need.
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'src/lib/phone/island.ts';
/** Address of the island in a build; in development Vite serves the source itself. */
const ADDRESS = '_app/phone.js';

async function buildIsland(root: string): Promise<string> {
	const result = (await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: { write: false, modulePreload: false, rolldownOptions: { input: ENTRY } }
	})) as Rolldown.RolldownOutput;
	const chunks = result.output.filter((file) => file.type === 'chunk');
	if (chunks.length !== 1)
		throw new Error(`the phone island came out in ${chunks.length} files instead of one`);
	return chunks[0]!.code;
}

/** Puts the island into the client build. Its styles come with the page, which draws the same components. */
export function phoneIsland(): Plugin {
	let root = process.cwd();
	return {
		name: 'kansenbord-phone-island',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			this.emitFile({ type: 'asset', fileName: ADDRESS, source: await buildIsland(root) });
		}
	};
}
