// Draws the picture of a note: finger strokes as lines, a photo or talking picture as it comes from its address.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { Rect } from '#lib/session/zone-layout.ts';
import { drawingBounds, drawingPath, inside } from './image-shape.ts';
import type { Palette } from './palette.ts';

type Brush = { context: CanvasRenderingContext2D; palette: Palette };

/** Draws a picture in a rectangle of white paper; `photo` is null while it is on its way. */
export function drawImage(
	{ context, palette }: Brush,
	{ image, room, photo }: { image: NoteImage; room: Rect; photo: HTMLImageElement | null }
): void {
	context.save();
	context.beginPath();
	context.roundRect(room.x, room.y, room.width, room.height, 5);
	context.fillStyle = palette.sheet;
	context.fill();
	context.clip();
	if (image.kind === 'drawing') {
		const bounds = drawingBounds(image.strokes);
		const to = inside(bounds, room);
		const zoom = to.width / bounds.width;
		context.translate(to.x - bounds.x * zoom, to.y - bounds.y * zoom);
		context.scale(zoom, zoom);
		context.lineWidth = 14;
		context.lineCap = 'round';
		context.lineJoin = 'round';
		context.strokeStyle = palette.ink;
		context.stroke(new Path2D(drawingPath(image.strokes)));
	} else if (photo) {
		const shape = image.kind === 'photo' ? image : { width: 1, height: 1 };
		const to = inside(shape, room);
		context.drawImage(photo, to.x, to.y, to.width, to.height);
	} else {
		context.strokeStyle = palette.line;
		context.lineWidth = 2;
		context.strokeRect(room.x + 6, room.y + 6, room.width - 12, room.height - 12);
	}
	context.restore();
}
