// The class list as this screen fills it in: every change is kept on the server, and two screens never overwrite each other.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { deskCall } from '../desk-call.ts';

const List = z.object({
	version: z.int(),
	codes: z.array(z.string()),
	cells: z.record(z.string(), z.record(z.string(), z.int())),
	wipeOn: z.string()
});
type List = z.infer<typeof List>;
const Kept = z.object({ classList: List.nullable() });

/** How long typing may go on before it is kept, in ms. */
const SAVE_MS = 400;

/** A day as 2027-01-15, `days` from now, by this screen's calendar. */
export function dayFromNow(days: number, now: Date): string {
	const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export class ClassListState {
	codes = $state.raw<readonly string[]>([]);
	cells = $state.raw<Readonly<Record<string, Readonly<Record<string, number>>>>>({});
	wipeOn = $state('');
	/** What the screen says about keeping. */
	state = $state<'loading' | 'kept' | 'saving' | 'failed'>('loading');
	notice = $state<string | null>(null);
	#version = 0;
	#path: string;
	#session: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;
	#again = false;

	constructor(session: string, item: string) {
		this.#session = session;
		this.#path = `class-lists/${encodeURIComponent(item)}`;
	}

	/** Fetches the list. */
	async load(): Promise<void> {
		const found = await deskCall({ session: this.#session, method: 'GET', path: this.#path, answer: Kept });
		if (found.done) this.#take(found.data.classList);
		else this.#fail(found.message);
	}

	/** Adds codes at the end. */
	add(codes: readonly string[]): void {
		this.codes = [...this.codes, ...codes];
		this.#changed();
	}

	/** Takes a pupil off the list, colours included. */
	remove(code: string): void {
		this.codes = this.codes.filter((entry) => entry !== code);
		this.cells = Object.fromEntries(Object.entries(this.cells).filter(([entry]) => entry !== code));
		this.#changed();
	}

	/** Colours one field; null empties it. */
	colour(code: string, axis: string, value: number | null): void {
		const row = Object.entries({ ...this.cells[code], [axis]: value }).filter(
			(entry): entry is [string, number] => entry[1] !== null
		);
		this.cells = { ...this.cells, [code]: Object.fromEntries(row) };
		this.#changed();
	}

	/** Chooses the day on which the list is wiped. */
	wipeLater(day: string): void {
		this.wipeOn = day;
		this.#changed();
	}

	/** Wipes the whole list now. */
	async wipe(): Promise<void> {
		clearTimeout(this.#timer);
		this.#again = false;
		const wiped = await deskCall({
			session: this.#session,
			method: 'DELETE',
			path: this.#path,
			answer: z.object({ ok: z.literal(true) })
		});
		if (wiped.done) this.#take(null);
		else this.#fail(wiped.message);
	}

	#take(list: List | null): void {
		this.#version = list?.version ?? 0;
		this.codes = list?.codes ?? [];
		this.cells = list?.cells ?? {};
		this.wipeOn = list?.wipeOn ?? dayFromNow(14, new Date());
		this.state = 'kept';
	}

	#fail(message: string): void {
		this.state = 'failed';
		this.notice = message;
	}

	#changed(): void {
		this.state = 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(), SAVE_MS);
	}

	async #save(): Promise<void> {
		if (this.#busy) {
			this.#again = true;
			return;
		}
		this.#busy = true;
		this.state = 'saving';
		const saved = await deskCall({
			session: this.#session,
			method: 'PUT',
			path: this.#path,
			body: { expect: this.#version, codes: this.codes, cells: this.cells, wipeOn: this.wipeOn },
			answer: Kept
		});
		this.#busy = false;
		if (saved.done) {
			this.#version = saved.data.classList?.version ?? 0;
			this.notice = null;
			this.state = 'kept';
		} else if (saved.code === 'class-list-stale') {
			await this.load();
			this.notice = m.desk_class_stale();
		} else this.#fail(saved.message);
		if (this.#again) {
			this.#again = false;
			await this.#save();
		}
	}
}
