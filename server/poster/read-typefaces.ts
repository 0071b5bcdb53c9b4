// Reads the poster's fonts and fixed words from disk.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { createEmojiTable } from '#lib/poster/emoji/emoji-table.ts';
import { createTypefaces, fontIds, type FontId, type Typefaces } from '#lib/poster/typefaces.ts';
import { FlowWords } from '#lib/poster/flow/words.ts';
import { PosterWords } from '#lib/poster/words.ts';

const root = new URL('../../', import.meta.url);

/** Opens the typefaces that lie beside the poster engine. Throws when a file is missing. */
export async function readTypefaces(): Promise<Typefaces> {
	const files: Partial<Record<FontId, Uint8Array>> = {};
	for (const id of fontIds)
		files[id] = new Uint8Array(await readFile(new URL(`src/lib/poster/fonts/${id}.ttf`, root)));
	return createTypefaces(complete(files), createEmojiTable(readEmoji));
}

/** Twelve megabytes of text, so it is only unpacked for the first emoji. */
function readEmoji(): string {
	return brotliDecompressSync(readFileSync(new URL('src/lib/poster/emoji/emoji-table.br', root))).toString();
}

function complete(files: Partial<Record<FontId, Uint8Array>>): Record<FontId, Uint8Array> {
	const take = (id: FontId) => {
		const file = files[id];
		if (!file) throw new Error(`font ${id} is missing`);
		return file;
	};
	return {
		'nunito-400': take('nunito-400'),
		'nunito-800': take('nunito-800'),
		'shantell-sans-400': take('shantell-sans-400'),
		'shantell-sans-700': take('shantell-sans-700'),
		'vazirmatn-400': take('vazirmatn-400'),
		'vazirmatn-700': take('vazirmatn-700')
	};
}

/** The poster's words in a language of the interface. Throws when one is missing. */
export async function readPosterWords(locale: 'nl' = 'nl'): Promise<PosterWords> {
	const file = await readFile(new URL(`messages/${locale}/poster.json`, root), 'utf8');
	return PosterWords.parse(JSON.parse(file));
}

/** The words of a flowchart in a language of the interface. Throws when one is missing. */
export async function readFlowWords(locale: 'nl' = 'nl'): Promise<FlowWords> {
	const file = await readFile(new URL(`messages/${locale}/flow.json`, root), 'utf8');
	return FlowWords.parse(JSON.parse(file));
}
