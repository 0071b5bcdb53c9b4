// Where the group is in the programme, read from a view.
import type { Activity, ActivityKind, ActivityOf } from '#cards/activities.ts';
import { isBallot } from '#cards/card.ts';
import { activitiesAtHand } from '#lib/session/stage.ts';
import type { Counts, ItemView, ScreenView, StepView } from '#lib/session/view.ts';

export type Place = { item: ItemView; step: StepView; number: number; of: number };

/** Whether a step was passed over to win time; a step that was skipped by hand has been at hand. */
export const isDropped = (step: StepView): boolean =>
	step.status === 'skipped' && step.spent === 0 && step.openedAt === null;

/** The step at hand with its number in its card, or null while people join. */
export function currentPlace(view: ScreenView): Place | null {
	const item = view.programme.find((entry) => entry.id === view.stage.item);
	const index = item?.steps.findIndex((step) => step.id === view.stage.step) ?? -1;
	const step = item?.steps[index];
	return item && step ? { item, step, number: index + 1, of: item.steps.length } : null;
}

/** The activities at hand: all of a step that runs them together, else the one the stage points at. */
export function atHand(view: ScreenView, step: StepView): Activity[] {
	return activitiesAtHand(step, view.stage.activity);
}

/** The vote or rating at hand, if any. */
export function ballotAtHand(view: ScreenView, step: StepView) {
	return atHand(view, step).find(isBallot);
}

/** The activity of one kind at hand, if any. */
export function kindAtHand<K extends ActivityKind>(
	view: ScreenView,
	step: StepView,
	kind: K
): ActivityOf<K> | undefined {
	return atHand(view, step).find((activity): activity is ActivityOf<K> => activity.kind === kind);
}

/** The collect activity at hand, if any. */
export function collectAtHand(view: ScreenView, step: StepView) {
	return kindAtHand(view, step, 'collect');
}

/** Whether one screen of the desk fills this in, and phones are not asked: a class list. */
export function isByScreen(activity: Activity | undefined): boolean {
	return activity?.kind === 'rate' && activity.by === 'screen';
}

/** Minutes that the timer would run: of a round where the talk at hand counts by rounds, else of the step. */
export function timerMinutes(view: ScreenView): number {
	const here = currentPlace(view);
	return (here && kindAtHand(view, here.step, 'talk')?.minutesPerRound) ?? view.stage.minutes;
}

/** Where "next" leads: the second activity of this step, a step, or null at the end of the programme. */
export function whatIsNext(
	view: ScreenView
): { part: true; step: StepView } | (Place & { part: false }) | null {
	const here = currentPlace(view);
	if (here && here.step.run === 'after' && view.stage.activity + 1 < here.step.activities.length)
		return { part: true, step: here.step };
	const places = view.programme.flatMap((item) =>
		item.steps.map((step, index) => ({ item, step, number: index + 1, of: item.steps.length }))
	);
	const at = here ? places.findIndex((place) => place.item === here.item && place.step === here.step) : -1;
	const next = places.slice(at + 1).find((place) => !isDropped(place.step));
	return next ? { part: false, ...next } : null;
}

/** Whether phones can send something now, so that leaving would cut people off. */
export function isAsking(view: ScreenView): boolean {
	const here = currentPlace(view);
	return (
		here !== null &&
		view.stage.running &&
		atHand(view, here.step).some(
			(activity) => ['collect', 'vote', 'rate', 'write'].includes(activity.kind) && !isByScreen(activity)
		)
	);
}

/** The view with counts that came after it: they travel more often than views. */
export function withCounts(view: ScreenView, counts: Counts | null): ScreenView {
	if (!counts) return view;
	const { ballot } = view;
	return { ...view, counts, ballot: ballot?.running ? { ...ballot, answered: counts.wrote } : ballot };
}
