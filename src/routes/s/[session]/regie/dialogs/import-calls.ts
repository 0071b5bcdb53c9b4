// The calls of an import: which sessions this browser may take from, and taking them.
import { z } from 'zod';
import { m } from '#lib/paraglide/messages.js';
import { deskCall, type Answer } from '../desk-call.ts';

const Importable = z.object({
	id: z.string(),
	title: z.string(),
	createdAt: z.number(),
	cards: z.array(z.string()),
	notes: z.int(),
	marked: z.int()
});
/** A session this browser may lead: its cards in words, and how many notes lie on its board, with a mark too. */
export type Importable = Omit<z.infer<typeof Importable>, 'cards'> & { cards: string };

/** Sessions that can be taken in, newest first; not the session itself. */
export async function importableSessions(session: string): Promise<Answer<Importable[]>> {
	const found = await deskCall({
		session,
		method: 'GET',
		path: 'imports',
		answer: z.object({ sessions: z.array(Importable) })
	});
	return found.done
		? {
				done: true,
				data: found.data.sessions.map((entry) => ({ ...entry, cards: entry.cards.join(' · ') }))
			}
		: found;
}

async function readJson(file: File): Promise<unknown> {
	try {
		const parsed: unknown = JSON.parse(await file.text());
		return parsed;
	} catch {
		return null;
	}
}

/** Takes in what was chosen; answers how many notes or series are new. */
export async function takeIn(choice: {
	session: string;
	item: string;
	step: string;
	takes: 'harvest' | 'notes' | 'series';
	from: readonly string[];
	file: File | null;
}): Promise<Answer<number>> {
	const { session, item, step, takes, from, file } = choice;
	const read = file ? await readJson(file) : undefined;
	if (file && (typeof read !== 'object' || read === null))
		return { done: false, code: 'file', message: m.desk_import_no_json(), data: null };
	const taken = await deskCall({
		session,
		method: 'POST',
		path: 'imports',
		body: {
			item,
			step,
			takes,
			from: from.map((id) => ({ session: id })),
			...(file ? { file: read } : {})
		},
		answer: z.object({ added: z.int() })
	});
	if (taken.done) return { done: true, data: taken.data.added };
	// A JSON file of something else: the server's path in it would help nobody here.
	return file && taken.code === 'body-invalid' ? { ...taken, message: m.desk_import_no_json() } : taken;
}
