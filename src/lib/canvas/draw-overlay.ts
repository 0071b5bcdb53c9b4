// Draws what lies over the notes: what is selected, the keyboard's place, a lasso, and where a drop would pile.
import type { Rect } from '#lib/session/zone-layout.ts';
import type { Point } from './camera.ts';
import type { Palette } from './palette.ts';

export type Overlay = {
	/** Selected notes. */
	boxes: readonly Rect[];
	/** The note the arrow keys are at. */
	focus: Rect | null;
	lasso: readonly Point[] | null;
	/** The note or pile a drop would pile on. */
	target: Rect | null;
	/** The zone a drop would land in. */
	zone: Rect | null;
};

type Brush = { context: CanvasRenderingContext2D; palette: Palette; zoom: number };

/** Draws an overlay in board units; lines keep their width on screen. */
export function drawOverlay({ context, palette, zoom }: Brush, overlay: Overlay): void {
	const px = 1 / zoom;
	const outline = (rect: Rect, grow: number) => {
		context.beginPath();
		context.roundRect(rect.x - grow, rect.y - grow, rect.width + 2 * grow, rect.height + 2 * grow, 8 + grow);
	};
	if (overlay.zone) {
		context.beginPath();
		context.roundRect(overlay.zone.x, overlay.zone.y, overlay.zone.width, overlay.zone.height, 16);
		context.lineWidth = 4 * px;
		context.strokeStyle = palette.accent;
		context.stroke();
	}
	for (const rect of overlay.boxes) {
		outline(rect, 2);
		context.lineWidth = Math.max(4 * px, 4);
		context.strokeStyle = palette.accent;
		context.stroke();
		const r = Math.max(13, 9 * px);
		context.beginPath();
		context.arc(rect.x + 2, rect.y + 2, r, 0, Math.PI * 2);
		context.fillStyle = palette.accent;
		context.fill();
		context.beginPath();
		context.moveTo(rect.x + 2 - r * 0.45, rect.y + 2);
		context.lineTo(rect.x + 2 - r * 0.1, rect.y + 2 + r * 0.4);
		context.lineTo(rect.x + 2 + r * 0.5, rect.y + 2 - r * 0.4);
		context.lineWidth = r * 0.25;
		context.strokeStyle = palette.onAccent;
		context.stroke();
	}
	if (overlay.target) {
		outline(overlay.target, 7);
		context.lineWidth = Math.max(4 * px, 5);
		context.setLineDash([14, 8]);
		context.strokeStyle = palette.accent;
		context.stroke();
		context.setLineDash([]);
	}
	if (overlay.focus) {
		outline(overlay.focus, 7);
		context.lineWidth = Math.max(3 * px, 3);
		context.strokeStyle = palette.ink;
		context.stroke();
	}
	if (overlay.lasso && overlay.lasso.length > 1) {
		context.beginPath();
		overlay.lasso.forEach((point, n) =>
			n === 0 ? context.moveTo(point.x, point.y) : context.lineTo(point.x, point.y)
		);
		context.closePath();
		context.fillStyle = palette.accent;
		context.globalAlpha = 0.1;
		context.fill();
		context.globalAlpha = 1;
		context.lineWidth = 3 * px;
		context.setLineDash([8 * px, 6 * px]);
		context.strokeStyle = palette.accent;
		context.stroke();
		context.setLineDash([]);
	}
}
