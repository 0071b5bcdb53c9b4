// Taking over the board of another session: its visible notes and piles as notes that keep their source, colour and voice.
import type { Card } from '#cards/card.ts';
import { boardKey, type BoardValue } from './board-records.ts';
import { pileName, zoneEntries, type Board, type BoardEntry } from './board-snapshot.ts';
import { derivedId, type BoardWrite } from './import-harvest.ts';
import type { ProgrammeItem } from './stage.ts';

/** How many colours sources can have. */
const TINTS = 8;

type Group = Card['audience']['groups'][number];
const VOICES: Record<Group, string> = {
	zorgteam: 'collega',
	team: 'collega',
	directie: 'collega',
	leerlingen: 'leerling',
	ouders: 'ouder',
	partners: 'partner'
};

/** Whose perspective the notes of a card are: of the group it is for in the first place. */
export function voiceOf(card: Card): string {
	return VOICES[card.audience.groups[0] ?? 'team'];
}

/** The colour of a source: the one it has on the board already, else the first that is free, else one more time round. */
export function tintOf(board: Board, source: string): number {
	const taken = new Map<string, number>();
	for (const note of board.notes.values())
		if (note.source !== undefined && note.tint !== undefined) taken.set(note.source, note.tint);
	const known = taken.get(source);
	if (known !== undefined) return known;
	const used = new Set(taken.values());
	const free = Array.from({ length: TINTS }, (_, tint) => tint).find((tint) => !used.has(tint));
	return free ?? taken.size % TINTS;
}

export type ImportedNote = BoardWrite & {
	key: string;
	value: BoardValue<'note'>;
};

/** What was copied from elsewhere is no new voice: a copy follows a note that is taken over itself. */
const isOwn = (entry: BoardEntry) =>
	entry.type === 'note' ? entry.kind !== 'copy' : entry.notes.some(({ kind }) => kind !== 'copy');

/**
 * Notes to write, in the order of the source's cards and zones; a pile becomes one note that says how many it stood for.
 * What was taken over before is left as it is, and cards with pupil data are passed by.
 */
export function importNotes(input: {
	source: { id: string; title: string; programme: readonly ProgrammeItem[]; board: Board };
	into: { item: string; step: string; zone: string };
	tint: number;
	/** Turn in the flow of the zone for the next note. */
	nextOrder: () => number;
	/** Whether a note with this id stands, or ever stood, on the board. */
	knew: (id: string) => boolean;
}): ImportedNote[] {
	const { source, into, tint } = input;
	return source.programme
		.filter(({ card }) => !card.confidential)
		.flatMap((item) =>
			item.card.zones
				.flatMap(({ id: zone }) => zoneEntries({ board: source.board, item: item.id, zone }))
				.filter(isOwn)
				.flatMap((entry): ImportedNote[] => {
					const id = derivedId('import', source.id, entry.id, into.item);
					if (input.knew(id)) return [];
					const note = entry.type === 'note' ? entry : undefined;
					const text = entry.type === 'pile' ? pileName(entry) : entry.text;
					if (text === '' && !note?.image) return [];
					const value: BoardValue<'note'> = {
						text,
						...into,
						order: input.nextOrder(),
						source: source.title.slice(0, 80),
						tint,
						voice: voiceOf(item.card),
						...(entry.count > 1 ? { times: entry.count } : {}),
						...(note?.image ? { image: note.image } : {}),
						...(note?.fields ? { fields: note.fields } : {})
					};
					return [{ key: boardKey('note', id), value }];
				})
		);
}
