import { dotsLeft, type Value } from './ballot.ts';
import { ballotLine, dotsText } from './ballot-words.ts';
import type { BallotAsk } from './fields.ts';
import { statusText, type Own } from './own.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

function paintItem(
	item: HTMLElement,
	given: number,
	{ ask, words, full }: { ask: Extract<BallotAsk, { kind: 'vote' }>; words: PhoneWords; full: boolean }
): void {
	item.toggleAttribute('data-given', given > 0);
	const choose = item.querySelector<HTMLButtonElement>('.choose');
	if (choose) {
		choose.value = `${given > 0 ? '-' : '+'}:${item.dataset.ballot}`;
		choose.textContent = given > 0 ? words.chosen : words.choose;
		choose.ariaPressed = String(given > 0);
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
	for (const item of form.querySelectorAll<HTMLElement>('[data-ballot]')) {
		const given = value[item.dataset.ballot ?? ''];
		if (ask.kind === 'vote')
			paintItem(item, given ?? 0, { ask, words, full: dotsLeft(ask.dots, value) <= 0 });
		else
			item
				.querySelectorAll('button')
				.forEach((button, index) => (button.ariaPressed = String(index === given)));
	}
}
