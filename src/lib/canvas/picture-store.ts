// Fetches the pictures that the canvas draws, each once, and says when one is there.
type Known = { image: HTMLImageElement; ready: boolean };

export class PictureStore {
	#known = new Map<string, Known>();
	#onReady: () => void;
	#gone = false;

	constructor(onReady: () => void) {
		this.#onReady = onReady;
	}

	/** The picture of an address once it is there; fetching starts at the first question. */
	get(source: string): HTMLImageElement | null {
		const known = this.#known.get(source);
		if (known) return known.ready ? known.image : null;
		const image = new Image();
		const made: Known = { image, ready: false };
		this.#known.set(source, made);
		image.decoding = 'async';
		image.onload = () => {
			made.ready = true;
			if (!this.#gone) this.#onReady();
		};
		image.src = source;
		return null;
	}

	/** Forgets all but these, so that what was taken off the board stays nowhere. */
	keep(sources: ReadonlySet<string>): void {
		for (const source of this.#known.keys()) if (!sources.has(source)) this.#known.delete(source);
	}

	destroy(): void {
		this.#gone = true;
		this.#known.clear();
	}
}
