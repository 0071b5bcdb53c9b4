// Commands of the desk: the stage machine decides, and what a move brings with it happens in the same transaction.
import { ballotItems } from '#lib/session/ballot-items.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { codeItems } from '#lib/session/class-list.ts';
import type { Command } from '#lib/session/command.ts';
import { isAnswer, type Contribution } from '#lib/session/contribution.ts';
import { heldBack, type HeldBack } from '#lib/session/held-back.ts';
import { importHarvest } from '#lib/session/import-harvest.ts';
import { moveStage } from '#lib/session/move-stage.ts';
import { isRefusal, type Refusal } from '#lib/session/refusal.ts';
import type { StageContext, StageEffect } from '#lib/session/stage-move.ts';
import { findStep, NamesRule, stepKey, stepState, type Stage } from '#lib/session/stage.ts';
import type { Change } from '../store/store.ts';
import { newToken, shuffled } from '../tokens.ts';
import { forgetMedia, unseenMedia } from './media-rows.ts';
import { boardOf, recordChange, type SessionMemory } from './memory.ts';
import { noteWrite, revealRows } from './note-writes.ts';
import { peopleIn, peopleLately } from './people-in.ts';
import type { Presence } from './presence.ts';

/** Steps that the step at hand would show, were they not written by too few people. */
export function heldBackHere({ state, rows }: Pick<SessionMemory, 'state' | 'rows'>): HeldBack[] {
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	if (!here) return [];
	return here.item.card.steps
		.filter(({ id }) => here.step.reveals.includes(id))
		.flatMap((step) => heldBack(step, rows.ofStep(here.item.id, step.id)) ?? []);
}

/** What the reveal of the step at hand would show: private notes of the steps it names, and sentences it writes. */
export function revealable({ state, rows }: Pick<SessionMemory, 'state' | 'rows'>): Contribution[] {
	const here = findStep(state.programme, state.stage.item, state.stage.step);
	if (!here) return [];
	const held = heldBackHere({ state, rows }).map(({ step }) => step);
	const notes = here.step.reveals
		.filter((step) => !held.includes(step))
		.flatMap((step) => rows.ofStep(here.item.id, step))
		.filter((row) => row.kind === 'note' && row.state === 'private');
	const writes = here.step.activities.some(({ kind }) => kind === 'write');
	return writes ? [...notes, ...draftsOf(rows.ofStep(here.item.id, here.step.id))] : notes;
}

/** Sentences with words that the room has not seen. */
function draftsOf(rows: readonly Contribution[]): Contribution[] {
	return rows.filter((row) => row.kind === 'draft' && row.state === 'private' && row.text !== '');
}

/** What the stage machine needs to know of the session. */
function stageContext(memory: SessionMemory, presence: Presence): StageContext {
	const { stage, programme } = memory.state;
	return {
		programme,
		now: memory.now(),
		unrevealed: memory.rows.unrevealed().length,
		revealable: revealable(memory).length,
		people: peopleIn(memory, presence),
		peopleLately: peopleLately(memory, presence),
		shuffle: shuffled,
		newToken,
		ballotItems: (activity, { item, step }) =>
			activity.items === 'codes'
				? { items: codeItems(item.card, memory.classLists.get(item.id)), frozen: [] }
				: ballotItems({ activity, item, step, stage, board: boardOf(memory) })
	};
}

const kept = (rows: readonly Contribution[]): Change[] => rows.map((row) => ({ kind: 'contribution', row }));

/** Shuffled, with ids that nobody's phone knows. */
function revealNotes(memory: SessionMemory): Change[] {
	const { rows, writes } = revealRows(memory, shuffled(revealable(memory)));
	for (const row of rows) memory.rows.keep(row);
	return [...kept(rows), ...memory.room.write(writes)];
}

/** What is written already follows a stricter names rule, never a looser one. */
function hideNames(memory: SessionMemory): Change[] {
	const strictness = (rule: NamesRule) => NamesRule.options.indexOf(rule);
	const { names } = memory.state.stage;
	const rows = [...memory.rows.byId.values()]
		.filter((row) => strictness(row.names) > strictness(names))
		.map((row) => ({ ...row, names }));
	for (const row of rows) memory.rows.keep(row);
	const shown = rows.flatMap((row) =>
		row.state === 'revealed' && row.boardId !== null ? [noteWrite(memory, row, row.boardId)] : []
	);
	const board = memory.room.write(shown);
	return [...kept(rows), ...board, ...(board.length > 0 ? memory.room.compaction(true) : [])];
}

/** An import step takes over what earlier items of the session harvested. */
function enterStep(memory: SessionMemory): Change[] {
	const { stage, programme } = memory.state;
	const here = findStep(programme, stage.item, stage.step);
	const takes = here?.step.activities.some(
		(activity) => activity.kind === 'import' && activity.takes === 'harvest'
	);
	if (!here || !takes) return [];
	memory.orders.forget();
	const exists = (id: string) => memory.room.has(boardKey('copy', id));
	return memory.room.write(importHarvest({ board: boardOf(memory), programme, into: here.item, exists }));
}

/**
 * Unrevealed rows, hidden answers and the typed code go at once. The QR in the room opens nothing but a membercheck
 * from now on; the sweep ends it.
 */
function finish(memory: SessionMemory): Change[] {
	const { state, rows } = memory;
	const shown = ({ item, step, round }: Contribution) =>
		stepState(state.stage, item, step).ballots.some((ballot) => ballot.revealed && ballot.round === round);
	const answers = [...rows.byId.values()].filter((row) => isAnswer(row) && !shown(row));
	const ids = [...rows.unrevealed(), ...answers].map(({ id }) => id);
	rows.remove(ids);
	state.code = null;
	const changes: Change[] = [{ kind: 'forget-contributions', ids }];
	return [...changes, ...forgetMedia(memory, unseenMedia(memory))];
}

const EFFECTS: Record<StageEffect, (memory: SessionMemory) => Change[]> = {
	'reveal-notes': revealNotes,
	names: hideNames,
	entered: enterStep,
	finish
};

/** "Ik ben klaar" is about the work at hand: another step, activity or round, or a fresh start, begins without. */
function readyAgain(before: Stage, after: Stage, command: Command): boolean {
	const round = ({ item, step, steps }: Stage) =>
		item !== null && step !== null ? steps[stepKey(item, step)]?.roundNow : undefined;
	return (
		command.command === 'repeat' ||
		before.item !== after.item ||
		before.step !== after.step ||
		before.activity !== after.activity ||
		round(before) !== round(after)
	);
}

/** Carries out a command; no changes when it asks for what is already so. */
export function leadStage(memory: SessionMemory, command: Command, presence: Presence): Change[] | Refusal {
	const { state } = memory;
	const before = state.stage;
	const move = moveStage(before, command, stageContext(memory, presence));
	if (isRefusal(move)) return move;
	if (move.stage.version === before.version) return [];
	state.stage = move.stage;
	if (move.programme) state.programme = move.programme;
	if (readyAgain(before, move.stage, command)) memory.ready.clear();
	const { item, step, running } = move.stage;
	if (running && item !== null && step !== null) memory.reopen.delete(stepKey(item, step));
	const effects = move.effects.flatMap((effect) => EFFECTS[effect](memory));
	const cards: Change[] = move.programme ? [{ kind: 'programme', programme: move.programme }] : [];
	return [recordChange(memory, before.version), ...cards, ...effects];
}
