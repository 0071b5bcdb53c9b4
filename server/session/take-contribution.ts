// What people send: the rules decide, memory follows, and the changes to commit come back.
import { boardKey } from '#lib/session/board-records.ts';
import { entriesIn } from '#lib/session/ask-collect.ts';
import { isLive, type Contribution, type PutContribution } from '#lib/session/contribution.ts';
import { decideContribution } from '#lib/session/decide-contribution.ts';
import { decideWithdrawal } from '#lib/session/decide-withdrawal.ts';
import { draftSlots, writeGroups, type DraftSlot } from '#lib/session/drafts.ts';
import { mineView } from '#lib/session/mine-view.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { currentBallot, findStep } from '#lib/session/stage.ts';
import type { Mine } from '#lib/session/view.ts';
import type { Change } from '../store/store.ts';
import { forgetMedia, mayAttach, photoOf, trueSize } from './media-rows.ts';
import { checkFor } from './membercheck.ts';
import { boardOf, raiseEpoch, type SessionMemory } from './memory.ts';
import { revealRows, takeBackAbout, takeOff, traceOf } from './note-writes.ts';

export type Taken = {
	row: Contribution;
	outcome: 'created' | 'changed' | 'same';
	changes: Change[];
	/** People whose phones show this row too: the group of a sentence. */
	group: readonly string[];
};

/** Whether a hand on the board reworded or piled a note, or a ballot froze it. */
export function touchedIn({ room, state }: SessionMemory): (boardId: string) => boolean {
	return (boardId) =>
		room.has(boardKey('text', boardId)) ||
		room.has(boardKey('in', boardId)) ||
		Object.values(state.stage.steps).some((step) => currentBallot(step)?.frozen.includes(boardId) === true);
}

/** Whether somebody answers a survey outside the room. */
function isOutside({ state }: SessionMemory, participant: string | null): boolean {
	return participant !== null && state.participants.get(participant)?.outside === true;
}

/** A row as its author sees it. */
export function mineOf(memory: SessionMemory, row: Contribution): Mine {
	return mineView(row, {
		state: memory.state,
		now: memory.now(),
		outside: isOutside(memory, row.participant),
		touched: touchedIn(memory)
	});
}

/** The sentences that all groups of a step write; none where it asks for no writing. */
export function draftsIn(memory: SessionMemory, item: string, step: string): DraftSlot[] {
	const { state, rows } = memory;
	const here = findStep(state.programme, item, step);
	const activity = here?.step.activities.find(({ kind }) => kind === 'write');
	if (!here || activity?.kind !== 'write') return [];
	return draftSlots({
		stage: state.stage,
		item: here.item,
		step: here.step,
		activity,
		rows: rows.ofStep(item, step),
		board: () => boardOf(memory)
	});
}

function groupOf({ state }: SessionMemory, row: Contribution): readonly string[] {
	if (row.kind !== 'draft') return [];
	return writeGroups(state.stage, row.item, row.step).find(({ id }) => id === row.group)?.people ?? [];
}

function contextFor(memory: SessionMemory, id: string, participant: string | null) {
	const { state, rows } = memory;
	return {
		programme: state.programme,
		stage: state.stage,
		now: memory.now(),
		outside: isOutside(memory, participant),
		participant,
		existing: rows.byId.get(id),
		own: participant === null ? [] : rows.ofPerson(participant),
		total: rows.notesIn,
		touched: touchedIn(memory),
		liesIn: (item: string, zones: readonly string[], boardId: string) =>
			entriesIn(boardOf(memory), item, zones).some((entry) => entry.id === boardId),
		ownsMedia: (photo: string) => mayAttach(memory, photo, { participant, contribution: id }),
		checkParts: () => {
			const person = state.participants.get(participant ?? '');
			const parts = person && checkFor(memory, person)?.parts;
			return parts ? parts.map((part) => part.id) : null;
		},
		drafts: (item: string, step: string) => {
			const mine = writeGroups(state.stage, item, step).find(
				({ people }) => participant !== null && people.includes(participant)
			);
			return mine ? draftsIn(memory, item, step).filter(({ group }) => group === mine.id) : [];
		}
	};
}

/** Takes one contribution; `participant` null is the desk. A refusal carries the sender's own row where there is one. */
export function takeContribution(
	memory: SessionMemory,
	{ id, input, participant }: { id: string; input: PutContribution; participant: string | null }
): Taken | Refusal {
	const { rows, room } = memory;
	const context = contextFor(memory, id, participant);
	const decision = decideContribution(id, input, context);
	const before = context.existing;
	if (isRefusal(decision)) {
		if (!before || !isLive(before)) return decision;
		const own =
			before.kind === 'draft'
				? context.drafts(before.item, before.step).some((slot) => slot.id === id)
				: before.participant === participant && (participant !== null || before.behalf > 0);
		return own ? { ...decision, data: { mine: mineOf(memory, before) } } : decision;
	}
	const { outcome, shared } = decision;
	const kept = { ...decision.row, image: trueSize(memory, decision.row.image) };
	const group = groupOf(memory, kept);
	if (outcome === 'same') return { row: kept, outcome, changes: [], group };
	const dropped = photoOf(before?.image).filter((photo) => !photoOf(kept.image).includes(photo));
	const photos = forgetMedia(memory, dropped);
	if (!shared) {
		rows.keep(kept);
		return { row: kept, outcome, changes: [{ kind: 'contribution', row: kept }, ...photos], group };
	}
	const { rows: shown, writes } = revealRows(memory, [kept]);
	const board = room.write(writes);
	const row = shown[0] ?? kept;
	rows.keep(row);
	return { row, outcome, changes: [{ kind: 'contribution', row }, ...board, ...photos], group };
}

/** What is left of a row whose words are gone for good. */
export function emptied(row: Contribution, state: 'withdrawn' | 'removed'): Contribution {
	return { ...row, state, text: '', value: null, image: null, fields: {} };
}

/**
 * Takes a contribution back; `stage` tells whether a frozen ballot changed too, `words` whether words of a hand may
 * have gone with it, which a screen could write again.
 */
export function withdrawContribution(
	memory: SessionMemory,
	id: string,
	participant: string | null
): { row: Contribution; changes: Change[]; stage: boolean; words: boolean } | Refusal {
	const { state, rows, room } = memory;
	const row = rows.byId.get(id);
	const wrong = decideWithdrawal(row, {
		stage: state.stage,
		now: memory.now(),
		programme: state.programme,
		outside: isOutside(memory, participant),
		participant
	});
	if (wrong || !row) return wrong ?? refuse('not-found');
	const gone = emptied(row, 'withdrawn');
	rows.keep(gone);
	const own: Change[] = [
		{ kind: 'contribution', row: gone },
		...forgetMedia(memory, photoOf(row.image)),
		...takeBackAbout(memory, row)
	];
	if (row.boardId === null) {
		const words = row.about !== null && row.state === 'revealed';
		return { row, changes: words ? [...own, raiseEpoch(memory)] : own, stage: false, words };
	}
	const trace = traceOf(memory, row.boardId);
	const words = [...trace.ids].some((one) => room.knew(boardKey('text', one)));
	const { changes, stage } = takeOff(memory, trace);
	return { row, changes: [...own, ...changes, ...(words ? [raiseEpoch(memory)] : [])], stage, words };
}
