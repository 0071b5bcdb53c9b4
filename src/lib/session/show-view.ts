// What a step shows on every phone, and the role card that was dealt to one person.
import type { SessionState } from './session-state.ts';
import { activitiesAtHand, findStep, stepState } from './stage.ts';
import type { ShowView } from './view.ts';

/** What is shown at hand, or null. Who came in after the roles were dealt gets the last one, which is everybody's. */
export function showView(state: Pick<SessionState, 'programme' | 'stage'>, you: string): ShowView | null {
	const { stage } = state;
	const here = findStep(state.programme, stage.item, stage.step);
	const show = here && activitiesAtHand(here.step, stage.activity).find((one) => one.kind === 'show');
	if (!here || !show || stage.finishedAt !== null) return null;
	const dealt = stepState(stage, here.item.id, here.step.id).parts[you];
	const part =
		show.what === 'parts' ? (show.parts.find(({ id }) => id === dealt) ?? show.parts.at(-1)) : undefined;
	return {
		what: show.what,
		text: show.text ?? null,
		silent: show.silent,
		part: part ? { title: part.title, text: part.text } : null
	};
}
