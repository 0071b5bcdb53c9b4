// What makes a note a card of a flowchart on the board: the form of its type on its edge, who and how below it.
import type { FlowType } from '#lib/session/flow.ts';
import type { Rect } from '#lib/session/zone-layout.ts';
import type { Brush } from './board-extension.ts';

export type FlowMark = { id: string; type: FlowType; /** Who and how. */ foot: string[] };

/** The colours of each type of card. */
export const FLOW_COLOURS: Record<FlowType, { edge: string; fill: string }> = {
	start: { edge: '#0b5d5a', fill: '#0b5d5a' },
	action: { edge: '#1d638a', fill: '#ffffff' },
	question: { edge: '#a36a00', fill: '#fff1c4' },
	end: { edge: '#226b49', fill: '#e3f2e6' },
	emergency: { edge: '#9b2c1f', fill: '#9b2c1f' }
};

function form(context: CanvasRenderingContext2D, type: FlowType, { x, y, width, height }: Rect): void {
	context.beginPath();
	if (type === 'question') {
		const slant = height / 2;
		context.moveTo(x, y + height / 2);
		context.lineTo(x + slant, y);
		context.lineTo(x + width - slant, y);
		context.lineTo(x + width, y + height / 2);
		context.lineTo(x + width - slant, y + height);
		context.lineTo(x + slant, y + height);
		context.closePath();
	} else if (type === 'emergency') {
		context.moveTo(x + width / 2, y - 3);
		context.lineTo(x + width / 2 + height * 0.7, y + height);
		context.lineTo(x + width / 2 - height * 0.7, y + height);
		context.closePath();
	} else context.roundRect(x, y, width, height, type === 'start' ? height / 2 : type === 'end' ? 6 : 3);
}

/** The card's own edge, the sign of its type in the corner, and a strip with who and how. */
export function drawFlowMarks(
	{ context, palette }: Brush,
	marks: readonly FlowMark[],
	rectOf: (id: string) => Rect | undefined
): void {
	for (const { id, type, foot } of marks) {
		const rect = rectOf(id);
		if (!rect) continue;
		const { edge, fill } = FLOW_COLOURS[type];
		context.lineWidth = type === 'question' || type === 'emergency' ? 5 : 3.5;
		context.strokeStyle = edge;
		context.beginPath();
		context.roundRect(rect.x, rect.y, rect.width, rect.height, type === 'start' ? 24 : 8);
		context.stroke();
		if (type === 'end') {
			context.lineWidth = 1.5;
			context.beginPath();
			context.roundRect(rect.x + 5, rect.y + 5, rect.width - 10, rect.height - 10, 5);
			context.stroke();
		}
		const sign = { x: rect.x + 10, y: rect.y - 13, width: 40, height: 24 };
		form(context, type, sign);
		context.fillStyle = fill;
		context.fill();
		context.lineWidth = 3;
		context.stroke();
		const words = foot.filter((line) => line !== '');
		if (words.length === 0) continue;
		context.font = `400 16px ${palette.ui}`;
		const wide = Math.max(...words.map((line) => context.measureText(line).width)) + 20;
		const width = Math.min(rect.width - 8, wide);
		const top = rect.y + rect.height - 4;
		context.beginPath();
		context.roundRect(rect.x + 8, top, width, 6 + 20 * words.length, 6);
		context.fillStyle = palette.sheet;
		context.fill();
		context.lineWidth = 1.4;
		context.stroke();
		context.fillStyle = palette.ink;
		words.forEach((line, n) => context.fillText(line, rect.x + 18, top + 18 + 20 * n, width - 20));
	}
}
