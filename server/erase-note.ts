// All board keys that belong to one note, for erasing it for good.
import { parseRecord } from '#lib/session/board-records.ts';

/** Keys of the note `id`, of everything a hand added to it, and of copies that follow it. */
export function keysOfNote(entries: Iterable<[string, unknown]>, id: string): string[] {
	const all = [...entries];
	const copies = all.flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		return record?.kind === 'copy' && record.value.of === id ? [record.id] : [];
	});
	const ids = new Set([id, ...copies]);
	return all.map(([key]) => key).filter((key) => key !== 'spot:now' && ids.has(key.split(':')[1] ?? ''));
}
