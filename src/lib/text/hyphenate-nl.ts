// Dutch syllables; heavy (48 kB gz of patterns), so who breaks lines passes it in.
import nl from 'hyphen/nl/index.js';

const shortest = 7;
const fewestLetters = 3;

/**
 * Parts of a Dutch word between which a hyphen may stand; joined they are the word again. No part
 * of one or two letters, and none that starts with a trema (the trema would have to go).
 */
export function hyphenateNl(word: string): string[] {
	if (word.length < shortest || /[\d/@:_]/.test(word)) return [word];
	const syllables = nl.hyphenateSync(word, { hyphenChar: '\u00ad', minWordLength: shortest }).split('\u00ad');
	const parts: string[] = [];
	for (const [index, syllable] of syllables.entries()) {
		const previous = parts.at(-1);
		const tooShort = index === syllables.length - 1 && letters(syllable) < fewestLetters;
		if (
			previous !== undefined &&
			(letters(previous) < fewestLetters || tooShort || /^[äëïöü]/i.test(syllable))
		)
			parts[parts.length - 1] = previous + syllable;
		else parts.push(syllable);
	}
	return parts;
}

function letters(part: string): number {
	return part.match(/\p{L}/gu)?.length ?? 0;
}
