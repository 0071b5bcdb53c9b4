// How an image of a note is shown: strokes as a smooth line, the others by their address.
import type { NoteImage } from '#lib/session/note-image.ts';

/** SVG path data of strokes: each a curve through the middles between its points. */
export function strokePath(strokes: readonly (readonly number[])[]): string {
	return strokes.map(onePath).join('');
}

function onePath(stroke: readonly number[]): string {
	const at = (index: number) => [stroke[index * 2] ?? 0, stroke[index * 2 + 1] ?? 0] as const;
	const count = Math.floor(stroke.length / 2);
	const [x, y] = at(0);
	let path = `M${x} ${y}`;
	for (let index = 1; index < count - 1; index++) {
		const [ax, ay] = at(index);
		const [bx, by] = at(index + 1);
		path += `Q${ax} ${ay} ${Math.round((ax + bx) / 2)} ${Math.round((ay + by) / 2)}`;
	}
	const [lx, ly] = at(count - 1);
	// A tap of the finger is a dot: a line of no length, drawn with a round end.
	return `${path}L${lx} ${ly}`;
}

/** Address of a picture or photo. */
export function imageUrl(image: Exclude<NoteImage, { kind: 'drawing' }>, session: string): string {
	if (image.kind === 'picture') return `/prenten/${image.id}.svg`;
	return `/api/sessions/${session}/media/${image.id}?as=deelnemer`;
}

/** Whether two images are the same one. */
export const sameImage = (one: NoteImage | null, other: NoteImage | null): boolean =>
	JSON.stringify(one) === JSON.stringify(other);
