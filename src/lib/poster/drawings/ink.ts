// Drawings as line art: white with an outline, for printers that should save toner, or with an outline around the colours.
import type { Shape } from '../scene.ts';
import { luminance } from './mix.ts';

/** Lines in the units of the drawing, and never thinner than this many points of the sheet. */
const usual = 1.7;
const thinnest = 0.9;
/** Strokes from this width on are limbs and beams; thinner ones are lines already. */
const limb = 4.4;
/** Very small dark fields, such as eyes, stay as they are. */
const dark = 0.02;

function lineOf({ at }: Shape): number {
	return Math.max(usual, thinnest / (at?.scale ?? 1));
}

function width({ strokeWidth = 1 }: Shape): number {
	return strokeWidth;
}

function limbOf(shape: Shape): boolean {
	return shape.stroke !== undefined && !shape.dash && width(shape) >= limb;
}

/** Everything white with an outline, as in a colouring book. */
export function outlined(shapes: readonly Shape[], ink: string): Shape[] {
	return shapes.flatMap((shape): Shape[] => {
		const line = lineOf(shape);
		if (shape.dash) return [shape];
		if (limbOf(shape) && !shape.fill)
			return [
				{ ...shape, stroke: ink },
				{ ...shape, stroke: '#ffffff', strokeWidth: width(shape) - 2 * line }
			];
		if (!shape.fill) return [{ ...shape, stroke: ink }];
		if (luminance(shape.fill) < dark) return [{ ...shape, fill: ink }];
		// round corners come from a wide stroke around the form
		if (shape.stroke && width(shape) >= limb)
			return [
				{ ...shape, fill: ink, stroke: ink },
				{ ...shape, fill: '#ffffff', stroke: '#ffffff', strokeWidth: width(shape) - 4 * line }
			];
		return [{ ...shape, fill: '#ffffff', stroke: ink, strokeWidth: line }];
	});
}

/** The colours stay, and everything gets an outline. */
export function withOutline(shapes: readonly Shape[], ink: string): Shape[] {
	return shapes.flatMap((shape): Shape[] => {
		const line = lineOf(shape);
		if (shape.dash) return [shape];
		if (limbOf(shape) && !shape.fill)
			return [{ ...shape, stroke: ink, strokeWidth: width(shape) + 1.6 }, shape];
		if (!shape.fill) return [{ ...shape, stroke: ink }];
		return [{ ...shape, stroke: ink, strokeWidth: Math.max(line, width(shape)) }];
	});
}
