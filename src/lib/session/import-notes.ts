// Taking over the board of another session: its visible notes and piles as notes that keep their source, colour and voice.
import type { Slot } from '#cards/card.ts';
import { boardKey, type BoardValue } from './board-records.ts';
import { pileName, zoneEntries, type BoardEntry } from './board-snapshot.ts';
import { derivedId } from './import-harvest.ts';
import { mayLeave, sourceHash, voiceOf, type ImportSource } from './import-source.ts';
import type { ProgrammeItem } from './stage.ts';

/** A note to write, and the slots it is marked for. */
export type ImportedNote = { id: string; value: BoardValue<'note'>; slots: readonly Slot[] };

/** The records of imported notes. */
export function importedRecords(notes: readonly ImportedNote[]): { key: string; value: unknown }[] {
	return notes.flatMap(({ id, value, slots }) => [
		{ key: boardKey('note', id), value },
		...slots.map((slot) => ({ key: boardKey('mark', id, slot), value: true }))
	]);
}

/** What was copied from elsewhere is no new voice: a copy follows a note that is taken over itself. */
const isOwn = (entry: BoardEntry) =>
	entry.type === 'note' ? entry.kind !== 'copy' : entry.notes.some(({ kind }) => kind !== 'copy');

type Place = { item: string; step: string; zone: string };

/** A note as it comes to stand on the other board; undefined for one that has nothing to show. */
export function importedValue(input: {
	source: ImportSource;
	from: ProgrammeItem;
	entry: BoardEntry;
	into: Place;
	tint: number;
	order: () => number;
}): BoardValue<'note'> | undefined {
	const { source, from, entry, into, tint } = input;
	const note = entry.type === 'note' ? entry : undefined;
	const text = entry.type === 'pile' ? pileName(entry) : entry.text;
	if (text === '' && !note?.image) return undefined;
	return {
		text,
		...into,
		order: input.order(),
		source: source.title.slice(0, 80),
		from: sourceHash(source.id),
		tint,
		voice: voiceOf(from.card),
		...(entry.count > 1 ? { times: entry.count } : {}),
		...(note?.image ? { image: note.image } : {}),
		...(note?.fields ? { fields: note.fields } : {})
	};
}

/**
 * Notes to write, in the order of the source's cards and zones; a pile becomes one note that says how many it stood for.
 * What was taken over before is left as it is, and what has to do with a card with pupil data is passed by.
 */
export function importNotes(input: {
	source: ImportSource;
	into: Place;
	tint: number;
	/** Turn in the flow of the zone for the next note. */
	nextOrder: () => number;
	/** Whether a note with this id stands, or ever stood, on the board. */
	knew: (id: string) => boolean;
}): ImportedNote[] {
	const { source, into, tint } = input;
	const open = mayLeave(source);
	return source.programme.flatMap((from) =>
		from.card.zones
			.flatMap(({ id: zone }) => zoneEntries({ board: source.board, item: from.id, zone }))
			.filter((entry) => isOwn(entry) && open(entry))
			.flatMap((entry): ImportedNote[] => {
				const id = derivedId('import', source.id, entry.id, into.item);
				if (input.knew(id)) return [];
				const value = importedValue({ source, from, entry, into, tint, order: input.nextOrder });
				return value ? [{ id, value, slots: [] }] : [];
			})
	);
}
