// What the board shows of the moment: the card and step at hand, the zones they are about, and whether the group waits.
import { zonesOf } from '#cards/card.ts';
import type { Activity } from '#cards/activities.ts';
import type { Result } from '#lib/session/result.ts';
import { activitiesAtHand } from '#lib/session/stage.ts';
import type { ItemView, ScreenView, StepView } from '#lib/session/view.ts';

export type AtHand = {
	item: ItemView;
	step: StepView | null;
	/** The activities at hand. */
	activities: Activity[];
	/** Zones the step is about; all zones when it names none. */
	zones: string[];
	/** The zone that is asked now, in a step that asks zone by zone. */
	asked: string | null;
	/** The newest revealed result of the step, or of what it compares; null while its notes are sorted or harvested. */
	result: Result | null;
};

/** The card and step at hand; null while people join. */
export function atHand(view: ScreenView): AtHand | null {
	const { stage } = view;
	const item = view.programme.find((one) => one.id === stage.item);
	if (!item) return null;
	const step = item.steps.find((one) => one.id === stage.step) ?? null;
	const activities = step ? activitiesAtHand(step, stage.activity) : [];
	const named = new Set(activities.flatMap(zonesOf));
	const known = item.zones.map((zone) => zone.id);
	const zones = known.filter((zone) => named.has(zone));
	const kinds = new Set<string>(activities.map((activity) => activity.kind));
	// A result makes room when the notes themselves are worked on again.
	const working =
		['sort', 'harvest'].some((kind) => kinds.has(kind)) && !kinds.has('vote') && !kinds.has('rate');
	// A step that lays earlier rounds beside this one is about the ratings of another step.
	const compares = activities.some((one) => one.kind === 'import' && one.takes === 'series');
	const results = working
		? []
		: view.results.filter(
				(one) => one.item === item.id && (one.step === step?.id || (compares && one.kind === 'rate'))
			);
	return {
		item,
		step,
		activities,
		zones: zones.length > 0 ? zones : known,
		asked: stage.zone,
		result: results.toSorted((a, b) => a.round - b.round).at(-1) ?? null
	};
}

/** The activity of a kind at hand. */
export function activityOf<K extends Activity['kind']>(
	hand: AtHand | null,
	kind: K
): Extract<Activity, { kind: K }> | undefined {
	const found = hand?.activities.find((activity) => activity.kind === kind);
	return found as Extract<Activity, { kind: K }> | undefined;
}

/**
 * Whether code and QR stand on the screens by themselves: while people join, and while the group waits.
 * Looking at a result is no waiting.
 */
export function isWaiting(view: ScreenView): boolean {
	if (!view.join.open || view.stage.finished) return false;
	return view.stage.item === null || (!view.stage.running && view.ballot?.revealed !== true);
}
