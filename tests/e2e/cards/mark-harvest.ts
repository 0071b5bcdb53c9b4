// The harvest of a card as a group makes it: what the rules propose is marked, and a hand chooses where they leave it open.
import { addNote } from '#lib/session/board-edits.ts';
import { sourcesOf, zoneEntries, type Board } from '#lib/session/board-snapshot.ts';
import { harvestProposals, statementProposals } from '#lib/session/harvest-proposals.ts';
import { toggleMark, toggleSlots } from '#lib/session/mark-edits.ts';
import type { CardRoom } from './card-room.ts';

/** Marks on the board of one item, as `slot` to the words that carry it. */
export function harvested(board: Board, item: string): Map<string, string[]> {
	const slots = new Map<string, string[]>();
	for (const entry of [...board.notes.values(), ...board.piles.values()])
		if (entry.item === item && !entry.hidden)
			for (const slot of entry.marks)
				slots.set(slot, [...(slots.get(slot) ?? []), 'text' in entry ? entry.text : entry.name]);
	return slots;
}

/** Marks for every rule of the card that goes to the poster or a flowchart, as far as nothing carries it yet. */
export async function markHarvest(room: CardRoom, item: string): Promise<void> {
	const { programme, results } = await room.screen();
	const card = programme.find(({ id }) => id === item);
	const source = room.programme.find(({ id }) => id === item)?.card;
	if (!card || !source) throw new Error('no such item');
	const proposed = harvestProposals({ board: await room.board(), card, results });
	if (proposed.size > 0) await room.write(toggleSlots(await room.board(), proposed));
	for (const rule of source.harvest) {
		if (!rule.slot.startsWith('poster.') && !rule.slot.startsWith('flow.')) continue;
		const before = await room.board();
		if (harvested(before, item).has(rule.slot)) continue;
		const zones = rule.zones.length > 0 ? rule.zones : source.zones.map(({ id }) => id);
		// A statement that a rule proposes comes on the board as a note.
		const statements = statementProposals({ board: before, card, results });
		const statement = statements.find(({ slot }) => slot === rule.slot);
		if (statement) {
			const { text, zone } = statement;
			await room.write(addNote(before, { newId: room.newId(), text, item, zone }));
		}
		const board = await room.board();
		const carried = zones
			.flatMap((zone) => zoneEntries({ board, item, zone }))
			.filter((entry) => sourcesOf(board, entry).size >= (rule.sources ?? 1));
		const chosen = carried.at(-1);
		if (chosen) await room.write(toggleMark(board, { ids: [chosen.id], slot: rule.slot }));
	}
}
