// The sentences of a small group, live: what others type comes in, and what two people type at once stays both.
import type { PhoneView } from '#lib/session/view.ts';
import type { PhoneWords } from '../words.ts';

/** How long after the last key a sentence is saved, and how long a failed save waits, in ms. */
const SAVE_MS = 600;
const AGAIN_MS = 2000;

type Sentence = {
	/** What the server is known to hold. */
	rev: number;
	base: string;
	/** On its way. */
	sent: string | null;
	/** What somebody else wrote while this phone had something else. */
	theirs: { rev: number; text: string } | null;
	/** Why the server did not take it. */
	refused: string;
	timer: ReturnType<typeof setTimeout> | undefined;
};

export type Writing = {
	/** Takes in a newer view, and the page as it is drawn now. */
	follow(view: PhoneView): void;
	/** Whether something stands there that is not saved. */
	holds(): boolean;
	act(name: string, button: HTMLButtonElement): void;
};

type Tools = {
	island: HTMLElement;
	session: string;
	words: PhoneWords;
	fill: (words: string, values: Record<string, string | number>) => string;
	refusal: (answer: unknown) => { code: string; message: string } | null;
	copy: (text: string) => Promise<boolean>;
};

const draftIn = (answer: unknown, key: string): { rev: number; text: string } | null => {
	const draft: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : null;
	if (typeof draft !== 'object' || draft === null || !('rev' in draft && 'text' in draft)) return null;
	return { rev: Number(draft.rev), text: String(draft.text) };
};

