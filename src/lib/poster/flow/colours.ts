// Colours of a flowchart by theme. What a card is shows in its form too: black and white tells the same.
import type { PosterTheme } from '#lib/session/poster-record.ts';
import type { SheetCard } from './flow-sheets.ts';

export type CardColours = { fill: string; edge: string; text: string; foot: string; soft: string };

export type FlowColours = {
	ink: string;
	soft: string;
	title: string;
	header: string;
	line: string;
	label: string;
	labelEdge: string;
	/** The round with the letter of a card on another sheet. */
	mark: { fill: string; edge: string; text: string };
	card: Record<SheetCard['type'], CardColours>;
};

const white = '#ffffff';

const kleur: FlowColours = {
	ink: '#20302f',
	soft: '#4c5a58',
	title: '#0b4f4c',
	header: '#fdf1d6',
	line: '#41524f',
	label: white,
	labelEdge: '#a36a00',
	mark: { fill: '#41524f', edge: '#41524f', text: white },
	card: {
		start: { fill: '#0b5d5a', edge: '#0b5d5a', text: white, foot: '#0b5d5a', soft: white },
		action: { fill: white, edge: '#1d638a', text: '#16313f', foot: '#e1f0f8', soft: '#24475a' },
		question: { fill: '#fff1c4', edge: '#a36a00', text: '#3d2a00', foot: '#fff1c4', soft: '#57420f' },
		end: { fill: '#e3f2e6', edge: '#226b49', text: '#12351f', foot: '#cfe8d5', soft: '#1f4a30' },
		emergency: { fill: '#9b2c1f', edge: '#9b2c1f', text: white, foot: '#9b2c1f', soft: white },
		onward: { fill: '#eef1f0', edge: '#41524f', text: '#20302f', foot: '#eef1f0', soft: '#20302f' }
	}
};

const rustig: FlowColours = {
	...kleur,
	header: '#f1f4f2',
	labelEdge: '#6b7673',
	card: {
		start: { ...kleur.card.start, fill: '#35524f', edge: '#35524f' },
		action: { ...kleur.card.action, edge: '#54707c', foot: '#eef3f5' },
		question: { ...kleur.card.question, fill: '#f7f3e6', edge: '#7d6a3c' },
		end: { ...kleur.card.end, fill: '#eff5f0', edge: '#557a64', foot: '#e0ebe3' },
		emergency: { ...kleur.card.emergency, fill: '#7d3a31', edge: '#7d3a31' },
		onward: kleur.card.onward
	}
};

const line = (edge: string, text = '#20302f'): CardColours => ({
	fill: white,
	edge,
	text,
	foot: white,
	soft: text
});

const toner: FlowColours = {
	...kleur,
	header: white,
	mark: { fill: white, edge: '#41524f', text: '#20302f' },
	card: {
		start: line('#0b5d5a', '#0b4f4c'),
		action: line('#1d638a'),
		question: line('#a36a00'),
		end: line('#226b49'),
		emergency: line('#9b2c1f', '#7d2015'),
		onward: line('#41524f')
	}
};

const contrast: FlowColours = {
	ink: '#000000',
	soft: '#000000',
	title: '#000000',
	header: white,
	line: '#000000',
	label: white,
	labelEdge: '#000000',
	mark: { fill: '#000000', edge: '#000000', text: white },
	card: {
		start: { fill: '#000000', edge: '#000000', text: white, foot: '#000000', soft: white },
		action: line('#000000', '#000000'),
		question: line('#000000', '#000000'),
		end: line('#000000', '#000000'),
		emergency: { fill: '#000000', edge: '#000000', text: white, foot: '#000000', soft: white },
		onward: line('#000000', '#000000')
	}
};

export const flowColours: Record<PosterTheme, FlowColours> = { kleur, rustig, toner, contrast };
