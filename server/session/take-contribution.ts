// What participants send: the rules decide, memory follows, and the changes to commit come back.
import { boardKey } from '#lib/session/board-records.ts';
import { isLive, type Contribution, type PutContribution } from '#lib/session/contribution.ts';
import { decideContribution, decideWithdrawal } from '#lib/session/decide-contribution.ts';
import { mineView } from '#lib/session/phone-view.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { currentBallot } from '#lib/session/stage.ts';
import type { Mine } from '#lib/session/view.ts';
import type { Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import { raiseEpoch, type SessionMemory } from './memory.ts';
import { noteWrite, takeOff, traceOf } from './note-writes.ts';

export type Taken = { row: Contribution; outcome: 'created' | 'changed' | 'same'; changes: Change[] };

/** Whether a hand on the board reworded or piled a note, or a ballot froze it. */
export function touchedIn({ room, state }: SessionMemory): (boardId: string) => boolean {
	return (boardId) =>
		room.has(boardKey('text', boardId)) ||
		room.has(boardKey('in', boardId)) ||
		Object.values(state.stage.steps).some((step) => currentBallot(step)?.frozen.includes(boardId) === true);
}

/** A row as its author sees it. */
export function mineOf(memory: SessionMemory, row: Contribution): Mine {
	return mineView(memory.state, row, memory.now(), touchedIn(memory));
}

/** Takes one contribution. A refusal carries the author's own row where there is one. */
export function takeContribution(
	memory: SessionMemory,
	{ id, input, participant }: { id: string; input: PutContribution; participant: string }
): Taken | Refusal {
	const { state, rows, room } = memory;
	const decision = decideContribution(id, input, {
		programme: state.programme,
		stage: state.stage,
		now: memory.now(),
		participant,
		existing: rows.byId.get(id),
		own: rows.ofPerson(participant),
		total: rows.notesIn,
		touched: touchedIn(memory)
	});
	if (isRefusal(decision)) {
		const own = rows.byId.get(id);
		if (!own || own.participant !== participant || !isLive(own)) return decision;
		return { ...decision, data: { mine: mineOf(memory, own) } };
	}
	const { outcome, shared } = decision;
	if (outcome === 'same') return { row: decision.row, outcome, changes: [] };
	if (!shared) {
		rows.keep(decision.row);
		return { row: decision.row, outcome, changes: [{ kind: 'contribution', row: decision.row }] };
	}
	const boardId = decision.row.boardId ?? newId();
	const row: Contribution = { ...decision.row, state: 'revealed', boardId };
	const board = room.write([noteWrite(memory, row, boardId)]);
	rows.keep(row);
	return { row, outcome, changes: [{ kind: 'contribution', row }, ...board] };
}

/**
 * Takes a contribution back; `stage` tells whether a frozen ballot changed too, `words` whether words of a hand may
 * have gone with it, which a screen could write again.
 */
export function withdrawContribution(
	memory: SessionMemory,
	id: string,
	participant: string
): { changes: Change[]; stage: boolean; words: boolean } | Refusal {
	const { state, rows, room } = memory;
	const row = rows.byId.get(id);
	const wrong = decideWithdrawal(row, {
		stage: state.stage,
		now: memory.now(),
		programme: state.programme,
		participant
	});
	if (wrong || !row) return wrong ?? refuse('not-found');
	const gone: Contribution = { ...row, state: 'withdrawn', text: '', value: null };
	rows.keep(gone);
	const own: Change = { kind: 'contribution', row: gone };
	if (row.boardId === null) return { changes: [own], stage: false, words: false };
	const trace = traceOf(memory, row.boardId);
	const words = [...trace.ids].some((one) => room.knew(boardKey('text', one)));
	const { changes, stage } = takeOff(memory, trace);
	return { changes: [own, ...changes, ...(words ? [raiseEpoch(memory)] : [])], stage, words };
}
