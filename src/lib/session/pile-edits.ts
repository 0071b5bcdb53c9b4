// Piling and unpiling, as lists of records to write. A pile keeps its notes; taking it apart gives them back.
import type { BoardEdit, Target } from './board-edits.ts';
import { placeAt } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board, BoardNote, BoardPile, Place } from './board-snapshot.ts';

const membersOf = (board: Board, pile: string): BoardNote[] =>
	[...board.notes.values()].filter((note) => note.pile === pile);

const pileValue = (pile: BoardPile, more: { name?: string } = {}) => ({
	name: more.name ?? pile.name,
	item: pile.home.item,
	zone: pile.home.zone,
	order: pile.order,
	...(pile.rest ? { rest: true } : {})
});

/** Records of a pile that goes up in another: its labels, marks and copies move along. */
function dissolveInto(board: Board, pile: BoardPile, base: string): BoardEdit[] {
	const copies = [...board.notes.values()].filter((note) => note.of === pile.id);
	return [
		{ key: boardKey('pile', pile.id), value: undefined },
		{ key: boardKey('at', pile.id), value: undefined },
		{ key: boardKey('text', pile.id), value: undefined },
		...pile.labels.flatMap((label) => moveFlag('label', pile.id, base, label)),
		...pile.marks.flatMap((slot) => moveFlag('mark', pile.id, base, slot)),
		...copies.map((copy) => ({
			key: boardKey('copy', copy.id),
			value: { of: base, item: copy.home.item, zone: copy.home.zone, order: copy.order }
		}))
	];
}

const moveFlag = (kind: 'label' | 'mark', from: string, to: string, part: string): BoardEdit[] => [
	{ key: boardKey(kind, from, part), value: undefined },
	{ key: boardKey(kind, to, part), value: true }
];

/**
 * Puts notes and piles together. They join the pile `onto`, else the first pile among them, else a new
 * one called `newId`, which lies at `place` (or where its first note lies) and has the labels of its notes.
 * Other piles among them go up in it.
 */
export function pileTogether(
	board: Board,
	{
		ids,
		newId,
		onto,
		name = '',
		place
	}: { ids: readonly string[]; newId: string; onto?: string; name?: string; place?: Place }
): BoardEdit[] {
	const wanted = onto === undefined ? [...ids] : [onto, ...ids.filter((id) => id !== onto)];
	const piles = wanted.map((id) => board.piles.get(id)).filter((pile) => pile !== undefined);
	const notes = wanted.map((id) => board.notes.get(id)).filter((note) => note !== undefined);
	const joined =
		piles.length > 0 ? undefined : notes.find((note) => note.pile !== null && note.id === onto)?.pile;
	const base =
		piles.find((pile) => pile.id === onto) ?? piles.find((pile) => !pile.rest) ?? piles[0] ?? pileOf(joined);
	const moving = new Map(notes.map((note) => [note.id, note]));
	for (const pile of piles)
		if (pile !== base) for (const note of membersOf(board, pile.id)) moving.set(note.id, note);
	const first = notes[0];
	if (moving.size < (base ? 1 : 2)) return [];
	const home = base?.id ?? newId;
	const edits: BoardEdit[] = [];
	if (!base && first) {
		const order = Math.min(...[...moving.values()].map((note) => note.order));
		edits.push({ key: boardKey('pile', newId), value: { name, item: first.item, zone: first.zone, order } });
		const spot = place ?? first.place;
		if (spot) edits.push(...placeAt([{ id: newId, item: first.item, zone: first.zone, place: spot }]));
		const labels = new Set([...moving.values()].flatMap((note) => note.labels));
		for (const label of labels) edits.push({ key: boardKey('label', newId, label), value: true });
	}
	for (const note of moving.values())
		if (note.pile !== home) edits.push({ key: boardKey('in', note.id), value: home });
	for (const pile of piles) if (pile !== base) edits.push(...dissolveInto(board, pile, home));
	edits.push(...cleanUp(board, [...moving.values()], home));
	return edits;

	function pileOf(id: string | null | undefined): BoardPile | undefined {
		return id == null ? undefined : board.piles.get(id);
	}
}

