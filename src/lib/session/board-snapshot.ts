// The board as people see it, read from its flat records: what is drawn, listed, voted on and harvested.
import type { Slot } from '#cards/card.ts';
import { readGraph, type BoardGraph } from './board-graph.ts';
import type { BoardValue } from './board-records.ts';
import type { NoteImage } from './note-image.ts';
import { readRecords } from './read-records.ts';

export type Place = { x: number; y: number };
export type Home = { item: string; zone: string };

export type BoardNote = {
	id: string;
	kind: 'note' | 'own' | 'copy';
	/** The wording shown: an editor's, else the author's (of a copy: its source's). */
	text: string;
	/** The author's wording; differs from `text` when a hand reworded it. */
	original: string;
	item: string;
	zone: string;
	/** Where it lay before a hand moved it: its turn in the flow of that zone stays free for it. */
	home: Home;
	/** Top left corner relative to its zone, when a hand placed it. */
	place: Place | null;
	order: number;
	pile: string | null;
	labels: string[];
	marks: Slot[];
	hidden: boolean;
	/** Of a copy: the note or pile it follows, the root of a chain. */
	of: string | null;
	/** How many notes it stands for: more than 1 for a copy of a pile, or for an imported pile. */
	count: number;
	name?: string;
	voice?: string;
	/** A drawing, photo or talking picture; then `text` may be empty. */
	image?: NoteImage;
	/** Structured answers by field id. */
	fields?: Record<string, string>;
	/** Of an imported note: where it comes from, and the colour of that source, from 0. */
	source?: string;
	/** Of an imported note: the session it comes from, as a hash. */
	from?: string;
	tint?: number;
};

export type BoardPile = {
	id: string;
	name: string;
	item: string;
	zone: string;
	home: Home;
	place: Place | null;
	order: number;
	/** The "apart" pile: never in a ballot. */
	rest: boolean;
	/** Visible notes in it, in order. */
	notes: BoardNote[];
	/** How many notes those stand for together. */
	count: number;
	labels: string[];
	marks: Slot[];
	hidden: boolean;
};

/** A loose note or a pile: what lies in a zone. */
export type BoardEntry = ({ type: 'note' } & BoardNote) | ({ type: 'pile' } & BoardPile);

export type Board = BoardGraph & {
	/** Every note, hidden ones too, by id. */
	notes: Map<string, BoardNote>;
	/** Every pile with at least one visible note, and hidden ones, by id. */
	piles: Map<string, BoardPile>;
	spotlight: string[];
};

const inOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
	a.order - b.order || (a.id < b.id ? -1 : 1);

/** Whether a note or pile is off every screen: taken off itself, or in a pile that was. */
export function isOffBoard(
	entry: { hidden: boolean; pile?: string | null },
	piles: ReadonlyMap<string, { hidden: boolean }>
): boolean {
	return entry.hidden || piles.get(entry.pile ?? '')?.hidden === true;
}

