// What every store must do, whatever database is behind it. Each engine's own test file calls this.
import { keepsContents } from './contract/keeps-contents.ts';
import { keepsSessions } from './contract/keeps-sessions.ts';
import { checkOn } from './contract/store-check.ts';
import type { Store } from './store.ts';

/** Tests a store that `open` gives, empty each time. */
export function testStore(name: string, open: () => Promise<Store>): void {
	const check = checkOn(name, open);
	keepsSessions(check);
	keepsContents(check);
}
