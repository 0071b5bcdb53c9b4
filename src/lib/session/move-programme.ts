// Changing the programme on the spot: another prompt, one more step, steps that are passed by.
import { Card } from '#cards/card.ts';
import type { Command } from './command.ts';
import { walk } from './move-walk.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { StageContext, StageMove } from './stage-move.ts';
import { findStep, stepKey, type ProgrammeItem, type Stage } from './stage.ts';

type Of<K extends Command['command']> = Extract<Command, { command: K }>;

/** A card of a session longer than this is a mistake. */
const MOST_STEPS = 60;

const withCard = (programme: readonly ProgrammeItem[], item: string, card: Card): ProgrammeItem[] =>
	programme.map((entry) => (entry.id === item ? { ...entry, card } : entry));

/** Sets another prompt in the session's copy of a card, or the card's own again. */
export function setPrompt(
	stage: Stage,
	context: StageContext,
	command: Of<'prompt.set'>
): StageMove | Refusal {
	const at = findStep(context.programme, command.item, command.step);
	if (!at) return refuse('step-unknown', { path: ['step'] });
	const key = stepKey(command.item, command.step);
	const own = stage.ownPrompts[key] ?? at.step.prompt;
	const prompt = command.prompt ?? own;
	if (prompt === at.step.prompt) return { stage, effects: [] };
	const { [key]: _, ...others } = stage.ownPrompts;
	const steps = at.item.card.steps.map((step) => (step.id === command.step ? { ...step, prompt } : step));
	return {
		stage: { ...stage, ownPrompts: prompt === own ? others : { ...others, [key]: own } },
		programme: withCard(context.programme, command.item, { ...at.item.card, steps }),
		effects: []
	};
}

/** Adds a step to the session's copy of a card; the whole card must still be one. */
export function insertStep(
	stage: Stage,
	context: StageContext,
	command: Of<'step.insert'>
): StageMove | Refusal {
	const item = context.programme.find(({ id }) => id === command.item);
	if (!item) return refuse('step-unknown', { path: ['item'] });
	const { steps } = item.card;
	const before = command.after === null ? -1 : steps.findIndex(({ id }) => id === command.after);
	if (command.after !== null && before < 0) return refuse('step-unknown', { path: ['after'] });
	if (steps.length >= MOST_STEPS) return refuse('value-wrong', { path: ['step'] });
	if (steps.some(({ id }) => id === command.step.id)) return refuse('value-wrong', { path: ['step', 'id'] });
	const at = before + 1;
	const parsed = Card.safeParse({ ...item.card, steps: steps.toSpliced(at, 0, command.step) });
	if (parsed.success)
		return { stage, programme: withCard(context.programme, item.id, parsed.data), effects: [] };
	const issue = parsed.error.issues[0];
	const within = issue?.path[0] === 'steps' && issue.path[1] === at ? issue.path.slice(2) : [];
	return refuse('body-invalid', {
		path: ['step', ...within.filter((part) => typeof part !== 'symbol')],
		data: { detail: issue?.message ?? '' }
	});
}

/** Says which droppable steps to come of a card are passed by; those that are not named count again. */
export function dropSteps(
	stage: Stage,
	context: StageContext,
	command: Of<'steps.drop'>
): StageMove | Refusal {
	const all = walk(context.programme);
	if (!context.programme.some(({ id }) => id === command.item))
		return refuse('step-unknown', { path: ['item'] });
	const here = all.findIndex(({ item, step }) => item === stage.item && step.id === stage.step);
	for (const [i, id] of command.steps.entries()) {
		const at = all.findIndex(({ item, step }) => item === command.item && step.id === id);
		if (at < 0) return refuse('step-unknown', { path: ['steps', i] });
		if (!all[at]!.step.droppable || at <= here) return refuse('value-wrong', { path: ['steps', i] });
	}
	const wanted = new Set(command.steps.map((id) => stepKey(command.item, id)));
	const others = stage.dropped.filter((key) => !key.startsWith(`${command.item}/`));
	const dropped = [...others, ...wanted].toSorted();
	if (dropped.join() === stage.dropped.toSorted().join()) return { stage, effects: [] };
	return { stage: { ...stage, dropped }, effects: [] };
}