/** Reads a board from its records; malformed ones are skipped, dangling ones have no effect. */
export function readBoard(entries: Iterable<[string, unknown]>): Board {
	const byKind = readRecords(entries);
	const labels = (id: string) => byKind.label.get(id) ?? [];
	const marks = (id: string) => (byKind.mark.get(id) ?? []) as Slot[];
	const where = (id: string, home: { item: string; zone: string }) => {
		const at = byKind.at.get(id);
		const own = { item: home.item, zone: home.zone };
		return at
			? { item: at.item, zone: at.zone, home: own, place: { x: at.x, y: at.y } }
			: { ...own, home: own, place: null };
	};
	const notes = new Map<string, BoardNote>();
	const addNote = (
		id: string,
		kind: 'note' | 'own',
		value: BoardValue<'own'> & Omit<Partial<BoardValue<'note'>>, keyof BoardValue<'own'>>
	) => {
		const pile = byKind.in.get(id);
		notes.set(id, {
			id,
			kind,
			text: byKind.text.get(id) ?? value.text,
			original: value.text,
			...where(id, value),
			order: value.order,
			pile: pile !== undefined && byKind.pile.has(pile) ? pile : null,
			labels: labels(id),
			marks: marks(id),
			hidden: byKind.hide.has(id),
			of: null,
			count: value.times ?? 1,
			...(value.name === undefined ? {} : { name: value.name }),
			...(value.voice === undefined ? {} : { voice: value.voice }),
			...shownWith(value)
		});
	};
	for (const [id, value] of byKind.note) addNote(id, 'note', value);
	for (const [id, value] of byKind.own) if (!notes.has(id)) addNote(id, 'own', value);

	const piles = new Map<string, BoardPile>();
	for (const [id, value] of byKind.pile)
		piles.set(id, {
			id,
			name: byKind.text.get(id) ?? value.name,
			...where(id, value),
			order: value.order,
			rest: value.rest ?? false,
			notes: [],
			count: 0,
			labels: labels(id),
			marks: marks(id),
			hidden: byKind.hide.has(id)
		});
	const fillPiles = () => {
		for (const pile of piles.values()) pile.notes = [];
		for (const note of notes.values())
			if (note.pile !== null && !note.hidden) piles.get(note.pile)?.notes.push(note);
		for (const pile of piles.values()) {
			pile.notes.sort(inOrder);
			pile.count = pile.notes.reduce((sum, note) => sum + note.count, 0);
		}
	};
	fillPiles();

	const root = (id: string, seen: Set<string> = new Set()): string | null => {
		if (notes.has(id) || piles.has(id)) return id;
		const next = byKind.copy.get(id)?.of;
		return next === undefined || seen.has(id) ? null : root(next, seen.add(id));
	};
	const sources = [...byKind.copy.keys()].map((id) => ({ id, of: root(id) }));
	const isOff = (source: BoardNote | BoardPile | undefined) =>
		source !== undefined && isOffBoard(source, piles);
	const addCopies = (wanted: (of: string) => boolean) => {
		for (const { id, of } of sources) {
			const value = byKind.copy.get(id);
			if (!value || of === null || of === id || !wanted(of)) continue;
			const pile = piles.get(of);
			const note = notes.get(of);
			const words = pile ? pileName(pile) : (note?.text ?? '');
			const inPile = byKind.in.get(id);
			notes.set(id, {
				id,
				kind: 'copy',
				text: byKind.text.get(id) ?? words,
				original: words,
				...where(id, value),
				order: value.order,
				pile: inPile !== undefined && piles.has(inPile) ? inPile : null,
				labels: labels(id),
				marks: marks(id),
				hidden: byKind.hide.has(id) || isOff(pile ?? note) || pile?.notes.length === 0,
				of,
				count: pile?.count ?? note?.count ?? 1,
				...shownWith(note ?? {})
			});
		}
		fillPiles();
	};
	// A pile may hold nothing but copies of notes, so those come before copies of piles.
	addCopies((of) => !piles.has(of));
	addCopies((of) => piles.has(of));
	for (const [id, pile] of piles) if (pile.notes.length === 0) piles.delete(id);
	const isVisible = (id: string) => {
		const entry = notes.get(id) ?? piles.get(id);
		return entry !== undefined && !isOff(entry);
	};
	return { notes, piles, spotlight: byKind.spot.get('now') ?? [], ...readGraph(byKind, isVisible) };
}

/** What a note shows beside its words; a copy shows the same as its source. */
function shownWith({ image, fields, source, from, tint }: Partial<BoardNote>): Partial<BoardNote> {
	return {
		...(image === undefined ? {} : { image }),
		...(fields === undefined ? {} : { fields }),
		...(source === undefined ? {} : { source }),
		...(from === undefined ? {} : { from }),
		...(tint === undefined ? {} : { tint })
	};
}

/** The notes behind a note or pile: a copy of a pile stands for that pile's notes, also when it lies in a pile itself. */
function notesBehind(board: Board, entry: BoardNote | BoardPile, seen: readonly string[] = []): BoardNote[] {
	const notes = 'notes' in entry ? entry.notes : [entry];
	return notes.flatMap((note) => {
		const pile = board.piles.get(note.of ?? '');
		return pile && !seen.includes(pile.id) ? notesBehind(board, pile, [...seen, pile.id]) : [note];
	});
}

/** The key of the source that an imported note comes from: its session, or its title where no session was kept. */
export function sourceKey({ from, source }: Pick<BoardNote, 'from' | 'source'>): string | undefined {
	return from ?? source;
}

/** Where a note or pile comes from: the keys of imported sources, and the empty word for this session itself. */
export function sourcesOf(board: Board, entry: BoardNote | BoardPile): Set<string> {
	return new Set(notesBehind(board, entry).map((note) => sourceKey(note) ?? ''));
}

/** A pile's name, or its first note while nobody named it. */
export function pileName(pile: BoardPile | undefined): string {
	return pile ? pile.name || (pile.notes[0]?.text ?? '') : '';
}

/** What lies visibly in a zone: loose notes and piles, in the order of the flow. */
export function zoneEntries({
	board,
	item,
	zone
}: {
	board: Board;
	item: string;
	zone: string;
}): BoardEntry[] {
	const here = (entry: { item: string; zone: string; hidden: boolean }) =>
		entry.item === item && entry.zone === zone && !entry.hidden;
	const loose = [...board.notes.values()].filter((note) => here(note) && inVisiblePile(board, note) === null);
	const piles = [...board.piles.values()].filter(here);
	return [
		...loose.map((note) => ({ type: 'note' as const, ...note })),
		...piles.map((pile) => ({ type: 'pile' as const, ...pile }))
	].sort(inOrder);
}

/** The pile a note is shown in, or null when it lies loose. */
export function inVisiblePile(board: Board, note: BoardNote): string | null {
	return note.pile !== null && board.piles.has(note.pile) ? note.pile : null;
}
