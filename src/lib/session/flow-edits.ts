// What a hand does to a flowchart, as lists of records to write; canvas, list and studio share them.
import type { BoardEdit, Target } from './board-edits.ts';
import { nextOrder } from './board-edits.ts';
import { boardKey } from './board-records.ts';
import type { Board, BoardNote } from './board-snapshot.ts';
import { linkEdit, nodeValue, stepEdit, writeNode } from './flow-records.ts';
import type { FlowPin, FlowReader, FlowType } from './flow.ts';

const linksFrom = (board: Board, id: string) => [...board.links.values()].filter((link) => link.from === id);
const linksTo = (board: Board, id: string) => [...board.links.values()].filter((link) => link.to === id);

export type NewCard = Target & {
	reader: FlowReader;
	newId: () => string;
	type: FlowType;
	text: string;
	/** The card it comes after: then what came behind that one comes behind the new one. */
	after?: string;
	/** Of a question before it: the answer that leads here. That answer's way then leads here first. */
	words?: string;
};

/** A new card; nothing when it has no words. The first record is that of its note. */
export function addFlowCard(
	board: Board,
	{ newId, type, text, after, words, ...rest }: NewCard
): BoardEdit[] {
	const wording = text.trim();
	if (wording === '') return [];
	const { reader, item, zone } = rest;
	const id = newId();
	const edits: BoardEdit[] = [
		{ key: boardKey('own', id), value: { text: wording, item, zone, order: nextOrder(board, rest) } },
		{ key: boardKey('node', id), value: nodeValue({ type, reader }) }
	];
	const before = after === undefined ? undefined : board.nodes.get(after);
	if (!before || type === 'emergency' || before.type === 'end' || before.type === 'emergency') return edits;
	const on = linksFrom(board, before.id);
	if (before.type === 'question') {
		const same = on.find((link) => sameWords(link.words, words ?? ''));
		if (!same || (words ?? '').trim() === '')
			return [...edits, linkEdit({ id: newId(), from: before.id, to: id, words: words ?? '', item, zone })];
		return [
			...edits,
			linkEdit({ ...same, to: id }),
			...(type === 'end' ? [] : [linkEdit({ id: newId(), from: id, to: same.to, item, zone })])
		];
	}
	if (type !== 'end') edits.push(...on.map((link) => linkEdit({ ...link, from: id })));
	else edits.push(...on.map((link): BoardEdit => ({ key: boardKey('link', link.id), value: undefined })));
	return [...edits, linkEdit({ id: newId(), from: before.id, to: id, item, zone })];
}

const sameWords = (a: string, b: string) =>
	a.trim().toLocaleLowerCase('nl') === b.trim().toLocaleLowerCase('nl');

/** Makes notes of the board cards of a flowchart; a note that is a card already changes its type. */
export function makeFlowCards(
	board: Board,
	{ ids, type, reader }: { ids: readonly string[]; type: FlowType; reader: FlowReader }
): BoardEdit[] {
	return ids.flatMap((id) => {
		if (!board.notes.has(id)) return [];
		const node = board.nodes.get(id);
		return [
			node ? writeNode(node, { type }) : { key: boardKey('node', id), value: nodeValue({ type, reader }) }
		];
	});
}

/** A flow card becomes a plain note again; its lines go. */
export function freeFlowCards(board: Board, ids: readonly string[]): BoardEdit[] {
	return ids.flatMap((id): BoardEdit[] =>
		board.nodes.has(id)
			? [
					{ key: boardKey('node', id), value: undefined },
					stepEdit(id, 'role', ''),
					stepEdit(id, 'channel', ''),
					...[...linksFrom(board, id), ...linksTo(board, id)].map((link) => ({
						key: boardKey('link', link.id),
						value: undefined
					}))
				]
			: []
	);
}

/** Draws a way on between two cards. Nothing from a card to itself, or where the same one lies already. */
export function connectCards(
	board: Board,
	{
		from,
		to,
		words = '',
		newId,
		...target
	}: Target & { from: string; to: string; words?: string; newId: string }
): BoardEdit[] {
	const lies = linksFrom(board, from).some((link) => link.to === to && sameWords(link.words, words));
	if (from === to || lies || !board.nodes.has(from) || !board.nodes.has(to)) return [];
	return [linkEdit({ id: newId, from, to, words, item: target.item, zone: target.zone })];
}

/** Another answer on a way on, or another card it leads to. */
export function changeWay(
	board: Board,
	{ id, words, to }: { id: string; words?: string; to?: string }
): BoardEdit[] {
	const link = board.links.get(id);
	if (!link || to === link.from) return [];
	return [
		linkEdit({ ...link, ...(words === undefined ? {} : { words }), ...(to === undefined ? {} : { to }) })
	];
}

