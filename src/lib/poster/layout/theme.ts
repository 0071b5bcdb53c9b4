// The four looks of a poster: which colours, and how drawings are inked. Every one reads without colour.
import type { Phase } from '../model.ts';
import type { PosterTheme } from '#lib/session/poster-record.ts';
import type { Shape } from '../scene.ts';
import { outlined, withOutline } from '../drawings/ink.ts';
import { mixed } from '../drawings/mix.ts';

/** A panel of the poster and what stands in it. */
export interface PanelColours {
	/** Words on the tint. */
	deep: string;
	/** Edges of slips and dashed frames. */
	middle: string;
	tint: string;
	/** Edge of the panel itself. */
	edge?: string;
	/** The block that names the panel: its field, its words, its edge. */
	block: { fill: string; text: string; edge?: string };
}

export interface Theme {
	ink: string;
	soft: string;
	paper: string;
	title: string;
	header: { tint: string; edge?: string };
	/** The pen stroke under the title. */
	stroke: string;
	phases: Record<Phase, PanelColours>;
	together: PanelColours;
	stars: PanelColours;
	keys: PanelColours;
	/** Width of the edges of panels and slips, in points. */
	line: number;
	/** Drawings as this theme inks them. */
	drawn(shapes: readonly Shape[]): Shape[];
}

const solid = (deep: string, middle: string, tint: string, edge?: string): PanelColours => ({
	deep,
	middle,
	tint,
	block: { fill: deep, text: '#ffffff' },
	...(edge ? { edge } : {})
});
/** A white field with a coloured edge, which takes next to no toner. */
const bordered = (deep: string): PanelColours => ({
	deep,
	middle: deep,
	tint: '#ffffff',
	edge: deep,
	block: { fill: '#ffffff', text: deep, edge: deep }
});
const black = '#000000';
const stark = (deep: string): PanelColours => ({
	deep,
	middle: black,
	tint: '#ffffff',
	edge: black,
	block: { fill: deep, text: '#ffffff' }
});

const colourful: Theme = {
	ink: '#20302f',
	soft: '#4d5a57',
	paper: '#ffffff',
	title: '#0b4f4c',
	header: { tint: '#fdf1d6' },
	stroke: '#f0a92b',
	phases: {
		basis: solid('#226b49', '#8cbf9f', '#e3f2e6'),
		verhoogd: solid('#1d638a', '#88b9d3', '#e1f0f8'),
		uitbreiding: solid('#a34a13', '#e2a878', '#fdeada'),
		iac: solid('#773b74', '#c296c0', '#f5e7f4')
	},
	together: solid('#0b4f4c', '#9cc7c0', '#e6f3f0'),
	stars: solid('#6b4e00', '#e3bf58', '#fff5d1', '#e3bf58'),
	keys: solid('#124b5a', '#93bccb', '#e4f1f5', '#93bccb'),
	line: 1.2,
	drawn: (shapes) => [...shapes]
};

const calm: Theme = {
	...colourful,
	ink: '#2b3330',
	soft: '#55605b',
	title: '#2f4f4a',
	header: { tint: '#f3efe6' },
	stroke: '#c9b98f',
	phases: {
		basis: solid('#3c6350', '#a9bfb0', '#eef3ef'),
		verhoogd: solid('#3f6370', '#a8bfc7', '#edf2f4'),
		uitbreiding: solid('#665f47', '#c2bb9f', '#f4f1e8'),
		iac: solid('#5f5668', '#bdb4c4', '#f2eff4')
	},
	together: solid('#2f4f4a', '#b3c6c1', '#f0f4f2'),
	stars: solid('#5c5232', '#d0c296', '#faf6ea', '#d0c296'),
	keys: solid('#3a545e', '#b2c3ca', '#eff3f5', '#b2c3ca'),
	drawn: (shapes) => mixed(shapes, '#9a958a', 0.26)
};

const tonerSaving: Theme = {
	...colourful,
	ink: '#1b2423',
	soft: '#454f4d',
	title: '#0b4f4c',
	header: { tint: '#ffffff', edge: '#0b4f4c' },
	phases: {
		basis: bordered('#226b49'),
		verhoogd: bordered('#1d638a'),
		uitbreiding: bordered('#a34a13'),
		iac: bordered('#773b74')
	},
	together: bordered('#0b4f4c'),
	stars: bordered('#6b4e00'),
	keys: bordered('#124b5a'),
	line: 1.5,
	drawn: (shapes) => outlined(shapes, '#2b3836')
};

const highContrast: Theme = {
	...colourful,
	ink: black,
	soft: '#262626',
	title: black,
	header: { tint: '#ffffff', edge: black },
	stroke: '#d98e00',
	phases: {
		basis: stark('#00391f'),
		verhoogd: stark('#00304f'),
		uitbreiding: stark('#5a2000'),
		iac: stark('#40003d')
	},
	together: stark('#002b29'),
	stars: stark('#3d2c00'),
	keys: stark('#002833'),
	line: 2.2,
	drawn: (shapes) => withOutline(shapes, black)
};

const themes: Record<PosterTheme, Theme> = {
	kleur: colourful,
	rustig: calm,
	toner: tonerSaving,
	contrast: highContrast
};

/** The look that belongs to a name. */
export function themeOf(name: PosterTheme): Theme {
	return themes[name];
}
