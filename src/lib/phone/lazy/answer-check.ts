// The membercheck with script: every tap is kept at once, and a remark when its field is left.
import type { Mine } from '#lib/session/view.ts';
import type { Own } from '../own.ts';
import type { Content } from '../sending.ts';

/** What the membercheck's part is given: it imports nothing itself. */
type CheckTools = {
	island: HTMLElement;
	own: () => Own | undefined;
	put: (content: Content) => void;
	withdraw: () => void;
	content: (answer: { part: string; verdict: number; remark: string }) => Content;
	more: number;
	status: (own: Own) => string;
	fill: (words: string, values: Record<string, string | number>) => string;
	sure: (words: string) => boolean;
};

export type Check = {
	/** Shows the own answers on the page as it is drawn now. */
	paint(): void;
	act(name: string, button: HTMLButtonElement): void;
	/** The server did not take an answer. */
	refused(message: string): void;
};

/** Starts following the marks and remarks on the page. */
export function answerCheck({
	island,
	own,
	put,
	withdraw,
	content,
	more,
	status,
	fill,
	sure
}: CheckTools): Check {
	let wrong = '';
	const panel = () => island.querySelector<HTMLElement>('#check');
	const forms = () => [...island.querySelectorAll<HTMLFormElement>('[data-part]')];
	const area = (form: ParentNode) => form.querySelector('textarea')!;
	const write = (element: Element | null | undefined, text: string) => {
		if (element && element.textContent !== text) element.textContent = text;
	};

	function paintPart(
		form: HTMLElement,
		mine: Pick<Mine, 'value' | 'fields'> | undefined,
		said: string
	): void {
		const { part = '' } = form.dataset;
		const verdict = mine?.value?.[part];
		for (const button of form.querySelectorAll<HTMLButtonElement>('[data-act="verdict"]'))
			button.ariaPressed = String(Number(button.value) === verdict);
		const typed = area(form).value.trim() !== (mine?.fields[part] ?? '');
		form.querySelector<HTMLButtonElement>('[data-act="remark"]')!.disabled = !typed;
		write(form.querySelector('.state'), verdict === undefined || typed ? '' : said);
	}

	function paint(): void {
		const at = panel();
		if (!at) return;
		const mine = own();
		const said = mine ? status(mine) : '';
		at.toggleAttribute('data-wait', mine !== undefined && mine.status !== 'saved');
		for (const form of forms()) paintPart(form, mine, said);
		write(at.querySelector('.wrong'), wrong);
		const count = forms().length;
		const answered = forms().filter(({ dataset }) => mine?.value?.[dataset.part ?? ''] !== undefined).length;
		write(at.querySelector('.line'), fill(at.dataset.left ?? '', { answered, count }));
		const bar = at.querySelector('progress');
		if (bar) bar.value = answered;
		const thanks = at.querySelector<HTMLElement>('.thanks');
		if (thanks) thanks.hidden = answered < count || mine?.status !== 'saved';
		const back = at.querySelector<HTMLElement>('.back');
		if (back) back.hidden = !mine || mine.status === 'leaving';
	}

	function judge(form: HTMLElement, verdict: number): void {
		// What is being taken back can't be changed any more.
		if (own()?.status === 'leaving') return;
		wrong = '';
		if (verdict > 0) form.querySelector('details')!.open = true;
		put(content({ part: form.dataset.part ?? '', verdict, remark: area(form).value }));
		paint();
	}

	const partOf = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
	const verdictOf = (form: HTMLElement) => own()?.value?.[form.dataset.part ?? ''];

	island.addEventListener('input', ({ target }) => partOf(target) && paint());
	island.addEventListener('change', ({ target }) => {
		const form = partOf(target);
		const verdict = form ? verdictOf(form) : undefined;
		if (form && verdict !== undefined) judge(form, verdict);
	});

	return {
		paint,
		act(name, button) {
			const form = partOf(button);
			if (form && name === 'verdict') judge(form, Number(button.value));
			else if (form && name === 'remark') judge(form, verdictOf(form) ?? more);
			else if (name === 'check-back' && sure(panel()?.dataset.sure ?? '')) {
				for (const one of forms()) area(one).value = '';
				withdraw();
				paint();
			}
		},
		refused(message) {
			wrong = message;
			paint();
		}
	};
}
