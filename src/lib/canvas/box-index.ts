// Finds boxes fast by place: what lies under a point, in a rectangle, inside a lasso, or next to another.
import { overlap, type Rect } from '#lib/session/zone-layout.ts';
import type { Point } from './camera.ts';
import type { NoteBox } from './note-box.ts';

const CELL = 256;
export type Direction = 'left' | 'right' | 'up' | 'down';

const centre = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

/** A grid over a list of boxes; later ones lie on top. */
export class BoxIndex {
	#boxes: readonly NoteBox[];
	#cells = new Map<string, number[]>();

	constructor(boxes: readonly NoteBox[]) {
		this.#boxes = boxes;
		boxes.forEach((box, n) => {
			for (const key of this.#keys(box.rect)) this.#cells.set(key, [...(this.#cells.get(key) ?? []), n]);
		});
	}

	*#keys(rect: Rect): Generator<string> {
		for (let cx = Math.floor(rect.x / CELL); cx <= Math.floor((rect.x + rect.width) / CELL); cx++)
			for (let cy = Math.floor(rect.y / CELL); cy <= Math.floor((rect.y + rect.height) / CELL); cy++)
				yield `${cx},${cy}`;
	}

	/** The top box under a point. */
	at(point: Point, except: ReadonlySet<string> = new Set()): NoteBox | undefined {
		const here = this.#cells.get(`${Math.floor(point.x / CELL)},${Math.floor(point.y / CELL)}`) ?? [];
		for (const n of here.toReversed()) {
			const box = this.#boxes[n];
			if (box && !except.has(box.id) && overlap(box.rect, { ...point, width: 0.001, height: 0.001 }))
				return box;
		}
		return undefined;
	}

	/** Everything that touches a rectangle, in order. */
	in(rect: Rect): NoteBox[] {
		const found = new Set<number>();
		for (const key of this.#keys(rect)) for (const n of this.#cells.get(key) ?? []) found.add(n);
		return [...found]
			.sort((a, b) => a - b)
			.flatMap((n) => this.#boxes[n] ?? [])
			.filter((box) => overlap(box.rect, rect));
	}

	/** Boxes whose centre lies inside a closed line. */
	inside(line: readonly Point[]): NoteBox[] {
		return this.#boxes.filter((box) => isInside(centre(box.rect), line));
	}

	/** The nearest box in a direction, for the arrow keys. */
	next(from: NoteBox, direction: Direction): NoteBox | undefined {
		const origin = centre(from.rect);
		let best: { box: NoteBox; cost: number } | undefined;
		for (const box of this.#boxes) {
			if (box.id === from.id) continue;
			const c = centre(box.rect);
			const [dx, dy] = [c.x - origin.x, c.y - origin.y];
			const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
			const aside = direction === 'left' || direction === 'right' ? Math.abs(dy) : Math.abs(dx);
			if (along <= 1 || aside > along * 2.5) continue;
			const cost = along + aside * 2;
			if (!best || cost < best.cost) best = { box, cost };
		}
		return best?.box;
	}
}

/** Whether a point lies inside a closed line (even-odd). */
function isInside(point: Point, line: readonly Point[]): boolean {
	let inside = false;
	line.forEach((a, n) => {
		const b = line[(n + line.length - 1) % line.length] ?? a;
		if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
			inside = !inside;
	});
	return inside;
}
