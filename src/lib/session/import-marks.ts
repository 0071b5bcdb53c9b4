// Taking over the harvest of another session: what its hands marked for the poster, as marked notes in the zone of the slot.
import type { Slot } from '#cards/card.ts';
import { isOffBoard, type BoardEntry } from './board-snapshot.ts';
import { derivedId } from './import-harvest.ts';
import { importedValue, type ImportedNote } from './import-notes.ts';
import { mayLeave, type ImportSource } from './import-source.ts';
import type { ProgrammeItem } from './stage.ts';

type Marked = { entry: BoardEntry; from: ProgrammeItem; slot: Slot; root: string };

/** What is visible and marked, each source once a slot: in the wording it got last, in the order it was marked in first. */
function markedOf({ programme, board }: ImportSource): Marked[] {
	const places = new Map(programme.map(({ id }, at) => [id, at]));
	const placeOf = (entry: BoardEntry) => places.get(entry.item) ?? -1;
	const entries: BoardEntry[] = [
		...[...board.notes.values()].map((note) => ({ type: 'note' as const, ...note })),
		...[...board.piles.values()].map((pile) => ({ type: 'pile' as const, ...pile }))
	];
	const shown = entries
		.filter((entry) => !isOffBoard(entry, board.piles) && entry.marks.length > 0 && placeOf(entry) >= 0)
		.sort((a, b) => placeOf(a) - placeOf(b) || a.order - b.order || (a.id < b.id ? -1 : 1));
	const found = new Map<string, Marked>();
	for (const entry of shown) {
		const from = programme[placeOf(entry)];
		const root = entry.type === 'note' && entry.of !== null ? entry.of : entry.id;
		for (const slot of from ? entry.marks : [])
			if (from) found.set(`${slot} ${root}`, { entry, from, slot, root });
	}
	return [...found.values()];
}

/**
 * Notes to write, each with the mark of its slot, in the zone of `into` with that slot. Slots without a zone in `zones`
 * are left out, what was taken over before is left as it is, and what has to do with a card with pupil data stays away.
 */
export function importMarks(input: {
	source: ImportSource;
	into: ProgrammeItem;
	step: string;
	/** Zones that the step takes into. */
	zones: readonly string[];
	tint: number;
	/** Turn in the flow of a zone for the next note. */
	nextOrder: (zone: string) => number;
	/** Whether a note with this id stands, or ever stood, on the board. */
	knew: (id: string) => boolean;
}): ImportedNote[] {
	const { source, into, step, tint } = input;
	const open = mayLeave(source);
	const zoneOf = new Map(
		into.card.zones.flatMap(({ id, slot }) =>
			slot && input.zones.includes(id) ? [[slot, id] as [Slot, string]] : []
		)
	);
	return markedOf(source)
		.filter(({ entry }) => open(entry))
		.flatMap(({ entry, from, slot, root }): ImportedNote[] => {
			const zone = zoneOf.get(slot);
			const id = derivedId('harvest', source.id, root, into.id, slot);
			if (zone === undefined || input.knew(id)) return [];
			const place = { item: into.id, step, zone };
			const order = () => input.nextOrder(zone);
			const value = importedValue({ source, from, entry, into: place, tint, order });
			return value ? [{ id, value, slots: [slot] }] : [];
		});
}
