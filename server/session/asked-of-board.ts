// What phones are asked about the board now: actions to join, notes with fields, notes to reword.
import { entriesIn } from '#lib/session/ask-collect.ts';
import { activitiesAtHand, findStep } from '#lib/session/stage.ts';
import { boardOf, type SessionMemory } from './memory.ts';

/** Everything of the board that stands on phones, as one word to compare; empty when they are asked nothing about it. */
export function askedOfBoard(memory: SessionMemory): string {
	const { stage, programme } = memory.state;
	const here = findStep(programme, stage.item, stage.step);
	if (!here || !stage.running) return '';
	const zones = activitiesAtHand(here.step, stage.activity).flatMap((activity) => {
		const asks =
			(activity.kind === 'plan' && activity.join) ||
			(activity.kind === 'collect' && activity.about === 'notes') ||
			(activity.kind === 'write' && activity.rewords);
		return asks ? activity.zones : [];
	});
	if (zones.length === 0) return '';
	const board = boardOf(memory);
	return JSON.stringify(
		entriesIn(board, here.item.id, zones).map(({ id, text }) => {
			const plan = board.plans.get(id);
			return [id, text, plan?.who, plan?.when];
		})
	);
}
