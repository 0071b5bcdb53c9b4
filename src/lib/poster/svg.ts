// A sheet as SVG: every letter an outline, so that it looks the same everywhere and needs no font.
import { paperScale } from './layout.ts';
import { n } from './drawings/geometry.ts';
import type { Paper } from './model.ts';
import {
	textLines,
	type EmojiMark,
	type Inset,
	type Picture,
	type Run,
	type Scene,
	type SceneNode,
	type Shape,
	type TextLine
} from './scene.ts';
import { base64 } from './base64.ts';
import type { Typefaces } from './typefaces.ts';

const millimetresPerPoint = 25.4 / 72;

function escape(text: string): string {
	return text.replace(
		/[&<>"]/g,
		(character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character
	);
}

/** A part of a sheet over its whole width, in points from its top. */
export interface Band {
	y: number;
	height: number;
}

/** How far letters and emoji reach above and below their line, in sizes of type; more than any of them does. */
const reach = 2;

/**
 * The sheet as one SVG document with its text as description. `id` keeps the names inside apart from
 * those of other sheets on the same page; `band` draws a part of the sheet alone.
 */
export function renderSvg({
	scene,
	typefaces,
	paper,
	id = 'poster',
	band
}: {
	scene: Scene;
	typefaces: Typefaces;
	/** Left out for a scene with a scale of its own. */
	paper?: Paper;
	id?: string;
	band?: Band;
}): string {
	const outlines = new Map<string, string>();
	const clips: string[] = [];

	function shape({ d, fill, stroke, strokeWidth, dash, at }: Shape): string {
		const place = at ? ` transform="translate(${n(at.x)} ${n(at.y)}) scale(${round(at.scale)})"` : '';
		const line = stroke
			? ` stroke="${stroke}" stroke-width="${n(strokeWidth ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`
			: '';
		const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
		return `<path d="${d}" fill="${fill ?? 'none'}"${line}${dashes}${place}/>`;
	}

	function run({ font, unitsPerEm, size, x, y, glyphs }: Run): string {
		let pen = 0;
		const uses = glyphs.map((glyph) => {
			const d = typefaces.outline(font, glyph.id);
			const left = pen + glyph.dx;
			pen += glyph.advance;
			if (!d) return '';
			const name = `${id}-${font}-${glyph.id}`;
			outlines.set(name, d);
			return `<use href="#${name}" x="${n(left)}"${glyph.dy ? ` y="${n(glyph.dy)}"` : ''}/>`;
		});
		const scale = round(size / unitsPerEm);
		return `<g transform="translate(${n(x)} ${n(y)}) scale(${scale} -${scale})">${uses.join('')}</g>`;
	}

	function emoji({ paths, x, y, size }: EmojiMark): string {
		const drawn = paths.map(
			({ d, fill, opacity }) =>
				`<path d="${d}" fill="${fill}"${opacity === undefined ? '' : ` opacity="${n(opacity)}"`}/>`
		);
		return `<g transform="translate(${n(x)} ${n(y)}) scale(${round(size / 32)})">${drawn.join('')}</g>`;
	}

	function picture({ image, box }: Picture): string {
		return `<image x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" preserveAspectRatio="none" href="data:${image.mime};base64,${base64(image.bytes)}"/>`;
	}

	function inset({ at, clip, children }: Inset): string {
		const place = `transform="translate(${n(at.x)} ${n(at.y)}) scale(${round(at.scale)})"`;
		const inside = children.map(node).join('');
		if (!clip) return `<g ${place}>${inside}</g>`;
		const name = `${id}-clip-${clips.length + 1}`;
		clips.push(
			`<clipPath id="${name}"><rect x="${n(clip.x)}" y="${n(clip.y)}" width="${n(clip.width)}" height="${n(clip.height)}"/></clipPath>`
		);
		return `<g ${place}><g clip-path="url(#${name})">${inside}</g></g>`;
	}

	function node(part: SceneNode): string {
		if (part.kind === 'shape') return shape(part);
		if (part.kind === 'picture') return picture(part);
		if (part.kind === 'inset') return inset(part);
		if (part.kind === 'group') return part.children.map(node).join('');
		return `<g fill="${part.fill}">${part.runs.map(run).join('')}</g>${(part.emoji ?? []).map(emoji).join('')}`;
	}

	/** A line stands where it says, unless it is in an inset. */
	const misses = ({ y, size }: TextLine, { y: top, height }: Band) =>
		y + reach * size < top || y - reach * size > top + height;

	function within(part: SceneNode, band: Band): SceneNode[] {
		if (part.kind === 'text') return misses(part, band) ? [] : [part];
		if (part.kind !== 'group') return [part];
		return [{ ...part, children: part.children.flatMap((child) => within(child, band)) }];
	}

	const nodes = band ? scene.nodes.flatMap((part) => within(part, band)) : scene.nodes;
	const drawing = nodes.map(node).join('\n');
	const defs = [...outlines].map(([name, d]) => `<path id="${name}" d="${d}"/>`).join('');
	const scale = (scene.scale ?? paperScale[paper ?? 'A3']) * millimetresPerPoint;
	const spoken = textLines(nodes)
		.map((line) => line.text)
		.join('\n');
	// whole pixels are cut from a band, so nothing in its size may be rounded
	const size = band
		? `width="${scene.width}" height="${band.height}" viewBox="0 ${band.y} ${scene.width} ${band.height}"`
		: `width="${n(scene.width * scale)}mm" height="${n(scene.height * scale)}mm" viewBox="0 0 ${scene.width} ${scene.height}"`;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${scene.language}" aria-labelledby="${id}-title" aria-describedby="${id}-text">` +
		`<title id="${id}-title">${escape(scene.title)}</title><desc id="${id}-text">${escape(spoken)}</desc>` +
		`<defs>${defs}${clips.join('')}</defs><rect width="${scene.width}" height="${scene.height}" fill="#ffffff"/>\n${drawing}\n</svg>\n`
	);
}

function round(scale: number): string {
	return String(Number(scale.toPrecision(7)));
}
