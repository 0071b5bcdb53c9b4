// The live view for screens: the stream's getters, read as runes.
import { createSubscriber } from 'svelte/reactivity';
import type { Counts, View } from '#lib/session/view.ts';
import { createViewStream, type ViewStream as Core } from './stream.ts';

/** A live view; it is open for as long as something on the page reads it. Make it in a component's script. */
export class ViewStream<V extends View> {
	#core: Core<V>;
	#listen: () => void;

	constructor(start: { session: string; access: V['access']; initial: V }) {
		this.#core = createViewStream(start);
		this.#listen = createSubscriber((update) => this.#core.subscribe(update));
	}

	/** The newest view. */
	get view(): V {
		this.#listen();
		return this.#core.view;
	}

	/** The newest counts, from the view or after it; a phone gets none. */
	get counts(): Counts | null {
		this.#listen();
		return this.#core.counts;
	}

	/** False once a try to reach the server failed, until one succeeds. */
	get online(): boolean {
		this.#listen();
		return this.#core.online;
	}

	/** True when the session or this access no longer exists. */
	get gone(): boolean {
		this.#listen();
		return this.#core.gone;
	}

	/** The server's clock in ms; not reactive: read it from a ticking `$effect` or the Timer. */
	serverNow(): number {
		return this.#core.serverNow();
	}

	/** Fetches the view now, for example after a refusal; answers whether that worked. */
	refresh(): Promise<boolean> {
		return this.#core.refresh();
	}
}
