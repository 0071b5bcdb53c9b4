// The sheets of the poster as the server lays them out, as images the page can show.
import { z } from 'zod';

const Warning = z.discriminatedUnion('code', [
	z.object({ code: z.literal('characters-missing'), characters: z.array(z.string()), text: z.string() }),
	z.object({ code: z.literal('small-type'), size: z.number() }),
	z.object({ code: z.literal('continued'), pages: z.number() })
]);
export type PosterWarning = z.infer<typeof Warning>;

/** How the poster reads; `id` is the entry it is about, empty for title or slogan. */
const Reading = z.object({ code: z.enum(['jargon', 'person']), id: z.string(), words: z.string() });
export type PosterReading = z.infer<typeof Reading>;

/** Of a flowchart: row and column of every card on its sheet. */
const Cells = z.record(z.string(), z.object({ row: z.int(), column: z.int() }));
type Cells = z.infer<typeof Cells>;

/** A header of ours that holds JSON; an empty list when it is not there. */
const told = (answer: Response, name: string): unknown =>
	JSON.parse(decodeURIComponent(answer.headers.get(name) ?? '[]'));

type Sheet = { svg: Blob; pages: number; warnings: PosterWarning[]; readings: PosterReading[]; cells: Cells };

export class PosterPreview {
	#base: string;
	#sheets = $state.raw<string[]>([]);
	#warnings = $state.raw<PosterWarning[]>([]);
	#readings = $state.raw<PosterReading[]>([]);
	#cells = $state.raw<Cells>({});
	#failed = $state(false);
	#run = 0;

	/** `path` is that of the poster or of one of its versions, without `.svg`; `paper` another size than the poster's own. */
	constructor(path: string, paper?: string) {
		this.#base = `${path}.svg?as=regie${paper === undefined ? '' : `&size=${paper}`}`;
	}

	/** Object addresses of the sheets, in order. */
	get sheets(): string[] {
		return this.#sheets;
	}
	get warnings(): PosterWarning[] {
		return this.#warnings;
	}
	/** Jargon and names of persons. */
	get readings(): PosterReading[] {
		return this.#readings;
	}
	/** Where the cards of a flowchart stand; empty for another poster. */
	get cells(): Cells {
		return this.#cells;
	}
	get failed(): boolean {
		return this.#failed;
	}

	/** Fetches all sheets anew; the old ones stay until the new ones are there. */
	async load(): Promise<void> {
		const run = ++this.#run;
		try {
			const first = await this.#sheet(1);
			const others = await Promise.all(
				Array.from({ length: first.pages - 1 }, (_, index) => this.#sheet(index + 2))
			);
			if (run !== this.#run) return;
			const old = this.#sheets;
			this.#sheets = [first, ...others].map(({ svg }) => URL.createObjectURL(svg));
			this.#warnings = first.warnings;
			this.#readings = first.readings;
			this.#cells = first.cells;
			this.#failed = false;
			for (const url of old) URL.revokeObjectURL(url);
		} catch {
			if (run === this.#run) this.#failed = true;
		}
	}

	/** Frees the images. */
	stop(): void {
		this.#run += 1;
		for (const url of this.#sheets) URL.revokeObjectURL(url);
	}

	async #sheet(page: number): Promise<Sheet> {
		const answer = await fetch(`${this.#base}&page=${page}`);
		if (!answer.ok) throw new Error(String(answer.status));
		return {
			svg: await answer.blob(),
			pages: Number(answer.headers.get('x-poster-sheets') ?? '1'),
			warnings: z.array(Warning).catch([]).parse(told(answer, 'x-poster-warnings')),
			readings: z.array(Reading).catch([]).parse(told(answer, 'x-poster-language')),
			cells: Cells.catch({}).parse(told(answer, 'x-flow-cells'))
		};
	}
}
