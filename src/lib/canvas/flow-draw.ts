// What makes a note a card of a flowchart on the board: the form of its type on its edge, who and how below it.
import type { FlowType } from '#lib/session/flow.ts';
import type { Rect } from '#lib/session/zone-layout.ts';
import type { Brush } from './board-extension.ts';

export type FlowMark = { id: string; type: FlowType; foot: string };

const COLOURS: Record<FlowType, { edge: string; fill: string }> = {
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
		const { edge, fill } = COLOURS[type];
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
		if (foot === '') continue;
		context.font = `400 15px ${palette.ui}`;
		const width = Math.min(rect.width + 20, context.measureText(foot).width + 20);
		const top = rect.y + rect.height - 4;
		context.beginPath();
		context.roundRect(rect.x + 8, top, width, 24, 6);
		context.fillStyle = palette.sheet;
		context.fill();
		context.lineWidth = 1.4;
		context.stroke();
		context.fillStyle = palette.ink;
		context.fillText(foot, rect.x + 18, top + 17, width - 20);
	}
}
