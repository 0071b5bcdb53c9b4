// Shapes and lines of text as PDF page content.
import type { PdfFonts } from './pdf-fonts.ts';
import type { Run, Shape } from './scene.ts';

function n(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}

/** Fill or stroke colour from #rrggbb. */
function colour(hex: string, operator: 'rg' | 'RG'): string {
	const parts = [1, 3, 5].map((at) => n(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
	return `${parts.join(' ')} ${operator}`;
}

const operands = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };
const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' };

/** SVG path data (absolute M, L, Q, C, Z) as PDF path operators. */
function path(d: string): string {
	const out: string[] = [];
	let pen: [number, number] = [0, 0];
	for (const [, letter = '', rest = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
		if (!(letter in operands)) throw new RangeError(`path with ${letter}`);
		const command = letter as keyof typeof operands;
		const numbers = rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
		const count = operands[command];
		if (command === 'Z') out.push('h');
		for (let at = 0; count && at < numbers.length; at += count) {
			const given = numbers.slice(at, at + count);
			const [x, y] = [given[count - 2] ?? 0, given[count - 1] ?? 0];
			if (command === 'Q') {
				const [cx = 0, cy = 0] = given;
				const third = (from: number, control: number) => from + (2 / 3) * (control - from);
				out.push(
					[third(pen[0], cx), third(pen[1], cy), third(x, cx), third(y, cy), x, y].map(n).join(' ') + ' c'
				);
			} else out.push(`${given.map(n).join(' ')} ${at && command === 'M' ? 'l' : operators[command]}`);
			pen = [x, y];
		}
	}
	return out.join(' ');
}

/** Draws a shape. */
export function shapeContent({ d, fill, stroke, strokeWidth = 1, dash, at }: Shape): string {
	const parts = ['q'];
	if (at) parts.push(`${n(at.scale)} 0 0 ${n(at.scale)} ${n(at.x)} ${n(at.y)} cm`);
	if (fill) parts.push(colour(fill, 'rg'));
	if (stroke) parts.push(colour(stroke, 'RG'), `${n(strokeWidth)} w 1 J 1 j`);
	if (stroke && dash) parts.push(`[${dash.map(n).join(' ')}] 0 d`);
	parts.push(path(d), fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n', 'Q');
	return parts.join('\n');
}

/** Sets the runs of a line. The page is drawn with y downwards, so letters are turned back upright. */
export function textContent(runs: readonly Run[], fill: string, fonts: PdfFonts): string {
	const parts = ['BT', colour(fill, 'rg')];
	for (const run of runs) {
		const name = fonts.use(run.font);
		parts.push(`/${name} ${n(run.size)} Tf`, `1 0 0 -1 ${n(run.x)} ${n(run.y)} Tm`);
		let rise = 0;
		let shown: string[] = [];
		const show = () => {
			if (shown.length) parts.push(`[${shown.join(' ')}] TJ`);
			shown = [];
		};
		for (const glyph of run.glyphs) {
			const { code, width } = fonts.embed(run.font, glyph);
			const thousandths = 1000 / run.unitsPerEm;
			if (glyph.dy !== rise) {
				show();
				parts.push(`${n((glyph.dy / run.unitsPerEm) * run.size)} Ts`);
				rise = glyph.dy;
			}
			if (glyph.dx) shown.push(n(-glyph.dx * thousandths));
			shown.push(`<${code}>`);
			const back = width + glyph.dx * thousandths - glyph.advance * thousandths;
			if (Math.abs(back) > 0.01) shown.push(n(back));
		}
		show();
		if (rise) parts.push('0 Ts');
	}
	parts.push('ET');
	return parts.join('\n');
}
