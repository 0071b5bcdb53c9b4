// A session that another one takes over from: what it may give away, and how its notes say where they come from.
import type { Card } from '#cards/card.ts';
import { sourceKey, type Board, type BoardNote, type BoardPile } from './board-snapshot.ts';
import { derivedId } from './import-harvest.ts';
import type { ProgrammeItem } from './stage.ts';

export type ImportSource = {
	/** The session's id, which never leaves the server. */
	id: string;
	/** The words for it, distinct among the sources on the board. */
	title: string;
	programme: readonly ProgrammeItem[];
	board: Board;
};

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

/** Which session a note came from, as a hash: the same each time, and of no use to get in. */
export function sourceHash(session: string): string {
	return derivedId('source', session);
}

/** The colour of a source by its hash: the one it has on the board already, else the first that is free, else one more time round. */
export function tintOf(board: Board, source: string): number {
	const taken = new Map<string, number>();
	for (const note of board.notes.values()) {
		const key = sourceKey(note);
		if (key !== undefined && note.tint !== undefined) taken.set(key, note.tint);
	}
	const known = taken.get(source);
	if (known !== undefined) return known;
	const used = new Set(taken.values());
	const free = Array.from({ length: TINTS }, (_, tint) => tint).find((tint) => !used.has(tint));
	return free ?? taken.size % TINTS;
}

/** Whether another source with these words stands on the board already. */
export function isTitleTaken(board: Board, { title, hash }: { title: string; hash: string }): boolean {
	return [...board.notes.values()].some((note) => note.source === title && sourceKey(note) !== hash);
}

/**
 * Whether a note or pile may leave its session. Never what lies on a card with pupil data, and neither what came from
 * there: moved by a hand, in a pile, or as a copy.
 */
export function mayLeave({ programme, board }: Pick<ImportSource, 'programme' | 'board'>) {
	const shut = new Set(programme.filter(({ card }) => card.confidential).map(({ id }) => id));
	const isOpen = (entry: BoardNote | BoardPile, seen: readonly string[] = []): boolean => {
		if (shut.has(entry.item) || shut.has(entry.home.item)) return false;
		const root = 'of' in entry && entry.of !== null ? entry.of : undefined;
		const source = root === undefined ? undefined : (board.notes.get(root) ?? board.piles.get(root));
		const behind = 'notes' in entry ? entry.notes : source ? [source] : [];
		return behind.every((one) => seen.includes(one.id) || isOpen(one, [...seen, entry.id]));
	};
	return (entry: BoardNote | BoardPile) => isOpen(entry);
}
