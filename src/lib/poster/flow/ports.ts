// Where arrows may touch a card, by its form.
import type { Box } from '../scene.ts';
import type { SheetCard } from './flow-sheets.ts';
import type { Port } from './route-map.ts';

/** The places on a card's edge: the middle of each side, and beside it where the form has a straight side. */
export function portsOf(type: SheetCard['type'], { x, y, width, height }: Box): Port[] {
	const level = [0.5, 0.25, 0.75];
	// a point and a round end have one place only
	const upright = type === 'question' || type === 'start' || type === 'onward' ? [0.5] : [0.5, 0.25, 0.75];
	return [
		...level.flatMap((part): Port[] => [
			{ x: x + part * width, y, side: 'top', middle: part === 0.5 },
			{ x: x + part * width, y: y + height, side: 'bottom', middle: part === 0.5 }
		]),
		...upright.flatMap((part): Port[] => [
			{ x, y: y + part * height, side: 'left', middle: part === 0.5 },
			{ x: x + width, y: y + part * height, side: 'right', middle: part === 0.5 }
		])
	];
}
