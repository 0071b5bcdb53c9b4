// Colours a little nearer to another colour.
import type { Shape } from '../scene.ts';

/** `share` of the other colour in this one; both #rrggbb. */
export function mix(colour: string, other: string, share: number): string {
	const part = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16);
	return (
		'#' +
		[1, 3, 5]
			.map((at) =>
				Math.round(part(colour, at) * (1 - share) + part(other, at) * share)
					.toString(16)
					.padStart(2, '0')
			)
			.join('')
	);
}

/** How light a colour is in grey, from 0 to 1, as the eye sees it (relative luminance of WCAG 2). */
export function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Shapes in softer colours; what is nearly black or white stays. */
export function mixed(shapes: readonly Shape[], other: string, share: number): Shape[] {
	const soften = (colour: string) => {
		const light = luminance(colour);
		return light < 0.012 || light > 0.97 ? colour : mix(colour, other, share);
	};
	return shapes.map((shape) => ({
		...shape,
		...(shape.fill ? { fill: soften(shape.fill) } : {}),
		...(shape.stroke ? { stroke: soften(shape.stroke) } : {})
	}));
}
