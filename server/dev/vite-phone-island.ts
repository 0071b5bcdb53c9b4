// Builds the participant's island apart from the screens: a phone fetches nothing that only the other screens need.
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = 'src/lib/phone/island.ts';
/** Address of the island in a build; in development Vite serves the source itself. */
const ADDRESS = '_app/phone.js';
/** The parts that come later, named after their content, so that a phone keeps them. */
const PARTS = '_app/immutable/phone/[name]-[hash].js';

async function buildIsland(root: string): Promise<Rolldown.OutputChunk[]> {
	const result = (await build({
		root,
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: { input: ENTRY, output: { entryFileNames: ADDRESS, chunkFileNames: PARTS } }
		}
	})) as Rolldown.RolldownOutput;
	const chunks = result.output.filter((file) => file.type === 'chunk');
	// The page asks for the island with its version behind it: a part that asked for it without would start it twice.
	const circular = chunks.filter(({ imports }) => imports.includes(ADDRESS));
	if (circular.length > 0)
		throw new Error(`${circular.map(({ fileName }) => fileName).join(', ')} imports the phone island itself`);
	return chunks;
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
			for (const { fileName, code } of await buildIsland(root))
				this.emitFile({ type: 'asset', fileName, source: code });
		}
	};
}
