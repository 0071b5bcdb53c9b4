// Where the camera of a screen stands: it follows the step's zones until a hand moves it.
import { around, type Rect } from '#lib/session/zone-layout.ts';
import type { BoardModel } from './board-model.ts';
import { fit, within, zoomAt, type Camera, type Size } from './camera.ts';

const STEP = 1.25;

export class ViewPort {
	#model: () => BoardModel;
	#zones: () => readonly string[];
	#hand = $state.raw<Camera | null>(null);
	size = $state.raw<Size>({ width: 0, height: 0 });

	constructor(model: () => BoardModel, zones: () => readonly string[]) {
		this.#model = model;
		this.#zones = zones;
	}

	readonly #home = $derived.by((): Rect => {
		const wanted = this.#model().zones.filter((zone) => this.#zones().includes(zone.id));
		return around(wanted.map((zone) => zone.rect));
	});
	readonly #whole = $derived.by((): Rect => around(this.#model().zones.map((zone) => zone.rect)));
	/** The step's zones fitted; what room is left shows the zones beside them rather than nothing. */
	readonly camera = $derived.by(
		() =>
			this.#hand ?? within(fit({ rect: this.#home, size: this.size }), { rect: this.#whole, size: this.size })
	);

	/** Whether a hand moved the view. */
	get moved(): boolean {
		return this.#hand !== null;
	}

	set(camera: Camera): void {
		this.#hand = camera;
	}

	/** Shows the step's zones again, and follows them. */
	fitStep(): void {
		this.#hand = null;
	}

	/** Shows every zone of the card. */
	fitAll(): void {
		this.#hand = fit({ rect: this.#whole, size: this.size });
	}

	zoom(direction: 1 | -1): void {
		const middle = { x: this.size.width / 2, y: this.size.height / 2 };
		this.#hand = zoomAt(this.camera, middle, direction === 1 ? STEP : 1 / STEP);
	}

	/** Brings a rectangle into view when it is not. */
	reveal(rect: Rect): void {
		const { x, y, zoom } = this.camera;
		const seen = { x, y, width: this.size.width / zoom, height: this.size.height / zoom };
		const whole =
			rect.x >= seen.x &&
			rect.y >= seen.y &&
			rect.x + rect.width <= seen.x + seen.width &&
			rect.y + rect.height <= seen.y + seen.height;
		if (whole) return;
		this.#hand = {
			x: rect.x + rect.width / 2 - seen.width / 2,
			y: rect.y + rect.height / 2 - seen.height / 2,
			zoom
		};
	}
}