/** Starts following the sentences on the page. */
export function writeTogether({ island, session, words, fill, refusal, copy }: Tools): Writing {
	const known = new Map<string, Sentence>();
	const forms = () => [...island.querySelectorAll<HTMLFormElement>('[data-draft]')];
	const areaOf = (form: Element) => form.querySelector('textarea')!;
	const part = (form: Element, selector: string) => form.querySelector<HTMLElement>(selector)!;

	function sentence(form: HTMLElement): Sentence {
		const { draft = '', rev = '0' } = form.dataset;
		let found = known.get(draft);
		if (!found) {
			// The text that the server drew, whatever the browser filled in since.
			const base = areaOf(form).defaultValue;
			found = { rev: Number(rev), base, sent: null, theirs: null, refused: '', timer: undefined };
			known.set(draft, found);
		}
		return found;
	}

	/** Something stands there that only this phone has. */
	const waits = (form: HTMLElement) => dirty(form) || sentence(form).theirs !== null;
	const dirty = (form: HTMLElement) => areaOf(form).value.trim() !== sentence(form).base.trim();

	function stateWords(form: HTMLElement): string {
		const { refused, sent, rev } = sentence(form);
		if (refused !== '') return refused;
		if (form.hasAttribute('data-waits')) return words.waits;
		if (sent !== null || dirty(form)) return words.sending;
		return rev > 0 ? `✓ ${words.saved}` : '';
	}

	function paint(form: HTMLElement): void {
		const { theirs, rev, refused } = sentence(form);
		const length = Number(form.closest<HTMLElement>('#write')?.dataset.length ?? 140);
		const room = length - areaOf(form).value.trim().length;
		const put = (selector: string, text: string) => {
			const element = part(form, selector);
			if (element.textContent !== text) element.textContent = text;
		};
		form.toggleAttribute('data-over', room < 0);
		form.dataset.state = rev > 0 && !dirty(form) && refused === '' ? 'saved' : '';
		put('.room', fill(room < 0 ? words.over : words.room, { count: Math.abs(room) }));
		put('.state', theirs ? '' : stateWords(form));
		part(form, '.conflict').hidden = theirs === null;
		put('.theirs', theirs?.text ?? '');
	}

	/** Takes what the server holds: over an untouched text, beside a touched one. */
	function take(form: HTMLElement, { rev, text }: { rev: number; text: string }): void {
		const state = sentence(form);
		if (rev <= state.rev && state.theirs === null) return;
		const area = areaOf(form);
		const mine = area.value.trim();
		if (text === mine || text === state.sent || !dirty(form)) {
			if (text !== state.sent && text !== mine) replace(area, text);
			Object.assign(state, { rev, base: text, theirs: null });
		} else if (rev > state.rev) {
			// Empty words of somebody else are no version to choose from.
			if (text.trim() === '') Object.assign(state, { rev, base: text });
			else state.theirs = { rev, text };
		}
		paint(form);
	}

	/** Sets a text and leaves the cursor where it was. */
	function replace(area: HTMLTextAreaElement, text: string): void {
		const { selectionStart, selectionEnd } = area;
		area.value = text;
		if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
	}

	function plan(form: HTMLElement, wait: number): void {
		const state = sentence(form);
		clearTimeout(state.timer);
		state.timer = setTimeout(() => void save(form), wait);
	}

	async function save(form: HTMLElement): Promise<void> {
		const state = sentence(form);
		const text = areaOf(form).value.trim();
		if (state.sent !== null || state.theirs || !dirty(form) || form.hasAttribute('data-over')) return;
		const { item, step } = form.closest<HTMLElement>('#write')!.dataset;
		const body = {
			rev: state.rev + 1,
			item,
			step,
			kind: 'draft',
			text,
			sentence: Number(form.dataset.sentence)
		};
		state.sent = text;
		paint(form);
		try {
			const response = await fetch(
				`/api/sessions/${session}/contributions/${form.dataset.draft}?as=deelnemer`,
				{
					method: 'PUT',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(body)
				}
			);
			const answer: unknown = await response.json();
			const kept = response.ok ? draftIn(answer, 'contribution') : null;
			const wrong = refusal(answer);
			const other = wrong?.code === 'rev' ? draftIn(answer, 'mine') : null;
			form.removeAttribute('data-waits');
			state.refused = '';
			state.sent = null;
			if (kept) Object.assign(state, { rev: Math.max(state.rev, kept.rev), base: text });
			else if (other) take(form, other);
			else if (wrong && response.status < 500 && response.status !== 429) state.refused = wrong.message;
			else plan(form, AGAIN_MS);
			if (dirty(form) && !state.theirs && state.refused === '') plan(form, kept ? SAVE_MS : AGAIN_MS);
		} catch {
			state.sent = null;
			form.toggleAttribute('data-waits', true);
			plan(form, AGAIN_MS);
		}
		paint(form);
	}

	island.addEventListener('input', (event) => {
		const form =
			event.target instanceof Element ? event.target.closest<HTMLFormElement>('[data-draft]') : null;
		if (!form) return;
		sentence(form).refused = '';
		paint(form);
		plan(form, SAVE_MS);
	});

	return {
		follow(view) {
			const drafts = view.ask?.kind === 'write' ? view.ask.drafts : [];
			for (const form of forms()) {
				const draft = drafts.find(({ id }) => id === form.dataset.draft);
				if (draft) take(form, draft);
				// The step closes: what was typed goes now, while it is still taken.
				if (!view.ask?.open && dirty(form)) plan(form, 0);
				paint(form);
				if (!draft && !waits(form)) form.remove();
			}
			const panel = island.querySelector('#write');
			panel?.toggleAttribute('data-unsent', drafts.length === 0 && forms().length > 0);
			if (panel && drafts.length === 0 && forms().length === 0 && view.ask?.kind !== 'write') panel.remove();
		},
		holds: () => forms().some(waits),
		act(name, button) {
			const form = button.closest<HTMLFormElement>('[data-draft]');
			if (!form) return;
			const state = sentence(form);
			const area = areaOf(form);
			const { theirs } = state;
			if (name === 'frame') {
				if (!area.value.startsWith(button.value)) area.value = `${button.value} ${area.value}`.trim() + ' ';
				area.focus();
				area.setSelectionRange(area.value.length, area.value.length);
			} else if (name === 'copy-sentence') {
				area.select();
				return void copy(area.value);
			} else if (name === 'drop-sentence') {
				area.value = state.base;
				state.theirs = null;
				form.remove();
				if (forms().length === 0) island.querySelector('#write')?.remove();
				return;
			} else if (theirs) {
				if (name === 'theirs') area.value = theirs.text;
				Object.assign(state, { rev: theirs.rev, base: theirs.text, theirs: null });
			}
			paint(form);
			plan(form, 0);
		}
	};
}
