// The class list of a card with pupil data: kept apart from board and contributions, wiped on its day.
import {
	classListFault,
	classListStep,
	type ClassList,
	type ClassListFields
} from '#lib/session/class-list.ts';
import { isBallot } from '#cards/card.ts';
import { FORGOTTEN } from '#lib/session/forget-words.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import { stepKey } from '#lib/session/stage.ts';
import type { Change } from '../store/store.ts';
import { recordChange, type SessionMemory } from './memory.ts';

function ratingOf({ state }: SessionMemory, item: string) {
	const found = state.programme.find(({ id }) => id === item);
	return found && classListStep(found.card)?.activity;
}

/** The list of an item as the desk left it; null for one that nobody began or that was wiped. Refuses other cards. */
export function readClassList(memory: SessionMemory, item: string): ClassList | null | Refusal {
	if (!ratingOf(memory, item)) return refuse('not-found', { path: ['item'] });
	return memory.classLists.get(item) ?? null;
}

/** Keeps a class list; `expect` is the version the sender saw, 0 for the first. */
export function putClassList(
	memory: SessionMemory,
	item: string,
	{ expect, ...fields }: ClassListFields & { expect: number }
): { changes: Change[]; answer: ClassList } | Refusal {
	const rating = ratingOf(memory, item);
	if (!rating) return refuse('not-found', { path: ['item'] });
	if (memory.state.stage.finishedAt !== null) return refuse('finished');
	const before = memory.classLists.get(item);
	if ((before?.version ?? 0) !== expect)
		return refuse('class-list-stale', { path: ['expect'], data: { classList: before ?? null } });
	const fault = classListFault(fields, rating);
	if (fault) return refuse('value-wrong', { path: fault });
	const list: ClassList = { ...fields, version: expect + 1 };
	memory.classLists.set(item, list);
	return { changes: [{ kind: 'class-list', item, list }], answer: list };
}

/** Ballots froze codes of the list: they go too. */
function forgetCodes(memory: SessionMemory, item: string): Change[] {
	const { state } = memory;
	const before = state.stage;
	const asksCodes = state.programme
		.find(({ id }) => id === item)
		?.card.steps.filter((step) =>
			step.activities.some((activity) => isBallot(activity) && activity.items === 'codes')
		);
	const steps = { ...before.steps };
	for (const { id } of asksCodes ?? []) {
		const key = stepKey(item, id);
		const known = steps[key];
		if (!known) continue;
		const ballots = known.ballots.map((ballot) => ({
			...ballot,
			items: ballot.items.map((one) => ({ ...one, text: FORGOTTEN }))
		}));
		steps[key] = { ...known, ballots };
	}
	state.stage = { ...before, steps };
	return [recordChange(memory, before.version)];
}

/** Wipes a class list for good; the codes that a vote froze go with it. */
export function wipeClassList(
	memory: SessionMemory,
	item: string
): { changes: Change[]; answer: { ok: true }; everybody: boolean } {
	memory.classLists.delete(item);
	return {
		changes: [{ kind: 'class-list', item, list: null }, ...forgetCodes(memory, item)],
		answer: { ok: true },
		everybody: true
	};
}
