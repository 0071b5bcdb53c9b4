// The board on Konva: one shape a note, three layers that are only drawn when something on them changed.
import Konva from 'konva/lib/Core.js';
import type { Layer } from 'konva/lib/Layer.js';
import type { Shape } from 'konva/lib/Shape.js';
import type { Stage } from 'konva/lib/Stage.js';
import type { NoteImage } from '#lib/session/note-image.ts';
import { overlap, type Rect } from '#lib/session/zone-layout.ts';
import type { Draw } from './board-extension.ts';
import type { BoardModel, ZoneBox } from './board-model.ts';
import type { NoteBox } from './note-box.ts';
import type { Camera, Point, Size } from './camera.ts';
import { drawNote } from './draw-note.ts';
import { drawOverlay, type Overlay } from './draw-overlay.ts';
import { drawZone } from './draw-zone.ts';
import type { Palette } from './palette.ts';
import { PictureStore } from './picture-store.ts';

/** Most pixels of one layer; above it a 4K board gets slow without getting sharper to the eye. */
const MOST_PIXELS = 8_300_000;
const CULL_MARGIN = 80;
/** Share of the way a note dragged by somebody else moves in a frame. */
const FOLLOW = 0.45;

type Actor = { shape: Shape; box: NoteBox; n: number; hot: Point | null; mine: boolean };
export type Held = { at: Point; mine: boolean };

/** Draws what it is told; it knows nothing of gestures. Call `destroy` when its element goes. */
export class BoardScene {
	#stage: Stage;
	#layers: { still: Layer; hot: Layer; over: Layer };
	#dirty = { still: true, hot: true, over: true };
	#frame = 0;
	#palette: Palette;
	#camera: Camera = { x: 0, y: 0, zoom: 1 };
	#size: Size = { width: 1, height: 1 };
	#actors = new Map<string, Actor>();
	#zones = new Map<string, { shape: Shape; zone: ZoneBox }>();
	#overlay: Overlay = { boxes: [], focus: null, lasso: null, target: null, zone: null };
	#asked: string | null = null;
	#scale = 1;
	#sourceOf: (image: NoteImage) => string | null;
	#pictures = new PictureStore(() => this.#soon('still', 'hot'));
	#extra: { under: readonly Draw[]; over: readonly Draw[] } = { under: [], over: [] };
	/** Layers that hold nothing are not drawn again. */
	#bare = { hot: true, over: true };

