// The colours and typefaces of the canvas, read from the page's design tokens.
import { PAPERS } from './note-box.ts';

export type Palette = {
	ink: string;
	soft: string;
	line: string;
	strong: string;
	sheet: string;
	accent: string;
	onAccent: string;
	papers: string[];
	tones: Record<string, string>;
	note: string;
	ui: string;
};

/** Reads the tokens as they stand on an element. */
export function readPalette(element: Element): Palette {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(name).trim();
	return {
		ink: token('--ink'),
		soft: token('--ink-soft'),
		line: token('--line'),
		strong: token('--line-strong'),
		sheet: token('--sheet'),
		accent: token('--accent'),
		onAccent: token('--on-accent'),
		papers: Array.from({ length: PAPERS }, (_, n) => token(`--zone-${n + 1}`)),
		tones: { green: token('--good'), orange: '#c46a00', red: token('--danger'), grey: token('--ink-soft') },
		note: token('--font-note'),
		ui: token('--font-ui')
	};
}

/** Fetches the typefaces, so that the first measure is the right one. */
export async function loadFonts(palette: Pick<Palette, 'note' | 'ui'>): Promise<void> {
	const wanted = [
		`400 20px ${palette.note}`,
		`700 20px ${palette.note}`,
		`400 20px ${palette.ui}`,
		`800 20px ${palette.ui}`
	];
	await Promise.all(wanted.map((font) => document.fonts.load(font, 'Aë1')));
}
