// Draws one zone with its top left corner at 0, 0: its paper, its title, and what a ballot about it gave.
import { ZONE_PAD, ZONE_TITLE } from '#lib/session/zone-layout.ts';
import type { ZoneBox } from './board-model.ts';
import type { Palette } from './palette.ts';
import { headingBaselines, zoneHeading } from './zone-heading.ts';

type Brush = { context: CanvasRenderingContext2D; palette: Palette };

/** Draws a zone; `asked` when it is the one the group works in; type grows with the board's scale. */
export function drawZone(
	{ context, palette }: Brush,
	zone: ZoneBox,
	{ asked, scale }: { asked: boolean; scale: number }
): void {
	const { width, height } = zone.rect;
	context.beginPath();
	context.roundRect(0, 0, width, height, 16);
	context.fillStyle = palette.sheet;
	context.fill();
	context.save();
	context.clip();
	context.fillStyle = palette.papers[zone.paper - 1] ?? palette.sheet;
	context.globalAlpha = 0.28;
	context.fillRect(0, 0, width, height);
	context.globalAlpha = 1;
	context.fillRect(0, 0, width, 8);
	context.restore();
	context.lineWidth = asked ? 4 * scale : 1.5;
	context.strokeStyle = asked ? palette.accent : palette.line;
	context.stroke();

	context.textBaseline = 'alphabetic';
	context.textAlign = 'left';
	context.fillStyle = palette.ink;
	const baseline = ZONE_TITLE - 18;
	let right = width - ZONE_PAD;
	context.font = `800 ${Math.min(32, 20 * Math.max(0.8, scale))}px ${palette.ui}`;
	if (zone.count > 0 && zone.ratings.length === 0) {
		context.textAlign = 'right';
		context.fillText(String(zone.count), right, baseline);
		right -= context.measureText(String(zone.count)).width + 16;
		context.textAlign = 'left';
	}
	for (const one of zone.ratings.toReversed()) {
		const words = `${one.count} ${one.title}`;
		right -= context.measureText(words).width;
		context.fillStyle = palette.ink;
		context.fillText(words, right, baseline);
		right -= 18;
		context.beginPath();
		context.arc(right + 6, baseline - 7, 8, 0, Math.PI * 2);
		context.fillStyle = palette.tones[one.tone] ?? palette.soft;
		context.fill();
		right -= 22;
	}
	if (zone.dots !== null && zone.dots > 0) {
		const words = `● ${zone.dots}`;
		right -= context.measureText(words).width;
		context.fillStyle = palette.accent;
		context.fillText(words, right, baseline);
		right -= 16;
	}
	context.fillStyle = palette.ink;
	context.font = `800 100px ${palette.ui}`;
	const heading = zoneHeading({
		title: zone.title,
		room: right - ZONE_PAD,
		usual: Math.min(46, 32 * Math.max(0.75, scale)),
		measure: (line) => context.measureText(line).width / 100
	});
	context.font = `800 ${heading.size}px ${palette.ui}`;
	headingBaselines(heading, baseline).forEach((y, n) =>
		context.fillText(heading.lines[n] ?? '', ZONE_PAD, y)
	);
}