/** Deletes piles that these notes leave empty. */
function cleanUp(board: Board, leaving: readonly BoardNote[], next: string | null): BoardEdit[] {
	const gone = new Set(leaving.map((note) => note.id));
	const left = new Set(leaving.map((note) => note.pile).filter((pile) => pile !== null && pile !== next));
	return [...left].flatMap((id) => {
		const pile = id === null ? undefined : board.piles.get(id);
		if (!pile || membersOf(board, pile.id).some((note) => !gone.has(note.id))) return [];
		return ['pile' as const, 'at' as const, 'text' as const].map((kind) => ({
			key: boardKey(kind, pile.id),
			value: undefined
		}));
	});
}

/** Puts notes and piles on the rest pile ("apart") of a zone, which is made when there is none; it is never voted on. */
export function putApart(
	board: Board,
	{
		ids,
		newId,
		name,
		place,
		...target
	}: Target & { ids: readonly string[]; newId: string; name: string; place?: Place }
): BoardEdit[] {
	const here = [...board.piles.values()].find(
		(pile) => pile.rest && pile.item === target.item && pile.zone === target.zone && !pile.hidden
	);
	const others = ids.filter((id) => id !== here?.id);
	if (here) return pileTogether(board, { ids: others, onto: here.id, newId });
	const notes = others.flatMap((id) => {
		const note = board.notes.get(id);
		return note ? [note] : membersOf(board, id);
	});
	if (notes.length === 0) return [];
	const order = Math.max(...notes.map((note) => note.order)) + 0.5;
	return [
		{
			key: boardKey('pile', newId),
			value: { name, item: target.item, zone: target.zone, order, rest: true }
		},
		...(place ? placeAt([{ id: newId, ...target, place }]) : []),
		...notes.map((note) => ({ key: boardKey('in', note.id), value: newId })),
		...others.flatMap((id) => {
			const pile = board.piles.get(id);
			return pile ? dissolveInto(board, pile, newId) : [];
		}),
		...cleanUp(board, notes, newId)
	];
}

/** Gives a pile a name; an empty one shows its first note again. */
export function namePile(board: Board, { id, name }: { id: string; name: string }): BoardEdit[] {
	const pile = board.piles.get(id);
	if (!pile || pile.name === name.trim()) return [];
	return [
		{ key: boardKey('pile', id), value: pileValue(pile, { name: name.trim() }) },
		{ key: boardKey('text', id), value: undefined }
	];
}

/** Takes notes out of their pile; `places` says where they go, else they lie where they lay before. */
export function takeOut(
	board: Board,
	{
		ids,
		places = new Map()
	}: { ids: readonly string[]; places?: ReadonlyMap<string, Target & { place: Place }> }
): BoardEdit[] {
	const notes = ids.flatMap((id) => board.notes.get(id) ?? []).filter((note) => note.pile !== null);
	return [
		...notes.flatMap((note) => {
			const to = places.get(note.id);
			return [
				{ key: boardKey('in', note.id), value: undefined },
				...(to ? placeAt([{ id: note.id, ...to }]) : [])
			];
		}),
		...cleanUp(board, notes, null)
	];
}

/** Takes a whole pile apart. Its notes stay in the zone where the pile lies, at `places`. */
export function takeApart(
	board: Board,
	{ id, places }: { id: string; places?: ReadonlyMap<string, Target & { place: Place }> }
): BoardEdit[] {
	const pile = board.piles.get(id);
	if (!pile) return [];
	const flags = [
		...pile.labels.map((label) => ({ key: boardKey('label', id, label), value: undefined })),
		...pile.marks.map((slot) => ({ key: boardKey('mark', id, slot), value: undefined }))
	];
	const ids = membersOf(board, id).map((note) => note.id);
	return [...takeOut(board, { ids, ...(places ? { places } : {}) }), ...flags];
}
