// Builds the engine with its store, for production, development and scripts alike.
import { join } from 'node:path';
import { loadCards } from '#cards/index.ts';
import { Engine } from './engine.ts';
import type { Settings } from './settings.ts';
import { readOwnCards } from './read-own-cards.ts';
import { openSqlite } from './store/sqlite.ts';

/** Opens the database in DATA_DIR and starts an engine on it, with the cards in DATA_DIR/cards beside our own. */
export function startEngine(settings: Settings, port: () => number): Engine {
	const { cards, faults } = readOwnCards(join(settings.DATA_DIR, 'cards'), new Set(loadCards().keys()));
	for (const fault of faults) console.error(`card not loaded: ${fault}`);
	return new Engine({
		store: openSqlite(join(settings.DATA_DIR, 'kansenbord.sqlite')),
		settings,
		port,
		extraCards: cards
	});
}
