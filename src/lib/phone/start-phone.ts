// The phone's page with script: the server draws it, this keeps it fresh and sends without reloading.
import { createViewStream } from '#lib/live/stream.ts';
import { copyText } from '#lib/ui/copy-text.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { ownAnswer, tapBallot } from './ballot.ts';
import { cleanText, type BallotAsk } from './fields.ts';
import { keepInSight } from './keep-in-sight.ts';
import { morph } from './morph.ts';
import { newId } from './new-id.ts';
import { createOutbox } from './outbox.ts';
import { mergeOwn, type Own } from './own.ts';
import { paintBallot } from './paint-ballot.ts';
import { paintNotes } from './paint-notes.ts';
import { refusalIn } from './sending.ts';
import { setText } from './set-text.ts';
import { TextFields } from './text-fields.ts';
import { timeText } from './time-text.ts';
import type { PhoneWords } from './words.ts';

type Page = { view: PhoneView; words: PhoneWords };

const readPage = (root: ParentNode): Page => JSON.parse(root.querySelector('#page')?.textContent ?? '');

/** What of a view the page draws; timer and clock are shown without drawing it again. */
const drawn = ({ stage, step, ask, grace }: PhoneView) =>
	JSON.stringify([{ ...stage, version: 0, timer: 0 }, step, ask, grace === null]);

