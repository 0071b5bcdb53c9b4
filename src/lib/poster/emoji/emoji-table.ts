// Emoji as flat coloured paths, so that they look the same on every screen and printer and need no colour font.
import type { EmojiPath } from './emoji-path.ts';

export interface EmojiTable {
	/** The paths of a grapheme in a square of 32 units; undefined when it is no emoji we can draw. */
	find(grapheme: string): readonly EmojiPath[] | undefined;
}

/** A grapheme as the table names it: code points in hex, without the sign that asks for colour. */
function keyOf(grapheme: string): string {
	return [...grapheme]
		.map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
		.filter((hex) => hex !== 'fe0f')
		.join('-')
		.replace(/(-200d)+$/, '');
}

const skinTones = /[\u{1f3fb}-\u{1f3ff}]/gu;

function parse(entry: string): EmojiPath {
	const space = entry.indexOf(' ');
	const [fill = '#000000', opacity] = entry.slice(0, space).split('/');
	const d = entry.slice(space + 1);
	return opacity === undefined ? { d, fill } : { d, fill, opacity: Number(opacity) / 100 };
}

/**
 * Opens the table that build-table.mjs wrote, when the first emoji is asked for: `read` gives its text.
 * An emoji in a skin colour that is not there is drawn in yellow.
 */
export function createEmojiTable(read: () => string): EmojiTable {
	let lines: Map<string, string> | undefined;
	const known = new Map<string, readonly EmojiPath[] | undefined>();

	function look(grapheme: string): readonly EmojiPath[] | undefined {
		lines ??= new Map(
			read()
				.split('\n')
				.map((line) => [line.slice(0, line.indexOf('\t')), line])
		);
		const line = lines.get(keyOf(grapheme)) ?? lines.get(keyOf(grapheme.replace(skinTones, '')));
		return line?.split('\t').slice(1).map(parse);
	}

	return {
		find(grapheme) {
			if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(grapheme)) return undefined;
			if (!known.has(grapheme)) known.set(grapheme, look(grapheme));
			return known.get(grapheme);
		}
	};
}
