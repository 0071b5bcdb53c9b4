// The sheets of the poster as the server lays them out, as images the page can show.
import { z } from 'zod';

const Warning = z.discriminatedUnion('code', [
	z.object({ code: z.literal('characters-missing'), characters: z.array(z.string()), text: z.string() }),
	z.object({ code: z.literal('small-type'), size: z.number() }),
	z.object({ code: z.literal('continued'), pages: z.number() })
]);
export type PosterWarning = z.infer<typeof Warning>;

export class PosterPreview {
	#base: string;
	#sheets = $state.raw<string[]>([]);
	#warnings = $state.raw<PosterWarning[]>([]);
	#failed = $state(false);
	#run = 0;

	constructor(session: string) {
		this.#base = `/api/sessions/${session}/posters/samen-zorg-dragen.svg?as=regie`;
	}

	/** Object addresses of the sheets, in order. */
	get sheets(): string[] {
		return this.#sheets;
	}
	get warnings(): PosterWarning[] {
		return this.#warnings;
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

	async #sheet(page: number): Promise<{ svg: Blob; pages: number; warnings: PosterWarning[] }> {
		const answer = await fetch(`${this.#base}&page=${page}`);
		if (!answer.ok) throw new Error(String(answer.status));
		const warnings: unknown = JSON.parse(decodeURIComponent(answer.headers.get('x-poster-warnings') ?? '[]'));
		return {
			svg: await answer.blob(),
			pages: Number(answer.headers.get('x-poster-sheets') ?? '1'),
			warnings: z.array(Warning).catch([]).parse(warnings)
		};
	}
}
