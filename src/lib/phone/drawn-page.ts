// The page as the server drew it last, and how it is drawn anew when the server's view has moved on.
import type { Ask } from '#lib/session/ask.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { morph } from './morph.ts';
import type { PhoneWords } from './words.ts';

type Page = { view: PhoneView; words: PhoneWords };

/** A whole room hears of a step at the same moment: its phones ask for their page spread over this long, in ms. */
const SPREAD_MS = 250;
/** After a page that did not come, in ms. */
const AGAIN_MS = 3000;
/** How long a page may take to come, in ms. */
const FETCH_MS = 10_000;

/** An ask without what the script paints itself: the words of a group, and how many join in. */
function still(ask: Ask | null): unknown {
	if (ask?.kind === 'write') return { ...ask, drafts: ask.drafts.map(({ id }) => id) };
	if (ask?.kind === 'plan')
		return { ...ask, actions: ask.actions.map((action) => ({ ...action, joined: 0 })) };
	return ask;
}

/** What of a view the page draws; timer, clock and readiness are shown without drawing it again. */
const drawn = ({ stage, step, ask, talk, show, survey, check, ready, grace }: PhoneView): string =>
	JSON.stringify([
		{ ...stage, version: 0, timer: 0, spent: 0, openedAt: 0 },
		step,
		still(ask),
		talk,
		show,
		survey?.cards.map((card) => ({ ...card, asks: card.asks.map(still) })),
		check,
		ready === null,
		grace === null
	]);

const readPage = (root: ParentNode): Page => JSON.parse(root.querySelector('#page')?.textContent ?? '');

export class DrawnPage {
	#island: HTMLElement;
	#page: Page;
	#shown: string;
	/** Drawings asked for so far: only the answer to the last one counts. */
	#asked = 0;
	/** Drawings under way. */
	#drawing = 0;
	#answers = new Map<string, { mine: Mine | null; asked: number }>();
	#keep: (element: HTMLElement) => boolean;
	#changed: () => void;

	/** `keep` says what must stay although the new page lacks it; `changed` is called after each drawing. */
	constructor(
		island: HTMLElement,
		{ keep, changed }: { keep: (element: HTMLElement) => boolean; changed: () => void }
	) {
		this.#island = island;
		this.#keep = keep;
		this.#changed = changed;
		this.#page = readPage(island);
		this.#shown = drawn(this.#page.view);
	}

	/** The view that was drawn. */
	get view(): PhoneView {
		return this.#page.view;
	}

	get words(): PhoneWords {
		return this.#page.words;
	}

	/** Answers of the server that the drawn page may not show yet. */
	get answers(): Map<string, Mine | null> {
		return new Map([...this.#answers].map(([id, { mine }]) => [id, mine]));
	}

	/** Keeps an answer until a page that was asked for later has come. */
	answered(id: string, mine: Mine | null): void {
		this.#answers.set(id, { mine, asked: this.#asked });
	}

	/** Draws the page anew when a view asks for another one. */
	follow(view: PhoneView): void {
		if (drawn(view) === this.#shown) return;
		this.#shown = drawn(view);
		setTimeout(() => this.draw(), Math.random() * SPREAD_MS);
	}

	/** Draws the page anew when it is still of an older stage than a view, and no drawing is under way. */
	catchUp(view: PhoneView): void {
		if (this.#drawing === 0 && this.#page.view.stage.version < view.stage.version) void this.draw();
	}

	/** Gets the page as the server draws it now, and makes this page like it. */
	async draw(): Promise<void> {
		const asked = ++this.#asked;
		this.#drawing++;
		const html = await fetchIsland().finally(() => this.#drawing--);
		if (asked !== this.#asked) return;
		if (!html) {
			this.#shown = '';
			setTimeout(() => this.#shown === '' && this.draw(), AGAIN_MS);
			return;
		}
		this.#page = readPage(html);
		this.#shown = drawn(this.#page.view);
		for (const [id, answer] of this.#answers) if (answer.asked < asked) this.#answers.delete(id);
		morph(this.#island, html, (element) => element instanceof HTMLElement && this.#keep(element));
		this.#changed();
	}
}

/** The drawn part of this address' page; null when it cannot be had, or this phone may no longer see it. */
async function fetchIsland(): Promise<Element | null> {
	try {
		const signal = AbortSignal.timeout?.(FETCH_MS) ?? null;
		const response = await fetch(location.pathname, { cache: 'no-store', signal });
		if (!response.ok) return null;
		return new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('#island');
	} catch {
		return null;
	}
}
