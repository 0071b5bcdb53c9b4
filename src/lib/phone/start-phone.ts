// The phone's page with script: the server draws it, this keeps it fresh and sends without reloading.
import { createViewStream } from '#lib/live/stream.ts';
import type { Mine, PhoneView } from '#lib/session/view.ts';
import { asksOf, ballotId, isBallot, type BallotAsk } from './asks.ts';
import { ownAnswer, tapBallot, type Value } from './ballot.ts';
import { DrawnPage } from './drawn-page.ts';
import { Extras } from './extras.ts';
import { fieldActs } from './field-acts.ts';
import { fill } from './fill.ts';
import { imageActs, imageChosen } from './image-acts.ts';
import { keepInSight } from './keep-in-sight.ts';
import { listen } from './listen.ts';
import { newId } from './new-id.ts';
import { createOutbox, type Refused } from './outbox.ts';
import { mergeOwn, statusText, type Own } from './own.ts';
import { paintBallot } from './paint-ballot.ts';
import { paintNotes } from './paint-notes.ts';
import { paintPlan, toggleJoin } from './paint-plan.ts';
import { paintReady, sayReady, stepAtHand } from './ready.ts';
import { setText } from './set-text.ts';
import { surveyProgress } from './survey-progress.ts';
import { TextFields } from './text-fields.ts';
import { timeText } from './time-text.ts';

