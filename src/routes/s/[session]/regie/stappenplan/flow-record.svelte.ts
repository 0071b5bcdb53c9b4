// What stands around a flowchart (title, school, date, paper): kept at the server a moment after the last key.
import { z } from 'zod';
import type { FlowReader } from '#lib/session/flow.ts';
import { StoredPosterFields, type PosterFields, type PosterRecord } from '#lib/session/poster-record.ts';

const WAIT_MS = 500;
const Answer = z.object({ poster: StoredPosterFields.extend({ version: z.int() }) });
const Stale = z.object({
	error: z.object({ data: z.object({ record: StoredPosterFields.extend({ version: z.int() }) }) })
});

export class FlowRecord {
	#address: string;
	record = $state.raw<PosterRecord>() as PosterRecord;
	saving = $state<'saved' | 'saving' | 'failed'>('saved');
	#waiting: Partial<PosterFields> = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	#busy = false;

	constructor(session: string, reader: FlowReader, record: PosterRecord) {
		this.#address = `/api/sessions/${session}/posters/stappenplan-${reader}?as=regie`;
		this.record = record;
	}

	/** Shows a change at once and keeps it soon. */
	change(fields: Partial<PosterFields>): void {
		this.record = { ...this.record, ...fields };
		this.#waiting = { ...this.#waiting, ...fields };
		this.saving = 'saving';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), WAIT_MS);
	}

	/** Keeps what waits now; for leaving the page. */
	stop(): void {
		clearTimeout(this.#timer);
		if (Object.keys(this.#waiting).length > 0) void this.#send();
	}

	async #send(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		const fields = this.#waiting;
		this.#waiting = {};
		try {
			const answer = await fetch(this.#address, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ expect: this.record.version, ...fields }),
				keepalive: true
			});
			const body: unknown = await answer.json();
			if (answer.ok) this.record = { ...Answer.parse(body).poster, ...this.#waiting };
			else {
				// somebody else was first: our fields on top of theirs
				const stale = Stale.safeParse(body);
				if (!stale.success) throw new Error(String(answer.status));
				this.#waiting = { ...fields, ...this.#waiting };
				this.record = { ...stale.data.error.data.record, ...this.#waiting };
			}
			this.saving = 'saved';
		} catch {
			this.#waiting = { ...fields, ...this.#waiting };
			this.saving = 'failed';
		} finally {
			this.#busy = false;
		}
		if (Object.keys(this.#waiting).length === 0) return;
		const again = this.saving === 'failed' ? 10 * WAIT_MS : 0;
		if (this.saving !== 'failed') this.saving = 'saving';
		this.#timer = setTimeout(() => void this.#send(), again);
	}
}
