// Builds the engine with its store, for production, development and scripts alike.
import { join } from 'node:path';
import { Engine } from './engine.ts';
import type { Settings } from './settings.ts';
import { openSqlite } from './store/sqlite.ts';

/** Opens the database in DATA_DIR and starts an engine on it. */
export function startEngine(settings: Settings, port: () => number): Engine {
	return new Engine({ store: openSqlite(join(settings.DATA_DIR, 'kansenbord.sqlite')), settings, port });
}
