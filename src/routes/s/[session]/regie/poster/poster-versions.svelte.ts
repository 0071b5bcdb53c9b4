// The kept versions of a poster, as the server lists them.
import { z } from 'zod';
import { StoredPosterFields } from '#lib/session/poster-record.ts';

const Version = z.object({ id: z.string(), at: z.number(), name: z.string(), fields: StoredPosterFields });
export type KeptVersion = z.infer<typeof Version>;
const Refused = z.object({ error: z.object({ message: z.string() }) });

/** The day and time of a version in words. */
export const dayOf = ({ at }: KeptVersion) =>
	new Date(at).toLocaleString('nl-BE', { dateStyle: 'long', timeStyle: 'short' });

export class PosterVersions {
	#base: string;
	#list = $state.raw<KeptVersion[]>([]);
	#wrong = $state<string | null>(null);

	constructor(path: string, list: KeptVersion[]) {
		this.#base = `${path}/versions`;
		this.#list = list;
	}

	/** The newest first. */
	get list(): KeptVersion[] {
		return this.#list;
	}
	/** Why the last thing did not work, in the server's words; empty when it could not be reached. */
	get wrong(): string | null {
		return this.#wrong;
	}

	/** Keeps the poster as it is at the server now; false when that did not work. */
	async keep(name: string): Promise<boolean> {
		const body = JSON.stringify({ name });
		return this.#ask('', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
	}

	async drop({ id }: KeptVersion): Promise<boolean> {
		return this.#ask(`/${id}`, { method: 'DELETE' });
	}

	async #ask(path: string, init: RequestInit): Promise<boolean> {
		this.#wrong = null;
		try {
			const done = await fetch(`${this.#base}${path}?as=regie`, init);
			if (!done.ok) {
				const refused = Refused.safeParse(await done.json().catch(() => null));
				this.#wrong = refused.success ? refused.data.error.message : '';
				return false;
			}
			const answer = await fetch(`${this.#base}?as=regie`);
			this.#list = z.object({ versions: z.array(Version) }).parse(await answer.json()).versions;
			return true;
		} catch {
			this.#wrong = '';
			return false;
		}
	}
}
