// Where the camera stands in a step: at the zones it is about, or at what there is to read while people write in hiding.
import type { ZoneBox } from './board-model.ts';
import type { AtHand } from './step-at-hand.ts';

/** Ids of the zones to show. Hidden notes leave their own zones empty, so the zones that hold something show instead. */
export function zonesToSee(
	hand: Pick<AtHand, 'activities' | 'zones'> | null,
	zones: readonly Pick<ZoneBox, 'id' | 'count'>[]
): readonly string[] {
	if (!hand) return [];
	const filled = zones.filter(({ count }) => count > 0).map(({ id }) => id);
	const hides = hand.activities.some((one) => one.kind === 'collect' && one.visibility === 'private');
	const empty = filled.length > 0 && !filled.some((id) => hand.zones.includes(id));
	return hides && empty ? filled : hand.zones;
}