/** Takes ways on, or plain lines, away. */
export function removeWays(ids: readonly string[]): BoardEdit[] {
	return ids.map((id) => ({ key: boardKey('link', id), value: undefined }));
}

/** Another type for a card. */
export function setCardType(board: Board, { id, type }: { id: string; type: FlowType }): BoardEdit[] {
	const node = board.nodes.get(id);
	return node && node.type !== type ? [writeNode(node, { type })] : [];
}

/** Bij wie (`role`) or hoe (`channel`); empty words take it away. */
export function setCardStep(
	board: Board,
	{ id, part, words }: { id: string; part: 'role' | 'channel'; words: string }
): BoardEdit[] {
	return board.nodes.has(id) ? [stepEdit(id, part, words)] : [];
}

/** Pins a card to a row and column of the printed flowchart, or frees it. */
export function pinCard(board: Board, { id, pin }: { id: string; pin: FlowPin | null }): BoardEdit[] {
	const node = board.nodes.get(id);
	if (!node) return [];
	const { pin: _old, ...free } = node;
	return [{ key: boardKey('node', id), value: nodeValue(pin ? { ...free, pin } : free) }];
}

/** The drawing on a card of the pupils' version; null takes it away. */
export function setCardPicture(
	board: Board,
	{ id, picture }: { id: string; picture: string | null }
): BoardEdit[] {
	const node = board.nodes.get(id);
	if (!node) return [];
	const { picture: _old, ...bare } = node;
	// an empty name keeps the talking picture of the note itself off the card
	const none = board.notes.get(id)?.image ? { ...bare, picture: '' } : bare;
	return [{ key: boardKey('node', id), value: nodeValue(picture === null ? none : { ...bare, picture }) }];
}

/**
 * Takes a card off the board. Who came to it goes on to the one behind it, when there is exactly one; else
 * its ways go with it.
 */
export function removeCard(board: Board, id: string): BoardEdit[] {
	const out = linksFrom(board, id);
	const next = out.length === 1 ? out[0]?.to : undefined;
	const hidden: BoardEdit = { key: boardKey('hide', id), value: true };
	if (next === undefined) return [hidden];
	const bridged = linksTo(board, id)
		.filter((link) => link.from !== next)
		.map((link) => linkEdit({ ...link, to: next }));
	return [...bridged, hidden];
}

/** Whether a card may change places with the one before (`earlier`) or behind it. */
export function swapPartner(board: Board, id: string, way: 'earlier' | 'later'): string | undefined {
	const [one] = way === 'later' ? linksFrom(board, id) : linksTo(board, id);
	const other = way === 'later' ? one?.to : one?.from;
	const pair = way === 'later' ? [id, other] : [other, id];
	const [first, second] = pair;
	if (first === undefined || second === undefined) return undefined;
	const movable = pair.every((one) => board.nodes.get(one ?? '')?.type === 'action');
	const between = linksFrom(board, first);
	return movable && between.length === 1 && between[0]?.to === second && linksFrom(board, second).length <= 1
		? other
		: undefined;
}

/** Moves an action one place earlier or later: it changes places with its neighbour. */
export function moveCard(board: Board, { id, way }: { id: string; way: 'earlier' | 'later' }): BoardEdit[] {
	const other = swapPartner(board, id, way);
	if (other === undefined) return [];
	const [first, second] = way === 'later' ? [id, other] : [other, id];
	const between = linksFrom(board, first).find((link) => link.to === second);
	return [
		...linksTo(board, first)
			.filter((link) => link.from !== second)
			.map((link) => linkEdit({ ...link, to: second })),
		...linksTo(board, second)
			.filter((link) => link.id !== between?.id && link.from !== first)
			.map((link) => linkEdit({ ...link, to: first })),
		...linksFrom(board, second).map((link) =>
			linkEdit({ ...link, from: first, to: link.to === first ? second : link.to })
		),
		...(between ? [linkEdit({ ...between, from: second, to: first })] : [])
	];
}

/** The zone and item that new cards of a flowchart go to: where its first card lies. */
export function homeOfFlow(board: Board, reader: FlowReader): Target | undefined {
	const notes = [...board.nodes.values()]
		.filter((node) => node.reader === reader)
		.map((node) => board.notes.get(node.id))
		.filter((note): note is BoardNote => note !== undefined);
	const first = notes.toSorted((a, b) => a.order - b.order)[0];
	return first && { item: first.item, zone: first.zone };
}
