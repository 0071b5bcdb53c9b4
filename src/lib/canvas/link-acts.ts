// What hands do with lines, branches and flow cards on a board, for canvas, toolbar and list alike.
import { m } from '#lib/paraglide/messages.js';
import { copyTo, placeAt } from '#lib/session/board-edits.ts';
import type { BoardLink } from '#lib/session/board-graph.ts';
import { addFlowCard, connectCards, makeFlowCards } from '#lib/session/flow-edits.ts';
import { flowFromBoard, readersOnBoard } from '#lib/session/flow-from-board.ts';
import { FLOW_READERS, type FlowReader, type FlowType } from '#lib/session/flow.ts';
import { addLine, lineBetween, linesIn, nameLine, removeLines } from '#lib/session/link-edits.ts';
import { cutLoose, hangRefusal, hangUnder, treeOf } from '#lib/session/tree-edits.ts';
import { votedReader } from '#lib/session/voted-reader.ts';
import type { BoardCore } from './board-core.svelte.ts';
import { arrangeFlow } from './flow-arrange.ts';
import { newId } from './new-id.ts';
import { activityOf } from './step-at-hand.ts';
import { arrangeTree } from './tree-arrange.ts';

/** The link activity at hand. */
export const linkAtHand = (board: BoardCore) => activityOf(board.hand, 'link');

/** The zone and item where lines of the step lie. */
function target(board: BoardCore): { item: string; zone: string } | undefined {
	const zone = linkAtHand(board)?.zones[0];
	return board.hand && zone !== undefined ? { item: board.hand.item.id, zone } : undefined;
}

/** For whom the flowchart is: what the group voted for, else who has cards already, else parents. */
export function readerAtHand(board: BoardCore): FlowReader {
	const voted = board.hand && votedReader(board.view.results, board.hand.item.id);
	if (voted) return voted;
	const there = readersOnBoard(board.board);
	return FLOW_READERS.find((reader) => there.has(reader)) ?? 'ouder';
}

/** Ties two things as the step means it: a line, an arrow, or the first under the second. */
export function tie(board: BoardCore, from: string, to: string): BoardLink | undefined {
	const where = target(board);
	const step = linkAtHand(board);
	if (!where || !step) return undefined;
	if (step.form === 'tree') {
		hang(board, [from], to);
		return undefined;
	}
	if (step.form === 'flow') {
		const loose = [from, to].filter((id) => !board.board.nodes.has(id));
		board.write(makeFlowCards(board.board, { ids: loose, type: 'action', reader: readerAtHand(board) }), '');
		board.write(connectCards(board.board, { from, to, newId: newId(), ...where }), m.link_said_arrow());
	} else {
		if (lineBetween(board.board, from, to)) {
			board.say(m.link_said_already());
			return undefined;
		}
		board.write(addLine(board.board, { from, to, newId: newId(), ...where }), m.link_said_line());
		const count = linesIn(board.board, where).length;
		if (step.max !== undefined && count > step.max) board.say(m.link_said_many({ count, max: step.max }));
	}
	return [...board.board.links.values()].find((link) => link.from === from && link.to === to);
}

/** Hangs notes or piles under a branch, or says why not. */
export function hang(board: BoardCore, ids: readonly string[], under: string): void {
	const levels = linkAtHand(board)?.levels;
	const why = hangRefusal(board.board, { ids, under, levels });
	if (why === 'circle') return board.say(m.link_said_circle());
	if (why === 'too-deep') return board.say(m.link_said_deep({ levels: levels ?? 0 }));
	board.write(
		hangUnder(board.board, { ids, under, levels }),
		m.link_said_hung({ branch: board.wordsOf(under) })
	);
}

/** Named piles outside the tree that have no branch yet. */
export function pilesForBranches(board: BoardCore): string[] {
	const zone = linkAtHand(board)?.zones[0];
	const item = board.hand?.item.id;
	const copied = new Set(
		[...board.board.notes.values()].flatMap((note) =>
			note.zone === zone && !note.hidden && note.of !== null ? [note.of] : []
		)
	);
	return [...board.board.piles.values()]
		.filter(
			(pile) => pile.item === item && pile.zone !== zone && pile.name !== '' && !pile.rest && !pile.hidden
		)
		.map((pile) => pile.id)
		.filter((id) => !copied.has(id));
}

/** Makes a branch of every named pile; the pile itself stays where it is. */
export function branchPiles(board: BoardCore): void {
	const where = target(board);
	if (!where) return;
	const ids = pilesForBranches(board);
	board.write(
		ids.flatMap((id) => copyTo(board.board, { id, newId: newId(), ...where })),
		m.link_said_branches({ count: ids.length })
	);
}

/** Makes first branches of them again. */
export function loosen(board: BoardCore, ids: readonly string[]): void {
	board.write(cutLoose(board.board, ids), m.link_said_loose());
}

/** Lines that touch any of these; both ends when more than one is given. */
export function linesOf(board: BoardCore, ids: readonly string[]): BoardLink[] {
	const all = [...board.board.links.values()];
	return ids.length > 1
		? all.filter((link) => ids.includes(link.from) && ids.includes(link.to))
		: all.filter((link) => ids.includes(link.from) || ids.includes(link.to));
}

/** Takes lines away. */
export function untie(board: BoardCore, ids: readonly string[]): void {
	board.write(removeLines(ids), m.link_said_removed({ count: ids.length }));
}

/** Gives a line its words. */
export function nameTie(board: BoardCore, id: string, words: string): void {
	board.write(nameLine(board.board, { id, words }), m.link_said_named());
}

/** A new card of the flowchart behind the selected one. */
export function addCard(
	board: BoardCore,
	{ type, text, after }: { type: FlowType; text: string; after?: string }
): void {
	const where = target(board);
	if (!where) return;
	board.write(
		addFlowCard(board.board, {
			newId,
			type,
			text,
			reader: readerAtHand(board),
			...(after === undefined ? {} : { after }),
			...where
		}),
		m.board_said_added()
	);
}

/** Lays the tree or flowchart of the step out tidily; one undo brings the old places back. */
export function arrange(board: BoardCore): void {
	const step = linkAtHand(board);
	const item = board.hand?.item.id;
	if (!step || item === undefined) return;
	const heightOf = (id: string) => board.model.byId.get(id)?.rect.height ?? 80;
	const moves = step.zones.flatMap((zone) => {
		const width = board.model.zones.find((one) => one.id === zone)?.rect.width ?? 900;
		const flow = flowFromBoard(board.board, { reader: readerAtHand(board) });
		const places =
			step.form === 'tree'
				? arrangeTree(treeOf(board.board, { item, zone }), { width, heightOf })
				: arrangeFlow(
						{ ...flow, nodes: flow.nodes.filter((node) => board.model.byId.get(node.id)?.zone === zone) },
						{ width, heightOf }
					);
		return places.map((one) => ({ ...one, item, zone }));
	});
	board.write(placeAt(moves), m.board_said_tidied());
}
