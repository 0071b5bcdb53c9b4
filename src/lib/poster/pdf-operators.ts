// Shapes and lines of text as PDF page content.
import type { PdfFonts } from './pdf-fonts.ts';
import type { EmojiPath } from './emoji/emoji-path.ts';
import type { Box, EmojiMark, Run, Shape, TextLine } from './scene.ts';

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

/** Moves and scales what follows. */
export function place({ x, y, scale }: { x: number; y: number; scale: number }): string {
	const s = String(Number(scale.toPrecision(7)));
	return `${s} 0 0 ${s} ${n(x)} ${n(y)} cm`;
}

/** Leaves out what follows and lies outside the box. */
export function clipContent({ x, y, width, height }: Box): string {
	return `${[x, y, width, height].map(n).join(' ')} re W n`;
}

/** Draws a shape. */
export function shapeContent({ d, fill, stroke, strokeWidth = 1, dash, at }: Shape): string {
	const parts = ['q'];
	if (at) parts.push(place(at));
	if (fill) parts.push(colour(fill, 'rg'));
	if (stroke) parts.push(colour(stroke, 'RG'), `${n(strokeWidth)} w 1 J 1 j`);
	if (stroke && dash) parts.push(`[${dash.map(n).join(' ')}] 0 d`);
	parts.push(path(d), fill && stroke ? 'B' : fill ? 'f' : stroke ? 'S' : 'n', 'Q');
	return parts.join('\n');
}

/**
 * Sets a line from left to right. An emoji is drawn inside a span that reads as the emoji itself; the
 * invisible space in it is what a program selects.
 */
export function textContent({ runs, emoji = [], fill, size }: TextLine, fonts: PdfFonts): string {
	const parts: string[] = [];
	const waiting = [...emoji];
	let together: Run[] = [];
	const letters = () => {
		if (together.length) parts.push(runsContent(together, fill, fonts));
		together = [];
	};
	const sign = (mark: EmojiMark) => {
		letters();
		parts.push(emojiContent(mark, size, fonts));
	};
	for (const run of runs) {
		for (let next = waiting[0]; next && next.x < run.x; next = waiting[0]) {
			sign(next);
			waiting.shift();
		}
		together.push(run);
	}
	letters();
	waiting.forEach(sign);
	return parts.join('\n');
}

function emojiContent({ text, paths, x, y, size }: EmojiMark, line: number, fonts: PdfFonts): string {
	const utf16 = [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).padStart(4, '0'));
	const { name, code } = fonts.space();
	return [
		`/Span <</ActualText <feff${utf16.join('')}>>> BDC`,
		'q',
		place({ x, y, scale: size / 32 }),
		...paths.map((path) => emojiPath(path, fonts)),
		'Q',
		`BT 3 Tr /${name} ${n(line)} Tf 1 0 0 -1 ${n(x)} ${n(y + 0.8 * size)} Tm [<${code}>] TJ 0 Tr ET`,
		'EMC'
	].join('\n');
}

function emojiPath({ d, fill, opacity }: EmojiPath, fonts: PdfFonts): string {
	const painted = `${colour(fill, 'rg')}\n${path(d)} f`;
	return opacity === undefined ? painted : `q /${fonts.opacity(opacity)} gs\n${painted} Q`;
}

/** Sets runs of letters. The page is drawn with y downwards, so letters are turned back upright. */
function runsContent(runs: readonly Run[], fill: string, fonts: PdfFonts): string {
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