	constructor(
		container: HTMLDivElement,
		{ palette, sourceOf }: { palette: Palette; sourceOf: (image: NoteImage) => string | null }
	) {
		this.#sourceOf = sourceOf;
		Konva.autoDrawEnabled = false;
		this.#palette = palette;
		this.#stage = new Konva.Stage({ container, width: 1, height: 1, listening: false });
		const layer = () => new Konva.Layer({ listening: false });
		this.#layers = { still: layer(), hot: layer(), over: layer() };
		this.#stage.add(this.#layers.still, this.#layers.hot, this.#layers.over);
		this.#layers.over.add(
			new Konva.Shape({
				listening: false,
				perfectDrawEnabled: false,
				sceneFunc: (context) => {
					const brush = { context: context._context, palette: this.#palette, zoom: this.#camera.zoom };
					for (const draw of this.#extra.over) draw(brush, (id) => this.#rectOf(id));
					drawOverlay(brush, this.#overlay);
				}
			})
		);
		this.#layers.still.add(
			new Konva.Shape({
				listening: false,
				perfectDrawEnabled: false,
				n: -0.5,
				sceneFunc: (context) => {
					const brush = { context: context._context, palette: this.#palette, zoom: this.#camera.zoom };
					for (const draw of this.#extra.under) draw(brush, (id) => this.#rectOf(id));
				}
			})
		);
	}

	/** The size of the element in CSS pixels. */
	resize(size: Size): void {
		this.#size = size;
		const ratio = Math.min(
			globalThis.devicePixelRatio,
			Math.sqrt(MOST_PIXELS / Math.max(1, size.width * size.height))
		);
		this.#stage.size(size);
		for (const layer of Object.values(this.#layers)) layer.getCanvas().setPixelRatio(ratio);
		this.#soon('still', 'hot', 'over');
	}

	setCamera(camera: Camera): void {
		this.#camera = camera;
		this.#soon('still', 'hot', 'over');
	}

	/** The zone that is asked now. */
	setAsked(asked: string | null): void {
		if (asked === this.#asked) return;
		this.#asked = asked;
		this.#soon('still');
	}

	setOverlay(overlay: Overlay): void {
		if (JSON.stringify(overlay) === JSON.stringify(this.#overlay)) return;
		this.#overlay = overlay;
		this.#soon('over');
	}

	/** What extensions of the board draw below and above its notes. */
	setExtra(extra: { under: readonly Draw[]; over: readonly Draw[] }): void {
		this.#extra = extra;
		this.#soon('still', 'over');
	}

	/** Where a note is now, in a hand or on the board. */
	#rectOf(id: string): Rect | undefined {
		const actor = this.#actors.get(id);
		return actor && { ...actor.box.rect, ...(actor.hot ?? {}) };
	}

	/** What stands on the board. */
	setModel(model: BoardModel): void {
		this.#scale = model.scale;
		const zones = new Set(model.zones.map((zone) => zone.id));
		for (const [id, { shape }] of this.#zones)
			if (!zones.has(id)) {
				shape.destroy();
				this.#zones.delete(id);
			}
		for (const zone of model.zones) {
			const known = this.#zones.get(zone.id);
			if (known) known.zone = zone;
			else this.#zones.set(zone.id, { zone, shape: this.#zoneShape(zone.id) });
		}
		for (const [id, { shape }] of this.#actors)
			if (!model.byId.has(id)) {
				shape.destroy();
				this.#actors.delete(id);
			}
		this.#pictures.keep(
			new Set(model.boxes.flatMap((box) => (box.image && this.#sourceOf(box.image)) || []))
		);
		model.boxes.forEach((box, n) => {
			const known = this.#actors.get(box.id);
			if (known) Object.assign(known, { box, n });
			else this.#actors.set(box.id, { box, n, hot: null, mine: false, shape: this.#noteShape(box.id) });
		});
		this.#soon('still', 'hot', 'over');
	}

	/** Notes that hands hold now, with their top left corner in board units; the rest lies still. */
	setHeld(held: ReadonlyMap<string, Held>): void {
		for (const [id, actor] of this.#actors) {
			const hold = held.get(id);
			if (!hold && !actor.hot) continue;
			if (!hold !== !actor.hot) this.#soon('still');
			actor.hot = hold?.at ?? null;
			actor.mine = hold?.mine ?? false;
			this.#soon('hot');
			// Lines follow the notes they hang on.
			if (this.#extra.under.length > 0) this.#soon('still');
			if (this.#extra.over.length > 0) this.#soon('over');
		}
	}

	destroy(): void {
		cancelAnimationFrame(this.#frame);
		this.#pictures.destroy();
		for (const { shape } of this.#actors.values()) shape.destroy();
		for (const { shape } of this.#zones.values()) shape.destroy();
		this.#actors.clear();
		this.#zones.clear();
		this.#stage.destroy();
	}

	#photoOf(image: NoteImage): HTMLImageElement | null {
		const source = this.#sourceOf(image);
		return source === null ? null : this.#pictures.get(source);
	}

	#zoneShape(id: string): Shape {
		return new Konva.Shape({
			listening: false,
			perfectDrawEnabled: false,
			sceneFunc: (context) => {
				const zone = this.#zones.get(id)?.zone;
				const look = { asked: this.#asked === id, scale: this.#scale };
				if (zone) drawZone({ context: context._context, palette: this.#palette }, zone, look);
			}
		});
	}

	#noteShape(id: string): Shape {
		return new Konva.Shape({
			listening: false,
			perfectDrawEnabled: false,
			sceneFunc: (context) => {
				const actor = this.#actors.get(id);
				const brush = {
					context: context._context,
					palette: this.#palette,
					zoom: this.#camera.zoom,
					photoOf: (image: NoteImage) => this.#photoOf(image)
				};
				if (actor) drawNote(brush, actor.box, actor.hot !== null);
			}
		});
	}

	#soon(...layers: ('still' | 'hot' | 'over')[]): void {
		for (const layer of layers) this.#dirty[layer] = true;
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			this.#draw();
		});
	}

	#draw(): void {
		const { x, y, zoom } = this.#camera;
		for (const layer of Object.values(this.#layers))
			layer.setAttrs({ x: -x * zoom, y: -y * zoom, scaleX: zoom, scaleY: zoom });
		const again = this.#place();
		const { boxes, focus, lasso, target, zone: landing } = this.#overlay;
		const bare = {
			still: false,
			hot: this.#layers.hot.children.length === 0,
			over: boxes.length === 0 && !focus && !lasso && !target && !landing && this.#extra.over.length === 0
		};
		for (const name of ['still', 'hot', 'over'] as const) {
			if (!this.#dirty[name]) continue;
			this.#dirty[name] = false;
			if (name !== 'still' && bare[name] && this.#bare[name]) continue;
			this.#layers[name].draw();
			if (name !== 'still') this.#bare[name] = bare[name];
		}
		if (again) this.#soon('hot');
	}

	/** Puts every shape on the layer it belongs to, or on none when it is out of view. Answers whether one still moves. */
	#place(): boolean {
		const { x, y, zoom } = this.#camera;
		const view: Rect = {
			x: x - CULL_MARGIN,
			y: y - CULL_MARGIN,
			width: this.#size.width / zoom + 2 * CULL_MARGIN,
			height: this.#size.height / zoom + 2 * CULL_MARGIN
		};
		const { still, hot } = this.#layers;
		let moving = false;
		let added = false;
		for (const { shape, zone } of this.#zones.values()) {
			shape.setAttrs({ x: zone.rect.x, y: zone.rect.y, n: -1 });
			if (shape.getLayer() === still) continue;
			still.add(shape);
			added = true;
		}
		for (const actor of this.#actors.values()) {
			const { shape, box, n } = actor;
			const layer = actor.hot ? hot : still;
			if (!actor.hot && !overlap(box.rect, view)) {
				shape.remove();
				continue;
			}
			if (shape.getLayer() !== layer) {
				shape.remove();
				if (layer === hot) shape.setAttrs({ x: shape.x() || box.rect.x, y: shape.y() || box.rect.y });
				layer.add(shape);
				added = true;
			}
			const to = actor.hot ?? box.rect;
			const far = Math.abs(to.x - shape.x()) + Math.abs(to.y - shape.y()) > 2;
			const part = actor.hot && !actor.mine && far ? FOLLOW : 1;
			moving ||= part < 1;
			shape.setAttrs({
				x: shape.x() + (to.x - shape.x()) * part,
				y: shape.y() + (to.y - shape.y()) * part,
				n
			});
		}
		if (added) for (const layer of [still, hot]) inOrder(layer);
		return moving;
	}
}

/** Puts shapes in the order of the board; Konva removes by index, so those must stay true. */
function inOrder(layer: Layer): void {
	layer.children.sort((a, b) => Number(a.attrs['n']) - Number(b.attrs['n']));
	layer.children.forEach((child, n) => (child.index = n));
}
