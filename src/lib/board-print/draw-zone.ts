// One zone of the board on paper: its ground, its title, and what a ballot about it gave.
import type { ZoneBox } from '#lib/canvas/board-model.ts';
import { headingBaselines, zoneHeading } from '#lib/canvas/zone-heading.ts';
import { circle, n, roundRect } from '#lib/poster/drawings/geometry.ts';
import type { SceneNode, Shape } from '#lib/poster/scene.ts';
import { ZONE_PAD, ZONE_TITLE } from '#lib/session/zone-layout.ts';
import { ACCENT, groundOf, INK, LINE, paperOf, SOFT, TONES } from './colours.ts';
import type { Pen } from './pen.ts';

/** The paper of a zone, with a band of its own colour along the top. */
export function zoneGround({ rect, paper }: ZoneBox): Shape[] {
	const { x, y, width, height } = rect;
	const below = { x, y: y + 8, width, height: height - 8 };
	return [
		{ kind: 'shape', d: roundRect(rect, 16), fill: paperOf(paper) },
		{ kind: 'shape', d: roundRect(below, [0, 0, 16, 16]), fill: groundOf(paper) },
		{ kind: 'shape', d: roundRect(rect, 16), stroke: LINE, strokeWidth: 1.5 }
	];
}

/** The heading of a zone, and at its right how much lies there and what people voted; as on screen. */
export function zoneHead(
	pen: Pen,
	zone: ZoneBox,
	scale: number
): { heading: SceneNode[]; beside: SceneNode[] } {
	const { rect } = zone;
	const y = rect.y + ZONE_TITLE - 18;
	let right = rect.x + rect.width - ZONE_PAD;
	const small = Math.min(32, 20 * Math.max(0.8, scale));
	const beside: SceneNode[] = [];
	const put = (text: string, fill: string) => {
		beside.push(...pen.write({ text, style: 'strong', size: small, fill, x: right, y, align: 'end' }));
		right -= pen.width(text, 'strong') * small;
	};
	if (zone.count > 0 && zone.ratings.length === 0) {
		put(String(zone.count), INK);
		right -= 16;
	}
	for (const one of zone.ratings.toReversed()) {
		put(`${one.count} ${one.title}`, INK);
		right -= 18;
		beside.push({ kind: 'shape', d: circle(right + 6, y - 7, 8), fill: TONES[one.tone] ?? SOFT });
		right -= 22;
	}
	if (zone.dots !== null && zone.dots > 0) {
		put(String(zone.dots), ACCENT);
		right -= 14;
		beside.push({ kind: 'shape', d: circle(right, y - small * 0.35, small * 0.32), fill: ACCENT });
		right -= 16;
	}
	const x = rect.x + ZONE_PAD;
	const heading = zoneHeading({
		title: zone.title,
		room: right - x,
		usual: Math.min(46, 32 * Math.max(0.75, scale)),
		measure: (line) => pen.width(line, 'strong')
	});
	const { size } = heading;
	const lines = headingBaselines(heading, y).flatMap((at, n) =>
		pen.write({ text: heading.lines[n] ?? '', style: 'strong', size, fill: INK, x, y: at })
	);
	return { heading: lines, beside };
}

/** A line of path data through points. */
export function polygon(points: readonly (readonly [number, number])[]): string {
	return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}