/** Wakes the page up. */
export function startPhone(island: HTMLElement): void {
	const page: DrawnPage = new DrawnPage(island, {
		keep: (element) => (element.hasAttribute('data-field') && fields.holds(element)) || extras.keeps(element),
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
	const isOffline = () => !stream.online || outbox.failing || !navigator.onLine;
	const fields: TextFields = new TextFields({
		island,
		words,
		key: `${key}-fields`,
		around: () => ({ view: stream.view, now: stream.serverNow(), own: own() })
	});
	const extras: Extras = new Extras({
		island,
		session,
		key,
		words,
		own,
		outbox,
		status: (entry) => statusText(entry, words, isOffline()),
		unsent: () => outbox.waiting.length > 0 || fields.all().some((field) => fields.holds(field))
	});
	const acts = { ...fieldActs({ session, words, fields }), ...imageActs({ session, words, fields }) };
	/** What was said just now, until the server's own view shows it. */
	let ready: boolean | null = null;

	function answered(id: string, mine: Mine | null, text: string): void {
		page.answered(id, mine);
		setText(find('#said'), text);
		paint();
	}

	function refused({ sending, message, code, mine }: Refused): void {
		const { content, known, id } = sending;
		const ballot = content?.round ? messageOf({ ...content, round: content.round }) : null;
		setText(find('#said'), message);
		if (content?.kind === 'note') {
			const { item, step, zone = '', text = '', image = null, about = '', fields: answers = {} } = content;
			// A note that was changed goes on as a change; one that is gone, or was new, as a new note.
			const now = known > 0 && code !== 'withdrawn' ? (mine ?? own().find((entry) => entry.id === id)) : null;
			const place = { kind: 'note' as const, item, step, zone, about, title: '', length: 140 };
			const filled = { text, image, fields: answers };
			fields.giveBack({ ...place, ...filled, message, id: newId(), changing: (!about && now) || null });
		} else if (content?.kind === 'check') extras.refused(message);
		else if (ballot) setText(ballot, message);
		void page.draw();
	}

	function paint(): void {
		const { view } = stream;
		const offline = isOffline();
		const mine = own();
		island.toggleAttribute('data-offline', offline);
		island.toggleAttribute('data-finished', view.stage.finished);
		find('.gone').hidden = !stream.gone;
		paintTime();
		fields.paint();
		paintNotes(island, { view, own: mine, words, offline });
		paintReady(island, ready ?? view.ready, words.ready);
		for (const ask of asksOf(view)) {
			if (ask.kind === 'plan') {
				const panel = island.querySelector<HTMLElement>('#plan');
				if (panel) paintPlan(panel, { ask, own: joinOf(ask, mine), words, offline });
			}
			if (!ask.open || !isBallot(ask)) continue;
			const form = document.getElementById(ballotId(ask));
			if (form) paintBallot(form, { ask, own: ownAnswer(ask, mine), words, offline });
		}
		paintSurvey(mine);
		extras.paint(view);
	}

	/** Where a ballot says what was wrong. */
	const messageOf = (ballot: Pick<BallotAsk, 'item' | 'step' | 'round'>) =>
		document.getElementById(ballotId(ballot))?.querySelector('.message') ?? null;

	const joinOf = ({ item, step }: { item: string; step: string }, mine: readonly Own[]) =>
		mine.find((entry) => entry.kind === 'join' && entry.item === item && entry.step === step);

	function paintSurvey(mine: readonly Own[]): void {
		const panel = island.querySelector<HTMLElement>('#progress');
		if (!panel) return;
		const done = surveyProgress(asksOf(stream.view).filter(isBallot), mine);
		setText(panel.querySelector('.line')!, fill(words.surveyLeft, done));
		panel.querySelector('progress')!.value = done.answered;
		const sent = mine.every(({ status }) => status !== 'sending');
		panel.querySelector<HTMLElement>('.thanks')!.hidden = done.answered < done.count || !sent;
	}

	function paintTime(): void {
		setText(find('.time'), timeText(stream.view.stage.timer, stream.serverNow(), words));
	}

	function send(field: HTMLElement): void {
		if (!fields.ready(field) || fields.mode(field) === 'unsent') return;
		const { text, image, fields: answers } = fields.filled(field);
		const { kind, item, step, zone, about } = fields.place(field);
		if (kind === 'remark') {
			// Goes with the own answer to its ballot, which may have closed a moment ago.
			const ballot = { kind: 'rate' as const, item, step, round: Number(field.dataset.round) };
			answer(ballot, (before) => ({ value: before?.value ?? {}, text }));
			return fields.tidy();
		}
		const before = fields.before(field);
		const more = {
			...(image ? { image } : {}),
			...(Object.keys(answers).length > 0 ? { fields: answers } : {}),
			...(about ? { about } : {})
		};
		outbox.put(before?.id ?? fields.draft(field).id, { item, step, kind, zone, text, ...more }, before);
		setText(find('#said'), words.sending);
		// Answers about a note of the board stay where they are, to be seen and changed.
		if (!about) fields.free(field);
		fields.remember();
		fields.tidy();
		if (about || field.hasAttribute('data-wordless') || field.hasAttribute('data-full')) return;
		fields.area(field).focus();
	}

	function tap(button: HTMLButtonElement): void {
		if (button.value === 'remark') {
			const remarks = fields.all().filter(({ dataset }) => dataset.kind === 'remark');
			return remarks.filter((field) => field.contains(button)).forEach(send);
		}
		const form = button.closest('form');
		const ask = asksOf(stream.view).find((entry) => isBallot(entry) && ballotId(entry) === form?.id);
		if (!ask?.open || !isBallot(ask)) return;
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
		const message = messageOf(ballot);
		if (message) setText(message, '');
		const content = { kind, item, step, round, value, ...(kind === 'rate' ? { text } : {}) };
		outbox.put(before?.id ?? newId(), content, before);
	}

	function join(action: string): void {
		const ask = asksOf(stream.view).find((entry) => entry.kind === 'plan');
		if (!ask?.open) return;
		const { item, step } = ask;
		const before = joinOf(ask, own());
		outbox.put(
			before?.id ?? newId(),
			{ kind: 'join', item, step, value: toggleJoin(before, action) },
			before
		);
	}

	async function toggleReady(): Promise<void> {
		const step = stepAtHand(stream.view);
		if (!step) return;
		ready = !(ready ?? stream.view.ready);
		paint();
		if (await sayReady(session, { ...step, ready })) await stream.refresh();
		ready = null;
		paint();
	}

	listen(island, {
		send,
		tap,
		act({ name, note: id, field, button }) {
			const note = own().find((entry) => entry.id === id);
			if (note && name === 'change') fields.change(note);
			else if (note && name === 'withdraw' && confirm(words.sure)) outbox.withdraw(note);
			else if (field && id === undefined) acts[name]?.(field, button);
			else if (name === 'ready') void toggleReady();
			else if (name === 'join') join(button.value);
			else extras.act(name, button);
		},
		typed(field) {
			fields.typed(field);
			extras.paint(stream.view);
		},
		image: (field, input) => void imageChosen(field, input, { session, words, fields }),
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
