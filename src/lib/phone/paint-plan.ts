import type { AskOf } from './asks.ts';
import { fill } from './fill.ts';
import { statusText, type Own } from './own.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

/** The actions that somebody joined after a tap on one. */
export function toggleJoin(own: Pick<Own, 'value'> | undefined, action: string): Record<string, number> {
	const { [action]: joined, ...others } = own?.value ?? {};
	return joined ? others : { ...others, [action]: 1 };
}

/** Shows the own joining and everybody's count on the actions that the page holds. */
export function paintPlan(
	panel: HTMLElement,
	{
		ask,
		own,
		words,
		offline
	}: { ask: AskOf<'plan'>; own: Own | undefined; words: PhoneWords; offline: boolean }
): void {
	for (const row of panel.querySelectorAll<HTMLElement>('[data-action]')) {
		const id = row.dataset.action ?? '';
		const joined = (own?.value?.[id] ?? 0) > 0;
		const count = ask.actions.find((action) => action.id === id)?.joined ?? 0;
		const button = row.querySelector<HTMLButtonElement>('button');
		if (button) {
			button.ariaPressed = String(joined);
			setText(button, joined ? words.joinOut : words.joinIn);
		}
		setText(
			row.querySelector('.joined')!,
			count === 0 ? '' : count === 1 ? words.joinedOne : fill(words.joined, { count })
		);
	}
	setText(panel.querySelector('.state')!, own ? statusText(own, words, offline) : '');
}
