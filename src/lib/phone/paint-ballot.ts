import { ballotLine, dotsText } from './ballot-words.ts';
import type { AskOf, BallotAsk } from './asks.ts';
import { dotsLeft, type Value } from './ballot.ts';
import { fill } from './fill.ts';
import { statusText, type Own } from './own.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

type Look = { ask: AskOf<'vote'>; words: PhoneWords; full: boolean };

function paintPlace(button: HTMLButtonElement, place: number, { words, full }: Look): void {
	button.disabled = place === 0 && full;
	button.querySelector('.place')!.textContent = place > 0 ? String(place) : '';
	button.querySelector('.name')!.textContent =
		place > 0 ? fill(words.orderPlace, { place }) : words.orderChoose;
}

function paintItem(item: HTMLElement, given: number, look: Look): void {
	const { ask, words, full } = look;
	item.toggleAttribute('data-given', given > 0);
	const choose = item.querySelector<HTMLButtonElement>('.choose, .order');
	if (choose) {
		choose.value = `${given > 0 ? '-' : '+'}:${item.dataset.ballot}`;
		choose.ariaPressed = String(given > 0);
		if (ask.ordered) paintPlace(choose, given, look);
		else choose.textContent = given > 0 ? words.chosen : words.choose;
		return;
	}
	item.querySelector('.count')!.textContent = dotsText(ask.mark, given);
	item.querySelector('.number')!.textContent = String(given);
	item.querySelector<HTMLButtonElement>('.less')!.disabled = given === 0;
	item.querySelector<HTMLButtonElement>('.more')!.disabled = full || given >= (ask.perItem ?? ask.dots);
}

/** Shows the own answer on the ballot that the page holds. */
export function paintBallot(
	form: HTMLElement,
	{ ask, own, words, offline }: { ask: BallotAsk; own: Own | undefined; words: PhoneWords; offline: boolean }
): void {
	const value: Value = own?.value ?? {};
	setText(form.querySelector('.line')!, ballotLine(ask, value, words));
	const state = form.querySelector<HTMLElement>('.state')!;
	state.dataset.status = own?.status ?? '';
	setText(state, own ? statusText(own, words, offline) : '');
	if (ask.kind === 'rate') {
		for (const button of form.querySelectorAll<HTMLButtonElement>('[value^="="]')) {
			const [, key = '', index] = /^=:(.*):(\d+)$/.exec(button.value) ?? [];
			button.ariaPressed = String(value[key] === Number(index));
		}
		return;
	}
	const undo = form.querySelector<HTMLButtonElement>('.undo');
	if (undo) undo.disabled = Object.keys(value).length === 0;
	const full = dotsLeft(ask, value) <= 0;
	for (const item of form.querySelectorAll<HTMLElement>('[data-ballot]'))
		paintItem(item, value[item.dataset.ballot ?? ''] ?? 0, { ask, words, full });
}
