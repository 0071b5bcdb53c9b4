// The flowchart as the server lays it out, as an image, with the row and column of every card.
import { z } from 'zod';
import type { FlowPin, FlowReader } from '#lib/session/flow.ts';

const Cells = z.record(z.string(), z.object({ row: z.int(), column: z.int() }));
const Warning = z.discriminatedUnion('code', [
	z.object({ code: z.literal('characters-missing'), characters: z.array(z.string()), text: z.string() }),
	z.object({ code: z.literal('small-type'), size: z.number() })
]);
export type FlowWarning = z.infer<typeof Warning>;

export class FlowPreview {
	#session: string;
	sheet = $state<string | null>(null);
	cells = $state.raw<Record<string, FlowPin>>({});
	warnings = $state.raw<FlowWarning[]>([]);
	failed = $state(false);
	#run = 0;
	#busy = false;
	#again: FlowReader | null = null;

	constructor(session: string) {
		this.#session = session;
	}

	/** Fetches it anew; while one is on its way, only the last wish follows. */
	async load(reader: FlowReader): Promise<void> {
		if (this.#busy) {
			this.#again = reader;
			return;
		}
		this.#busy = true;
		const run = ++this.#run;
		try {
			const answer = await fetch(`/api/sessions/${this.#session}/posters/stappenplan-${reader}.svg?as=regie`);
			if (!answer.ok) throw new Error(String(answer.status));
			const header = (name: string, empty: string): unknown =>
				JSON.parse(decodeURIComponent(answer.headers.get(name) ?? empty));
			const cells = Cells.catch({}).parse(header('x-flow-cells', '{}'));
			const warnings = z.array(Warning).catch([]).parse(header('x-poster-warnings', '[]'));
			const url = URL.createObjectURL(await answer.blob());
			if (run !== this.#run) return URL.revokeObjectURL(url);
			if (this.sheet) URL.revokeObjectURL(this.sheet);
			this.sheet = url;
			this.cells = cells;
			this.warnings = warnings;
			this.failed = false;
		} catch {
			this.failed = true;
		} finally {
			this.#busy = false;
		}
		const again = this.#again;
		this.#again = null;
		if (again) void this.load(again);
	}

	/** Frees the image. */
	stop(): void {
		this.#run += 1;
		if (this.sheet) URL.revokeObjectURL(this.sheet);
	}
}
