// The poster under a hand's changes: saves them one after the other, and keeps the newest of what was typed.
import { z } from 'zod';
import type { PosterEntry } from '#lib/poster/from-board.ts';
import { m } from '#lib/paraglide/messages.js';
import { PosterFields, type PosterId, type PosterRecord } from '#lib/session/poster-record.ts';
import { Slot } from '#cards/card.ts';
import { arrangeEntries } from './arrange-entries.ts';
import { mergeFields } from './merge-fields.ts';
import { PosterHistory } from './poster-history.ts';

const Answer = z.object({
	poster: PosterFields.extend({ version: z.int() }),
	entries: z.array(
		z.object({
			id: z.string(),
			slot: Slot,
			text: z.string(),
			boardText: z.string(),
			hidden: z.boolean(),
			count: z.number()
		})
	)
});
const Refused = z.object({ error: z.object({ message: z.string() }) });
const Stale = z.object({ record: PosterFields.extend({ version: z.int() }) });

/** Typing rests this long before it is saved, in ms. */
const REST_MS = 400;
const RETRY_MS = 3000;
/** Browsers send at most 64 kB for a page that is gone; a letter takes at most 3 bytes. */
const MOST_KEPT_ALIVE = 20_000;

/** `refused`: the server will never take it like this, so only another change is worth sending. */
type Saving = 'saved' | 'saving' | 'offline' | 'refused';

/** The same request would be refused again, however often it is sent. */
const isFinal = (status: number) => status >= 400 && status < 500 && status !== 408 && status !== 429;

export class PosterEditor {
	#address: string;
	#history = new PosterHistory();
	/** Raised when the history changes, which is no state of its own. */
	#steps = $state(0);
	#record = $state.raw<PosterRecord>()!;
	/** The record as the server gave it last. */
	#base: PosterRecord;
	#entries = $state.raw<PosterEntry[]>([]);
	#saving = $state<Saving>('saved');
	#stale = $state(false);
	#refusal = $state('');
	#waiting: Partial<PosterFields> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;

	constructor(start: { session: string; poster: PosterId; record: PosterRecord; entries: PosterEntry[] }) {
		this.#address = `/api/sessions/${start.session}/posters/${start.poster}?as=regie`;
		this.#record = this.#base = start.record;
		this.#entries = start.entries;
	}

	/** The record with what was typed and not yet saved. */
	get record(): PosterRecord {
		return this.#record;
	}
	get entries(): PosterEntry[] {
		return this.#entries;
	}
	get saving(): Saving {
		return this.#saving;
	}
	/** True after somebody else changed the poster at the same time. */
	get stale(): boolean {
		return this.#stale;
	}

	/** Why the server refused what was typed, in its own words; empty when it did not. */
	get refusal(): string {
		return this.#refusal;
	}

	get canUndo(): boolean {
		return this.#steps >= 0 && this.#history.canUndo;
	}
	get canRedo(): boolean {
		return this.#steps >= 0 && this.#history.canRedo;
	}

	undo(): void {
		this.#step(this.#history.undo(this.#record));
	}
	redo(): void {
		this.#step(this.#history.redo(this.#record));
	}

	/** A field is left: what is typed next is a step of its own. */
	pause(): void {
		this.#history.close();
	}

