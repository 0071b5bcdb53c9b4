// The import step of a poster card: takes over what earlier items of the session harvested, as marked copies.
import type { Slot } from '#cards/card.ts';
import { boardKey, type BoardValue } from './board-records.ts';
import { isOffBoard, type Board } from './board-snapshot.ts';
import type { ProgrammeItem } from './stage.ts';

export type BoardWrite = { key: string; value: unknown };

/** A stable id from words, so that the same import writes the same copy: 64-bit FNV-1a in two halves, hexadecimal. */
export function derivedId(...words: string[]): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (const char of words.join('\u0000')) {
		const code = char.codePointAt(0) ?? 0;
		a = Math.imul(a ^ code, 0x01000193) >>> 0;
		b = Math.imul(b ^ code, 0x811c9dc5 | 1) >>> 0;
	}
	return `c${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`;
}

/**
 * Copies for every mark that items before `into` carry, in the zone of its slot, already marked. A source that was
 * taken over before is left as it is, so a repeat adds only what is new. Slots without a zone are left out.
 */
export function importHarvest(input: {
	board: Board;
	programme: readonly ProgrammeItem[];
	into: ProgrammeItem;
	/** Whether a copy with this id stands on the board already, hidden ones too. */
	exists: (copyId: string) => boolean;
}): BoardWrite[] {
	const { board, programme, into, exists } = input;
	const earlier = new Set(
		programme
			.slice(
				0,
				programme.findIndex(({ id }) => id === into.id)
			)
			.map(({ id }) => id)
	);
	const zoneOf = new Map(
		into.card.zones.flatMap((zone) => (zone.slot ? [[zone.slot, zone.id] as [Slot, string]] : []))
	);
	const marked = [...board.notes.values(), ...board.piles.values()].filter(
		(entry) => earlier.has(entry.item) && !isOffBoard(entry, board.piles) && entry.marks.length > 0
	);
	marked.sort(
		(a, b) =>
			[...earlier].indexOf(a.item) - [...earlier].indexOf(b.item) ||
			a.order - b.order ||
			(a.id < b.id ? -1 : 1)
	);
	const writes: BoardWrite[] = [];
	const taken = new Set<string>();
	let order = 0;
	for (const entry of marked)
		for (const slot of entry.marks) {
			const zone = zoneOf.get(slot);
			const source = 'of' in entry && entry.of !== null ? entry.of : entry.id;
			const id = derivedId(into.id, source, slot);
			if (!zone || exists(id) || taken.has(id)) continue;
			taken.add(id);
			const copy: BoardValue<'copy'> = { of: source, item: into.id, zone, order: order++ };
			writes.push(
				{ key: boardKey('copy', id), value: copy },
				{ key: boardKey('mark', id, slot), value: true }
			);
		}
	return writes;
}
