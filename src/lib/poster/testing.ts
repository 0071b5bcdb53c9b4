// What the tests of the poster share: fonts and words from disk, and quick items.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { createEmojiTable } from './emoji/emoji-table.ts';
import type { PosterItem } from './model.ts';
import { createTypefaces, fontIds, type Typefaces } from './typefaces.ts';
import { PosterWords } from './words.ts';

export async function openTools(): Promise<{ typefaces: Typefaces; words: PosterWords }> {
	const files = await Promise.all(
		fontIds.map(
			async (id) => [id, new Uint8Array(await readFile(new URL(`fonts/${id}.ttf`, import.meta.url)))] as const
		)
	);
	const words = PosterWords.parse(
		JSON.parse(await readFile(new URL('../../../messages/nl/poster.json', import.meta.url), 'utf8'))
	);
	return {
		typefaces: createTypefaces(
			Object.fromEntries(files) as Parameters<typeof createTypefaces>[0],
			createEmojiTable(() =>
				brotliDecompressSync(readFileSync(new URL('emoji/emoji-table.br', import.meta.url))).toString()
			)
		),
		words
	};
}

export function items(prefix: string, texts: readonly string[]): PosterItem[] {
	return texts.map((text, at) => ({ id: `${prefix}${at}`, text }));
}

export const emptyCare = { basis: [], verhoogd: [], uitbreiding: [], iac: [] };
