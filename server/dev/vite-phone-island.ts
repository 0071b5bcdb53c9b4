// Emits the participant's island as its own entry of the client build, under a fixed name.
import type { Plugin } from 'vite';

/** Builds `src/lib/phone/island.ts` to `/_app/phone.js`; in development Vite serves the source itself. */
export function phoneIsland(): Plugin {
	return {
		name: 'kansenbord-phone-island',
		apply: 'build',
		buildStart() {
			if (this.environment.name !== 'client') return;
			this.emitFile({
				type: 'chunk',
				id: 'src/lib/phone/island.ts',
				fileName: '_app/phone.js'
			});
		}
	};
}