	#step(fields: Partial<PosterFields> | undefined): void {
		this.#steps += 1;
		if (fields) this.#put(fields);
	}

	/**
	 * Changes fields at once on screen, and on disk after a short rest; changes of one `group` are undone together.
	 * `before` is what undo goes back to, where that says more than the record did.
	 */
	change(fields: Partial<PosterFields>, group?: string, before: PosterFields = this.#record): void {
		this.#history.add(before, fields, group);
		this.#steps += 1;
		this.#put(fields);
	}

	#put(fields: Partial<PosterFields>): void {
		this.#waiting = { ...this.#waiting, ...fields };
		this.#record = { ...this.#record, ...fields };
		this.#entries = arrangeEntries(this.#entries, this.#record);
		this.#saving = 'saving';
		this.#schedule(REST_MS);
	}

	/** Puts the wording of a board id; the board's own wording removes it. */
	word(entry: PosterEntry, text: string): void {
		const { [entry.id]: _, ...others } = this.#record.wording;
		const wording = text === entry.boardText ? others : { ...others, [entry.id]: text };
		this.change({ wording }, `wording ${entry.id}`);
	}

	hide(entry: PosterEntry, hidden: boolean): void {
		const others = this.#record.hidden.filter((id) => id !== entry.id);
		this.change({ hidden: hidden ? [...others, entry.id] : others });
	}

	/** Moves an entry to a place within its slot, from 0; `group` as in `change`. */
	moveTo(entry: PosterEntry, place: number, group?: string): void {
		const same = this.#entries.filter(({ slot }) => slot === entry.slot).map(({ id }) => id);
		const from = same.indexOf(entry.id);
		const to = Math.max(0, Math.min(place, same.length - 1));
		if (from < 0 || from === to) return;
		const { order } = this.#record;
		// A slot nobody arranged yet has no order to go back to but the one on screen.
		const before = { ...this.#record, order: { ...order, [entry.slot]: [...same] } };
		same.splice(to, 0, ...same.splice(from, 1));
		this.change({ order: { ...order, [entry.slot]: same } }, group, before);
	}

	/** Moves an entry one place within its slot. */
	move(entry: PosterEntry, by: 1 | -1): void {
		const from = this.#entries
			.filter(({ slot }) => slot === entry.slot)
			.findIndex(({ id }) => id === entry.id);
		this.moveTo(entry, from + by);
	}

	/** Reads board and record again, as after a change elsewhere. */
	async refresh(): Promise<void> {
		if (this.#busy || this.#saving !== 'saved') return;
		const answer = await this.#call('GET').catch(() => undefined);
		if (answer?.ok) this.#take(await answer.json());
	}

	/** The page goes away: what was typed a moment ago is still sent. */
	stop(): void {
		clearTimeout(this.#timer);
		void this.#save();
	}

	#schedule(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(), delay);
	}

	#call(method: 'GET' | 'PUT', body?: object): Promise<Response> {
		return fetch(this.#address, {
			method,
			// Also while the page goes away.
			keepalive: method === 'PUT' && JSON.stringify(body).length < MOST_KEPT_ALIVE,
			...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {})
		});
	}

	#take(json: unknown): void {
		const { poster, entries } = Answer.parse(json);
		this.#base = poster;
		this.#record = { ...poster, ...this.#waiting };
		this.#entries = arrangeEntries(entries, this.#record);
	}

	async #save(): Promise<void> {
		if (this.#busy) return this.#schedule(REST_MS);
		const fields = this.#waiting;
		if (Object.keys(fields).length === 0) return;
		this.#waiting = {};
		this.#busy = true;
		try {
			const answer = await this.#call('PUT', { expect: this.#record.version, ...fields });
			if (answer.ok) {
				this.#refusal = '';
				this.#take(await answer.json());
				if (Object.keys(this.#waiting).length === 0) this.#saving = 'saved';
			} else if (answer.status === 409) {
				// Somebody else saved first: take theirs, and try ours on top.
				const { record } = Stale.parse(await answer.json());
				this.#waiting = mergeFields({ ...fields, ...this.#waiting }, this.#base, record);
				this.#base = record;
				this.#record = { ...record, ...this.#waiting };
				this.#stale = true;
			} else if (isFinal(answer.status)) {
				const parsed = Refused.safeParse(await answer.json().catch(() => null));
				const changedMeanwhile = Object.keys(this.#waiting).length > 0;
				this.#waiting = { ...fields, ...this.#waiting };
				this.#refusal = parsed.success ? parsed.data.error.message : m.ui_error_else();
				// What was typed since then has its own turn, and may be what mends it.
				if (!changedMeanwhile) this.#saving = 'refused';
			} else throw new Error(String(answer.status));
		} catch {
			this.#waiting = { ...fields, ...this.#waiting };
			this.#saving = 'offline';
		} finally {
			this.#busy = false;
		}
		if (Object.keys(this.#waiting).length > 0 && this.#saving !== 'refused')
			this.#schedule(this.#saving === 'offline' ? RETRY_MS : 0);
	}
}
