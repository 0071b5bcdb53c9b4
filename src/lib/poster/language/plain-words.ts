// Marks care jargon in a text and offers plainer words; changes nothing.
import { jargon } from './jargon.ts';

export interface JargonWord {
	/** As it stands in the text. */
	word: string;
	/** Where it starts and ends, in UTF-16 units. */
	start: number;
	end: number;
	/** Words that a parent or a child of ten knows. */
	plain: string;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The jargon in a text, in order; a longer term goes before a shorter one inside it. */
export function plainWords(text: string): JargonWord[] {
	const found: JargonWord[] = [];
	for (const [entry, plain] of Object.entries(jargon)) {
		const whole = entry.endsWith('!');
		const term = escape(whole ? entry.slice(0, -1) : entry);
		const pattern = new RegExp(
			`(?<![\\p{L}\\p{N}])${term}${whole ? '' : '\\p{L}*'}(?![\\p{L}\\p{N}])`,
			'giu'
		);
		for (const match of text.matchAll(pattern)) {
			const word = match[0];
			found.push({ word, start: match.index, end: match.index + word.length, plain });
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	return found.filter(
		(one, at) => !found.slice(0, at).some((other) => one.start < other.end && one.end <= other.end)
	);
}
