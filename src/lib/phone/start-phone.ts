// The phone's page with script: the server draws it, this keeps it fresh and sends without reloading.
import { createViewStream } from '#lib/live/stream.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { ownAnswer, tapBallot, type Value } from './ballot.ts';
import { DrawnPage } from './drawn-page.ts';
import { fieldActs } from './field-acts.ts';
import { cleanText, type BallotAsk } from './fields.ts';
import { keepInSight } from './keep-in-sight.ts';
import { listen } from './listen.ts';
import { newId } from './new-id.ts';
import { createOutbox, type Refused } from './outbox.ts';
import { mergeOwn, type Own } from './own.ts';
import { paintBallot } from './paint-ballot.ts';
import { paintNotes } from './paint-notes.ts';
import { setText } from './set-text.ts';
import { TextFields } from './text-fields.ts';
import { timeText } from './time-text.ts';

/** Wakes the page up. */
export function startPhone(island: HTMLElement): void {
	const page: DrawnPage = new DrawnPage(island, {
		keep: (element) => element.hasAttribute('data-field') && fields.holds(element),
		changed() {
			fields.tidy();
			paint();
		}
	});
	const { words } = page;
	const session = page.view.session.id;
	const key = `kb-${session}-${page.view.you.id}`;
	const find = (selector: string) => island.querySelector<HTMLElement>(selector)!;
	const stream = createViewStream<PhoneView>({ session, access: 'deelnemer', initial: page.view });
	const outbox = createOutbox({
		session,
		key: `${key}-outbox`,
		changed: () => paint(),
		saved: (mine) => answered(mine.id, mine, words.saved),
		withdrawn: (id) => answered(id, null, words.withdrawn),
		refused: (refusal) => refused(refusal)
	});
	const own = (): Own[] => mergeOwn(page.view.mine, page.answers, outbox.waiting);
	const fields: TextFields = new TextFields({
		island,
		words,
		key: `${key}-fields`,
		around: () => ({ view: stream.view, now: stream.serverNow(), own: own() })
	});
	const acts = fieldActs({ session, words, fields });

	function answered(id: string, mine: Mine | null, text: string): void {
		page.answered(id, mine);
		setText(find('#said'), text);
		paint();
	}

	function refused({ sending, message, code, mine }: Refused): void {
		const { content, known, id } = sending;
		const ballot = island.querySelector('#ballot .message');
		setText(find('#said'), message);
		if (content?.kind === 'note') {
			const { item, step, zone = '', text = '' } = content;
			// A note that was changed goes on as a change; one that is gone, or was new, as a new note.
			const now = known > 0 && code !== 'withdrawn' ? (mine ?? own().find((entry) => entry.id === id)) : null;
			const place = { kind: 'note' as const, item, step, zone, title: '', length: 140 };
			fields.giveBack({ ...place, text, message, id: newId(), changing: now ?? null });
		} else if (ballot) setText(ballot, message);
		void page.draw();
	}

	function paint(): void {
		const offline = !stream.online || outbox.failing || !navigator.onLine;
		island.toggleAttribute('data-offline', offline);
		island.toggleAttribute('data-finished', stream.view.stage.finished);
		find('.gone').hidden = !stream.gone;
		paintTime();
		fields.paint();
		paintNotes(island, { own: own(), words, offline });
		const { ask } = stream.view;
		const form = island.querySelector<HTMLElement>('#ballot');
		if (form && ask?.open && ask.kind !== 'collect')
			paintBallot(form, { ask, own: ownAnswer(ask, own()), words, offline });
	}

	function paintTime(): void {
		setText(find('.time'), timeText(stream.view.stage.timer, stream.serverNow(), words));
	}

	function send(field: HTMLElement): void {
		const text = cleanText(fields.area(field).value);
		if (text === '' || fields.room(field) < 0 || fields.mode(field) === 'unsent') return;
		const { kind, item, step, zone } = fields.place(field);
		const { id, changing } = fields.draft(field);
		if (kind === 'remark') {
			// Goes with the own answer to its ballot, which may have closed a moment ago.
			const ballot = { kind: 'rate' as const, item, step, round: Number(field.dataset.round) };
			answer(ballot, (before) => ({ value: before?.value ?? {}, text }));
			return fields.tidy();
		}
		outbox.put(changing?.id ?? id, { item, step, kind, zone, text }, changing ?? undefined);
		setText(find('#said'), words.sending);
		fields.free(field);
		fields.tidy();
		if (!field.hasAttribute('data-full')) fields.area(field).focus();
	}

	function tap(button: HTMLButtonElement): void {
		const { ask } = stream.view;
		if (button.value === 'remark') {
			const remarks = fields.all().filter(({ dataset }) => dataset.kind === 'remark');
			return remarks.forEach(send);
		}
		if (!ask?.open || ask.kind === 'collect') return;
		answer(ask, (before) => ({
			value: tapBallot(ask, before?.value ?? {}, button.value),
			text: before?.text ?? ''
		}));
	}

	/** Sends the own answer to a ballot, changed. */
	function answer(
		ballot: Pick<BallotAsk, 'kind' | 'item' | 'step' | 'round'>,
		change: (before: Mine | undefined) => { value: Value; text: string }
	): void {
		const before = ownAnswer(ballot, own());
		const { value, text } = change(before);
		const { kind, item, step, round } = ballot;
		const message = island.querySelector('#ballot .message');
		if (message) setText(message, '');
		const content = { kind, item, step, round, value, ...(kind === 'rate' ? { text } : {}) };
		outbox.put(before?.id ?? newId(), content, before);
	}

	listen(island, {
		send,
		tap,
		act({ name, note: id, field, button }) {
			const note = own().find((entry) => entry.id === id);
			if (note && name === 'change') fields.change(note);
			else if (note && name === 'withdraw' && confirm(words.sure)) outbox.withdraw(note);
			else if (field && id === undefined) acts[name]?.(field, button);
		},
		typed: (field) => fields.typed(field),
		left: () => fields.tidy()
	});
	for (const name of ['online', 'offline']) window.addEventListener(name, paint);
	island.toggleAttribute('data-live', true);
	keepInSight();
	fields.adopt();
	fields.restore();
	outbox.start();
	stream.subscribe(() => {
		if (stream.online) outbox.flush();
		page.follow(stream.view);
		paint();
	});
	setInterval(() => page.catchUp(stream.view), 2000);
	setInterval(() => {
		paintTime();
		if (!fields.all().some(({ dataset }) => dataset.mode === 'grace')) return;
		fields.tidy();
		fields.paint();
	}, 500);
	paint();
}