/** Wakes the page up. */
export function startPhone(island: HTMLElement): void {
	let page = readPage(island);
	const { words } = page;
	const session = page.view.session.id;
	const key = `kb-${session}-${page.view.you.id}`;
	const find = <E extends HTMLElement>(selector: string) => island.querySelector<E>(selector);
	const stream = createViewStream<PhoneView>({ session, access: 'deelnemer', initial: page.view });
	/** Answers that the page may not show yet, with the number of the drawing that was asked for last. */
	const answers = new Map<string, Mine | null>();
	const answeredAt = new Map<string, number>();
	let asked = 0;
	let shown = drawn(page.view);

	const outbox = createOutbox({
		session,
		key: `${key}-outbox`,
		changed: () => paint(),
		saved: (mine) => answered(mine.id, mine, words.saved),
		withdrawn: (id) => answered(id, null, words.withdrawn),
		refused({ sending, message, code, mine }) {
			const { id, content, known } = sending;
			if (content?.kind === 'note') {
				const { item, step, zone = '', text = '' } = content;
				const before = code === 'withdrawn' ? null : (mine ?? own().find((entry) => entry.id === id) ?? null);
				fields.giveBack({
					kind: 'note',
					item,
					step,
					zone,
					title: '',
					length: 140,
					text,
					message,
					id: newId(),
					changing: known > 0 ? before : null
				});
			}
			say(message, content?.kind !== 'note');
			void draw();
		}
	});
	const own = (): Own[] => mergeOwn(page.view.mine, answers, outbox.waiting);
	const fields = new TextFields({
		island,
		words,
		key: `${key}-fields`,
		around: () => ({ view: stream.view, now: stream.serverNow(), own: own() })
	});

	function say(text: string, aloud = false): void {
		find('#said')!.textContent = text;
		const message = find('#ballot .message');
		if (message) message.textContent = aloud ? text : '';
	}

	function answered(id: string, mine: Mine | null, text: string): void {
		answers.set(id, mine);
		answeredAt.set(id, asked);
		say(text);
		paint();
	}

	function paint(): void {
		const offline = !stream.online || outbox.failing || !navigator.onLine;
		island.toggleAttribute('data-offline', offline);
		island.toggleAttribute('data-finished', stream.view.stage.finished);
		find('.gone')!.hidden = !stream.gone;
		paintTime();
		fields.paint();
		paintNotes(island, { own: own(), words, offline });
		const { ask } = stream.view;
		const form = find('#ballot');
		if (form && ask?.open && ask.kind !== 'collect')
			paintBallot(form, { ask, own: ownAnswer(ask, own()), words, offline });
	}

	function paintTime(): void {
		setText(find('.time')!, timeText(stream.view.stage.timer, stream.serverNow(), words));
	}

	/** Gets the page as the server draws it now, and makes this page like it. */
	async function draw(): Promise<void> {
		const mine = ++asked;
		try {
			const response = await fetch(location.pathname, { cache: 'no-store' });
			const html = new DOMParser()
				.parseFromString(await response.text(), 'text/html')
				.querySelector('#island');
			if (!response.ok || !html || mine !== asked) return;
			page = readPage(html);
			for (const [id, at] of answeredAt)
				if (at < mine) {
					answers.delete(id);
					answeredAt.delete(id);
				}
			shown = drawn(page.view);
			morph(
				island,
				html,
				(element) => element.matches('[data-field]') && fields.holds(element as HTMLElement)
			);
			fields.tidy();
			paint();
		} catch {
			// Not reached: the stream draws again when it is back.
			shown = '';
		}
	}

	function update(): void {
		if (stream.online) outbox.flush();
		if (drawn(stream.view) !== shown) {
			shown = drawn(stream.view);
			// A whole room asks at the same moment: spread it a little.
			setTimeout(draw, Math.random() * 250);
		}
		paint();
	}

	function send(field: HTMLElement): void {
		const text = cleanText(fields.area(field).value);
		if (text === '' || fields.room(field) < 0 || fields.mode(field) === 'unsent') return;
		const { kind, item, step, zone } = fields.place(field);
		const { id, changing } = fields.draft(field);
		if (kind === 'remark') return sendRemark(field, text);
		outbox.put(changing?.id ?? id, { item, step, kind, zone, text }, changing ?? undefined);
		say(words.sending);
		fields.free(field);
		fields.tidy();
		paint();
		if (!field.hasAttribute('data-full')) fields.area(field).focus();
	}

	/** Goes with the own answer to its ballot, which may have closed a moment ago. */
	function sendRemark(field: HTMLElement, text: string): void {
		const { item, step } = fields.place(field);
		answer({ kind: 'rate', item, step, round: Number(field.dataset.round) }, (before) => ({
			value: before?.value ?? {},
			text
		}));
		fields.tidy();
	}

	function tap(button: HTMLButtonElement): void {
		const { ask } = stream.view;
		if (button.value === 'remark')
			return fields
				.all()
				.filter(({ dataset }) => dataset.kind === 'remark')
				.forEach(send);
		if (!ask?.open || ask.kind === 'collect') return;
		answer(ask, (before) => ({
			value: tapBallot(ask, before?.value ?? {}, button.value),
			text: before?.text ?? ''
		}));
	}

	function answer(
		ask: Pick<BallotAsk, 'kind' | 'item' | 'step' | 'round'>,
		change: (before: Mine | undefined) => { value: Record<string, number>; text: string }
	): void {
		const before = ownAnswer(ask, own());
		const { value, text } = change(before);
		const { kind, item, step, round } = ask;
		say('');
		outbox.put(
			before?.id ?? newId(),
			{ kind, item, step, round, value, ...(kind === 'rate' ? { text } : {}) },
			before
		);
	}

	function noteOf(element: Element): Own | undefined {
		const id = element.closest<HTMLElement>('[data-note]')?.dataset.note;
		return own().find((entry) => entry.id === id);
	}

	async function reopen(field: HTMLElement, button: HTMLButtonElement): Promise<void> {
		const { item, step } = fields.place(field);
		button.disabled = true;
		try {
			const response = await fetch(`/api/sessions/${session}/reopen-requests?as=deelnemer`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ item, step })
			});
			if (response.ok) return void (button.textContent = words.asked);
			fields.write(
				field,
				fields.area(field).value,
				refusalIn(await response.json())?.message ?? words.tryAgain
			);
		} catch {
			fields.write(field, fields.area(field).value, words.tryAgain);
		}
		button.disabled = false;
	}

	const acts: Record<string, (field: HTMLElement, button: HTMLButtonElement) => void> = {
		copy: async (field) => {
			const done = await copyText(fields.area(field).value);
			if (!done) fields.area(field).select();
			field.querySelector('.copied')!.textContent = done ? words.copied : words.copyByHand;
		},
		reopen: (field, button) => void reopen(field, button),
		leave: (field) => fields.free(field),
		discard(field) {
			fields.free(field);
			fields.write(field, '');
			fields.tidy();
		},
		starter(field, button) {
			fields.write(field, button.textContent ?? '');
			fields.area(field).focus();
		}
	};

	island.addEventListener('submit', (event) => {
		event.preventDefault();
		const { submitter, target } = event;
		const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
		if (field) send(field);
		else if (submitter instanceof HTMLButtonElement) tap(submitter);
	});
	island.addEventListener('click', (event) => {
		const target =
			event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-act]') : null;
		if (!target) return;
		event.preventDefault();
		const act = target.dataset.act ?? '';
		const note = noteOf(target);
		const field = target.closest<HTMLElement>('[data-field]');
		if (note && act === 'change') fields.change(note);
		else if (note && act === 'withdraw' && confirm(words.sure)) outbox.withdraw(note);
		else if (field && !note) acts[act]?.(field, target);
	});
	island.addEventListener('input', () => {
		fields.remember();
		fields.paint();
	});
	island.addEventListener('keydown', (event) => {
		const field =
			event.target instanceof Element
				? event.target.closest<HTMLElement>('textarea')?.closest<HTMLElement>('[data-field]')
				: null;
		if (!field || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		send(field);
	});
	island.addEventListener('focusout', () => setTimeout(() => fields.tidy()));

	for (const name of ['online', 'offline']) window.addEventListener(name, paint);
	island.toggleAttribute('data-live', true);
	keepInSight();
	fields.adopt();
	fields.restore();
	outbox.start();
	stream.subscribe(update);
	setInterval(() => {
		paintTime();
		if (fields.all().some(({ dataset }) => dataset.mode === 'grace')) {
			fields.tidy();
			fields.paint();
		}
	}, 500);
	paint();
}
