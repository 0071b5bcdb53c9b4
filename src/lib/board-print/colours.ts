// The colours of the board on paper: those of the screen's design tokens, which a test compares.
import { mix } from '#lib/poster/drawings/mix.ts';

export const INK = '#22302f';
export const SOFT = '#4c5a58';
export const LINE = '#d9d2c4';
export const STRONG = '#8a8474';
export const SHEET = '#ffffff';
export const ACCENT = '#0b5d5a';
export const ON_ACCENT = '#ffffff';
export const ZONE_PAPERS = [
	'#fff1b8',
	'#ffd9c7',
	'#d3efd0',
	'#cfe6fa',
	'#ead9f7',
	'#fbd5e0',
	'#cdeeea',
	'#ecebc0',
	'#e4e0d8'
] as const;
export const TONES: Readonly<Record<string, string>> = {
	green: '#24612f',
	orange: '#c46a00',
	red: '#9b2c1f',
	grey: SOFT
};

/** The colour of a paper, from 1; white when there is none. */
export function paperOf(paper: number): string {
	return ZONE_PAPERS[paper - 1] ?? SHEET;
}

/** The ground of a zone: its paper, thinned with white, because print knows no see-through colour. */
export function groundOf(paper: number): string {
	return mix(SHEET, paperOf(paper), 0.28);
}
