// Everything on the board that belongs to one note, for withdrawing it or erasing it for good.
import { parseRecord } from '#lib/session/board-records.ts';

export type NoteTrace = {
	/** The note and the copies that follow it, copies of copies too. */
	ids: Set<string>;
	/** Keys of all of them: the server's, those hands added, and lines and branches that hang on them. */
	keys: string[];
};

/** Finds the keys of the note `id`, of everything a hand added to it, and of copies that follow it. */
export function traceNote(entries: Iterable<[string, unknown]>, id: string): NoteTrace {
	const all = [...entries];
	const copies = all.flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		return record?.kind === 'copy' ? [{ id: record.id, of: record.value.of }] : [];
	});
	const ids = new Set([id]);
	for (let before = 0; before < ids.size;) {
		before = ids.size;
		for (const copy of copies) if (ids.has(copy.of)) ids.add(copy.id);
	}
	const gone = new Set(ids);
	const hanging = new Set<string>();
	for (const [key, value] of all) {
		const record = parseRecord(key, value);
		// A line carries words of its own, which say something about the note.
		if (record?.kind === 'link' && (ids.has(record.value.from) || ids.has(record.value.to)))
			gone.add(record.id);
		if (record?.kind === 'under' && ids.has(record.value)) hanging.add(key);
	}
	const keys = all
		.map(([key]) => key)
		.filter((key) => key !== 'spot:now' && (gone.has(key.split(':')[1] ?? '') || hanging.has(key)));
	return { ids, keys };
}
