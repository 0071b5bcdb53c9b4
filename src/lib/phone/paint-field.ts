import type { NoteImage } from '#lib/session/note-image.ts';
import type { FieldMode } from './fields.ts';
import { fill } from './fill.ts';
import type { OwnStatus } from './own.ts';
import { setText } from './set-text.ts';
import type { PhoneWords } from './words.ts';

type FieldState = {
	mode: FieldMode;
	words: PhoneWords;
	/** Whether a note is being changed in it. */
	changing: boolean;
	empty: boolean;
	/** It has an image or answers, and no words. */
	textless: boolean;
	/** What stands in it can go. */
	ready: boolean;
	image: NoteImage | null;
	/** Characters that still fit. */
	room: number;
	/** Notes that may still be written; null without a limit. */
	left: number | null;
	/** Of a remark: whether it is on the server already, or on its way. */
	sent: OwnStatus | undefined;
	/** Until the step no longer takes anything. */
	seconds: number;
};

/** Shows one text field as it is now. */
export function paintField(field: HTMLElement, state: FieldState): void {
	const { mode, words, changing, empty, textless, ready, image, room, left, sent, seconds } = state;
	const full = left === 0 && !changing && empty;
	const put = (selector: string, text: string) => setText(field.querySelector(selector)!, text);
	const plain = (selector: string) => field.querySelector<HTMLElement>(selector)?.dataset.plain ?? '';
	field.dataset.mode = mode;
	field.toggleAttribute('data-textless', mode === 'unsent' && textless);
	field.toggleAttribute('data-changing', changing);
	field.toggleAttribute('data-full', full);
	put('.head', mode === 'unsent' ? words.unsent : '');
	put(
		'.why',
		mode === 'unsent' && field.querySelector('.message')!.textContent === '' ? words.unsentWhy : ''
	);
	put('.grace', mode === 'grace' ? fill(words.grace, { seconds }) : '');
	put('.full', full ? words.full : '');
	put('label', changing ? words.labelChange : plain('label'));
	put('.send', changing ? words.sendChange : plain('.send'));
	put('.room', fill(room < 0 ? words.over : words.room, { count: Math.abs(room) }));
	field.querySelector('.room')!.classList.toggle('over', room < 0);
	if (left !== null) put('.left', left === 1 ? words.leftOne : fill(words.left, { count: left }));
	field.querySelector<HTMLButtonElement>('.send')!.disabled = !ready || sent !== undefined;
	const draw = field.querySelector<HTMLElement>('[data-act="draw"] span');
	if (draw) setText(draw, (image?.kind === 'drawing' ? draw.dataset.again : draw.dataset.plain) ?? '');
	if ((field.dataset.kind === 'remark' || field.dataset.about) && mode === 'open')
		put('.copied', sent === 'saved' ? `✓ ${words.saved}` : '');
	if (mode !== 'open') field.querySelector<HTMLElement>('.zone')!.hidden = false;
}
