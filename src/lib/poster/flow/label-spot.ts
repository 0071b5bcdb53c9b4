// A place for the words of an arrow.
import type { Box } from '../scene.ts';
import { grown, overlaps } from './boxes.ts';
import type { Point, RouteMap } from './route-map.ts';

/** Where the words of way `n` stand along these corners: as near to the card it leaves as nothing is in their way. */
export function labelSpot(
	map: RouteMap,
	{ n, points, labels }: { n: number; points: readonly Point[]; labels: readonly Box[] }
): Box | null {
	const { cards, users, em } = map;
	const { label } = map.ways[n]!;
	if (!label) return null;
	const isFree = (box: Box) => {
		const near = grown(box, 0.1 * em);
		if (cards.some((card) => overlaps(card.box, near)) || labels.some((one) => overlaps(one, near)))
			return false;
		let free = true;
		map.eachSegmentIn(grown(box, 0.05 * em), (segment) => {
			if (users[segment]?.some((other) => other !== n)) free = false;
		});
		return free;
	};
	/** The first free place; behind a bend it leaves the corner free by `clear` where it can. */
	const look = (clear: number): Box | null => {
		for (let k = 0; k + 1 < points.length; k++) {
			const [a, b] = [points[k]!, points[k + 1]!];
			const level = a.y === b.y;
			const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
			const along = level ? label.width : label.height;
			const last = k + 2 === points.length;
			const sign = Math.sign(b.x - a.x + b.y - a.y);
			const left = length - along - (last ? 0.85 : 0) * em;
			const lead = k === 0 ? 0.15 * em : left >= clear ? clear : 0;
			const room = left - lead;
			for (let off = 0; off <= Math.max(0, room) && room >= -0.01; off += 0.4 * em) {
				const middle = sign * (lead + off + along / 2);
				const centre = level ? { x: a.x + middle, y: a.y } : { x: a.x, y: a.y + middle };
				const box = {
					x: centre.x - label.width / 2,
					y: centre.y - label.height / 2,
					width: label.width,
					height: label.height
				};
				if (isFree(box)) return box;
			}
		}
		return null;
	};
	return look(0.7 * em) ?? look(0);
}
