// Cards of the school itself, as files in DATA_DIR/cards: read once, when the server starts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCard } from '#cards/card-mistakes.ts';
import type { Card } from '#cards/card.ts';

/** The JSON of a file, or a word about what is wrong with it. */
function parse(text: string): { value: unknown } | { wrong: string } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { wrong: error instanceof Error ? error.message : 'not JSON' };
	}
}

/**
 * Reads every .json file in a folder, in the order of their names. A file with mistakes, or with the id of a card
 * that exists, is left out; `faults` then holds a line for each mistake. A folder that is not there holds no cards.
 */
export function readOwnCards(
	folder: string,
	taken: ReadonlySet<string>
): { cards: Card[]; faults: string[] } {
	const cards = new Map<string, Card>();
	const faults: string[] = [];
	let names: string[];
	try {
		names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	} catch {
		return { cards: [], faults: [] };
	}
	for (const name of names.sort()) {
		const parsed = parse(readFileSync(join(folder, name), 'utf8'));
		if ('wrong' in parsed) {
			faults.push(`${name}: ${parsed.wrong}`);
			continue;
		}
		const read = readCard(parsed.value);
		if ('mistakes' in read)
			faults.push(...read.mistakes.map(({ path, issue }) => `${name}: ${path.join('.')}: ${issue.message}`));
		else if (taken.has(read.card.id) || cards.has(read.card.id))
			faults.push(`${name}: there is a card "${read.card.id}" already`);
		else cards.set(read.card.id, read.card);
	}
	return { cards: [...cards.values()], faults };
}
